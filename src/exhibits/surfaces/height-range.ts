import type { Domain } from './domain';

/** Which heights are shown, in the function's own units. */
export interface HeightRange {
  readonly low: number;
  readonly high: number;
  /** Whether the function goes on above or below what is shown. */
  readonly clippedAbove: boolean;
  readonly clippedBelow: boolean;
  /** Share of the samples where the function is absent. */
  readonly absent: number;
}

/** A prime number of samples along each side: it falls into step with no period. */
const samplesPerSide = 61;
/** Poles are cut where they leave the bulk of the values by this many times its spread. */
const reach = 12;

/**
 * The heights worth showing: all of them, but for poles, which are cut where they leave the bulk of
 * the values (its 5th to 95th percentile) by many times its spread.
 * @param value NaN where the function is absent
 */
export function heightRange(
  value: (x: number, y: number) => number,
  { xMin, xMax, yMin, yMax }: Domain,
): HeightRange {
  const found: number[] = [];
  for (let j = 0; j < samplesPerSide; j++) {
    const y = yMin + ((yMax - yMin) * j) / (samplesPerSide - 1);
    for (let i = 0; i < samplesPerSide; i++) {
      const z = value(xMin + ((xMax - xMin) * i) / (samplesPerSide - 1), y);
      if (Number.isFinite(z)) found.push(z);
    }
  }
  const absent = 1 - found.length / samplesPerSide ** 2;
  if (found.length === 0)
    return { low: 0, high: 1, clippedAbove: false, clippedBelow: false, absent };
  found.sort((a, b) => a - b);
  const at = (share: number) => found[Math.round(share * (found.length - 1))] as number;
  const [least, most] = [at(0), at(1)];
  const spread = at(0.95) - at(0.05);
  const low = spread > 0 ? Math.max(least, at(0.05) - reach * spread) : least;
  const high = spread > 0 ? Math.min(most, at(0.95) + reach * spread) : most;
  const flat = !(high > low);
  const middle = Math.abs(low) || 1;
  return {
    low: flat ? low - 0.5 * middle : low,
    high: flat ? high + 0.5 * middle : high,
    clippedAbove: most > high,
    clippedBelow: least < low,
    absent,
  };
}
