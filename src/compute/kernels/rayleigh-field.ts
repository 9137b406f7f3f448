import { dot } from '../../math/basics';
import type { MapJob } from '../job';
import { type KernelThis, kernel, type TexelGrid } from '../kernel';
import type { Entries } from './transform-points';

type Vector = readonly [number, number, number];

/**
 * The Rayleigh quotient q = vᵀS v of a symmetric S on unit vectors, with its gradient along the sphere:
 * texels (2(S v − q v), q).
 */
export const rayleighField: MapJob<Entries> = {
  name: 'rayleigh-field',
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
    const q = x * p[0] + y * p[1] + z * p[2];
    return [2 * (x - q * p[0]), 2 * (y - q * p[1]), 2 * (z - q * p[2]), q];
  }),
  reference(points, s, out) {
    for (let i = 0; i < points.length; i += 4) {
      const p = points.subarray(i, i + 3) as unknown as Vector;
      const image = [0, 3, 6].map((r) => dot(s.slice(r, r + 3) as unknown as Vector, p));
      const q = dot(image as unknown as Vector, p);
      image.forEach((x, axis) => {
        out[i + axis] = 2 * (x - q * (p[axis] as number));
      });
      out[i + 3] = q;
    }
  },
};
