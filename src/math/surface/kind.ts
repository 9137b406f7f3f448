import { symmetricEigen } from '../descent/symmetric';
import type { Gradient, Hessian } from './local';

export type PointKind = 'minimum' | 'maximum' | 'saddle' | 'degenerate' | 'regular';

/** A gradient this small, beside max(1, ‖H‖), counts as zero: coordinates may have six decimals. */
export const flatTolerance = 1e-6;
/** Eigenvalues this small, beside max(1, ‖H‖), count as zero. */
export const zeroTolerance = 1e-9;

/**
 * What the second derivative test says of a point: `regular` where the gradient is not zero, and
 * `degenerate` where it is but an eigenvalue of the Hessian is zero too, so that the test is silent.
 */
export function pointKind([fx, fy]: Gradient, hessian: Hessian): PointKind {
  const size = Math.max(1, Math.hypot(...hessian));
  if (Math.hypot(fx, fy) > flatTolerance * size) return 'regular';
  const [xx, xy, , yy] = hessian;
  const { values } = symmetricEigen(xx, xy, yy);
  const [large, small] = values;
  if (Math.min(Math.abs(large), Math.abs(small)) <= zeroTolerance * size) return 'degenerate';
  if (small > 0) return 'minimum';
  return large < 0 ? 'maximum' : 'saddle';
}
