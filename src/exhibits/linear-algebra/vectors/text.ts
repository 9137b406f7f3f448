import { formatNumber } from '../../../math/format';

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

/** An angle in degrees, without its sign. */
export function degreesText(radians: number): string {
  return formatNumber((radians * 180) / Math.PI);
}
