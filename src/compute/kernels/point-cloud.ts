import type { FillJob } from '../job';
import { type KernelThis, kernel } from '../kernel';

/** Offset of the sequence, from the seed: three numbers in [0, 1). */
export type Offsets = readonly [number, number, number];

/**
 * Spreads points evenly in the cube [−1, 1]³ (in the square when `flat` is 1): the additive recurrence
 * R₃ of M. Roberts, "The unreasonable effectiveness of quasirandom sequences" (2018), with steps
 * 1/φ, 1/φ², 1/φ³ for φ⁴ = φ + 1, and a little jitter, without which its lattice planes are seen as
 * moiré. The jitter comes from the permutation polynomial (34x + 1)x mod 289 of McEwan, Sheets,
 * Gustavson and Richardson, "Efficient computational noise in GLSL" (2012), whose integers float32
 * holds exactly; half is added before each division so that its floor is too.
 * Row and column are folded separately, so that float32 keeps the fraction; 1024 columns are assumed.
 * The fourth component is the point's number scaled to [0, 1).
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
    const column289 = column - 289 * Math.floor((column + 0.5) / 289);
    const h = (34 * column289 + 1) * column289;
    const i = h - 289 * Math.floor((h + 0.5) / 289) + row + 29 * Math.floor((column + 0.5) / 289);
    const i289 = i - 289 * Math.floor((i + 0.5) / 289);
    const j = (34 * i289 + 1) * i289;
    const k = j - 289 * Math.floor((j + 0.5) / 289) + 53 * Math.floor((row + 0.5) / 289);
    const k289 = k - 289 * Math.floor((k + 0.5) / 289);
    const l = (34 * k289 + 1) * k289;
    const first = l - 289 * Math.floor((l + 0.5) / 289);
    const m = (34 * first + 1) * first;
    const second = m - 289 * Math.floor((m + 0.5) / 289);
    const n = (34 * second + 1) * second;
    const third = n - 289 * Math.floor((n + 0.5) / 289);
    const a = offset1 + column * 0.81917251 + row * 0.83265372 + first / 4000;
    const b = offset2 + column * 0.67104361 + row * 0.14865326 + second / 4000;
    const c = offset3 + column * 0.54970048 + row * 0.89328937 + third / 4000;
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
        const mixed = permute(permute(column) + row + 29 * Math.floor(column / 289));
        const first = permute(mixed + 53 * Math.floor(row / 289));
        const second = permute(first);
        const third = permute(second);
        const a = offset1 + column * 0.81917251 + row * 0.83265372 + first / 4000;
        const b = offset2 + column * 0.67104361 + row * 0.14865326 + second / 4000;
        const c = offset3 + column * 0.54970048 + row * 0.89328937 + third / 4000;
        const i = 4 * (row * width + column);
        out[i] = 2 * (a - Math.floor(a)) - 1;
        out[i + 1] = 2 * (b - Math.floor(b)) - 1;
        out[i + 2] = (1 - flat) * (2 * (c - Math.floor(c)) - 1);
        out[i + 3] = (column + 1024 * row) / 1048576;
      }
    }
  },
};

/** A permutation of the integers modulo 289. */
function permute(x: number): number {
  const r = x % 289;
  return ((34 * r + 1) * r) % 289;
}
