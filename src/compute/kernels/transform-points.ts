import type { MapJob } from '../job';
import { type KernelThis, kernel, type TexelGrid } from '../kernel';

type Vector = readonly [number, number, number];

/** The nine entries of a 3×3 matrix, row-major. */
export type Entries = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Maps points by a linear transformation: p ↦ M p; the fourth component travels along unchanged. */
export const transformPoints: MapJob<Entries> = {
  name: 'transform-points',
  scalars: 9,
  inVectors: true,
  kernel: kernel(function (
    this: KernelThis,
    points: TexelGrid,
    row1: Vector,
    row2: Vector,
    row3: Vector,
  ) {
    return linearMap(points[this.thread.y]![this.thread.x]!, row1, row2, row3);
  }),
  reference(points, [m11, m12, m13, m21, m22, m23, m31, m32, m33], out) {
    for (let i = 0; i < points.length; i += 4) {
      const x = points[i] as number;
      const y = points[i + 1] as number;
      const z = points[i + 2] as number;
      out[i] = m11 * x + m12 * y + m13 * z;
      out[i + 1] = m21 * x + m22 * y + m23 * z;
      out[i + 2] = m31 * x + m32 * y + m33 * z;
      out[i + 3] = points[i + 3] as number;
    }
  },
};
