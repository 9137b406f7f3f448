/** The choice of U, Σ and V among all that give A = UΣVᵀ with two proper rotations. */

import {
  column,
  dot,
  entry,
  fromColumns,
  identity,
  type Matrix,
  multiply,
  orderOf,
  transpose,
} from '../basics';
import { determinant } from '../determinant';
import { turnAngle } from '../rotation';
import { svd } from '../svd';

/** A = u·diag(s)·vᵀ, u and v proper rotations (n×n), s in any order; a reflection is in min |s|. */
export interface SvdFactors {
  readonly u: number[];
  readonly s: number[];
  readonly v: number[];
}

/**
 * Singular values this close, relative to σ₁, count as repeated: their bases are then chosen for a
 * clean picture, and the product of the factors is A up to this much.
 */
export const REPEATED = 1e-9;

/** Costs closer than this are a tie, which the first candidate wins. */
const TIE = 1e-9;

type Columns = number[][];

const columnsOf = (a: Matrix): Columns =>
  Array.from({ length: orderOf(a) }, (_, j) => column(a, j));

function permutations(n: number): number[][] {
  if (n === 2)
    return [
      [0, 1],
      [1, 0],
    ];
  return [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
}

/** Which singular values share a group of equal ones: the group's first index, for each. */
export function groupsOf(s: readonly number[]): number[] {
  const tolerance = REPEATED * entry(s, 0);
  const group: number[] = [];
  s.forEach((sigma, k) => {
    const joins = k > 0 && entry(s, k - 1) - sigma <= tolerance;
    group.push(joins ? entry(group, k - 1) : k);
  });
  return group;
}

/** The combination of columns x nearest to `target` (orthogonal Procrustes, Schönemann 1966). */
function procrustes(x: Columns, target: Columns): number[] {
  const k = x.length;
  const cross = x.flatMap((xi) => target.map((tj) => dot(xi, tj)));
  if (k === 1) return [entry(cross, 0) < 0 ? -1 : 1];
  const { u, v } = svd(cross);
  return multiply(u, transpose(v));
}

function combine(x: Columns, q: readonly number[]): Columns {
  const k = x.length;
  return x.map((_, j) =>
    (x[0] as number[]).map((_, i) =>
      x.reduce((sum, xm, m) => sum + entry(xm, i) * entry(q, m * k + j), 0),
    ),
  );
}

/** Turns the bases of repeated singular values towards the targets, in place. */
function alignRepeated(
  v: Columns,
  u: Columns,
  s: readonly number[],
  group: readonly number[],
  order: readonly number[],
  targetV: Columns,
  targetU: Columns,
): void {
  for (const first of new Set(group)) {
    const members = group.flatMap((g, k) => (g === first ? [k] : []));
    if (members.length < 2) continue;
    const pick = (c: Columns, ks: readonly number[]) => ks.map((k) => c[k] as number[]);
    const places = members.map((k) => order.indexOf(k));
    const qv = procrustes(pick(v, members), pick(targetV, places));
    // Null directions of A and of Aᵀ are turned apart from each other; all others together.
    const isNull = entry(s, first) <= REPEATED * entry(s, 0);
    const qu = isNull ? procrustes(pick(u, members), pick(targetU, places)) : qv;
    combine(pick(v, members), qv).forEach((c, m) => {
      v[members[m] as number] = c;
    });
    combine(pick(u, members), qu).forEach((c, m) => {
      u[members[m] as number] = c;
    });
  }
}

/** Index of the smallest stretch, the last of equals. */
const smallestOf = (s: readonly number[]): number =>
  s.reduce((best, x, k) => (x <= entry(s, best) ? k : best), 0);

const productOf = (signs: readonly number[]): number => signs.reduce((p, x) => p * x, 1);

function signChoices(n: number): number[][] {
  return Array.from({ length: 2 ** n }, (_, mask) =>
    Array.from({ length: n }, (_, k) => ((mask >> k) & 1 ? -1 : 1)),
  );
}

/**
 * Every choice of signs that makes v proper, for one order; where u would be improper, the
 * smallest stretch takes the reflection, or hides it where it is 0.
 */
function* signed(u: number[], s: number[], v: number[]): Generator<SvdFactors> {
  const n = s.length;
  const [handU, handV] = [Math.sign(determinant(u)), Math.sign(determinant(v))];
  const smallest = smallestOf(s);
  const reflected = s.map((x, k) => (handU * handV < 0 && k === smallest ? -x + 0 : x));
  for (const signs of signChoices(n)) {
    if (productOf(signs) !== handV) continue;
    const signsU = signs.map((x, k) => (k === smallest ? x * handU * handV : x));
    const flip = (a: Matrix, by: readonly number[]) => a.map((x, k) => x * entry(by, k % n) + 0);
    yield { u: flip(u, signsU), s: reflected, v: flip(v, signs) };
  }
}

/** Every (order, signs) with proper rotations; repeated singular values turned to the targets. */
function* candidates(a: Matrix, targetV: Columns, targetU: Columns): Generator<SvdFactors> {
  const n = orderOf(a);
  const base = svd(a);
  const group = groupsOf(base.s);
  const [columnsV, columnsU] = [columnsOf(base.v), columnsOf(base.u)];
  const repeats = new Set(group).size < n;
  for (const order of permutations(n)) {
    const [v, u] = [[...columnsV], [...columnsU]];
    if (repeats) alignRepeated(v, u, base.s, group, order, targetV, targetU);
    const arranged = (c: Columns) => fromColumns(order.map((k) => c[k] as number[]));
    const s = order.map((k) => entry(base.s, k));
    yield* signed(arranged(u), s, arranged(v));
  }
}

const squaredDistance = (a: Matrix, b: Matrix): number =>
  a.reduce((sum, x, k) => sum + (x - entry(b, k)) ** 2, 0);

/**
 * The factors with the smallest total turn, angle(U) + angle(V), over all orders and signs; or,
 * given those of a moment ago, the nearest to them. Bases of repeated singular values are turned
 * as close to I (or to the previous ones) as their freedom allows.
 */
export function svdFactors(a: Matrix, previous?: SvdFactors): SvdFactors {
  const n = orderOf(a);
  const usable = previous?.v.length === n * n ? previous : undefined;
  const targetV = columnsOf(usable?.v ?? identity(n));
  const targetU = columnsOf(usable?.u ?? identity(n));
  const cost = (f: SvdFactors) =>
    usable
      ? squaredDistance(f.u, usable.u) + squaredDistance(f.v, usable.v)
      : turnAngle(f.u) + turnAngle(f.v);
  let best: SvdFactors | undefined;
  let lowest = Infinity;
  for (const f of candidates(a, targetV, targetU)) {
    const c = cost(f);
    if (c >= lowest - TIE) continue;
    lowest = c;
    best = f;
  }
  return best as SvdFactors;
}
