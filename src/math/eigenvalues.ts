/**
 * Eigenvalues of real 2×2 and 3×3 matrices.
 *
 * Rows and columns that isolate an eigenvalue are taken off first (the permutation step of
 * Parlett and Reinsch, Numer. Math. 13, 1969), so triangular matrices answer with their exact
 * diagonal; a 2×2 block has a closed form; only a fully coupled 3×3 needs iteration.
 */
import { entry, type Matrix, normFrobenius, orderOf } from './basics';
import { type Complex, modulus, real } from './complex';
import { coupledEigenvalues } from './eigenvalues-coupled';
import { preciseEigenvalues } from './eigenvalues-planar';

/** Moduli this close, relative to ‖A‖_F, count as equal when eigenvalues are put in order. */
export const ORDER_TOLERANCE = 1e-9;

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
    values.push(...preciseEigenvalues(at(i, i), at(i, j), at(j, i), at(j, j)));
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
