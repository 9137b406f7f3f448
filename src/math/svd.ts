/**
 * Singular values of 2×2 and 3×3 matrices, and what follows from them: rank, condition, inverse
 * and the four fundamental subspaces, all by the numerical rule σ > n·eps·σ₁.
 *
 * One-sided Jacobi (Hestenes 1958; its accuracy: Demmel and Veselić, SIAM J. Matrix Anal. Appl.
 * 13, 1992). A bidiagonalising SVD is right only to eps·σ₁, which loses the small singular
 * values of graded matrices; Jacobi keeps their digits.
 */

import {
  column,
  dot,
  entry,
  fromColumns,
  identity,
  type Matrix,
  maxAbs,
  normFrobenius,
  orderOf,
  scale,
  transpose,
} from './basics';
import { adjugate, determinant, powerOfTwoScale } from './determinant';

/** A = U·diag(s)·Vᵀ: U, V orthogonal and row-major, s descending and ≥ 0. */
export interface Svd {
  readonly u: number[];
  readonly s: number[];
  readonly v: number[];
}

const SWEEPS = 60;

/** Rotates columns p and q of both arrays in place. */
function rotateColumns(columns: number[][], p: number, q: number, c: number, s: number): void {
  const cp = columns[p] as number[];
  const cq = columns[q] as number[];
  for (let i = 0; i < cp.length; i++) {
    const x = entry(cp, i);
    const y = entry(cq, i);
    cp[i] = c * x - s * y;
    cq[i] = s * x + c * y;
  }
}

/** Makes columns p and q of w orthogonal; false when they were so already. */
function orthogonalise(w: number[][], v: number[][], p: number, q: number): boolean {
  const wp = w[p] as number[];
  const wq = w[q] as number[];
  const alpha = dot(wp, wp);
  const beta = dot(wq, wq);
  const gamma = dot(wp, wq);
  if (Math.abs(gamma) <= Number.EPSILON * Math.sqrt(alpha) * Math.sqrt(beta)) return false;
  const zeta = (beta - alpha) / (2 * gamma);
  const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const c = 1 / Math.hypot(1, t);
  rotateColumns(w, p, q, c, c * t);
  rotateColumns(v, p, q, c, c * t);
  return true;
}

/** Whether Jacobi should work on Aᵀ: the grading must lie across the columns it turns. */
function gradedByRows(a: Matrix, n: number): boolean {
  const spread = (m: Matrix) => {
    const norms = Array.from({ length: n }, (_, j) => normFrobenius(column(m, j)));
    return Math.max(...norms) / Math.max(Math.min(...norms), Number.MIN_VALUE);
  };
  return spread(transpose(a)) > spread(a);
}

/** A unit vector orthogonal to the given orthonormal ones: the axis they cover least. */
function completing(basis: readonly number[][], n: number): number[] {
  let best: number[] = [];
  let longest = -1;
  for (let i = 0; i < n; i++) {
    const e = Array.from({ length: n }, (_, k) => (k === i ? 1 : 0));
    const rest = orthogonalPart(e, basis);
    const length = normFrobenius(rest);
    if (length > longest + 1e-12) {
      longest = length;
      best = rest;
    }
  }
  return orthogonalPart(best, basis).map((x) => x / longest);
}

function orthogonalPart(x: readonly number[], basis: readonly number[][]): number[] {
  let rest = [...x];
  for (const b of basis) {
    const along = dot(rest, b);
    rest = rest.map((value, k) => value - along * entry(b, k));
  }
  return rest;
}

/** Orthonormal left vectors from the orthogonal columns w, longest first. */
function leftVectors(w: readonly number[][], s: readonly number[]): number[][] {
  const n = w.length;
  const u: number[][] = [];
  for (let j = 0; j < n; j++) {
    const sigma = entry(s, j);
    const unit = sigma > 0 ? (w[j] as number[]).map((x) => x / sigma) : [];
    const rest = sigma > 0 ? orthogonalPart(unit, u) : [];
    const length = normFrobenius(rest);
    u.push(length > 0.5 ? rest.map((x) => x / length) : completing(u, n));
  }
  return u;
}

