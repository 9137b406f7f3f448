/** Derivatives as what they are: limits of difference quotients. Numerical, so an estimate. */
import type { Objective } from '../descent/objective';
import { type Direction, type Gradient, gradientAt, type Hessian } from './local';

/** h runs through 2⁻⁶, 2⁻⁷, …: powers of two, so that dividing by them adds no error. */
const firstPower = 6;
const lastPower = 44;
/** Where q is missing this close to 0 it is missing for good; what comes nearer is round-off. */
const nearEnough = 16;
/** Three quotients in a row that differ by less than this, beside max(1, |q|), have settled. */
const settled = 1e-5;
/** Limits this small are 0. */
const nothing = 1e-9;
/** Limits from the two sides are one where they differ by less than this, beside max(1, |q|). */
const same = 1e-4;

/**
 * What q(h) settles at as h → 0 through powers of two, before round-off takes over; null where it
 * does not settle.
 * @param rounding the size of what is divided by h: q is taken to be off by 2⁻⁵²·rounding/h
 * @param sign −1 comes from below
 */
export function limitAtZero(
  q: (h: number) => number,
  rounding = 0,
  sign: 1 | -1 = 1,
): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  let [older, old] = [Number.NaN, Number.NaN];
  for (let power = firstPower; power <= lastPower; power++) {
    const now = q(sign * 2 ** -power);
    if (Number.isNaN(now) && power >= nearEnough) return null;
    const roundOff = rounding * 2 ** (power - 52);
    const change = Math.max(Math.abs(now - old), Math.abs(old - older)) + roundOff;
    if (change < least) {
      least = change;
      best = now;
      if (change === 0) break;
    }
    [older, old] = [old, now];
  }
  if (best === null || least > settled * Math.max(1, Math.abs(best))) return null;
  return Math.abs(best) < nothing ? 0 : best;
}

/** A limit from each side; null where there is none. */
export interface SidedLimit {
  readonly above: number | null;
  readonly below: number | null;
  /** Where both are there and agree. */
  readonly both: number | null;
}

export function sidedLimit(q: (h: number) => number, rounding = 0): SidedLimit {
  const above = limitAtZero(q, rounding);
  const below = limitAtZero(q, rounding, -1);
  const agree =
    above !== null &&
    below !== null &&
    Math.abs(above - below) <= same * Math.max(1, Math.abs(above));
  return { above, below, both: agree ? above : null };
}

/** lim (f(p + h·u) − f(p))/h, from each side. */
export function directionalLimit(
  f: Objective,
  x: number,
  y: number,
  [ux, uy]: Direction,
): SidedLimit {
  const here = f.value(x, y);
  return sidedLimit((h) => (f.value(x + h * ux, y + h * uy) - here) / h, Math.abs(here));
}

/** Partial derivatives: by the formula where it holds, by their limits at kinks and seams. */
export function partialsAt(
  f: Objective,
  x: number,
  y: number,
): readonly [number | null, number | null] {
  if (!f.isKink?.(x, y)) return gradientAt(f, x, y) ?? [null, null];
  return [directionalLimit(f, x, y, [1, 0]).both, directionalLimit(f, x, y, [0, 1]).both];
}

/**
 * The four second partial derivatives as limits of difference quotients of the first ones, in both
 * orders: f_xy is ∂/∂y of ∂f/∂x, f_yx is ∂/∂x of ∂f/∂y. Null where one of the limits is not there.
 */
export function secondPartials(f: Objective, x: number, y: number): Hessian | null {
  const here = gradientByLimits(f, x, y);
  if (!here) return null;
  const quotient = (axis: 0 | 1, [ux, uy]: Direction) =>
    sidedLimit((h) => {
      const there = partialsAt(f, x + h * ux, y + h * uy)[axis];
      return there === null ? Number.NaN : (there - here[axis]) / h;
    }, Math.abs(here[axis])).both;
  const limits = [
    quotient(0, [1, 0]),
    quotient(0, [0, 1]),
    quotient(1, [1, 0]),
    quotient(1, [0, 1]),
  ];
  return limits.every((limit) => limit !== null) ? (limits as unknown as Hessian) : null;
}

/** The gradient by limits where both partial derivatives have them. */
export function gradientByLimits(f: Objective, x: number, y: number): Gradient | null {
  const [fx, fy] = partialsAt(f, x, y);
  return fx === null || fy === null ? null : [fx, fy];
}
