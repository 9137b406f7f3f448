import { formatNumber } from '../../../../math/format';
import { normP, onSphere } from '../../../../math/vectors';
import type { Analysis } from '../analysis';
import type { Values } from '../parameters';
import type { LineStyle } from '../sketch';
import { exponentAt } from '../timeline';
import { words } from '../words';
import { drawArrows, type Scene, type Subject } from './subject';

const outline: LineStyle = { ink: 'text', opacity: 0.45, widthPixels: 1.2, dash: 0.1 };
const pieces = 96;

/** The unit ball of the chosen norm, and the ball through a: its radius is the norm of a. */
export const normBalls: Subject = {
  points(x, values) {
    const { p, ball } = values;
    const radius = ball === 'unit' ? 1 : Math.max(1, normP(x.a.point, p));
    // Past p = 2 the ball's farthest points are on the diagonals.
    return around(radius * x.dimension ** Math.max(0, 0.5 - 1 / p), x.dimension);
  },
  draw(scene) {
    const { x, values, parts, position, sketch } = scene;
    const p = exponentAt(values.p, position);
    drawArrows(scene, (index) => index === x.a.index, 0.15);
    const radius = normP(x.a.point, p);
    if (values.ball !== 'scaled') parts.unitBall.place(p, 1);
    if (values.ball !== 'unit' && radius > 0) parts.scaledBall.place(p, radius);
    if (x.dimension === 2 && values.ball !== 'scaled') drawClassics(scene);
    const name = formatNumber(p, 3);
    if (values.ball !== 'scaled')
      sketch.label('accent', words.picture.unit(name), unitMark(x, p), undefined, {
        clearance: 10,
      });
    if (values.ball === 'unit' || radius === 0) return;
    const low = onSphere(x.dimension === 2 ? [-1, -1] : [-1, -1, -0.4], p, radius);
    const text = words.picture.norm(name, formatNumber(radius, 4));
    sketch.label('volume', text, low, undefined, { clearance: 12 });
  },
};

/** Where the unit ball is named: on the diagonal that the handle leaves free, in the plane outside all of them. */
function unitMark({ dimension }: Analysis, p: number): number[] {
  return dimension === 2 ? [1, -1] : onSphere([1, -1, 0], p, 1);
}

/** The point of the unit ball that is dragged to set p. */
export function exponentPoint(values: Values): number[] {
  return [...onSphere([1, 1], values.p, 1), 0];
}

const classics = [1, 2, Number.POSITIVE_INFINITY].map((p) => ({
  p,
  points: Array.from({ length: pieces + 1 }, (_, k) => {
    const angle = (2 * Math.PI * k) / pieces;
    return onSphere([Math.cos(angle), Math.sin(angle)], p, 1);
  }),
}));

/** Diamond, circle and square, to compare with. */
function drawClassics({ sketch, values }: Scene): void {
  for (const { p, points } of classics) if (p !== values.p) sketch.path(outline, points);
}

/** The ends of a ball's axes. */
function around(radius: number, dimension: number): number[][] {
  return Array.from({ length: 2 * dimension }, (_, k) =>
    Array.from({ length: dimension }, (_inner, axis) =>
      axis === k >> 1 ? (k & 1 ? -radius : radius) : 0,
    ),
  );
}
