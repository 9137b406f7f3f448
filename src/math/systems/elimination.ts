/**
 * Gaussian elimination and back substitution as a list of row operations, each with its reason; with
 * partial pivoting or with the first pivot that is not zero. On an augmented matrix [A | B] this is
 * Gauss–Jordan: with B = I it ends in the inverse.
 * (Golub and Van Loan, Matrix Computations, 4th ed., 3.2 and 3.4.)
 */
import type { Field } from './field';
import { applyOperation, type RowOperation, type Rows } from './row-operations';

/** `none` takes the next row that has no zero there: in floating point that can ruin everything. */
export type Pivoting = 'partial' | 'none';

export type Phase = 'forward' | 'back';

/** One operation and why it is made. */
export interface EliminationStep<T> {
  readonly operation: RowOperation<T>;
  readonly phase: Phase;
  /** Column of A that is worked on, from 0. */
  readonly column: number;
  /** Row of the pivot, from 0. */
  readonly pivotRow: number;
  /** All rows after the operation. */
  readonly rows: Rows<T>;
}

export interface Elimination<T> {
  readonly start: Rows<T>;
  readonly steps: readonly EliminationStep<T>[];
  /** Columns of A that have a pivot: as many as the rank, as this arithmetic sees it. */
  readonly pivotColumns: readonly number[];
}

/** The row from `first` on whose entry in a column is to be the pivot, or −1. */
export function pivotRowOf<T>(
  field: Field<T>,
  rows: Rows<T>,
  first: number,
  column: number,
  pivoting: Pivoting,
): number {
  let best = -1;
  for (let i = first; i < rows.length; i++) {
    const entry = (rows[i] as readonly T[])[column] as T;
    if (field.isZero(entry)) continue;
    if (best < 0) best = i;
    else if (
      pivoting === 'partial' &&
      field.isLarger(entry, (rows[best] as readonly T[])[column] as T)
    )
      best = i;
  }
  return best;
}

/**
 * All steps from [A | B] to reduced row echelon form.
 * @param rows [A | B]: m rows of n + anything numbers
 * @param n columns of A
 */
export function eliminate<T>(
  field: Field<T>,
  rows: Rows<T>,
  n: number,
  pivoting: Pivoting,
): Elimination<T> {
  const steps: EliminationStep<T>[] = [];
  const pivots: { row: number; column: number }[] = [];
  let now = rows;
  const at = (i: number, j: number) => (now[i] as readonly T[])[j] as T;
  const make = (operation: RowOperation<T>, phase: Phase, column: number, pivotRow: number) => {
    now = applyOperation(field, now, operation);
    // What is meant to vanish does so, whatever rounding leaves of it.
    if (operation.kind === 'add')
      now = now.with(operation.i, (now[operation.i] as readonly T[]).with(column, field.zero));
    steps.push({ operation, phase, column, pivotRow, rows: now });
  };

  for (let column = 0, row = 0; column < n && row < rows.length; column++) {
    const found = pivotRowOf(field, now, row, column, pivoting);
    if (found < 0) continue;
    if (found !== row) make({ kind: 'swap', i: row, j: found }, 'forward', column, row);
    for (let i = row + 1; i < rows.length; i++) {
      if (field.isZero(at(i, column))) continue;
      const factor = field.negate(field.over(at(i, column), at(row, column)));
      make({ kind: 'add', i, j: row, factor }, 'forward', column, row);
    }
    pivots.push({ row, column });
    row++;
  }

  for (const { row, column } of [...pivots].reverse()) {
    const pivot = at(row, column);
    if (field.toNumber(pivot) !== 1) {
      make({ kind: 'scale', i: row, factor: field.over(field.one, pivot) }, 'back', column, row);
      now = now.with(row, (now[row] as readonly T[]).with(column, field.one));
      steps[steps.length - 1] = { ...(steps.at(-1) as EliminationStep<T>), rows: now };
    }
    for (let i = row - 1; i >= 0; i--) {
      if (field.isZero(at(i, column))) continue;
      make({ kind: 'add', i, j: row, factor: field.negate(at(i, column)) }, 'back', column, row);
    }
  }
  return { start: rows, steps, pivotColumns: pivots.map(({ column }) => column) };
}

/** The rows after so many of the steps. */
export function rowsAfter<T>({ start, steps }: Elimination<T>, count: number): Rows<T> {
  return count <= 0 ? start : (steps[Math.min(count, steps.length) - 1]?.rows ?? start);
}

/**
 * What is left to read off when all steps are made: one solution (free unknowns 0), or null when a row
 * says 0 = something else.
 * @param right column of the right-hand side, from 0
 */
export function readSolution<T>(
  field: Field<T>,
  elimination: Elimination<T>,
  n: number,
  right = n,
): T[] | null {
  const rows = rowsAfter(elimination, elimination.steps.length);
  const { pivotColumns } = elimination;
  if (rows.slice(pivotColumns.length).some((row) => !field.isZero(row[right] as T))) return null;
  const x = Array<T>(n).fill(field.zero);
  pivotColumns.forEach((column, row) => {
    x[column] = (rows[row] as readonly T[])[right] as T;
  });
  return x;
}
