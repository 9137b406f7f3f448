import {
  identity,
  type Matrix,
  multiply,
  normFrobenius,
  orderOf,
  scale,
  subtract,
} from '../basics';

/**
 * Solves (A − σI)·w = v by elimination with partial pivoting. A pivot smaller than eps·‖A‖ is replaced by
 * that, as is usual in inverse iteration: where σ is an eigenvalue the solution then is huge, and along the
 * eigenvector (Wilkinson 1965; Ipsen, SIAM Review 39, 1997).
 * @returns n numbers
 */
export function solveShifted(a: Matrix, sigma: number, v: readonly number[]): number[] {
  const n = orderOf(a);
  const m = subtract(a, scale(identity(n), sigma));
  const least = Math.max(Number.EPSILON * (normFrobenius(a) + Math.abs(sigma)), 1e-150);
  const rows = Array.from({ length: n }, (_, i) => [...m.slice(i * n, i * n + n), v[i] as number]);
  const at = (i: number, j: number) => (rows[i] as number[])[j] as number;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(at(i, k)) > Math.abs(at(best, k))) best = i;
    [rows[k], rows[best]] = [rows[best] as number[], rows[k] as number[]];
    if (Math.abs(at(k, k)) < least) (rows[k] as number[])[k] = least;
    for (let i = k + 1; i < n; i++) {
      const factor = at(i, k) / at(k, k);
      for (let j = k; j <= n; j++) (rows[i] as number[])[j] = at(i, j) - factor * at(k, j);
    }
  }
  const w = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let rest = at(i, n);
    for (let j = i + 1; j < n; j++) rest -= at(i, j) * (w[j] as number);
    w[i] = rest / at(i, i);
  }
  return w;
}

/**
 * M = Q·R by Householder reflections, the diagonal of R not negative.
 * @returns row-major n×n matrices
 */
export function householderQr(m: Matrix): { q: number[]; r: number[] } {
  const n = orderOf(m);
  let r = [...m];
  let q = identity(n);
  for (let k = 0; k < n; k++) {
    const x = Array.from({ length: n }, (_, i) => (i < k ? 0 : (r[i * n + k] as number)));
    const size = normFrobenius(x);
    const below = normFrobenius(x.slice(k + 1));
    const pivot = x[k] as number;
    if (below === 0 && pivot >= 0) continue;
    // Sent to +size: for a positive pivot without cancellation (Parlett).
    const first = pivot > 0 ? (-below * below) / (pivot + size) : pivot - size;
    const u = x.map((value, i) => (i === k ? first : value));
    const square = u.reduce((sum, value) => sum + value * value, 0);
    if (square === 0) continue;
    const h = identity(n).map(
      (value, at) =>
        value - (2 * (u[Math.floor(at / n)] as number) * (u[at % n] as number)) / square,
    );
    r = multiply(h, r);
    q = multiply(q, h);
    for (let i = k + 1; i < n; i++) r[i * n + k] = 0;
  }
  return { q, r };
}
