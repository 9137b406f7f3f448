import { formatNumber } from '../../../../math/format';
import type { Analysis } from '../analysis';
import { arc, lengthOf, squareMark, times } from '../geometry';
import { labelName } from '../names';
import type { LineStyle } from '../sketch';
import { isRightAngle } from '../text';
import { words } from '../words';
import {
  dashes,
  drawArrows,
  lengthOnScreen,
  marks,
  originOf,
  type Scene,
  type Subject,
  sleeve,
} from './subject';

const axis: LineStyle = { ink: 'grid', widthPixels: 1.4, opacity: 0.9 };
/** Angles are drawn at this part of the shorter vector, within limits. */
const arcShare = 0.4;

/** The shadow of a on the line of b, the perpendicular, and the angle between them. */
export const dotProduct: Subject = {
  points: ({ projection }) => (projection ? [projection] : []),
  draw(scene) {
    const { x } = scene;
    drawArrows(scene, (index) => index === x.a.index || index === x.b.index, 0.18);
    drawShadow(scene);
    drawAngle(scene);
  },
};

function drawShadow(scene: Scene): void {
  const { x, sketch, view } = scene;
  const { projection, shadow, a, b } = x;
  if (!projection || shadow === null) {
    const text = words.picture.noShadowOnto(labelName(b.name));
    sketch.labelBeside('volume', text, originOf(x), a.point);
    return;
  }
  const ink = shadow < 0 ? 'volume-negative' : 'volume';
  const reach = (view.worldReach * view.map.unitsPerWorld) / lengthOf(b.point);
  sketch.line(axis, times(-reach, b.point), times(reach, b.point));
  sketch.line(dashes, a.point, projection);
  sketch.arrow(ink, originOf(x), projection, sleeve);
  const text = !isRightAngle(x)
    ? words.picture.shadow(formatNumber(shadow, 3), signWords(x, labelName(b.name)))
    : isZero(x)
      ? words.picture.noShadowOfZero(labelName(a.name))
      : words.picture.noShadow;
  sketch.labelBeside(ink, text, originOf(x), projection);
  const up = a.point.map((c, k) => c - (projection[k] as number));
  if (lengthOf(up) <= 1e-9 * lengthOf(a.point)) return;
  const back = times(shadow > 0 ? -1 : 1, b.point);
  sketch.path(marks, squareMark(projection, back, up, lengthOnScreen(scene, 0.06)));
}

const isZero = ({ a }: Analysis) => a.point.every((c) => c === 0);

/** Which way the shadow points, told by a word; why there is none. */
export function signWords(x: Analysis, b: string = 'b'): string {
  const { signs } = words;
  if (isRightAngle(x)) return isZero(x) ? signs.zero('a') : signs.across;
  return x.dot > 0 ? signs.along(b) : signs.against(b);
}

/** The arc from a to b with its size in degrees. */
export function drawAngle(scene: Scene): void {
  const { x, sketch } = scene;
  const { a, b, angle } = x;
  if (angle === null) return;
  const shorter = Math.min(lengthOf(a.point), lengthOf(b.point));
  const radius = Math.min(arcShare * shorter, lengthOnScreen(scene, 0.3));
  const points = arc(a.point, b.point, angle, radius);
  sketch.path(angleStyle, points);
  const middle = points[points.length >> 1];
  const degrees = formatNumber((angle * 180) / Math.PI, 3);
  if (middle)
    sketch.label('eigen', words.picture.theta(degrees), middle, originOf(x), {
      clearance: 14,
    });
}

const angleStyle: LineStyle = { ink: 'eigen', widthPixels: 2.2, renderOrder: 7 };
