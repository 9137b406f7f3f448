import type { Analysis } from '../analysis';
import { add, between, times } from '../geometry';
import { inkOf } from '../names';
import type { LineStyle } from '../sketch';
import { coordinatesShown, pointText } from '../text';
import { words } from '../words';
import { drawArrows, originOf, type Scene, type Subject } from './subject';

const alongAxes: LineStyle = { ink: 'text', widthPixels: 1.4, opacity: 0.55, dash: 0.12 };

/** a in two grids: along the axes, and along the vectors of the basis. */
export const changeOfBasis: Subject = {
  points: (x) => ways(x).flat(),
  draw(scene) {
    const { x, sketch, parts, view } = scene;
    const members = new Set(x.basis.map(({ index }) => index));
    drawArrows(scene, (index) => index === x.a.index || members.has(index), 0.18);
    if (x.basisFault) {
      const { basisFault, dimension } = x;
      const reason = words.picture.noCoordinates(words.noBasis[basisFault](dimension));
      sketch.label('text', reason, x.a.point, originOf(x), { quiet: true, clearance: 26 });
      return;
    }
    const units = x.basis.map((_, j) => originOf(x).map((_zero, i) => (i === j ? 1 : 0)));
    const columns = x.basis.map(({ point }, j) =>
      between(units[j] as number[], point, scene.position),
    );
    parts.lattice.place(columns, view.map.worldPerUnit);
    drawWays(scene);
  },
};

/** The two ways from the origin to a: along the axes, and along the basis; the second only if there is one. */
function ways(x: Analysis): number[][][] {
  const { point } = x.a;
  const standard = point.map((_, done) => point.map((c, axis) => (axis <= done ? c : 0)));
  const own: number[][] = [];
  let corner = [...originOf(x)];
  for (const [k, c] of (x.coordinates ?? []).entries()) {
    corner = add(corner, times(c, x.basis[k]?.point ?? []));
    own.push(corner);
  }
  return [standard, own].map((way) => [[...originOf(x)], ...way]);
}

function drawWays(scene: Scene): void {
  const { x, sketch } = scene;
  const [standard = [], own = []] = ways(x);
  sketch.path(alongAxes, standard);
  x.basis.forEach(({ index }, k) => {
    const style = styleOf(index);
    sketch.line(style, own[k] as number[], own[k + 1] as number[]);
  });
  const { point } = x.a;
  sketch.label('text', words.picture.onAxes(pointText(point)), point, originOf(x), {
    clearance: 34,
    quiet: true,
  });
  if (x.coordinates) {
    const text = words.picture.inBasis(pointText(coordinatesShown(x.coordinates, x.basis)));
    sketch.label('accent', text, point, originOf(x), { clearance: 52 });
  }
}

/** One style for each vector, since a style is what lines are kept by. */
const styles = new Map<number, LineStyle>();

function styleOf(index: number): LineStyle {
  let style = styles.get(index);
  if (!style) {
    style = { ink: inkOf(index), widthPixels: 5, opacity: 0.75, renderOrder: 6 };
    styles.set(index, style);
  }
  return style;
}
