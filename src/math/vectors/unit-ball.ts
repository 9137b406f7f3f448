import { normP } from './norms';

/**
 * Where the ray along a direction meets the sphere ‖x‖ₚ = radius.
 * @param direction any but the zero vector, for which the answer is the zero vector
 * @throws RangeError for p < 1
 */
export function onSphere(direction: readonly number[], p: number, radius: number): number[] {
  const size = normP(direction, p);
  return direction.map((x) => (size === 0 ? 0 : (x / size) * radius));
}

/**
 * The outward normal of the p-norm's sphere at x, of Euclidean length 1: the direction of the norm's
 * gradient, with components sign(xᵢ)·|xᵢ|^(p−1). On an edge or a corner, where the norm has no
 * gradient (p = 1: some xᵢ = 0; p = ∞: several |xᵢ| largest), the mean of the faces that meet there.
 */
export function sphereNormal(x: readonly number[], p: number): number[] {
  const largest = x.reduce((most, c) => Math.max(most, Math.abs(c)), 0);
  const part = (c: number) => {
    if (c === 0) return 0;
    const share = Math.abs(c) / largest;
    return Math.sign(c) * (p === Number.POSITIVE_INFINITY ? Math.floor(share) : share ** (p - 1));
  };
  const normal = x.map(part);
  const length = Math.hypot(...normal);
  return normal.map((c) => (length === 0 ? 0 : c / length));
}

/** The p for which the sphere ‖x‖ₚ = 1 meets the diagonal of the plane at (s, s): s = 2^(−1/p), ½ ≤ s ≤ 1. */
export function exponentAtDiagonal(s: number): number {
  if (s >= 1) return Number.POSITIVE_INFINITY;
  return Math.max(1, -Math.LN2 / Math.log(Math.max(s, 0.5)));
}
