/**
 * What an error in b does to x, for a regular A: δx = A⁻¹δb. With A = UΣVᵀ a ball of δb becomes an
 * ellipsoid with axes vₖ of lengths ‖δb‖/σₖ, and the relative error grows at most by κ = σ₁/σₙ; it
 * does only for b ∥ u₁ and δb ∥ uₙ (Golub and Van Loan, Matrix Computations, 4th ed., 2.6).
 */
import { column, dot, entry, type Matrix, normFrobenius, orderOf } from '../basics';
import { svd } from '../svd';
import { rankFrom } from './rectangular';

export interface Conditioning {
  /** Directions of b, from the one with the largest singular value on. */
  readonly u: readonly (readonly number[])[];
  /** Directions of x that belong to them. */
  readonly v: readonly (readonly number[])[];
  readonly s: readonly number[];
  /** κ₂(A). */
  readonly condition: number;
  /** VΣ⁻¹ = A⁻¹U, row-major: takes δb in the basis of the uₖ to δx. */
  readonly fromU: readonly number[];
  /** U, row-major. */
  readonly toB: readonly number[];
}

/** Null when A is numerically singular. @param a row-major, 2×2 or 3×3 */
export function conditioningOf(a: Matrix): Conditioning | null {
  const n = orderOf(a);
  const { u, s, v } = svd(a);
  if (rankFrom(s, n) < n) return null;
  return {
    u: s.map((_, k) => column(u, k)),
    v: s.map((_, k) => column(v, k)),
    s,
    condition: entry(s, 0) / entry(s, n - 1),
    fromU: v.map((x, k) => x / entry(s, k % n)),
    toB: u,
  };
}

/** δx for a δb, by the factors, which keep small parts that A⁻¹ would blur. */
export function solutionError({ u, v, s }: Conditioning, db: readonly number[]): number[] {
  const amounts = s.map((sigma, k) => dot(u[k] as number[], db) / sigma);
  return db.map((_, i) =>
    amounts.reduce((sum, amount, k) => sum + amount * entry(v[k] as number[], i), 0),
  );
}

/** (‖δx‖/‖x‖)/(‖δb‖/‖b‖) for a direction of δb; between 1/κ and κ. Null for b = 0 or δb = 0. */
export function amplification(
  conditioning: Conditioning,
  b: readonly number[],
  db: readonly number[],
): number | null {
  const sizes = [b, db].map((vector) => normFrobenius(vector)) as [number, number];
  if (sizes.includes(0)) return null;
  const [dx, x] = [solutionError(conditioning, db), solutionError(conditioning, b)];
  return (normFrobenius(dx) * sizes[0]) / (normFrobenius(x) * sizes[1]);
}
