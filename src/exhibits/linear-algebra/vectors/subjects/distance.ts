import { formatNumber } from '../../../../math/format';
import { staircase } from '../../../../math/vectors';
import { between, lengthOf, times } from '../geometry';
import type { LineStyle } from '../sketch';
import { words } from '../words';
import { drawAngle } from './dot';
import { drawArrows, originOf, type Scene, type Subject } from './subject';

const straight: LineStyle = { ink: 'text', widthPixels: 2.6, renderOrder: 7 };
const steps: LineStyle = { ink: 'accent', widthPixels: 2.6, renderOrder: 6.5 };
const longest: LineStyle = { ink: 'volume', widthPixels: 7, opacity: 0.6, renderOrder: 6 };
const edges: LineStyle = { ink: 'text', widthPixels: 1.1, opacity: 0.4, dash: 0.12 };

/**
 * The box with a and b at opposite corners: its diagonal is the Euclidean distance, a way along its
 * edges the Manhattan, its longest edge the Chebyshev distance.
 */
export const distance: Subject = {
  points: () => [],
  draw(scene) {
    const { x, sketch } = scene;
    const { a, b, distances } = x;
    const { picture } = words;
    drawArrows(scene, (index) => index === a.index || index === b.index, 0.18);
    drawBox(scene);
    const way = staircase(a.point, b.point);
    sketch.path(steps, way);
    sketch.line(straight, a.point, b.point);
    const gaps = a.point.map((c, k) => Math.abs(c - (b.point[k] as number)));
    const most = gaps.indexOf(Math.max(...gaps));
    sketch.line(longest, way[most] as number[], way[most + 1] as number[]);
    if (distances.euclidean > 0) nameDistances(scene, way, most);
    if (distances.cosine === null) {
      sketch.label('eigen', picture.noAngle, originOf(x), x.sum, { clearance: 30 });
      return;
    }
    drawAngle(scene);
    const cosine = picture.oneMinusCosine(shown(distances.cosine));
    sketch.label('eigen', cosine, originOf(x), times(0.5, x.sum), { clearance: 30 });
  },
};

const shown = (size: number) => formatNumber(size, 3);

/** @param way along the axes from a to b @param most its longest piece, which is the Chebyshev distance */
function nameDistances({ x, sketch }: Scene, way: readonly number[][], most: number): void {
  const { a, b, distances } = x;
  const { picture } = words;
  const at = (corner: number) => way[corner] as number[];
  // In the outer half of the line: near the origin are the arrows and their angle.
  const middle = between(a.point, b.point, 0.5);
  const outer = lengthOf(a.point) > lengthOf(b.point) ? a.point : b.point;
  sketch.labelBeside('text', picture.euclidean(shown(distances.euclidean)), middle, outer);
  const longestName = picture.chebyshev(shown(distances.chebyshev));
  sketch.labelBeside('volume', longestName, at(most), at(most + 1));
  const other = most === 0 ? way.length - 2 : 0;
  const wayName = picture.manhattan(shown(distances.manhattan));
  sketch.labelBeside('accent', wayName, at(other), at(other + 1));
}

function drawBox({ x, sketch }: Scene): void {
  const { a, b, dimension } = x;
  const corner = (bits: number) =>
    a.point.map((c, axis) => ((bits >> axis) & 1 ? (b.point[axis] as number) : c));
  for (let bits = 0; bits < 2 ** dimension; bits++)
    for (let axis = 0; axis < dimension; axis++)
      if (!(bits & (1 << axis))) sketch.line(edges, corner(bits), corner(bits | (1 << axis)));
}
