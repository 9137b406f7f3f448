import { powerOfTwoScale } from '../determinant';

/** The sizes of one vector. */
export interface Norms {
  readonly l1: number;
  readonly l2: number;
  readonly linf: number;
  readonly lp: number;
}

/**
 * The p-norm (Σ|xᵢ|ᵖ)^(1/p), for p = ∞ the largest |xᵢ|; safe from overflow and underflow.
 * @throws RangeError for p < 1, where it is no norm: the triangle inequality fails
 */
export function normP(v: readonly number[], p: number): number {
  if (!(p >= 1)) throw new RangeError(`a p-norm needs p ≥ 1, not ${p}`);
  const largest = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (p === Number.POSITIVE_INFINITY || largest === 0) return largest;
  if (p === 1) return v.reduce((sum, x) => sum + Math.abs(x), 0);
  if (p === 2) return Math.hypot(...v);
  const sum = v.reduce((total, x) => total + (Math.abs(x) / largest) ** p, 0);
  return largest * sum ** (1 / p);
}

/** The four sizes that the exhibit compares. */
export function normsOf(v: readonly number[], p: number): Norms {
  return {
    l1: normP(v, 1),
    l2: normP(v, 2),
    linf: normP(v, Number.POSITIVE_INFINITY),
    lp: normP(v, p),
  };
}

/** v divided by its Euclidean length; null for the zero vector. */
export function unitOf(v: readonly number[]): number[] | null {
  // By a power of two first, which is exact: so neither 1e-300 nor 1e300 spoils the length.
  const scale = powerOfTwoScale(v);
  const scaled = v.map((x) => x * scale);
  const length = Math.hypot(...scaled);
  return length > 0 ? scaled.map((x) => x / length) : null;
}
