import { apply, block, type Matrix } from '../../../math/matrix';
import { singularValues } from '../../../math/svd';
import { dimensionOf } from './analysis';
import type { Values } from './parameters';

/** Nothing is framed more closely than this, in data units: the basis vectors are always there. */
const smallest = 1.2;

/**
 * Largest distance from the origin that the picture must show, in data units.
 * @param finals 3×3 matrices whose images must fit, row-major
 */
export function contentExtent(values: Values, finals: readonly Matrix[]): number {
  const n = dimensionOf(values);
  const x = values.vector.slice(0, n);
  const distances = [smallest, values.arrow ? Math.hypot(...x) : 0];
  for (const final of finals) {
    const a = block(final, n);
    const reach = (point: readonly number[]) => Math.hypot(...apply(a, point));
    for (const corner of corners(n)) {
      const isBasis = corner.reduce((sum, c) => sum + c, 0) === 1;
      if (isBasis || values.cube || values.letter) distances.push(reach(corner));
      if (values.cloud || values.teapot)
        distances.push(reach(corner.map((c) => 2 * c - 1)) * (values.cloud ? 1 : 0.85));
    }
    if (values.arrow) distances.push(reach(x));
    if (values.sphere || values.singularAxes) distances.push(singularValues(a)[0] ?? 0);
  }
  return Math.max(...distances);
}

/** Corners of the unit cube or square but for the origin. */
function corners(n: number): number[][] {
  return Array.from({ length: 2 ** n - 1 }, (_, k) =>
    Array.from({ length: n }, (_, axis) => ((k + 1) >> axis) & 1),
  );
}
