/**
 * min ‖Ax − b‖ for more equations than unknowns, two ways: by the normal equations AᵀAx = Aᵀb with
 * Cholesky, whose condition number is κ(A)², and by Householder's QR, which works on A itself
 * (Golub and Van Loan, Matrix Computations, 4th ed., 5.2 and 5.3).
 */
import { dot, entry, normFrobenius } from '../basics';
import { columnsOf, type RowList, residualOf, timesVector } from './rectangular';

/** AᵀA by rows, in float64. */
export function gramMatrix(rows: RowList): number[][] {
  const columns = columnsOf(rows);
  return columns.map((ci) => columns.map((cj) => dot(ci, cj)));
}

/**
 * Lower triangular L with S = LLᵀ, by rows; null where a pivot is not above n·eps times the largest
 * entry: S is not positive definite, as far as floating point can tell.
 */
export function cholesky(s: RowList): number[][] | null {
  const n = s.length;
  const largest = Math.max(...s.flat().map(Math.abs), 0);
  const l = s.map(() => Array<number>(n).fill(0));
  for (let j = 0; j < n; j++) {
    const lj = l[j] as number[];
    const pivot = entry(s[j] as number[], j) - dot(lj.slice(0, j), lj.slice(0, j));
    if (!(pivot > n * Number.EPSILON * largest)) return null;
    lj[j] = Math.sqrt(pivot);
    for (let i = j + 1; i < n; i++) {
      const li = l[i] as number[];
      li[j] = (entry(s[i] as number[], j) - dot(li.slice(0, j), lj.slice(0, j))) / entry(lj, j);
    }
  }
  return l;
}

/** Upper triangular solve; null where the diagonal has a zero. */
function solveUpper(r: RowList, c: readonly number[]): number[] | null {
  const n = r.length;
  const x = Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    const row = r[i] as readonly number[];
    let sum = entry(c, i);
    for (let j = i + 1; j < n; j++) sum -= entry(row, j) * entry(x, j);
    if (entry(row, i) === 0) return null;
    x[i] = sum / entry(row, i) + 0;
  }
  return x;
}

/** x by AᵀAx = Aᵀb, or null where Cholesky finds AᵀA not positive definite. */
export function solveNormalEquations(rows: RowList, b: readonly number[]): number[] | null {
  const l = cholesky(gramMatrix(rows));
  if (!l) return null;
  const right = timesVector(columnsOf(rows), b);
  const y: number[] = [];
  l.forEach((row, i) => {
    y.push((entry(right, i) - dot(row.slice(0, i), y)) / entry(row, i));
  });
  return solveUpper(columnsOf(l), y);
}

export interface QrFactors {
  /** Upper triangular n×n by rows. */
  readonly r: readonly (readonly number[])[];
  /** Qᵀb, all m numbers: the first n solve Rx = c, the others are the residual, turned. */
  readonly qtb: readonly number[];
}

/** R and Qᵀb by Householder reflections. @param rows A by rows, m ≥ n @param b m numbers */
export function householder(rows: RowList, b: readonly number[]): QrFactors {
  const columns = [...columnsOf(rows), [...b]];
  const n = columns.length - 1;
  for (let k = 0; k < n && k < rows.length; k++) {
    const below = (columns[k] as number[]).slice(k);
    const size = normFrobenius(below);
    if (size === 0) continue;
    // The sign that adds: nothing cancels.
    const mirror = below.with(0, entry(below, 0) + (entry(below, 0) < 0 ? -size : size));
    const square = dot(mirror, mirror);
    for (const column of columns.slice(k)) {
      const factor = (2 * dot(mirror, column.slice(k))) / square;
      mirror.forEach((x, i) => {
        column[k + i] = entry(column, k + i) - factor * x;
      });
    }
  }
  const r = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => (j < i ? 0 : entry(columns[j] as number[], i))),
  );
  return { r, qtb: columns[n] as number[] };
}

/** x by Householder's QR, or null where a column depends on those before it: |rᵢᵢ| ≤ m·eps·max |r|. */
export function solveByQr(rows: RowList, b: readonly number[]): number[] | null {
  const { r, qtb } = householder(rows, b);
  const least = rows.length * Number.EPSILON * Math.max(...r.flat().map(Math.abs), 0);
  if (r.some((row, i) => Math.abs(entry(row as number[], i)) <= least)) return null;
  return solveUpper(r, qtb);
}

/** ‖b − Ax‖. */
export function residualNormOf(rows: RowList, x: readonly number[], b: readonly number[]): number {
  return normFrobenius(residualOf(rows, x, b));
}
