/** What an iteration is at a step. */
import { apply, dot, entry } from '../basics';
import type { IterationState, Problem } from './types';

/** Errors below this say more of rounding than of the method. */
export const FLOOR = 1e-12;
/** @param vector of unit length, or null where there is none left */
export function stateOf(
  problem: Problem,
  k: number,
  vector: readonly number[] | null,
): IterationState {
  const { a, algorithm, shift } = problem;
  if (!vector)
    return { k, vector: null, estimate: null, residual: null, shift, matrix: null, basis: null };
  const image = apply(a, vector);
  const estimate = dot(vector, image);
  const residual = Math.hypot(...image.map((x, i) => x - estimate * entry(vector, i)));
  const shifts = { power: 0, inverse: shift, rayleigh: estimate, qr: shift };
  return { k, vector, estimate, residual, shift: shifts[algorithm], matrix: null, basis: null };
}

/** Null for a vector that has no direction, or is not finite. */
export function unitOrNull(v: readonly number[]): number[] | null {
  const largest = Math.max(...v.map(Math.abs));
  if (!(largest > 0) || !Number.isFinite(largest)) return null;
  const scaled = v.map((x) => x / largest);
  const size = Math.hypot(...scaled);
  return scaled.map((x) => x / size);
}
