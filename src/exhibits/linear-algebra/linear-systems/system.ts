import { keepLatest } from '../../../core/keep-latest';
import { parseConstant } from '../../../math/expression';
import { type Fraction, toNumber } from '../../../math/fraction';
import { normFrobenius, type Order } from '../../../math/matrix';
import { likelyFraction } from '../../../math/systems/nearest-fraction';
import { residualOf } from '../../../math/systems/rectangular';
import {
  type ExactSolution,
  type SystemSolution,
  solveExactly,
  solveSystem,
} from '../../../math/systems/solution-set';
import type { Values } from './parameters';

/** Equations with all that is to be said of their solutions. */
export interface System {
  /** Unknowns. */
  readonly n: Order;
  /** A by rows, m×n. */
  readonly rows: readonly (readonly number[])[];
  /** m numbers. */
  readonly b: readonly number[];
  /** By the numerical ranks. */
  readonly solved: SystemSolution;
  /** By the exact ranks where there are any, else the same: what is drawn and told in words. */
  readonly decided: SystemSolution;
  /** Null unless every number is rational as typed. */
  readonly exact: ExactSystem | null;
}

export interface ExactSystem {
  readonly rows: readonly (readonly Fraction[])[];
  readonly b: readonly Fraction[];
  readonly solved: ExactSolution;
}

export function unknownsOf(values: Values): Order {
  if (values.subject === 'least-squares')
    return values.fit === 'equations' && values.unknowns === '3' ? 3 : 2;
  return values.dimension === 2 ? 2 : 3;
}

export function isLineFit({ subject, fit }: Values): boolean {
  return subject === 'least-squares' && fit === 'line';
}

/** The system that the visitor looks at: Ax = b, or the many equations of least squares. */
export function systemOf(values: Values): System {
  return values.subject === 'least-squares' ? tallSystemOf(values) : squareSystemOf(values);
}

/** Ax = b with the shared matrix; a dozen readouts ask for the same one, so the latest is kept. */
export const squareSystemOf = keepLatest(
  ({ matrix, dimension, vector }: Values): System => {
    const n = dimension === 2 ? 2 : 3;
    const cut = <T>(nine: readonly T[]) =>
      Array.from({ length: n }, (_, i) => nine.slice(3 * i, 3 * i + n));
    const rows = cut(matrix.values);
    const b = vector.slice(0, n);
    const exactRows = cut(matrix.cells).map((row) => row.map((cell) => parseConstant(cell).exact));
    const isExact = exactRows.flat().every((x) => x !== null);
    const exact = isExact ? exactSystem(exactRows as Fraction[][], b.map(likelyFraction)) : null;
    const solved = exactly(solveSystem(rows, b), rows, b, exact);
    return { n, rows, b, solved, decided: decide(solved, rows, b, exact), exact };
  },
  ({ matrix, dimension, vector }) => [matrix, dimension, vector],
);

/** What is known exactly is rounded once, at the end, and not at every step. */
function exactly(
  solved: SystemSolution,
  rows: System['rows'],
  b: System['b'],
  exact: ExactSystem | null,
): SystemSolution {
  if (!exact || solved.kind !== exact.solved.kind || solved.rank !== exact.solved.rank)
    return solved;
  const x = exact.solved.nearest.map(toNumber);
  return {
    ...solved,
    solution: solved.kind === 'point' ? x : null,
    particular: solved.kind === 'empty' ? null : x,
    nearest: x,
    residualNorm: normFrobenius(residualOf(rows, x, b)),
  };
}

/** What numerical ranks hide: diag(1e-8, 1, 1e8) is regular. */
function decide(
  solved: SystemSolution,
  rows: System['rows'],
  b: System['b'],
  exact: ExactSystem | null,
): SystemSolution {
  if (!exact) return solved;
  const { rank, rankAugmented } = exact.solved;
  if (rank === solved.rank && rankAugmented === solved.rankAugmented) return solved;
  return exactly(solveSystem(rows, b, exact.solved), rows, b, exact);
}

/** Of an A that is called singular: whether it is so, or only as far as floating point can tell. */
export function singularityOf({ n, exact }: System): 'exact' | 'numerical' {
  return exact && exact.solved.rank < n ? 'exact' : 'numerical';
}

function exactSystem(rows: Fraction[][], b: Fraction[]): ExactSystem {
  return { rows, b, solved: solveExactly(rows, b) };
}

const tallSystemOf = keepLatest(
  (values: Values): System => {
    const { fit, points, equations } = values;
    const n = unknownsOf(values);
    const rows =
      fit === 'line'
        ? points.map(({ t }) => [1, t as number])
        : equations.map(({ a1, a2, a3 }) => [a1, a2, a3].slice(0, n) as number[]);
    const b = (
      fit === 'line' ? points.map(({ y }) => y) : equations.map((row) => row.b)
    ) as number[];
    const solved = solveSystem(rows, b);
    return { n, rows, b, solved, decided: solved, exact: null };
  },
  (values) => [values.fit, values.points, values.equations, unknownsOf(values)],
);
