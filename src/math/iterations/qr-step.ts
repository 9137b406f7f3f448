/** QR iteration with a fixed shift, step by step, with deflation. */
import { entry, identity, type Matrix, multiply, normFrobenius, orderOf } from '../basics';
import { emptied } from './predict-qr';
import { householderQr } from './solve';
import { FLOOR, stateOf } from './state';
import type { IterationState, Prediction, Problem } from './types';

/** @param basis the product of all Q so far */
export function qrState(
  problem: Problem,
  k: number,
  matrix: Matrix,
  basis: Matrix,
): IterationState {
  const n = orderOf(matrix);
  const vector = Array.from({ length: n }, (_, i) => entry(basis, i * n));
  return { ...stateOf(problem, k, vector), estimate: entry(matrix, 0), matrix, basis };
}

/** What rounding leaves of a zero in a step of QR. @param entries of the matrix, n² */
export const rounding = (entries: number, norm: number, shift: number) =>
  entries * Number.EPSILON * (norm + Math.abs(shift));

/** A − σI = QR, then RQ + σI. */
export function qrStep(
  problem: Problem,
  last: IterationState,
  prediction: Prediction,
): IterationState {
  const { a, shift } = problem;
  const matrix = last.matrix as number[];
  const n = orderOf(matrix);
  const unit = identity(n);
  const { q, r } = householderQr(matrix.map((x, i) => x - shift * entry(unit, i)));
  const next = multiply(r, q).map((x, i) => x + shift * entry(unit, i));
  const norm = normFrobenius(a);
  // Out of order there may be no time to fall to rounding before rounding grows.
  const tiny = prediction.reason === 'qr-disordered' ? FLOOR * norm : rounding(n * n, norm, shift);
  deflate(next, prediction.vanishing, tiny);
  return qrState(problem, last.k + 1, next, multiply(last.basis as number[], q));
}

/**
 * Writes 0 for what is to vanish and is as good as gone, so that the parts stay apart: with a singular
 * A − σI, or eigenvalues out of order, the next steps would make that rounding grow (Golub and Van Loan,
 * Matrix Computations, section 7.5.1).
 */
function deflate(matrix: number[], vanishing: Prediction['vanishing'], tiny: number): void {
  const n = orderOf(matrix);
  for (let after = 0; after < n - 1; after++) {
    const elements = emptied(n, after);
    const isDone = elements.every(
      ([i, j]) =>
        vanishing.some(([row, col]) => row === i && col === j) &&
        Math.abs(entry(matrix, i * n + j)) <= tiny,
    );
    if (isDone) for (const [i, j] of elements) matrix[i * n + j] = 0;
  }
}
