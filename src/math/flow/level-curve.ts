/** The curve f = 0 of a function of two variables, in pieces. */
import type { Box } from './equilibria';

/** Cells along each side. */
const cells = 96;

/**
 * Marching squares with linear interpolation. @returns [4 · n], a segment (x, y, x, y) each, at most `most`
 */
export function levelCurve(
  f: (x: number, y: number) => number,
  { low, high }: Box,
  most: number,
): number[] {
  const [x0 = 0, y0 = 0] = low;
  const [dx, dy] = [((high[0] as number) - x0) / cells, ((high[1] as number) - y0) / cells];
  const value = new Float64Array((cells + 1) ** 2);
  for (let j = 0; j <= cells; j++)
    for (let i = 0; i <= cells; i++) {
      const v = f(x0 + i * dx, y0 + j * dy);
      // A zero at a node would be found by four cells, or by none.
      value[i + (cells + 1) * j] = v === 0 ? 1e-300 : v;
    }
  const at = (i: number, j: number) => value[i + (cells + 1) * j] as number;
  const segments: number[] = [];
  for (let j = 0; j < cells; j++)
    for (let i = 0; i < cells; i++) {
      const corners = [
        [i, j],
        [i + 1, j],
        [i + 1, j + 1],
        [i, j + 1],
      ] as const;
      const crossings: number[] = [];
      corners.forEach(([p, q], k) => {
        const [r, s] = corners[(k + 1) % 4] as readonly [number, number];
        const [a, b] = [at(p, q), at(r, s)];
        if (!(a < 0 !== b < 0) || !Number.isFinite(a) || !Number.isFinite(b)) return;
        const share = a / (a - b);
        crossings.push(x0 + (p + share * (r - p)) * dx, y0 + (q + share * (s - q)) * dy);
      });
      // Of a saddle's four crossings two and two are joined, in the order that they are met.
      for (let k = 0; k + 3 < crossings.length && segments.length < 4 * most; k += 4)
        segments.push(...crossings.slice(k, k + 4));
    }
  return segments;
}
