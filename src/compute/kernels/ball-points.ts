import type { MapJob } from '../job';
import { type KernelThis, kernel, type TexelGrid } from '../kernel';

/** 1 for the disc in the plane z = 0, 0 for the ball in space; and 1 for its inside, 0 for its rim alone. */
type BallNumbers = readonly [number, number];

/**
 * Spreads points of the cube [−1, 1]³ evenly over the unit ball, or points of the square over the unit
 * disc: angle, height and radius each by its own coordinate, the radius by the root that keeps equal
 * volumes equal. Differences from 1 are taken before anything is multiplied: they are exact in float32.
 * The fourth component travels along unchanged.
 */
export const ballPoints: MapJob<BallNumbers> = {
  name: 'ball-points',
  scalars: 2,
  kernel: kernel(function (this: KernelThis, points: TexelGrid, flat: number, solid: number) {
    const point = points[this.thread.y]![this.thread.x]!;
    const angle = Math.PI * point[0];
    const height = (1 - flat) * Math.max(-1, Math.min(1, point[1]));
    const depth = flat * point[1] + (1 - flat) * point[2];
    const share = Math.max(0, Math.min(1, 0.5 + 0.5 * depth));
    const inner = share ** (flat * 0.5 + (1 - flat) * 0.33333333);
    const radius = 1 + solid * (inner - 1);
    const across = radius * Math.sqrt((1 - height) * (1 + height));
    return [across * Math.cos(angle), across * Math.sin(angle), radius * height, point[3]];
  }),
  reference(points, [flat, solid], out) {
    for (let i = 0; i < points.length; i += 4) {
      const angle = Math.PI * (points[i] as number);
      const y = points[i + 1] as number;
      const height = flat === 1 ? 0 : Math.max(-1, Math.min(1, y));
      const depth = flat === 1 ? y : (points[i + 2] as number);
      const share = Math.max(0, Math.min(1, (1 + depth) / 2));
      const radius = solid === 1 ? share ** (flat === 1 ? 1 / 2 : 1 / 3) : 1;
      const across = radius * Math.sqrt((1 - height) * (1 + height));
      out[i] = across * Math.cos(angle);
      out[i + 1] = across * Math.sin(angle);
      out[i + 2] = radius * height;
      out[i + 3] = points[i + 3] as number;
    }
  },
};
