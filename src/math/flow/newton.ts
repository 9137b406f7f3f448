/** Newton's method for places where a field is zero, also where its Jacobian is singular. */
import { normFrobenius } from '../basics';
import { svd } from '../svd';
import { leastSquares } from './least-squares';
import type { VectorField } from './vector-field';

const mostSteps = 60;
/** Where so many steps in turn are no shorter than one before, it wanders about, or stands as near as it can. */
const patience = 12;
/** Singular values this small beside the largest are zero. */
const singular = 1e-9;

/** So far from singular, relative to ‖J‖ⁿ, no singular value is zero: J⁻¹ does what J⁺ would, much faster. */
const regular = 1e-9;

/** J⁻¹·v by Cramer's rule, of order 2 or 3; null where J is singular to the limit that counts. */
function solved(jacobian: readonly number[], v: Float64Array): number[] | null {
  const [p = 0, q = 0, r = 0] = v;
  const size = normFrobenius(jacobian);
  if (jacobian.length === 4) {
    const [a = 0, b = 0, c = 0, d = 0] = jacobian;
    const det = a * d - b * c;
    return Math.abs(det) > regular * size ** 2
      ? [(p * d - b * q) / det, (a * q - p * c) / det]
      : null;
  }
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = jacobian;
  const [first, second, third] = [e * i - f * h, f * g - d * i, d * h - e * g];
  const det = a * first + b * second + c * third;
  if (!(Math.abs(det) > regular * size ** 3)) return null;
  return [
    (p * first + q * (c * h - b * i) + r * (b * f - c * e)) / det,
    (p * second + q * (a * i - c * g) + r * (c * d - a * f)) / det,
    (p * third + q * (b * g - a * h) + r * (a * e - b * d)) / det,
  ];
}

/**
 * Newton's method from a start, at most 60 steps; along a curve of equilibria the shortest way.
 * @param size of the box in which equilibria are sought
 * @returns [dimension]; null where it does not settle
 */
export function newton(
  field: VectorField,
  start: readonly number[],
  size: number,
): number[] | null {
  const point = [...start];
  const velocity = new Float64Array(3);
  let [shortest, waited] = [Number.POSITIVE_INFINITY, 0];
  for (let k = 0; k < mostSteps; k++) {
    const speed = field.velocity(point, velocity).subarray(0, field.dimension);
    if (!speed.every(Number.isFinite)) return null;
    if (speed.every((c) => c === 0)) return point;
    const jacobian = field.jacobian(point);
    if (!jacobian.every(Number.isFinite)) return null;
    const step = solved(jacobian, speed) ?? leastSquares(jacobian, speed, singular);
    if (!step) return null;
    point.forEach((x, i) => {
      point[i] = x - (step[i] as number);
    });
    const length = Math.hypot(...step);
    if (!Number.isFinite(length) || Math.hypot(...point) > 1e4 * size) return null;
    if (length <= 1e-14 * size) break;
    if (length < shortest) {
      shortest = length;
      waited = 0;
    } else if (++waited > patience) break;
  }
  return settled(field, point, size) ? point : null;
}

/** Whether nothing moves there: least squares alone may settle where the speed is only smallest. */
function settled(field: VectorField, point: readonly number[], size: number): boolean {
  const speed = field.velocity(point, new Float64Array(3)).subarray(0, field.dimension);
  const slope = normFrobenius(field.jacobian(point));
  return Math.hypot(...speed) <= 1e-9 * Math.max(slope * size, Number.MIN_VALUE);
}

/** Unit vectors along which the Jacobian is 0, by the limit that Newton's method has for singular values. */
export function kernelOf(jacobian: readonly number[]): number[][] {
  const { s, v } = svd(jacobian);
  const n = s.length;
  const limit = singular * Math.max(s[0] as number, Number.MIN_VALUE);
  return [...s.keys()]
    .filter((k) => (s[k] as number) <= limit)
    .map((k) => Array.from({ length: n }, (_, i) => v[i * n + k] as number));
}
