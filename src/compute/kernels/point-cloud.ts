import type { FillJob } from '../job';
import { kernel, type KernelThis } from '../kernel';

/** Offset of the sequence, from the seed: three numbers in [0, 1). */
export type Offsets = readonly [number, number, number];

/**
 * Spreads points evenly in the cube [−1, 1]³ (in the square when `flat` is 1) by the additive
 * recurrence R₃ of M. Roberts, "The unreasonable effectiveness of quasirandom sequences" (2018), with
 * steps 1/φ, 1/φ², 1/φ³ for φ⁴ = φ + 1. Row and column are folded separately, so that float32 keeps
 * the fraction; 1024 columns are assumed. The fourth component is the point's number scaled to [0, 1).
 */
export const pointCloud: FillJob<readonly [...Offsets, number]> = {
  name: 'point-cloud',
  scalars: 4,
  kernel: kernel(function (
    this: KernelThis,
    offset1: number,
    offset2: number,
    offset3: number,
    flat: number,
  ) {
    const column = this.thread.x;
    const row = this.thread.y;
    const a = offset1 + column * 0.81917251 + row * 0.83265372;
    const b = offset2 + column * 0.67104361 + row * 0.14865326;
    const c = offset3 + column * 0.54970048 + row * 0.89328937;
    return [
      2 * (a - Math.floor(a)) - 1,
      2 * (b - Math.floor(b)) - 1,
      (1 - flat) * (2 * (c - Math.floor(c)) - 1),
      (column + 1024 * row) / 1048576,
    ];
  }),
  reference(width, height, [offset1, offset2, offset3, flat], out) {
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const a = offset1 + column * 0.81917251 + row * 0.83265372;
        const b = offset2 + column * 0.67104361 + row * 0.14865326;
        const c = offset3 + column * 0.54970048 + row * 0.89328937;
        const i = 4 * (row * width + column);
        out[i] = 2 * (a - Math.floor(a)) - 1;
        out[i + 1] = 2 * (b - Math.floor(b)) - 1;
        out[i + 2] = (1 - flat) * (2 * (c - Math.floor(c)) - 1);
        out[i + 3] = (column + 1024 * row) / 1048576;
      }
    }
  },
};
