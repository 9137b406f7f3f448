import { formatNumber } from '../../../math/format';

/** A point or a vector as a visitor reads it: (1, −0.5, 2). */
export function pointText(point: readonly number[], significant = 3): string {
  return `(${point.map((c) => formatNumber(c, significant)).join(', ')})`;
}

/** An angle in degrees, without its sign. */
export function degreesText(radians: number): string {
  return formatNumber((radians * 180) / Math.PI);
}
