/** What descends: a function of (x, y) with its first and second derivatives, in float64. */

import type { CompiledFunction } from '../expression';

export interface Objective {
  /** f(x, y); NaN where f is absent. */
  value(x: number, y: number): number;
  /** (∂f/∂x, ∂f/∂y) into `out`, which is returned; NaN where absent. */
  gradient(x: number, y: number, out: Float64Array): Float64Array;
  /** The Hessian into `out` (4 numbers, row-major), which is returned; NaN where absent. */
  hessian(x: number, y: number, out: Float64Array): Float64Array;
  /** Whether f is not differentiable here, so that the gradient is a convention. Absent: nowhere. */
  isKink?(x: number, y: number): boolean;
}

/** The number at index i, which the caller knows to exist. */
export function at(numbers: Float64Array, i: number): number {
  return numbers[i] as number;
}

/**
 * A compiled function of exactly x and y as an objective.
 * @param letters the values of `f.letters`, in their order
 */
export function objectiveOf(f: CompiledFunction, letters: ArrayLike<number> = []): Objective {
  const point = new Float64Array(2);
  const to = (x: number, y: number) => {
    point[0] = x;
    point[1] = y;
    return point;
  };
  return {
    value: (x, y) => f.value(to(x, y), letters),
    gradient: (x, y, out) => f.gradient(to(x, y), letters, out),
    hessian: (x, y, out) => f.hessian(to(x, y), letters, out),
    isKink: (x, y) => f.isKink(to(x, y), letters),
  };
}
