import { formatNumber } from '../../../../math/format';
import { add, lengthOf, squareMark, times } from '../geometry';
import { labelName } from '../names';
import { words } from '../words';
import { drawAngle } from './dot';
import {
  dashes,
  drawArrows,
  lengthOnScreen,
  marks,
  originOf,
  type Scene,
  type Subject,
} from './subject';

/** The parallelogram of a and b, and the vector that stands on it, as long as its area. */
export const crossProduct: Subject = {
  points: (x) => (x.dimension === 3 ? [x.sum, x.cross] : [x.sum]),
  draw(scene) {
    const { x, sketch, parts } = scene;
    const { a, b } = x;
    drawArrows(scene, (index) => index === a.index || index === b.index, 0.18);
    sketch.line(dashes, a.point, x.sum);
    sketch.line(dashes, b.point, x.sum);
    drawAngle(scene);
    const isTurned = x.dimension === 2 && (x.cross[2] as number) < 0;
    if (x.area > 0) parts.parallelogram.place(a.point, b.point, x.dimension === 3 ? x.cross : up);
    const ink = isTurned ? 'volume-negative' : 'volume';
    const area = words.picture.area(formatNumber(x.area, 3));
    const name = `${labelName(a.name)} × ${labelName(b.name)}`;
    const middle = times(0.5, x.sum);
    if (x.dimension === 2) {
      const value = formatNumber(x.cross[2] as number, 3);
      sketch.label(ink, `${name} = ${value} *e*_3, ${area}`, middle, middle);
      return;
    }
    sketch.label(ink, area, middle, middle);
    if (x.area > 0) drawUpright(scene, name);
  },
};

const up = [0, 0, 1];

function drawUpright(scene: Scene, name: string): void {
  const { x, sketch } = scene;
  sketch.arrow('text', originOf(x), x.cross, { thickness: 1.15 });
  sketch.label('text', name, x.cross, originOf(x), { clearance: 12 });
  const size = Math.min(lengthOnScreen(scene, 0.06), 0.3 * lengthOf(x.cross));
  for (const { point } of [x.a, x.b])
    sketch.path(marks, squareMark(add(originOf(x), [0, 0, 0]), point, x.cross, size));
}
