import { symmetricEigen } from '../descent/symmetric';
import type { Direction, Gradient, Hessian } from './local';

export type PointKind = 'minimum' | 'maximum' | 'saddle' | 'degenerate' | 'regular';

/** A critical point this near, beside |p|, is p itself: coordinates are typed with six decimals. */
const nearTolerance = 1e-6;
/** Eigenvalues this small, beside the largest, count as zero. */
const zeroTolerance = 1e-9;
/** Derivatives this small, beside |f(p)|, may be nothing but rounding. */
const roundingTolerance = 1e-15;

/**
 * What the second derivative test says of a point p: `regular` where the gradient is not zero, and
 * `degenerate` where it is but an eigenvalue of the Hessian is zero too, so that the test is silent.
 *
 * It does not depend on f's unit. The gradient counts as zero where Newton's step along each
 * eigenvector of the Hessian is shorter than `nearTolerance`·|p|; an eigenvalue counts as zero below
 * `zeroTolerance` times the largest.
 */
export function pointKind(
  p: readonly [number, number],
  value: number,
  gradient: Gradient,
  [xx, xy, , yy]: Hessian,
): PointKind {
  const { values, vectors } = symmetricEigen(xx, xy, yy);
  const [large, small] = values;
  const zero = zeroTolerance * Math.max(Math.abs(large), Math.abs(small));
  const rounding = roundingTolerance * Math.abs(value);
  const near = nearTolerance * Math.hypot(...p);
  const isFlatAlong = (u: Direction, bend: number) =>
    Math.abs(gradient[0] * u[0] + gradient[1] * u[1]) <=
    near * Math.max(Math.abs(bend), zero) + rounding;
  if (!isFlatAlong(vectors[0], large) || !isFlatAlong(vectors[1], small)) return 'regular';
  if (Math.min(Math.abs(large), Math.abs(small)) <= zero + rounding) return 'degenerate';
  if (small > 0) return 'minimum';
  return large < 0 ? 'maximum' : 'saddle';
}
