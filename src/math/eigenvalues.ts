/**
 * Eigenvalues of real 2×2 and 3×3 matrices.
 *
 * Rows and columns that isolate an eigenvalue are taken off first (the permutation step of
 * Parlett and Reinsch, Numer. Math. 13, 1969), so triangular matrices answer with their exact
 * diagonal; a 2×2 block has a closed form; only a fully coupled 3×3 is balanced and iterated
 * (Hessenberg QR, by ml-matrix).
 */
import { EigenvalueDecomposition, Matrix as MlMatrix } from 'ml-matrix';
import { entry, identity, type Matrix, normFrobenius, orderOf, scale, subtract } from './basics';
import { adjugate, differenceOfProducts, powerOfTwoScale } from './determinant';
import { rank } from './svd';

export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** Moduli this close, relative to ‖A‖_F, count as equal when eigenvalues are put in order. */
export const ORDER_TOLERANCE = 1e-9;

/** Backward error of the QR iteration, in units of eps·‖A‖_F, with room to spare. */
const BACKWARD_ERROR = 16 * Number.EPSILON;

const real = (re: number): Complex => ({ re: re + 0, im: 0 });

export const modulus = (z: Complex): number => Math.hypot(z.re, z.im);

/** Roots of a 2×2 block whose off-diagonal entries are both non-zero. */
function blockEigenvalues(a: number, b: number, c: number, d: number): Complex[] {
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
  const singular = rank([a, b, c, d]) < 2;
  return [real(larger), real(singular ? 0 : product / larger)];
}

/** Brings rows and columns to like size by powers of two, which leaves eigenvalues alone. */
function balance(a: Matrix): number[] {
  const n = orderOf(a);
  const out = [...a];
  for (let sweep = 0, changed = true; changed && sweep < 100; sweep++) {
    changed = false;
    for (let i = 0; i < n; i++) {
      let [row, col] = [0, 0];
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        row += Math.abs(entry(out, i * n + j));
        col += Math.abs(entry(out, j * n + i));
      }
      const factor = 2 ** Math.round(Math.log2(row / col) / 2);
      if (!(col * factor + row / factor < 0.95 * (row + col))) continue;
      changed = true;
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        out[j * n + i] = entry(out, j * n + i) * factor;
        out[i * n + j] = entry(out, i * n + j) / factor;
      }
    }
  }
  return out;
}

/** ∏ |μ − λ| over the other eigenvalues. */
function separation(values: readonly Complex[], i: number): number {
  const z = values[i] as Complex;
  return values.reduce(
    (product, w, j) => (j === i ? product : product * Math.hypot(w.re - z.re, w.im - z.im)),
    1,
  );
}

/**
 * Whether eigenvalues i and j differ by no more than the backward error can move them. The
 * condition of λᵢ is ‖adj(A − λᵢI)‖ / ∏|λⱼ − λᵢ| (Golub and Wilkinson, SIAM Review 18, 1976).
 */
function indistinguishable(a: Matrix, values: readonly Complex[], i: number, j: number): boolean {
  const zi = values[i] as Complex;
  const zj = values[j] as Complex;
  const gap = Math.hypot(zi.re - zj.re, zi.im - zj.im);
  const error = BACKWARD_ERROR * normFrobenius(a);
  if (gap <= error) return true;
  const middle = (zi.re + zj.re) / 2;
  const adj = adjugate(subtract(a, scale(identity(orderOf(a)), middle)));
  const moved = error * normFrobenius(adj);
  return gap * Math.max(separation(values, i), separation(values, j)) <= moved * 4;
}

