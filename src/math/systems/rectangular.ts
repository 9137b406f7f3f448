/**
 * Singular value decomposition of small matrices that need not be square, by one-sided Jacobi
 * (Hestenes 1958); for square ones of order 2 and 3 there is `svd`, which also keeps gradings by rows.
 */
import { dot, entry, normFrobenius } from '../basics';

/** Rows of a matrix; all of one length. */
export type RowList = readonly (readonly number[])[];

export interface ThinSvd {
  /** Descending, as many as the matrix has columns; those beyond the number of rows are 0. */
  readonly s: readonly number[];
  /** uⱼ of length m for each σⱼ; empty where σⱼ = 0. */
  readonly u: readonly (readonly number[])[];
  /** vⱼ of length n, orthonormal. */
  readonly v: readonly (readonly number[])[];
}

const sweeps = 60;

/** Columns of a matrix given by rows. */
export function columnsOf(rows: RowList): number[][] {
  const n = rows[0]?.length ?? 0;
  return Array.from({ length: n }, (_, j) => rows.map((row) => entry(row, j)));
}

/** Turns two columns into a right angle; false when they stand so already. */
function turn(w: number[][], v: number[][], p: number, q: number, negligible: number): boolean {
  const [wp, wq] = [w[p] as number[], w[q] as number[]];
  const [alpha, beta, gamma] = [dot(wp, wp), dot(wq, wq), dot(wp, wq)];
  const [lp, lq] = [Math.sqrt(alpha), Math.sqrt(beta)];
  if (Math.abs(gamma) <= Number.EPSILON * lp * lq || Math.min(lp, lq) <= negligible) return false;
  const zeta = (beta - alpha) / (2 * gamma);
  const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const c = 1 / Math.hypot(1, t);
  for (const [x, y] of [
    [wp, wq],
    [v[p] as number[], v[q] as number[]],
  ] as [number[], number[]][])
    for (let i = 0; i < x.length; i++) {
      const [a, b] = [entry(x, i), entry(y, i)];
      x[i] = c * a - c * t * b;
      y[i] = c * t * a + c * b;
    }
  return true;
}

/**
 * A = Σ σⱼ uⱼ vⱼᵀ. @param rows m rows of n finite numbers
 * @throws RangeError for entries that are not finite
 */
export function thinSvd(rows: RowList): ThinSvd {
  if (!rows.flat().every(Number.isFinite))
    throw new RangeError('a matrix must have finite entries');
  const w = columnsOf(rows);
  const n = w.length;
  const v = w.map((_, j) => w.map((__, i) => (i === j ? 1 : 0)));
  // Columns that rounding has left of a dependent one would turn for ever.
  const negligible = 1e-30 * Math.max(...w.map((c) => normFrobenius(c)), 0);
  for (let sweep = 0, turned = true; sweep < sweeps && turned; sweep++) {
    turned = false;
    for (let p = 0; p < n - 1; p++)
      for (let q = p + 1; q < n; q++) turned = turn(w, v, p, q, negligible) || turned;
  }
  const sizes = w.map((c) => normFrobenius(c));
  const order = sizes.map((_, j) => j).sort((i, j) => entry(sizes, j) - entry(sizes, i));
  return {
    s: order.map((j, k) => (k < rows.length ? entry(sizes, j) : 0)),
    u: order.map((j, k) =>
      k < rows.length && entry(sizes, j) > 0
        ? (w[j] as number[]).map((x) => x / entry(sizes, j))
        : [],
    ),
    v: order.map((j) => v[j] as number[]),
  };
}

/** Numerical rank: the number of σ above max(m, n)·eps·σ₁. */
export function rankOf(rows: RowList): number {
  return rankFrom(thinSvd(rows).s, Math.max(rows.length, rows[0]?.length ?? 0));
}

/** @param longest max(m, n) */
export function rankFrom(s: readonly number[], longest: number): number {
  const tolerance = longest * Number.EPSILON * (s[0] ?? 0);
  return s.filter((sigma) => sigma > tolerance).length;
}

/** A·x. */
export function timesVector(rows: RowList, x: readonly number[]): number[] {
  return rows.map((row) => dot(row, x));
}

/** b − A·x. */
export function residualOf(rows: RowList, x: readonly number[], b: readonly number[]): number[] {
  return rows.map((row, i) => entry(b, i) - dot(row, x));
}
