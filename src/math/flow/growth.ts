/** How much e^{tA} and Aᵏ grow on the way, whatever becomes of them in the end. */
import { add, type Matrix, multiply, orderOf, scale, transpose } from '../basics';
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

/** ‖e^{tA}‖₂; Infinity beyond the range of float64. */
export function flowNorm(a: Matrix, t: number): number {
  const n = orderOf(a);
  const e = expm(
    a.map((x) => x * t),
    n,
  );
  return e.every(Number.isFinite) ? (singularValues(e)[0] as number) : Number.POSITIVE_INFINITY;
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
const golden = (Math.sqrt(5) - 1) / 2;
const mostDoublings = 60;
const mostSteps = 20_000;

/** The largest value of f near the best of evenly spaced samples, by golden section. */
function peakOn(f: (t: number) => number, end: number): Peak {
  const step = end / samples;
  let best = { value: f(0), at: 0 };
  for (let k = 1; k <= samples; k++) {
    const value = f(k * step);
    if (value > best.value) best = { value, at: k * step };
  }
  let low = Math.max(0, best.at - step);
  let high = Math.min(end, best.at + step);
  for (let k = 0; k < 60; k++) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (f(left) >= f(right)) high = right;
    else low = left;
  }
  const at = (low + high) / 2;
  const value = f(at);
  return value > best.value ? { value, at } : best;
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
  const norm = (t: number) => flowNorm(a, t);
  if (stability === 'stable') {
    const values = eigenvalues(a);
    const turn = Math.min(...values.filter(({ im }) => im > 0).map(({ im }) => im));
    const decay = Math.min(...values.filter(({ re }) => re < 0).map(({ re }) => -re));
    const end = Math.max(
      Number.isFinite(turn) ? (2 * Math.PI) / turn : 0,
      Number.isFinite(decay) ? 40 / decay : 0,
    );
    return end > 0 ? peakOn(norm, end) : { value: norm(0), at: 0 };
  }
  let end = 1 / Math.max(singularValues(a)[0] as number, Number.MIN_VALUE);
  for (let k = 0; k < mostDoublings && norm(end) >= 1; k++) end *= 2;
  return peakOn(norm, end);
}

/** max ‖Aᵏ‖₂ over k ≥ 0, with the same argument: once ‖Aᵏ‖ < 1 nothing larger can follow. */
export function transientPeakOfPowers(a: Matrix, exact?: ExactAnalysis | null): Peak {
  const { stability } = linearStability(a, 'map', exact);
  if (stability === 'unstable') return unbounded;
  let best: Peak = { value: 1, at: 0 };
  let power: number[] = [...a];
  for (let k = 1; k <= mostSteps; k++) {
    const value = singularValues(power)[0] as number;
    // Rounding errors of a rotation's powers are no growth.
    if (value > best.value * (1 + 1e-12)) best = { value, at: k };
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
