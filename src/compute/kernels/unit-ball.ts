import { onSphere } from '../../math/vectors';
import type { MapJob } from '../job';
import { type KernelThis, kernel, type TexelGrid } from '../kernel';

/**
 * Puts points on the sphere ‖x‖ₚ = radius, each along the ray that it lies on: p ↦ radius · x / ‖x‖ₚ.
 * The exponent comes as its inverse, 0 for p = ∞, so that a motion from one norm to another is even.
 * Below 1/4096 it is taken for 0: the two spheres are then less than 3e-4 of the radius apart. The
 * origin stays where it is; the fourth component travels along unchanged.
 */
export const unitBall: MapJob<readonly [inverseExponent: number, radius: number]> = {
  name: 'unit-ball',
  scalars: 2,
  kernel: kernel(function (
    this: KernelThis,
    points: TexelGrid,
    inverseExponent: number,
    radius: number,
  ) {
    const point = points[this.thread.y]![this.thread.x]!;
    const x = Math.abs(point[0]);
    const y = Math.abs(point[1]);
    const z = Math.abs(point[2]);
    const largest = Math.max(Math.max(x, y), z);
    if (largest <= 0) return [0, 0, 0, point[3]];
    let sum = 1;
    if (inverseExponent >= 1 / 4096) {
      const exponent = 1 / inverseExponent;
      sum = 0;
      // Guarded, since a power of 0 is what a driver makes of it.
      if (x > 0) sum += (x / largest) ** exponent;
      if (y > 0) sum += (y / largest) ** exponent;
      if (z > 0) sum += (z / largest) ** exponent;
      sum = sum ** inverseExponent;
    }
    const factor = radius / (largest * sum);
    return [point[0] * factor, point[1] * factor, point[2] * factor, point[3]];
  }),
  reference(points, [inverseExponent, radius], out) {
    const p = inverseExponent >= 1 / 4096 ? 1 / inverseExponent : Number.POSITIVE_INFINITY;
    for (let i = 0; i < points.length; i += 4) {
      const [x = 0, y = 0, z = 0, w = 0] = points.subarray(i, i + 4);
      out.set([...onSphere([x, y, z], p, radius), w], i);
    }
  },
};
