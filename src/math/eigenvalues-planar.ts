/** Eigenvalues of a 2×2 matrix in closed form. */
import { type Complex, real } from './complex';
import { differenceOfProducts } from './determinant';
import { zeroTheNull } from './eigenvalue-clusters';
import { rank } from './svd';

/**
 * The two eigenvalues of [[a, b], [c, d]], not ordered; equal where float64 cannot tell them
 * apart.
 */
export function planarEigenvalues(a: number, b: number, c: number, d: number): Complex[] {
  const middle = (a + d) / 2;
  const half = (a - d) / 2;
  const discriminant = differenceOfProducts(half, half, -b, c);
  // Entries carry rounding errors of their own: below these it cannot be told from zero.
  const entrywise =
    4 *
    Number.EPSILON *
    (half * half + Math.abs(b * c) + Math.abs(half) * (Math.abs(a) + Math.abs(d)));
  const normwise = (4 * Number.EPSILON * Math.hypot(a, b, c, d)) ** 2;
  if (Math.abs(discriminant) <= Math.max(entrywise, normwise)) return [real(middle), real(middle)];
  const root = Math.sqrt(Math.abs(discriminant));
  if (discriminant < 0) {
    return [
      { re: middle + 0, im: root },
      { re: middle + 0, im: -root },
    ];
  }
  return [real(middle + root), real(middle - root)];
}

/** The same to full relative accuracy: the null eigenvalue of a singular matrix is exactly 0. */
export function preciseEigenvalues(a: number, b: number, c: number, d: number): Complex[] {
  const values = planarEigenvalues(a, b, c, d);
  const [y, z] = values as [Complex, Complex];
  if (y.im !== 0) return values;
  const [larger, smaller] = Math.abs(y.re) >= Math.abs(z.re) ? [y.re, z.re] : [z.re, y.re];
  // Digits that middle ∓ root cancels come back from the determinant.
  const cancelled = Math.abs(smaller) < Math.abs(larger) / 2;
  const sharper = cancelled ? differenceOfProducts(a, d, b, c) / larger : smaller;
  // Balanced first, which keeps the eigenvalues: bad scaling alone makes nothing singular.
  const balanced = Math.sqrt(Math.abs(b)) * Math.sqrt(Math.abs(c));
  const nullity = 2 - rank([a, Math.sign(b) * balanced, Math.sign(c) * balanced, d]);
  return zeroTheNull([real(larger), real(sharper)], nullity);
}
