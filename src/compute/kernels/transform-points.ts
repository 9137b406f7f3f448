import type { MapJob } from '../job';
import { type KernelThis, kernel, type TexelGrid } from '../kernel';

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

/**
 * Maps points by a linear transformation: p ↦ M p; the fourth component travels along unchanged.
 * The matrix comes as nine numbers: gpu.js caches array uniforms by reference, so an array that is
 * changed in place and passed again would never reach the GPU.
 */
export const transformPoints: MapJob<Entries> = {
  name: 'transform-points',
  scalars: 9,
  kernel: kernel(function (
    this: KernelThis,
    points: TexelGrid,
    m11: number,
    m12: number,
    m13: number,
    m21: number,
    m22: number,
    m23: number,
    m31: number,
    m32: number,
    m33: number,
  ) {
    const p = points[this.thread.y]![this.thread.x]!;
    return [
      m11 * p[0] + m12 * p[1] + m13 * p[2],
      m21 * p[0] + m22 * p[1] + m23 * p[2],
      m31 * p[0] + m32 * p[1] + m33 * p[2],
      p[3],
    ];
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
