/** The polar path: A = S·R turns first, by R, then stretches, by S; and the same path backwards. */

import {
  add,
  apply,
  column,
  diagonal,
  dot,
  entry,
  type Matrix,
  multiply,
  type Order,
  orderOf,
  scale,
  subtract,
  transpose,
} from '../basics';
import { determinant } from '../determinant';
import { realEigenlines } from '../eigen';
import { turnOf } from '../rotation';
import { rank, svd } from '../svd';
import { type Choice, type Collapse, copyInto, type MatrixPath, withExactEnds } from './path';

export interface PolarFactors {
  /** A proper rotation, n×n. */
  readonly rotation: number[];
  /** Symmetric, n×n: A = stretch·rotation. Its smallest eigenvalue is negative iff det A < 0. */
  readonly stretch: number[];
  /** σ₁ … σₙ₋₁, d·σₙ. */
  readonly stretches: number[];
}

/** Singular values this close, relative to σ₁, count as repeated. */
const REPEATED = 1e-9;

/** Where the stretch I → S passes through a singular matrix: s = 1/(1 + σₙ) when d = −1. */
export function stretchCollapses(
  stretches: readonly number[],
  rankOfA: number,
  timeOf: (s: number) => number,
): Collapse[] {
  const n = stretches.length;
  if (rankOfA < n) return [{ t: timeOf(1), rank: rankOfA }];
  return stretches
    .filter((sigma) => sigma < 0)
    .map((sigma) => ({ t: timeOf(1 / (1 - sigma)), rank: n - 1 }));
}

/**
 * A = S·R with R = U·diag(1, 1, d)·Vᵀ a proper rotation, S = U·diag(σ₁, σ₂, dσ₃)·Uᵀ and
 * d = det(UVᵀ). When A is numerically singular d is free: R stays the proper rotation that U and
 * V give with uₙ turned about as needed. Where several σ equal the smallest and d = −1, uₙ is one
 * of many: the one that leaves R the smallest turn is taken, so that a reflection only stretches.
 */
export function polarFactors(a: Matrix): PolarFactors {
  const n = orderOf(a);
  const { u, s, v } = svd(a);
  const nearest = multiply(u, transpose(v));
  const singular = rank(a) < n;
  const stretches = s.map((sigma, k) => (singular && k === n - 1 ? 0 : sigma));
  const semidefinite = multiply(multiply(u, diagonal(stretches)), transpose(u));
  if (determinant(nearest) > 0) return { rotation: nearest, stretch: semidefinite, stretches };
  const mirror = mirrorDirection(u, s, nearest);
  const smallest = entry(stretches, n - 1);
  return {
    rotation: subtract(nearest, scale(outer(mirror, apply(transpose(nearest), mirror)), 2)),
    stretch: subtract(semidefinite, scale(outer(mirror, mirror), 2 * smallest)),
    stretches: stretches.map((sigma, k) => (k === n - 1 ? -sigma : sigma) + 0),
  };
}

/**
 * The left singular vector of the smallest σ that the stretch mirrors. R = (I − 2uuᵀ)Q turns least
 * where tr R is largest: u is the eigenvector of (Q + Qᵀ)/2's smallest eigenvalue, within the space
 * of all left singular vectors whose σ is the smallest.
 */
function mirrorDirection(u: Matrix, s: readonly number[], q: Matrix): number[] {
  const n = orderOf(u);
  const limit = entry(s, n - 1) + REPEATED * entry(s, 0);
  const space = s.flatMap((sigma, k) => (sigma <= limit ? [column(u, k)] : []));
  if (space.length === 1) return space[0] as number[];
  const symmetric = scale(add(q, transpose(q)), 0.5);
  const within = space.flatMap((x) => space.map((y) => dot(x, apply(symmetric, y))));
  const lines = realEigenlines(within).sort((x, y) => x.value - y.value);
  const weights = lines[0]?.direction ?? [1];
  return Array.from({ length: n }, (_, i) =>
    space.reduce((sum, x, k) => sum + entry(weights, k) * entry(x, i), 0),
  );
}

/** x·yᵀ, row-major. */
function outer(x: readonly number[], y: readonly number[]): number[] {
  return x.flatMap((xi) => y.map((yj) => xi * yj));
}

function choicesOf(factors: PolarFactors, angle: number, singular: boolean): Choice[] {
  const { stretches } = factors;
  const n = stretches.length;
  const [last, before] = [entry(stretches, n - 1), entry(stretches, n - 2)];
  const choices: Choice[] = [];
  if (singular) choices.push('det-zero');
  if (angle === Math.PI) choices.push('angle-180');
  // Only a reflection has to pick one of two equal stretches.
  if (last < 0 && before + last <= REPEATED * entry(stretches, 0)) {
    choices.push('repeated-singular-values');
  }
  return choices;
}

/**
 * First R turns, by axis and angle, over [0, ½]; then (1−s)I + sS stretches over [½, 1],
 * s = 2t − 1. If det A < 0 it collapses once, at s = 1/(1 + σₙ). Where several choices exist
 * (`choices`): a half turn goes about the axis whose first non-zero component is positive.
 */
export function polarPath(a: Matrix): MatrixPath & { readonly factors: PolarFactors } {
  const n: Order = orderOf(a);
  const factors = polarFactors(a);
  const turn = turnOf(factors.rotation);
  const rankOfA = rank(a);
  const stretched: number[] = [];
  const at = withExactEnds(n, a, (t, out) => {
    if (t <= 0.5) return turn.at(2 * t, out);
    const s = 2 * t - 1;
    for (let k = 0; k < a.length; k++) {
      stretched[k] = s * entry(factors.stretch, k) + (k % (n + 1) === 0 ? 1 - s : 0);
    }
    return multiply(stretched, factors.rotation, out);
  });
  return {
    at,
    factors,
    collapses: stretchCollapses(factors.stretches, rankOfA, (s) => (1 + s) / 2),
    acts: [
      { from: 0, to: 0.5, name: 'turn' },
      { from: 0.5, to: 1, name: 'stretch' },
    ],
    blocked: null,
    choices: choicesOf(factors, turn.angle, rankOfA < n),
  };
}

/**
 * From A back to I, along the polar path backwards. Where A is numerically singular there is no
 * way back: `blocked` is 'singular' and the path stays at A.
 */
export function inversePath(a: Matrix): MatrixPath {
  if (rank(a) < orderOf(a)) {
    return {
      at: (_t, out = []) => copyInto(a, out),
      collapses: [],
      acts: [],
      blocked: 'singular',
      choices: [],
    };
  }
  const forth = polarPath(a);
  return {
    at: (t, out) => forth.at(1 - t, out),
    collapses: forth.collapses.map((c) => ({ t: 1 - c.t, rank: c.rank })),
    acts: [
      { from: 0, to: 0.5, name: 'stretch' },
      { from: 0.5, to: 1, name: 'turn' },
    ],
    blocked: null,
    choices: forth.choices,
  };
}
