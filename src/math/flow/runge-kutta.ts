/** The classical Runge–Kutta method of order 4 (W. Kutta, 1901), in float64. */
import type { VectorField } from './vector-field';

/**
 * On x' = λx with real λ < 0 its steps decay only while hλ is above this: the real root of
 * z³/24 + z²/6 + z/2 + 1 = 0 (Hairer and Wanner, Solving Ordinary Differential Equations II, §IV.2).
 */
export const stabilityLimit = -2.785293563405282;

/** The stability function R(z) = 1 + z + z²/2 + z³/6 + z⁴/24 of a complex z, its modulus. */
export function growthPerStep(re: number, im: number): number {
  let [sumRe, sumIm] = [1, 0];
  for (let k = 4; k >= 1; k--) {
    // Horner: 1 + z/k·(…)
    const [nextRe, nextIm] = [re * sumRe - im * sumIm, re * sumIm + im * sumRe];
    sumRe = 1 + nextRe / k;
    sumIm = nextIm / k;
  }
  return Math.hypot(sumRe, sumIm);
}

/** Steps of one field, allocating nothing after it is made. */
export class RungeKutta {
  private readonly slopes = Array.from({ length: 4 }, () => new Float64Array(3));
  private readonly at = new Float64Array(3);

  constructor(private readonly field: VectorField) {}

  /** One step of length h, in place. @param state [dimension] */
  step(state: Float64Array, h: number): void {
    const { field, at } = this;
    const n = field.dimension;
    const [k1, k2, k3, k4] = this.slopes as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const shift = (slope: Float64Array, share: number) => {
      for (let i = 0; i < n; i++) at[i] = (state[i] as number) + share * (slope[i] as number);
    };
    field.velocity(state, k1);
    shift(k1, h / 2);
    field.velocity(at, k2);
    shift(k2, h / 2);
    field.velocity(at, k3);
    shift(k3, h);
    field.velocity(at, k4);
    for (let i = 0; i < n; i++) {
      const slope =
        (k1[i] as number) + 2 * ((k2[i] as number) + (k3[i] as number)) + (k4[i] as number);
      state[i] = (state[i] as number) + (h / 6) * slope;
    }
  }
}

/** So many whole steps, and the rest of a step, lead to a time. */
export function stepsTo(time: number, h: number): { whole: number; rest: number } {
  // A time that is a whole number of steps but for rounding is that number of steps.
  const steps = time / h;
  const nearest = Math.round(steps);
  const whole = Math.abs(steps - nearest) < 1e-6 ? nearest : Math.floor(steps);
  const rest = Math.max(0, time - whole * h);
  return { whole, rest: rest < 1e-6 * h ? 0 : rest };
}

/**
 * Where a trajectory is after a time: whole steps of h, then one shorter step.
 * @param start [dimension] @returns [dimension]; NaN where the field is absent on the way
 */
export function flowTo(
  field: VectorField,
  start: readonly number[],
  time: number,
  h: number,
): Float64Array {
  const state = Float64Array.from(start.slice(0, field.dimension));
  const method = new RungeKutta(field);
  const { whole, rest } = stepsTo(time, h);
  for (let k = 0; k < whole; k++) method.step(state, h);
  if (rest > 0) method.step(state, rest);
  return state;
}
