/** Eigenvalues of a 2×2 matrix in closed form. */
import { type Complex, real } from './complex';
import { differenceOfProducts } from './determinant';
import { rank } from './svd';

/**
 * The two eigenvalues of [[a, b], [c, d]], not ordered. They are given as equal where float64
 * cannot tell them apart, and the null eigenvalue of a numerically singular matrix is exactly 0.
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
  if (middle === 0) return [real(root), real(-root)];
  const larger = middle + Math.sign(middle) * root;
  const product = differenceOfProducts(a, d, b, c);
  // Balanced first, which keeps the eigenvalues: bad scaling alone makes nothing singular.
  const balanced = Math.sqrt(Math.abs(b)) * Math.sqrt(Math.abs(c));
  const singular = rank([a, Math.sign(b) * balanced, Math.sign(c) * balanced, d]) < 2;
  return [real(larger), real(singular ? 0 : product / larger)];
}
