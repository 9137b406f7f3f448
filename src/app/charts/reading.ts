import { formatNumber } from '../../math/format';
import type { Curve } from './curve';
import { words } from './words';

/** A point of a curve under the pointer or the keys. */
export interface Reading {
  readonly curve: Curve;
  readonly x: number;
  readonly y: number;
}

/** Digits that a value is read with. */
const digits = 10;

/**
 * The point nearest to a place: of each curve the point nearest in x, and of those the one nearest in
 * pixels. @param toPixel turns values into pixels @param place in pixels
 */
export function nearestReading(
  curves: readonly Curve[],
  x: number,
  place: { readonly left: number; readonly top: number },
  toPixel: (value: number, axis: 'x' | 'y') => number,
): Reading | null {
  let best: Reading | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const reading of readingsAt(curves, x)) {
    const distance = Math.hypot(
      toPixel(reading.x, 'x') - place.left,
      toPixel(reading.y, 'y') - place.top,
    );
    if (distance < bestDistance) [best, bestDistance] = [reading, distance];
  }
  return best;
}

/** Of each curve the point nearest in x, gaps left out. */
export function readingsAt(curves: readonly Curve[], x: number): Reading[] {
  return curves.flatMap((curve) => {
    const i = curve.nearest(x);
    if (i < 0 || Number.isNaN(curve.y(i))) return [];
    return [{ curve, x: curve.x(i), y: curve.y(i) }];
  });
}

/** 'Adam: step 86, 0.0022'. */
export function readingText({ curve, x, y }: Reading, xLabel: string): string {
  const value = formatNumber(y, digits);
  return words.reading(curve.series.label, words.at(xLabel, formatNumber(x, digits)), value);
}

/** The diagram in a sentence or two: title, axes, and where each curve ends. */
export function summaryOf(
  chart: { readonly title: string; readonly xLabel: string; readonly yLabel: string },
  curves: readonly Curve[],
): string {
  const ends = curves.flatMap((curve) => {
    if (curve.length === 0) return [];
    const y = curve.y(curve.length - 1);
    return [words.last(curve.series.label, Number.isNaN(y) ? words.absent : formatNumber(y))];
  });
  const about = words.summary(chart.title, chart.xLabel, chart.yLabel);
  return ends.length === 0 ? `${about} ${words.nothing}` : `${about} ${ends.join('; ')}.`;
}
