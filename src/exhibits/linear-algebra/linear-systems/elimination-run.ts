import { keepLatest } from '../../../core/keep-latest';
import { parseConstant } from '../../../math/expression';
import { type Fraction, formatFraction } from '../../../math/fraction';
import { type EliminationStep, eliminate, type Phase } from '../../../math/systems/elimination';
import { type Field, float64, rationals } from '../../../math/systems/field';
import { applyOperation, type RowOperation, type Rows } from '../../../math/systems/row-operations';
import { isFactored, luFromSteps } from '../../../math/systems/step-lu';
import type { Values } from './parameters';
import { squareSystemOf } from './system';
import { tex, texFraction } from './tex';

/** One step as it is shown; whichever arithmetic made it. */
export interface ShownStep {
  readonly kind: RowOperation<unknown>['kind'];
  /** Rows from 0. */
  readonly i: number;
  readonly j: number;
  /** Of `scale` and `add`; 1 for a swap. */
  readonly factor: number;
  readonly factorTex: string;
  /** As a visitor would type it. */
  readonly factorText: string;
  /** Null for the visitor's own steps. */
  readonly phase: Phase | null;
  readonly column: number;
  readonly pivotRow: number;
}

export interface ShownFactors {
  readonly l: readonly (readonly string[])[];
  readonly u: readonly (readonly string[])[];
  readonly p: readonly number[];
  readonly isFactored: boolean;
}

/** Row operations on [A | b], or on [A | I | b] for the inverse, and what they make of the rows. */
export interface EliminationRun {
  readonly isExact: boolean;
  readonly n: number;
  /** Columns of the augmented matrix as it is shown: without the b that is carried for the picture. */
  readonly shownColumns: number;
  readonly steps: readonly ShownStep[];
  /** What the algorithm would do next, after all steps; null when nothing is left to do. */
  readonly proposed: ShownStep | null;
  /** All rows after so many steps, as TeX, with shownColumns cells each. */
  texRows(count: number): readonly (readonly string[])[];
  /**
   * [A | b] at any moment, also between two steps: rows of n + 1 numbers. A swap moves no plane: its rows
   * change places at once. @param swapping whether they do so little by little, as the columns see it
   */
  moment(position: number, swapping?: boolean): readonly (readonly number[])[];
  /** P, L and U of the algorithm's steps: TeX cells, and whether PA = LU has survived rounding. */
  factors(): ShownFactors;
  /** Which of the given equations now stands in each row. */
  origins(count: number): readonly number[];
}

/** The run of these values; kept, because picture, readouts and working ask for the same. */
export const eliminationOf = keepLatest(
  (values: Values): EliminationRun => {
    const { exact, rows, b } = squareSystemOf(values);
    return exact && values.arithmetic === 'exact'
      ? makeRun(values, rationals, exact.rows, exact.b, exactFactor, {
          tex: texFraction,
          text: (x) => formatFraction(x).replace('−', '-'),
        })
      : makeRun(values, float64, rows, b, (text) => parseConstant(text).value, {
          tex: (x) => tex(x, 6),
          text: String,
        });
  },
  (values) => {
    const { matrix, dimension, vector, task, chosenBy, pivoting, arithmetic, operations } = values;
    return [matrix, dimension, vector, task, chosenBy, pivoting, arithmetic, operations];
  },
);

/** A factor that is no fraction as typed is rounded to one of many digits. */
function exactFactor(text: string): Fraction {
  const { exact, value } = parseConstant(text);
  return exact ?? (parseConstant(value.toFixed(12)).exact as Fraction);
}

interface Written<T> {
  tex(x: T): string;
  text(x: T): string;
}

function makeRun<T>(
  values: Values,
  field: Field<T>,
  a: Rows<T>,
  b: readonly T[],
  readFactor: (text: string) => T,
  written: Written<T>,
): EliminationRun {
  const n = a.length;
  const unit = (i: number) => a.map((_, j) => (i === j ? field.one : field.zero));
  const isInverse = values.task === 'inverse';
  const start = a.map((row, i) => [...row, ...(isInverse ? unit(i) : []), b[i] as T]);
  const made = eliminate(field, start, n, values.pivoting).steps;
  const steps =
    values.chosenBy === 'visitor' ? ownSteps(values, field, start, readFactor) : [...made];
  const rowsAt = (count: number): Rows<T> =>
    count <= 0 ? start : ((steps[Math.min(count, steps.length) - 1]?.rows ?? start) as Rows<T>);
  const shown = (step: OwnStep<T> | EliminationStep<T>): ShownStep => {
    const { operation } = step;
    const factor = operation.kind === 'swap' ? field.one : operation.factor;
    return {
      kind: operation.kind,
      i: operation.i,
      j: operation.kind === 'scale' ? operation.i : operation.j,
      factor: field.toNumber(factor),
      factorTex: written.tex(factor),
      factorText: written.text(factor),
      phase: 'phase' in step ? step.phase : null,
      column: 'column' in step ? step.column : -1,
      pivotRow: 'pivotRow' in step ? step.pivotRow : -1,
    };
  };
  const shownColumns = isInverse ? 2 * n : n + 1;
  const rest = eliminate(field, rowsAt(steps.length), n, values.pivoting).steps[0];
  const numbers = (rows: Rows<T>) =>
    rows.map((row) => [...row.slice(0, n), row[row.length - 1] as T].map((x) => field.toNumber(x)));
  return {
    isExact: field !== (float64 as unknown),
    n,
    shownColumns,
    steps: steps.map(shown),
    proposed: rest ? shown(rest) : null,
    texRows: (count) => rowsAt(count).map((row) => row.slice(0, shownColumns).map(written.tex)),
    moment(position, swapping = false) {
      const count = Math.floor(position);
      const share = position - count;
      const before = numbers(rowsAt(count));
      const next = steps[count];
      if (share === 0 || !next || (next.operation.kind === 'swap' && !swapping)) return before;
      const after = numbers(next.rows);
      return before.map((row, i) => row.map((x, k) => x + share * ((after[i]?.[k] as number) - x)));
    },
    factors() {
      const lu = luFromSteps(field, a, made);
      const cells = (rows: Rows<T>) => rows.map((row) => row.map(written.tex));
      return { l: cells(lu.l), u: cells(lu.u), p: lu.p, isFactored: isFactored(field, a, lu) };
    },
    origins(count) {
      const order = start.map((_, i) => i);
      for (const { operation } of steps.slice(0, Math.max(0, Math.floor(count))))
        if (operation.kind === 'swap') {
          const { i, j } = operation;
          [order[i], order[j]] = [order[j] as number, order[i] as number];
        }
      return order;
    },
  };
}

interface OwnStep<T> {
  readonly operation: RowOperation<T>;
  readonly rows: Rows<T>;
}

/** The visitor's operations; those on a third row are passed over in the plane. */
function ownSteps<T>(
  values: Values,
  field: Field<T>,
  start: Rows<T>,
  readFactor: (text: string) => T,
): OwnStep<T>[] {
  let rows = start;
  return values.operations.map((item) => {
    const [i, j] = [(item.i as number) - 1, ((item.j as number | undefined) ?? 1) - 1];
    const factor = item.kind === 'swap' ? field.one : readFactor(item.factor as string);
    const operation = { kind: item.kind, i, j, factor } as RowOperation<T>;
    if (Math.max(i, item.kind === 'scale' ? 0 : j) < start.length)
      rows = applyOperation(field, rows, operation);
    return { operation, rows };
  });
}
