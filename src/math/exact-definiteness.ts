import { characteristicPolynomial, type ExactMatrix } from './exact';
import { equal, isZero } from './fraction';
import { type Definiteness, definitenessBySigns } from './kinds';

/**
 * Definiteness of a symmetric matrix of fractions, with no rounding; null when A is not symmetric.
 * All roots of its characteristic polynomial are real, so by Descartes' rule of signs as many of them
 * are positive as the coefficients change sign.
 * @param a row-major, 2×2 or 3×3
 */
export function exactDefiniteness(a: ExactMatrix): Definiteness | null {
  const n = Math.sqrt(a.length);
  const isSymmetric = a.every((x, k) => {
    const mirrored = a[(k % n) * n + Math.floor(k / n)];
    return mirrored !== undefined && equal(x, mirrored);
  });
  if (!isSymmetric) return null;
  const p = characteristicPolynomial(a);
  const signs = p.filter((c) => !isZero(c)).map(({ numerator }) => numerator > 0n);
  const positive = signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
  const zeros = p.length - 1 - p.findLastIndex((c) => !isZero(c));
  return definitenessBySigns(n, positive, n - zeros - positive);
}
