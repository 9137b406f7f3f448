import { dot } from '../../math/basics';
import { cross } from '../../math/vectors';
import type { MapJob } from '../job';
import { type KernelThis, kernel, type TexelGrid } from '../kernel';
import type { Entries } from './transform-points';

type Vector = readonly [number, number, number];

/** Images shorter than this part of ‖A‖_F·|p| have no direction that float32 could vouch for. */
export const leastImage = 1e-6;

/**
 * Where a matrix sends points, and how far it turns their lines: texels (A p, angle), the angle between the
 * lines of p and A p in [0, π/2], or −1 where A p (or p) is zero. Angles by atan2 of cross and dot product,
 * which keeps its digits near 0.
 */
export const angleField: MapJob<Entries> = {
  name: 'angle-field',
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
    const cx = p[1] * z - p[2] * y;
    const cy = p[2] * x - p[0] * z;
    const cz = p[0] * y - p[1] * x;
    const along = Math.abs(p[0] * x + p[1] * y + p[2] * z);
    const across = Math.sqrt(cx * cx + cy * cy + cz * cz);
    const size = p[0] * p[0] + p[1] * p[1] + p[2] * p[2];
    let angle = -1;
    if (x * x + y * y + z * z > 1e-12 * (norm1 + norm2 + norm3) * size)
      angle = Math.atan2(across, along);
    return [x, y, z, angle];
  }),
  reference(points, m, out) {
    const norm = Math.hypot(...m);
    for (let i = 0; i < points.length; i += 4) {
      const p = points.subarray(i, i + 3) as unknown as Vector;
      const image = [0, 3, 6].map((r) => dot(m.slice(r, r + 3) as unknown as Vector, p));
      const q = image as unknown as Vector;
      out.set(q, i);
      const isGone = !(Math.hypot(...q) > leastImage * norm * Math.hypot(...p));
      out[i + 3] = isGone ? -1 : Math.atan2(Math.hypot(...cross(p, q)), Math.abs(dot(p, q)));
    }
  },
};
