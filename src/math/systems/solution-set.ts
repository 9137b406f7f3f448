/**
 * All solutions of Ax = b: particular solution plus null space, by the numerical rank
 * (σ > max(m, n)·eps·σ₁), and the same decided exactly where all numbers are rational.
 */
import { column, dot, entry, normFrobenius } from '../basics';
import { type Fraction, plus, times, ZERO } from '../fraction';
import { svd } from '../svd';
import { eliminate, readSolution } from './elimination';
import { rationals } from './field';
import { luOf, solveLu } from './lu';
import { type RowList, rankFrom, rankOf, residualOf, type ThinSvd, thinSvd } from './rectangular';

export type SolutionKind = 'point' | 'line' | 'plane' | 'space' | 'empty';

const kinds: readonly SolutionKind[] = ['point', 'line', 'plane', 'space'];

/** The kind of a solution set, from rank A, rank [A | b] and the number of unknowns. */
export function solutionKind(rank: number, rankAugmented: number, n: number): SolutionKind {
  return rankAugmented > rank ? 'empty' : (kinds[n - rank] as SolutionKind);
}

export interface SystemSolution {
  readonly kind: SolutionKind;
  /** The one solution, or null. */
  readonly solution: readonly number[] | null;
  /** The solution of least norm; null when there is none. */
  readonly particular: readonly number[] | null;
  /** A⁺b: of all x with the least residual the shortest. */
  readonly nearest: readonly number[];
  /** Orthonormal, a vector of n each. */
  readonly nullspace: readonly (readonly number[])[];
  /** Orthonormal, a vector of m each. */
  readonly columnSpace: readonly (readonly number[])[];
  readonly rank: number;
  readonly rankAugmented: number;
  /** min ‖Ax − b‖, reached at `nearest`. */
  readonly residualNorm: number;
  /** σ₁/σₙ; Infinity when the numerical rank is less than n. */
  readonly condition: number;
  readonly singularValues: readonly number[];
}

/** Square matrices by the wing's own decomposition, so that every exhibit says the same of them. */
function factorsOf(rows: RowList): ThinSvd {
  if (rows.length !== rows[0]?.length) return thinSvd(rows);
  const { s, u, v } = svd(rows.flat());
  return { s, u: s.map((_, k) => column(u, k)), v: s.map((_, k) => column(v, k)) };
}

/** A⁺b by the first singular values, those that count. */
function pseudoSolution({ s, u, v }: ThinSvd, rank: number, b: readonly number[]): number[] {
  const x = Array<number>(v.length).fill(0);
  for (let k = 0; k < rank && entry(s, k) > 0; k++) {
    const amount = dot(u[k] as number[], b) / entry(s, k);
    x.forEach((_, i) => {
      x[i] = entry(x, i) + amount * entry(v[k] as number[], i);
    });
  }
  return x;
}

/** Solves a square regular system by LU with one step of iterative refinement. */
function solveSquare(rows: RowList, b: readonly number[]): number[] | null {
  const lu = luOf(rows.flat());
  const x = solveLu(lu, b);
  const correction = x && solveLu(lu, residualOf(rows, x, b));
  return x && correction ? x.map((value, i) => value + entry(correction, i)) : x;
}

export interface Ranks {
  readonly rank: number;
  readonly rankAugmented: number;
}

function numericalRanks(rows: RowList, b: readonly number[], s: readonly number[]): Ranks {
  const rank = rankFrom(s, Math.max(rows.length, rows[0]?.length ?? 0));
  const augmented = rankOf(rows.map((row, i) => [...row, entry(b, i)]));
  return { rank, rankAugmented: Math.max(rank, augmented) };
}

/**
 * @param rows A by rows, m×n with n = 2 or 3 @param b m numbers
 * @param known the ranks where they have been decided otherwise than numerically
 * @throws RangeError for entries that are not finite
 */
export function solveSystem(rows: RowList, b: readonly number[], known?: Ranks): SystemSolution {
  const m = rows.length;
  const n = rows[0]?.length ?? 0;
  const factors = factorsOf(rows);
  const { rank, rankAugmented } = known ?? numericalRanks(rows, b, factors.s);
  const kind = solutionKind(rank, rankAugmented, n);
  const nearest =
    (m === n && rank === n ? solveSquare(rows, b) : null) ?? pseudoSolution(factors, rank, b);
  const particular = kind === 'empty' ? null : nearest;
  return {
    kind,
    solution: kind === 'point' ? particular : null,
    particular,
    nearest,
    nullspace: factors.v.slice(rank),
    columnSpace: factors.u.slice(0, rank),
    rank,
    rankAugmented,
    residualNorm: normFrobenius(residualOf(rows, nearest, b)),
    condition: rank < n ? Infinity : entry(factors.s, 0) / entry(factors.s, n - 1),
    singularValues: factors.s.slice(0, Math.min(m, n)),
  };
}

export interface ExactSolution {
  readonly kind: SolutionKind;
  readonly rank: number;
  readonly rankAugmented: number;
  /** The one solution, or null. */
  readonly solution: readonly Fraction[] | null;
  /** A⁺b: of all x with the least residual the shortest. */
  readonly nearest: readonly Fraction[];
}

const productOf = (rows: readonly (readonly Fraction[])[], columns: typeof rows): Fraction[][] =>
  rows.map((row) =>
    columns.map((column) =>
      row.reduce((sum, x, k) => plus(sum, times(x, column[k] as Fraction)), ZERO),
    ),
  );

/** A⁺b = Aᵀz for any z with AᵀAAᵀz = Aᵀb, which always has one. */
function nearestExactly(
  rows: readonly (readonly Fraction[])[],
  b: readonly Fraction[],
): readonly Fraction[] {
  const m = rows.length;
  const columns = (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] as Fraction));
  const gram = productOf(columns, columns);
  const right = productOf(columns, [b]);
  const system = productOf(gram, rows).map((row, i) => [...row, right[i]?.[0] as Fraction]);
  const z = readSolution(rationals, eliminate(rationals, system, m, 'none'), m);
  if (!z) throw new Error('the normal equations always have a solution');
  return productOf(columns, [z]).map(([x]) => x as Fraction);
}

/** The same questions with no rounding. @param rows A by rows @param b as many numbers */
export function solveExactly(
  rows: readonly (readonly Fraction[])[],
  b: readonly Fraction[],
): ExactSolution {
  const n = rows[0]?.length ?? 0;
  const augmented = rows.map((row, i) => [...row, b[i] as Fraction]);
  const elimination = eliminate(rationals, augmented, n, 'none');
  const rank = elimination.pivotColumns.length;
  const found = readSolution(rationals, elimination, n);
  const rankAugmented = found ? rank : rank + 1;
  const isOne = found !== null && rank === n;
  return {
    kind: solutionKind(rank, rankAugmented, n),
    rank,
    rankAugmented,
    solution: isOne ? found : null,
    nearest: isOne ? found : nearestExactly(rows, b),
  };
}
