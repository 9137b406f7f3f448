import { dot } from '../../math/basics';
import type { MapJob } from '../job';
import { type KernelThis, kernel, type TexelGrid } from '../kernel';
import { angleField } from './angle-field';
import type { Entries } from './transform-points';

type Vector = readonly [number, number, number];

/**
 * The part of A v that is tangent to the unit sphere at v: texels (A v − (v·A v) v, angle), the angle between
 * the lines of v and A v as in `angleField`. It vanishes exactly at the real eigenvectors.
 */
export const tangentField: MapJob<Entries> = {
  name: 'tangent-field',
  scalars: 9,
  inVectors: true,
  kernel: kernel(function (
    this: KernelThis,
    points: TexelGrid,
    row1: Vector,
    row2: Vector,
    row3: Vector,
  ) {
    const p = points[this.thread.y]![this.thread.x]!;
    const x = row1[0] * p[0] + row1[1] * p[1] + row1[2] * p[2];
    const y = row2[0] * p[0] + row2[1] * p[1] + row2[2] * p[2];
    const z = row3[0] * p[0] + row3[1] * p[1] + row3[2] * p[2];
    const norm1 = row1[0] * row1[0] + row1[1] * row1[1] + row1[2] * row1[2];
    const norm2 = row2[0] * row2[0] + row2[1] * row2[1] + row2[2] * row2[2];
    const norm3 = row3[0] * row3[0] + row3[1] * row3[1] + row3[2] * row3[2];
    const along = p[0] * x + p[1] * y + p[2] * z;
    const tx = x - along * p[0];
    const ty = y - along * p[1];
    const tz = z - along * p[2];
    const across = Math.sqrt(tx * tx + ty * ty + tz * tz);
    const size = p[0] * p[0] + p[1] * p[1] + p[2] * p[2];
    let angle = -1;
    if (x * x + y * y + z * z > 1e-12 * (norm1 + norm2 + norm3) * size)
      angle = Math.atan2(across, Math.abs(along));
    return [tx, ty, tz, angle];
  }),
  reference(points, m, out) {
    angleField.reference(points, m, out);
    for (let i = 0; i < points.length; i += 4) {
      const p = points.subarray(i, i + 3) as unknown as Vector;
      const image = out.slice(i, i + 3) as unknown as Vector;
      const along = dot(p, image);
      for (let axis = 0; axis < 3; axis++)
        out[i + axis] = (image[axis] as number) - along * (p[axis] as number);
    }
  },
};
