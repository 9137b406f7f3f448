import { expm } from '../../../math/flow/expm';
import { operatorNorm, powerOf } from '../../../math/flow/growth';
import type { Values } from './parameters';

/**
 * e^{tA} of a flow, or Aᵏ of a map, n×n.
 * @param a n×n, row-major @param at a time of either sign, or a number of steps
 */
export function propagator(
  a: readonly number[],
  mode: Values['mode'],
  at: number,
  out: number[],
): number[] {
  const n = a.length === 4 ? 2 : 3;
  const result =
    mode === 'discrete'
      ? powerOf(a, Math.max(0, Math.round(at)))
      : expm(
          a.map((x) => x * at),
          n,
        );
  out.length = result.length;
  result.forEach((x, k) => {
    out[k] = x;
  });
  return out;
}

/** Columns as they are. */
export const unscaled = [1, 1, 1] as const;

/**
 * A matrix of the plane or of space with its columns multiplied, as nine numbers; the plane's sends z to 0.
 * @param factors of the columns, 3
 */
export function placed(
  m: readonly number[],
  n: number,
  factors: readonly number[],
  out: number[],
): number[] {
  const entries = n === 3 ? m : [m[0], m[1], 0, m[2], m[3], 0, 0, 0, 0];
  const result = entries.map((x, k) => (x as number) * (factors[k % 3] as number));
  result.forEach((x, k) => {
    out[k] = x;
  });
  out.length = 9;
  return out;
}

/** ‖A‖₂ */
export const normOf = operatorNorm;
