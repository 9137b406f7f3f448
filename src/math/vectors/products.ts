import { dot } from '../basics';
import { differenceOfProducts, powerOfTwoScale } from '../determinant';
import { unitOf } from './norms';

/**
 * The angle between two vectors in radians, 0 to π; null where one is zero. W. Kahan's formula
 * 2·atan2(‖u − v‖, ‖u + v‖) for unit vectors u, v ("How futile are mindless assessments of roundoff",
 * 2006), which keeps its digits near 0 and π, where acos loses half of them.
 */
export function angleBetween(a: readonly number[], b: readonly number[]): number | null {
  const u = unitOf(a);
  const v = unitOf(b);
  if (!u || !v) return null;
  const line = sameLine(a, b);
  if (line !== 0) return line > 0 ? 0 : Math.PI;
  return 2 * Math.atan2(chord(u, v, -1), chord(u, v, 1));
}

/** cos of the angle between two vectors, −1 to 1; null where one is zero. */
export function cosineOf(a: readonly number[], b: readonly number[]): number | null {
  const u = scaled(a);
  const v = scaled(b);
  const lengths = Math.hypot(...u) * Math.hypot(...v);
  // Not by unit vectors, whose rounding would hide an inner product that is exactly zero.
  return lengths > 0 ? Math.min(1, Math.max(-1, dot(u, v) / lengths)) + 0 : null;
}

/** 1 − cos of the angle, 0 to 2, as ‖u − v‖²/2, in which nothing cancels; null where one is zero. */
export function cosineDistance(a: readonly number[], b: readonly number[]): number | null {
  const u = unitOf(a);
  const v = unitOf(b);
  if (!u || !v) return null;
  const line = sameLine(a, b);
  return line === 0 ? chord(u, v, -1) ** 2 / 2 : 1 - line;
}

/** A multiple by a power of two, which rounds nothing, near length 1. */
function scaled(v: readonly number[]): number[] {
  const scale = powerOfTwoScale(v);
  return v.map((x) => x * scale);
}

/**
 * 1 where both lie on one line and point the same way, −1 where they point opposite ways, 0 elsewhere:
 * told exactly, so that rounding makes no small angle of none.
 */
function sameLine(a: readonly number[], b: readonly number[]): number {
  const [u, v] = [scaled(a), scaled(b)];
  return cross(u, v).every((c) => c === 0) ? Math.sign(dot(u, v)) : 0;
}

function chord(u: readonly number[], v: readonly number[], sign: number): number {
  return Math.hypot(...u.map((x, k) => x + sign * (v[k] as number)));
}

/** What a is along b: the vector of the line through b that is nearest to a; null for b = 0. */
export function projectionOnto(a: readonly number[], b: readonly number[]): number[] | null {
  const c = scaled(b);
  const square = dot(c, c);
  if (square === 0) return null;
  const factor = dot(a, c) / square;
  // Adding 0 turns −0 into 0.
  return c.map((x) => x * factor + 0);
}

/** The length of the projection with its sign: negative when it points against b; null for b = 0. */
export function signedShadow(a: readonly number[], b: readonly number[]): number | null {
  const v = scaled(b);
  const length = Math.hypot(...v);
  return length > 0 ? dot(a, v) / length + 0 : null;
}

/**
 * The cross product, three numbers; vectors of the plane lie in z = 0, so theirs is (0, 0, a₁b₂ − a₂b₁).
 * Each component is right to about two units in the last place.
 */
export function cross(a: readonly number[], b: readonly number[]): number[] {
  const [a1 = 0, a2 = 0, a3 = 0] = a;
  const [b1 = 0, b2 = 0, b3 = 0] = b;
  return [
    differenceOfProducts(a2, b3, a3, b2) + 0,
    differenceOfProducts(a3, b1, a1, b3) + 0,
    differenceOfProducts(a1, b2, a2, b1) + 0,
  ];
}

/** Σ cᵢ·vᵢ. @param size components of the result, which is zero for no vectors at all */
export function combine(
  vectors: readonly (readonly number[])[],
  coefficients: readonly number[],
  size: number,
): number[] {
  return Array.from({ length: size }, (_, axis) =>
    vectors.reduce((sum, v, k) => sum + (coefficients[k] as number) * (v[axis] ?? 0), 0),
  );
}
