import type { MapJob } from '../job';
import { type KernelThis, kernel, type TexelGrid } from '../kernel';
import { angleField, leastImage } from './angle-field';
import { type Entries, transformPoints } from './transform-points';

type Vector = readonly [number, number, number];

/**
 * Unit vectors under a linear map, brought back to the unit sphere: texels (M p/|M p|, angle), the angle
 * between the lines of that vector and its image under A. With M = e^{tA} this is the flow
 * v' = A v − (v·A v) v at time t, with M = Aᵏ the map v ← A v/|A v| after k steps, both exactly and in one
 * call however many steps they stand for: M is computed in float64 (and may be scaled by any factor).
 * A point that M sends to zero goes to the origin, with angle −2; one that A sends to zero has angle −1.
 */
export const unitFlow: MapJob<readonly [...Entries, ...Entries]> = {
  name: 'unit-flow',
  scalars: 18,
  inVectors: true,
  kernel: kernel(function (
    this: KernelThis,
    points: TexelGrid,
    m1: Vector,
    m2: Vector,
    m3: Vector,
    row1: Vector,
    row2: Vector,
    row3: Vector,
  ) {
    const p = points[this.thread.y]![this.thread.x]!;
    const mx = m1[0] * p[0] + m1[1] * p[1] + m1[2] * p[2];
    const my = m2[0] * p[0] + m2[1] * p[1] + m2[2] * p[2];
    const mz = m3[0] * p[0] + m3[1] * p[1] + m3[2] * p[2];
    const moved = mx * mx + my * my + mz * mz;
    const size1 = m1[0] * m1[0] + m1[1] * m1[1] + m1[2] * m1[2];
    const size2 = m2[0] * m2[0] + m2[1] * m2[1] + m2[2] * m2[2];
    const size3 = m3[0] * m3[0] + m3[1] * m3[1] + m3[2] * m3[2];
    let length = 0;
    if (moved > 1e-12 * (size1 + size2 + size3)) length = 1 / Math.sqrt(moved);
    const vx = mx * length;
    const vy = my * length;
    const vz = mz * length;
    const x = row1[0] * vx + row1[1] * vy + row1[2] * vz;
    const y = row2[0] * vx + row2[1] * vy + row2[2] * vz;
    const z = row3[0] * vx + row3[1] * vy + row3[2] * vz;
    const norm1 = row1[0] * row1[0] + row1[1] * row1[1] + row1[2] * row1[2];
    const norm2 = row2[0] * row2[0] + row2[1] * row2[1] + row2[2] * row2[2];
    const norm3 = row3[0] * row3[0] + row3[1] * row3[1] + row3[2] * row3[2];
    const cx = vy * z - vz * y;
    const cy = vz * x - vx * z;
    const cz = vx * y - vy * x;
    let angle = -1;
    if (x * x + y * y + z * z > 1e-12 * (norm1 + norm2 + norm3))
      angle = Math.atan2(
        Math.sqrt(cx * cx + cy * cy + cz * cz),
        Math.abs(vx * x + vy * y + vz * z),
      );
    if (length === 0) angle = -2;
    return [vx, vy, vz, angle];
  }),
  reference(points, scalars, out) {
    const m = scalars.slice(0, 9) as unknown as Entries;
    const norm = Math.hypot(...m);
    const moved = new Float64Array(points.length);
    transformPoints.reference(points, m, moved);
    for (let i = 0; i < points.length; i += 4) {
      const length = Math.hypot(...moved.subarray(i, i + 3));
      const isGone = !(length > leastImage * norm);
      for (let axis = 0; axis < 3; axis++)
        moved[i + axis] = isGone ? 0 : (moved[i + axis] as number) / length;
    }
    angleField.reference(moved, scalars.slice(9) as unknown as Entries, out);
    for (let i = 0; i < points.length; i += 4) {
      const isGone = [0, 1, 2].every((axis) => moved[i + axis] === 0);
      if (isGone) out[i + 3] = -2;
      out.set(moved.subarray(i, i + 3), i);
    }
  },
};
