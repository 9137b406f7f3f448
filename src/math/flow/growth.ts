/** How much e^{tA} and Aᵏ grow on the way, whatever becomes of them in the end. */
import { add, identity, type Matrix, maxAbs, multiply, orderOf, scale, transpose } from '../basics';
import { eigenvalues } from '../eigen';
import type { ExactAnalysis } from '../exact';
import { singularValues } from '../svd';
import { expm } from './expm';
import { linearStability } from './stability';

/** Largest eigenvalue of (A + Aᵀ)/2: the slope of ‖e^{tA}‖ at t = 0 (Trefethen and Embree, 2005, §14). */
export function numericalAbscissa(a: Matrix): number {
  return Math.max(...eigenvalues(scale(add(a, transpose(a)), 0.5)).map(({ re }) => re));
}

/** Largest real part of an eigenvalue: the slope of log ‖e^{tA}‖ in the long run. */
export function spectralAbscissa(a: Matrix): number {
  return Math.max(...eigenvalues(a).map(({ re }) => re));
}

/** λ_max of a symmetric 3×3 matrix, in closed form (O. K. Smith, Comm. ACM 4, 1961). */
function largestOfSymmetric(m: readonly number[]): number {
  const [a = 0, b = 0, c = 0, , d = 0, e = 0, , , f = 0] = m;
  const mean = (a + d + f) / 3;
  const off = b * b + c * c + e * e;
  const spread = Math.sqrt(((a - mean) ** 2 + (d - mean) ** 2 + (f - mean) ** 2 + 2 * off) / 6);
  if (spread === 0) return mean;
  const [x, y, z] = [(a - mean) / spread, (d - mean) / spread, (f - mean) / spread];
  const [p, q, r] = [b / spread, c / spread, e / spread];
  const half = (x * (y * z - r * r) - p * (p * z - r * q) + q * (p * r - y * q)) / 2;
  return mean + 2 * spread * Math.cos(Math.acos(Math.min(1, Math.max(-1, half))) / 3);
}

/** ‖M‖₂ of order 2 by its turning and its reflecting part. */
const planarNorm = ([a = 0, b = 0, c = 0, d = 0]: Matrix): number =>
  (Math.hypot(a + d, c - b) + Math.hypot(a - d, b + c)) / 2;

/** ‖M‖₂; Infinity where an entry is not finite. */
export function operatorNorm(m: Matrix): number {
  if (!m.every(Number.isFinite)) return Number.POSITIVE_INFINITY;
  return m.length === 4 ? planarNorm(m) : (singularValues(m)[0] as number);
}

/** Relative error of `roughNorm`, where two singular values are nearly equal. */
const rough = 1e-7;

/** The same in closed form, for many in a row: of order 3 from MᵀM, scaled so that no square overflows. */
function roughNorm(m: Matrix): number {
  if (m.length === 4) return operatorNorm(m);
  const size = maxAbs(m);
  if (size === 0) return 0;
  if (!m.every(Number.isFinite)) return Number.POSITIVE_INFINITY;
  const scaled = scale(m, 1 / size);
  return size * Math.sqrt(Math.max(0, largestOfSymmetric(multiply(transpose(scaled), scaled))));
}

/** ‖e^{tA}‖₂ at evenly spaced times from 0, by powers of one e^{hA}; to 1e-7, for charts. @returns [count + 1] */
export function flowNorms(a: Matrix, step: number, count: number): Float64Array {
  const n = orderOf(a);
  const factor = expm(scale(a, step), n);
  const norms = new Float64Array(count + 1);
  let e: number[] = identity(n);
  for (let k = 0; k <= count; k++) {
    norms[k] = roughNorm(e);
    e = multiply(factor, e);
  }
  return norms;
}

/** ‖e^{tA}‖₂; Infinity beyond the range of float64. */
export function flowNorm(a: Matrix, t: number): number {
  const n = orderOf(a);
  return operatorNorm(expm(scale(a, t), n));
}

