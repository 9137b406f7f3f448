/** The three elementary row operations. Rows are counted from 0. */
import type { Field } from './field';

export type RowOperation<T> =
  /** Rows i and j change places. */
  | { readonly kind: 'swap'; readonly i: number; readonly j: number }
  /** Row i is multiplied by a factor that is not 0. */
  | { readonly kind: 'scale'; readonly i: number; readonly factor: T }
  /** `factor` times row j is added to row i. */
  | { readonly kind: 'add'; readonly i: number; readonly j: number; readonly factor: T };

/** Rows of numbers; all of one length. */
export type Rows<T> = readonly (readonly T[])[];

function rowAt<T>(rows: Rows<T>, i: number): readonly T[] {
  const row = rows[i];
  if (!row) throw new RangeError(`there is no row ${i + 1}`);
  return row;
}

/**
 * The rows after an operation; those that it does not touch are the same objects.
 * @throws RangeError for rows that are not there, a factor 0 in `scale`, and a row added to itself
 */
export function applyOperation<T>(
  field: Field<T>,
  rows: Rows<T>,
  operation: RowOperation<T>,
): Rows<T> {
  const target = rowAt(rows, operation.i);
  if (operation.kind === 'scale') {
    const { i, factor } = operation;
    if (field.isZero(factor)) throw new RangeError('a row cannot be multiplied by 0');
    return rows.with(
      i,
      target.map((x) => field.times(factor, x)),
    );
  }
  const { i, j } = operation;
  const other = rowAt(rows, j);
  if (operation.kind === 'swap') return rows.with(i, other).with(j, target);
  if (i === j) throw new RangeError('a multiple of a row is added to another row');
  return rows.with(
    i,
    target.map((x, k) => field.plus(x, field.times(operation.factor, other[k] as T))),
  );
}

/** The operation that takes an operation back. */
export function inverseOperation<T>(field: Field<T>, operation: RowOperation<T>): RowOperation<T> {
  if (operation.kind === 'swap') return operation;
  if (operation.kind === 'scale')
    return { ...operation, factor: field.over(field.one, operation.factor) };
  return { ...operation, factor: field.negate(operation.factor) };
}
