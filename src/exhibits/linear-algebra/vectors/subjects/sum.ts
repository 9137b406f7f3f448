import { keepLatest } from '../../../../core/keep-latest';
import { formatNumber } from '../../../../math/format';
import { unitOf } from '../../../../math/vectors';
import type { Analysis, Arrow } from '../analysis';
import { add, between, lengthOf, times } from '../geometry';
import { inkOf, labelName } from '../names';
import type { Values } from '../parameters';
import type { LineStyle } from '../sketch';
import { combinationShown, pointText } from '../text';
import { factorAt } from '../timeline';
import { drawSpan } from './span';
import { dashes, drawArrows, originOf, type Scene, type Subject } from './subject';

const along: LineStyle = { ink: 'grid', widthPixels: 1.6, opacity: 0.9 };

/** Addition tip to tail and by the parallelogram, scaling, linear combination; and the span. */
export const sum: Subject = {
  points(x, { operation }) {
    if (operation === 'add') return [x.sum];
    const tips = operation === 'scale' ? [times(x.a.coefficient, x.a.point)] : walk(x);
    return [...tips, ...ringRooms(x, operation)];
  },
  draw(scene) {
    if (scene.values.span) drawSpan(scene);
    operations[scene.values.operation](scene);
  },
};

const operations: Record<Values['operation'], (scene: Scene) => void> = {
  add: drawAddition,
  scale: drawScaling,
  combine: drawCombination,
};

function drawAddition(scene: Scene): void {
  const { x, sketch, position: t } = scene;
  const { a, b } = x;
  drawArrows(scene, (index) => index === a.index || index === b.index);
  const tail = times(t, a.point);
  const tip = add(tail, b.point);
  sketch.arrow(inkOf(b.index), tail, tip, { opacity: 0.5 });
  sketch.line(dashes, b.point, x.sum);
  sketch.line(dashes, a.point, x.sum);
  sketch.arrow('text', originOf(x), tip, { thickness: 1.15, ...(t < 1 ? { opacity: 0.6 } : {}) });
  const label = t < 1 ? '' : `${labelName(a.name)} + ${labelName(b.name)}`;
  if (label !== '') sketch.label('text', label, tip, originOf(x));
}

function drawScaling(scene: Scene): void {
  const { x, sketch, position: t, view } = scene;
  const { a } = x;
  drawArrows(scene, (index) => index === a.index);
  const factor = factorAt(a.coefficient, t);
  const tip = times(factor, a.point);
  const size = Math.hypot(...a.point);
  if (size > 0) {
    const reach = (view.worldReach * view.map.unitsPerWorld) / size;
    sketch.line(along, times(-reach, a.point), times(reach, a.point));
  }
  sketch.arrow('text', originOf(x), tip, { thickness: 0.8 });
  const label = multiple(factor, labelName(a.name));
  sketch.label('text', label, tip, originOf(x), { clearance: 18 });
}

/** c times a vector, as one writes it: u, −u, 1.5 u. */
function multiple(factor: number, name: string): string {
  if (factor === 1) return name;
  return factor === -1 ? `−${name}` : `${formatNumber(factor, 3)} ${name}`;
}

/** The corners of the walk along c₁v₁, c₂v₂, …; the origin first. */
const walk = keepLatest(({ arrows, dimension }: Analysis): number[][] => {
  const corners: number[][] = [Array<number>(dimension).fill(0)];
  for (const { coefficient, point } of arrows)
    corners.push(add(corners.at(-1) as number[], times(coefficient, point)));
  return corners;
});

/** An arrow c·v that is drawn in full: its vector, and where it begins and ends. */
export interface Stretched {
  readonly arrow: Arrow;
  readonly tail: readonly number[];
  readonly tip: readonly number[];
}

/** The arrows whose factor plays a part in the picture of this moment. */
export function stretchedArrows(
  x: Analysis,
  { operation }: Pick<Values, 'operation'>,
  t: number,
): Stretched[] {
  const { a, arrows } = x;
  if (operation === 'scale')
    return t < 1 ? [] : [{ arrow: a, tail: originOf(x), tip: times(a.coefficient, a.point) }];
  if (operation === 'add') return [];
  const corners = walk(x);
  return arrows.flatMap((arrow, k) => {
    const [tail, tip] = [corners[k], corners[k + 1]];
    return tail && tip && t * arrows.length >= k + 1 ? [{ arrow, tail, tip }] : [];
  });
}

/** The rings that pull the factors stand this much beyond the tips, of the whole picture's reach. */
const ringShare = 0.1;

/** Places that must be seen for the rings to be within reach. */
function ringRooms(x: Analysis, operation: Values['operation']): number[][] {
  const stretched = stretchedArrows(x, { operation }, 1);
  const reach = Math.max(...[...x.arrows.map(({ point }) => point), ...walk(x)].map(lengthOf));
  return stretched.map(({ arrow, tip }) => {
    const out = unitOf(arrow.point) ?? arrow.point;
    return add(tip, times((arrow.coefficient < 0 ? -1 : 1) * ringShare * reach, out));
  });
}

function drawCombination(scene: Scene): void {
  const { x, sketch, position: t } = scene;
  drawArrows(scene, () => false, 0.4);
  const corners = walk(x);
  const done = t * x.arrows.length;
  let end = originOf(x);
  for (const { index, name, coefficient } of x.arrows) {
    const part = Math.min(Math.max(done - index, 0), 1);
    if (part === 0) break;
    const from = corners[index] as number[];
    end = between(from, corners[index + 1] as number[], part);
    sketch.arrow(inkOf(index), from, end);
    if (coefficient !== 0)
      sketch.labelBeside(inkOf(index), multiple(coefficient, labelName(name)), from, end, {
        quiet: true,
      });
  }
  sketch.arrow('text', originOf(x), end, t < 1 ? { opacity: 0.5 } : { thickness: 1.1 });
  if (t === 1) sketch.label('text', pointText(combinationShown(x)), end, originOf(x));
}
