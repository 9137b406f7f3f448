import { apply, block, type Matrix } from '../../../math/matrix';
import { singularValues } from '../../../math/svd';
import type { ContentBounds } from '../../../stage/view';
import { dimensionOf } from './analysis';
import type { Values } from './parameters';

/** Solids reach about this far beyond the unit cube, as a multiple of it. */
const teapotReach = 0.85;

/**
 * What the picture must show, in data units: a box around the basis vectors, x, and the images of
 * all that is switched on.
 * @param finals 3×3 matrices whose images must fit, row-major
 */
export function contentBounds(values: Values, finals: readonly Matrix[]): ContentBounds {
  const n = dimensionOf(values);
  const x = values.vector.slice(0, n);
  const points: (readonly number[])[] = [Array(n).fill(0), ...corners(n).filter(isBasis)];
  if (values.arrow) points.push(x);
  for (const final of finals) {
    const a = block(final, n);
    for (const corner of corners(n)) {
      if (isBasis(corner) || values.cube || values.letter) points.push(apply(a, corner));
      const reach = values.cloud ? 1 : values.teapot ? teapotReach : 0;
      if (reach > 0) {
        const image = apply(
          a,
          corner.map((c) => reach * (2 * c - 1)),
        );
        points.push(
          image,
          image.map((c) => -c),
        );
      }
    }
    if (values.arrow) points.push(apply(a, x));
    if (values.sphere || values.singularAxes) points.push(...around(singularValues(a)[0] ?? 0, n));
  }
  return boxAround(points);
}

function boxAround(points: readonly (readonly number[])[]): ContentBounds {
  const axes = [0, 1, 2];
  const along = (axis: number) => points.map((point) => point[axis] ?? 0);
  const low = axes.map((axis) => Math.min(...along(axis)));
  const high = axes.map((axis) => Math.max(...along(axis)));
  const centre = axes.map((axis) => ((low[axis] as number) + (high[axis] as number)) / 2);
  const from = (origin: readonly number[]) =>
    Math.max(
      ...points.map((p) => Math.hypot(...axes.map((k) => (p[k] ?? 0) - (origin[k] as number)))),
    );
  return { centre, radius: from(centre), extent: from([0, 0, 0]) };
}

const isBasis = (corner: readonly number[]) => corner.reduce((sum, c) => sum + c, 0) === 1;

/** The ends of a ball's axes. */
function around(radius: number, n: number): number[][] {
  return Array.from({ length: 2 * n }, (_, k) =>
    Array.from({ length: n }, (_, axis) => (axis === k >> 1 ? (k & 1 ? -radius : radius) : 0)),
  );
}

/** Corners of the unit cube or square but for the origin. */
function corners(n: number): number[][] {
  return Array.from({ length: 2 ** n - 1 }, (_, k) =>
    Array.from({ length: n }, (_, axis) => ((k + 1) >> axis) & 1),
  );
}