/** Replaces eigenvalues that cannot be told apart by their mean, which is well conditioned. */
function mergeClusters(a: Matrix, values: readonly Complex[]): Complex[] {
  const n = values.length;
  const cluster = values.map((_, i) => i);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (!indistinguishable(a, values, i, j)) continue;
      const [from, to] = [entry(cluster, j), entry(cluster, i)];
      cluster.forEach((c, k) => {
        if (c === from) cluster[k] = to;
      });
    }
  }
  return values.map((z, i) => {
    const members = values.filter((_, k) => cluster[k] === cluster[i]);
    if (members.length === 1) return z;
    return real(members.reduce((sum, w) => sum + w.re, 0) / members.length);
  });
}

/** Sets the n − rank smallest eigenvalues of a numerically singular matrix to exactly 0. */
function zeroTheNull(values: readonly Complex[], nullity: number): Complex[] {
  if (nullity === 0) return [...values];
  const moduli = values.map(modulus).sort((x, y) => x - y);
  const limit = entry(moduli, nullity - 1);
  return values.map((z) => (modulus(z) <= limit ? real(0) : z));
}

/** Eigenvalues of a fully coupled 3×3 matrix. */
function coupledEigenvalues(a: Matrix): Complex[] {
  // Scaled to size 1: ml-matrix's QR iteration tests for convergence without guarding underflow.
  const factor = powerOfTwoScale(a);
  const balanced = balance(scale(a, factor));
  const evd = new EigenvalueDecomposition(MlMatrix.from1DArray(3, 3, balanced));
  const values = evd.realEigenvalues.map((re, k) => ({
    re: re + 0,
    im: (evd.imaginaryEigenvalues[k] as number) + 0,
  }));
  const merged = zeroTheNull(mergeClusters(balanced, values), 3 - rank(a));
  return merged.map(({ re, im }) => ({ re: re / factor, im: im / factor }));
}

/** Whether index i's row or column is zero off the diagonal, among the active indices. */
function isolates(a: Matrix, n: number, i: number, active: readonly number[]): boolean {
  const others = active.filter((j) => j !== i);
  return (
    others.every((j) => entry(a, i * n + j) === 0) || others.every((j) => entry(a, j * n + i) === 0)
  );
}

function unorderedEigenvalues(a: Matrix): Complex[] {
  const n = orderOf(a);
  const values: Complex[] = [];
  let active = Array.from({ length: n }, (_, i) => i);
  for (;;) {
    const found = active.find((i) => isolates(a, n, i, active));
    if (found === undefined) break;
    values.push(real(entry(a, found * (n + 1))));
    active = active.filter((i) => i !== found);
  }
  if (active.length === 3) return coupledEigenvalues(a);
  if (active.length === 2) {
    const [i, j] = active as [number, number];
    const at = (r: number, c: number) => entry(a, r * n + c);
    values.push(...blockEigenvalues(at(i, i), at(i, j), at(j, i), at(j, j)));
  }
  return values;
}

/** Descending modulus, then descending re, then descending im; ties within the tolerance. */
function inOrder(values: readonly Complex[], tolerance: number): Complex[] {
  const rest = [...values].sort((y, z) => modulus(z) - modulus(y));
  const ordered: Complex[] = [];
  while (rest.length > 0) {
    const largest = modulus(rest[0] as Complex);
    const tied = rest.filter((z) => largest - modulus(z) <= tolerance);
    rest.splice(0, tied.length);
    tied.sort((y, z) => (Math.abs(y.re - z.re) <= tolerance ? z.im - y.im : z.re - y.re));
    ordered.push(...tied);
  }
  return ordered;
}

/**
 * The n eigenvalues, each as often as its algebraic multiplicity, by descending modulus, then
 * descending re, then descending im; moduli (and real parts) within 1e-9·‖A‖_F count as equal.
 * Eigenvalues that float64 cannot tell apart are given as equal. Throws RangeError for entries
 * that are not finite.
 */
export function eigenvalues(a: Matrix): Complex[] {
  if (!a.every(Number.isFinite)) throw new RangeError('a matrix must have finite entries');
  return inOrder(unorderedEigenvalues(a), ORDER_TOLERANCE * normFrobenius(a));
}