export interface Peak {
  /** The largest norm on the way; Infinity where there is no largest. */
  readonly value: number;
  /** Where it is reached first: a time, or a number of steps; Infinity where it never is. */
  readonly at: number;
}

const unbounded: Peak = { value: Number.POSITIVE_INFINITY, at: Number.POSITIVE_INFINITY };
/** Samples of one stretch of time; the largest is refined. */
const samples = 400;
const refinements = 40;
const golden = (Math.sqrt(5) - 1) / 2;
const mostDoublings = 60;
const mostSteps = 20_000;

/** The largest ‖e^{tA}‖ near the best of evenly spaced samples, by golden section. */
function peakOn(a: Matrix, end: number): Peak {
  const f = (t: number) => flowNorm(a, t);
  const step = end / samples;
  let best = { value: 1, at: 0 };
  flowNorms(a, step, samples).forEach((value, k) => {
    if (value > best.value * (1 + rough)) best = { value, at: k * step };
  });
  let low = Math.max(0, best.at - step);
  let high = Math.min(end, best.at + step);
  for (let k = 0; k < refinements; k++) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (f(left) >= f(right)) high = right;
    else low = left;
  }
  const at = (low + high) / 2;
  const value = f(at);
  return value > 1 ? { value, at } : { value: 1, at: 0 };
}

/**
 * sup ‖e^{tA}‖₂ over t ≥ 0, sampled and refined. Once ‖e^{TA}‖ < 1 nothing larger can follow T, for
 * ‖e^{(T + s)A}‖ ≤ ‖e^{TA}‖·‖e^{sA}‖; a flow that is stable but not asymptotically so is followed for
 * one turn of its slowest pair, and until what decays is below 1e-17.
 */
export function transientPeak(a: Matrix, exact?: ExactAnalysis | null): Peak {
  const { stability } = linearStability(a, 'flow', exact);
  if (stability === 'unstable') return unbounded;
  if (numericalAbscissa(a) <= 0) return { value: 1, at: 0 };
  if (stability === 'stable') {
    const values = eigenvalues(a);
    const turn = Math.min(...values.filter(({ im }) => im > 0).map(({ im }) => im));
    const decay = Math.min(...values.filter(({ re }) => re < 0).map(({ re }) => -re));
    const end = Math.max(
      Number.isFinite(turn) ? (2 * Math.PI) / turn : 0,
      Number.isFinite(decay) ? 40 / decay : 0,
    );
    return end > 0 ? peakOn(a, end) : { value: 1, at: 0 };
  }
  let end = 1 / Math.max(singularValues(a)[0] as number, Number.MIN_VALUE);
  for (let k = 0; k < mostDoublings && flowNorm(a, end) >= 1; k++) end *= 2;
  return peakOn(a, end);
}

/** max ‖Aᵏ‖₂ over k ≥ 0, with the same argument: once ‖Aᵏ‖ < 1 nothing larger can follow. */
export function transientPeakOfPowers(a: Matrix, exact?: ExactAnalysis | null): Peak {
  const { stability } = linearStability(a, 'map', exact);
  if (stability === 'unstable') return unbounded;
  let best: Peak = { value: 1, at: 0 };
  let power: number[] = [...a];
  for (let k = 1; k <= mostSteps; k++) {
    const value = roughNorm(power);
    // Rounding errors of a rotation's powers are no growth.
    if (value > best.value * (1 + rough)) best = { value: operatorNorm(power), at: k };
    if (value < 1 && stability === 'asymptotically stable') break;
    if (stability === 'stable' && k >= 1000) break;
    power = multiply(power, a);
  }
  return best;
}

/** Aᵏ, by squaring. */
export function powerOf(a: Matrix, k: number): number[] {
  const n = orderOf(a);
  let result: number[] = a.map((_, i) => (i % (n + 1) === 0 ? 1 : 0));
  let square = [...a];
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square);
    if (rest > 1) square = multiply(square, square);
  }
  return result;
}
