/**
 * The factors that the steps of an elimination leave behind: the multipliers are L, what is left is U
 * (Golub and Van Loan, Matrix Computations, 4th ed., 3.2.5 and 3.4.1).
 */
import type { EliminationStep } from './elimination';
import type { Field } from './field';
import type { Rows } from './row-operations';

export interface StepLu<T> {
  /** Unit lower triangular, n rows. */
  readonly l: Rows<T>;
  /** In row echelon form, hence upper triangular, n rows. */
  readonly u: Rows<T>;
  /** Row i of PA is row p[i] of A, counted from 0. */
  readonly p: readonly number[];
}

/** Entries of PA − LU below this part of A's largest entry are rounding, above it a part of A is lost. */
const negligible = 1e-8;

const swap = <T>(list: T[], i: number, j: number) => {
  [list[i], list[j]] = [list[j] as T, list[i] as T];
};

/**
 * P, L and U from the forward steps of an elimination.
 * @param a n rows of n @param steps of `eliminate` on rows that begin with those of A
 */
export function luFromSteps<T>(
  field: Field<T>,
  a: Rows<T>,
  steps: readonly EliminationStep<T>[],
): StepLu<T> {
  const n = a.length;
  const p = a.map((_, i) => i);
  const factors = a.map(() => Array<T>(n).fill(field.zero));
  let last: Rows<T> = a;
  for (const { operation, phase, pivotRow, rows } of steps) {
    if (phase !== 'forward') break;
    last = rows;
    if (operation.kind === 'swap') {
      swap(p, operation.i, operation.j);
      swap(factors, operation.i, operation.j);
    } else (factors[operation.i] as T[])[pivotRow] = field.negate(operation.factor);
  }
  return {
    l: factors.map((row, i) => row.with(i, field.one)),
    u: last.map((row) => row.slice(0, n)),
    p,
  };
}

/** Whether PA = LU but for rounding; without pivoting floating point may have lost a part of A. */
export function isFactored<T>(field: Field<T>, a: Rows<T>, { l, u, p }: StepLu<T>): boolean {
  const largest = Math.max(...a.flat().map((x) => Math.abs(field.toNumber(x))));
  return l.every((row, i) =>
    row.every((_, j) => {
      const product = row.reduce(
        (sum, x, k) => field.plus(sum, field.times(x, u[k]?.[j] as T)),
        field.zero,
      );
      const gap = field.minus(product, a[p[i] as number]?.[j] as T);
      return Math.abs(field.toNumber(gap)) <= negligible * largest;
    }),
  );
}
