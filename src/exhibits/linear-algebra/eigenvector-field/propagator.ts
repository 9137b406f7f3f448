import { expm } from '../../../math/flow/expm';
import { identity, maxAbs, multiply, scale } from '../../../math/matrix';
import { type Analysis, leadersOf } from './analysis';
import type { Values } from './parameters';

/** Its largest entry made 1; the zero matrix stays. */
function normalised(m: readonly number[]): number[] {
  const largest = maxAbs(m);
  return largest > 0 && Number.isFinite(largest) ? scale(m, 1 / largest) : [...m];
}

/** Aᵏ up to a positive factor, for whole k ≥ 0: normalised at every squaring, so that nothing overflows. */
export function directionPower(a: readonly number[], k: number): number[] {
  let result = identity(a.length === 4 ? 2 : 3);
  let square = normalised(a);
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = normalised(multiply(result, square));
    square = normalised(multiply(square, square));
  }
  return result;
}

/** e^{tA} up to a positive factor: e^{t(A − μI)} with the largest real part μ neither grows nor dies. */
export function directionExponential(analysis: Analysis, t: number): number[] {
  const { a, n } = analysis;
  const mu = leadersOf(analysis).flow[0]?.re ?? 0;
  const shifted = a.map((x, k) => t * (k % (n + 1) === 0 ? x - mu : x));
  return normalised(expm(shifted, n));
}

/** What carries the directions of the start to those of this moment: n×n, row-major. */
export function propagatorOf(values: Values, analysis: Analysis, position: number): number[] {
  return values.ride === 'map'
    ? directionPower(analysis.a, Math.round(position))
    : directionExponential(analysis, position);
}
