import { formatNumber } from '../../../math/format';
import type { Analysis, Arrow } from './analysis';
import { lengthOf } from './geometry';

/** A point or a vector as a visitor reads it: (1, −0.5, 2). */
export function pointText(point: readonly number[], significant = 3): string {
  return `(${point.map((c) => formatNumber(c, significant)).join(', ')})`;
}

/** Components this much smaller than the largest are what rounding leaves of zero. */
const dust = 1e-14;

/**
 * A computed vector without rounding's dust, for the eye only.
 * @param scale the size of the numbers that it was computed from
 */
export function withoutDust(v: readonly number[], scale = Math.max(...v.map(Math.abs))): number[] {
  return v.map((c) => (Math.abs(c) < dust * scale ? 0 : c));
}

/** Products of these sizes differ from zero by no more than rounding does. */
const rounding = 4 * Number.EPSILON;

type Pair = Pick<Analysis, 'a' | 'b'>;

/** Whether a·b is zero, up to what rounding may have left of it. */
export function isRightAngle({ a, b, dot }: Pair & Pick<Analysis, 'dot'>): boolean {
  const size = a.point.reduce((sum, x, k) => sum + Math.abs(x * (b.point[k] as number)), 0);
  return Math.abs(dot) <= rounding * size;
}

/** a × b without rounding's dust, for the eye only: of parallel vectors nothing is left. */
export function crossShown({ a, b, cross }: Pair & Pick<Analysis, 'cross'>): number[] {
  const at = (v: readonly number[], k: number) => v[k % 3] ?? 0;
  return cross.map((c, k) => {
    const size =
      Math.abs(at(a.point, k + 1) * at(b.point, k + 2)) +
      Math.abs(at(a.point, k + 2) * at(b.point, k + 1));
    return Math.abs(c) <= rounding * size ? 0 : c;
  });
}

/** The combination without rounding's dust: small against its terms, not only against its own entries. */
export function combinationShown({ arrows, combination }: Analysis): number[] {
  const sizes = arrows.map(({ coefficient, point }) => Math.abs(coefficient) * lengthOf(point));
  return withoutDust(combination, Math.max(...sizes));
}

/**
 * Coordinates without rounding's dust. Each counts by how far it carries its basis vector: a small one
 * of a long vector is no dust.
 */
export function coordinatesShown(c: readonly number[], basis: readonly Arrow[]): number[] {
  const carried = c.map((x, k) => Math.abs(x) * lengthOf(basis[k]?.point ?? []));
  const most = Math.max(...carried);
  return c.map((x, k) => ((carried[k] as number) < dust * most ? 0 : x));
}

/** An angle in degrees, without its sign. */
export function degreesText(radians: number): string {
  return formatNumber((radians * 180) / Math.PI);
}