/** Flips the pair (uⱼ, vⱼ) so that vⱼ's largest component is positive. */
function fixSigns(u: number[][], v: number[][]): void {
  v.forEach((vj, j) => {
    const lead = vj.reduce((k, x, i) => (Math.abs(x) > Math.abs(entry(vj, k)) + 1e-12 ? i : k), 0);
    if (entry(vj, lead) >= 0) return;
    v[j] = vj.map((x) => -x);
    u[j] = (u[j] as number[]).map((x) => -x);
  });
}

const noNegativeZero = (a: number[]): number[] => a.map((x) => x + 0);

/**
 * Singular value decomposition. Signs: each vⱼ's largest component is positive; a uⱼ that A does
 * not determine (σⱼ = 0) completes the basis. Throws RangeError for entries that are not finite.
 */
export function svd(a: Matrix): Svd {
  const n = orderOf(a);
  if (!a.every(Number.isFinite)) throw new RangeError('a matrix must have finite entries');
  const factor = powerOfTwoScale(a);
  const transposed = gradedByRows(a, n);
  const work = scale(transposed ? transpose(a) : a, factor);
  const w = Array.from({ length: n }, (_, j) => column(work, j));
  const v = Array.from({ length: n }, (_, j) => column(identity(n), j));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let turned = false;
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) turned = orthogonalise(w, v, p, q) || turned;
    }
    if (!turned) break;
  }
  const norms = w.map((c) => normFrobenius(c));
  const byLength = norms.map((_, j) => j).sort((i, j) => entry(norms, j) - entry(norms, i));
  const s = byLength.map((j) => entry(norms, j));
  let right = byLength.map((j) => v[j] as number[]);
  let left = leftVectors(
    byLength.map((j) => w[j] as number[]),
    s,
  );
  if (transposed) [left, right] = [right, left];
  fixSigns(left, right);
  return {
    u: noNegativeZero(fromColumns(left)),
    s: s.map((x) => x / factor),
    v: noNegativeZero(fromColumns(right)),
  };
}

/** Singular values, descending. */
export function singularValues(a: Matrix): number[] {
  return svd(a).s;
}

function rankFrom(s: readonly number[]): number {
  const tolerance = s.length * Number.EPSILON * entry(s, 0);
  return s.filter((sigma) => sigma > tolerance).length;
}

/** Numerical rank: the number of σ above max(m, n)·eps·σ₁ (the rule of LAPACK's users). */
export function rank(a: Matrix): number {
  return rankFrom(svd(a).s);
}

/** κ₂ = σ₁/σₙ; Infinity when A is numerically singular. */
export function condition(a: Matrix): number {
  const { s } = svd(a);
  return rankFrom(s) < s.length ? Infinity : entry(s, 0) / entry(s, s.length - 1);
}

/** A⁻¹, row-major, or null when A is numerically singular. Relative error about κ(A)·eps. */
export function inverseOf(a: Matrix): number[] | null {
  if (rank(a) < orderOf(a)) return null;
  const factor = powerOfTwoScale(a);
  const scaled = scale(a, factor);
  const det = determinant(scaled);
  if (det === 0 || maxAbs(scaled) === 0) return null;
  return adjugate(scaled).map((x) => (x / det) * factor + 0);
}

/** Orthonormal basis of {x : Ax = 0}, by the numerical rank; empty when A is regular. */
export function nullSpace(a: Matrix): number[][] {
  const { s, v } = svd(a);
  return s.map((_, j) => column(v, j)).slice(rankFrom(s));
}

/** Orthonormal basis of {Ax}, by the numerical rank, longest image first. */
export function columnSpace(a: Matrix): number[][] {
  const { s, u } = svd(a);
  return s.map((_, j) => column(u, j)).slice(0, rankFrom(s));
}
