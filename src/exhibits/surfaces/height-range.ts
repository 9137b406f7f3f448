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
  /** Whether it is not constant, but so nearly that float32 cannot tell. */
  readonly isFlat: boolean;
  /** Where the middle one of all heights lies between low and high, 0 to 1: low for deep valleys. */
  readonly middle: number;
}

/** `auto` is logarithmic where half of the floor lies in the lowest fifth of the heights. */
export type HeightScale = 'auto' | 'linear' | 'log';

type Height = (x: number, y: number) => number;

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A prime number of samples along each side: it falls into step with no period. */
const samplesPerSide = 61;
/** A finer look at the highest and the lowest sample, so many samples to each side of it. */
const finer = 8;
/** A height that grows so much under the finer look has a pole there. */
const poleGrowth = 3;
/** What float32 cannot hold is not drawn, and so is absent here as well. */
const largest = 1e37;
const least32 = 1e-30;
/** Differences smaller than this part of the values are lost in float32. */
const finest = 1e-6;
const uncut = { clippedAbove: false, clippedBelow: false } as const;
/** Poles are cut where they leave the bulk of the values by this many times its spread. */
const reach = 4;
/** Functions whose middle height lies below this share of the range hide their valleys in linear height. */
const deep = 0.2;

/**
 * The heights worth showing: from the lowest to the highest, but for poles, which are cut where they
 * leave the bulk of the values (its 5th to 95th percentile) by a few times its spread.
 * @param height NaN where the function is absent
 */
export function heightRange(height: Height, domain: Domain): HeightRange {
  const samples = sampled(height, domain);
  const absent = 1 - samples.length / samplesPerSide ** 2;
  if (samples.length === 0)
    return { ...uncut, low: 0, high: 1, absent, isFlat: false, middle: 0.5 };
  samples.sort((a, b) => a.z - b.z);
  const at = (share: number) => samples[Math.round(share * (samples.length - 1))] as Sample;
  const [bottom, top] = [at(0.05).z, at(0.95).z];
  const spread = top - bottom;
  const least = lookCloser(height, domain, at(0), -1);
  const most = lookCloser(height, domain, at(1), 1);
  const clippedBelow = bottom - least > poleGrowth * (bottom - at(0).z) && spread > 0;
  const clippedAbove = most - top > poleGrowth * (at(1).z - top) && spread > 0;
  const low = clippedBelow ? bottom - reach * spread : least;
  const high = clippedAbove ? top + reach * spread : most;
  const size = Math.max(Math.abs(low), Math.abs(high));
  const middle = Math.min(1, Math.max(0, (at(0.5).z - low) / (high - low)));
  if (high - low > Math.max(finest * size, least32))
    return { low, high, clippedAbove, clippedBelow, absent, isFlat: false, middle };
  const half = size > least32 ? 0.5 * size : 0.5;
  return { ...uncut, low: low - half, high: high + half, absent, isFlat: high > low, middle: 0.5 };
}

/** Whether heights are drawn by decades. They count from the lowest value; where f falls without end there is none. */
export function isLogarithmic(scale: HeightScale, { middle, clippedBelow }: HeightRange): boolean {
  return !clippedBelow && (scale === 'log' || (scale === 'auto' && middle < deep));
}

function sampled(height: Height, { xMin, xMax, yMin, yMax }: Domain): Sample[] {
  const found: Sample[] = [];
  for (let j = 0; j < samplesPerSide; j++)
    for (let i = 0; i < samplesPerSide; i++) {
      const x = xMin + ((xMax - xMin) * i) / (samplesPerSide - 1);
      const y = yMin + ((yMax - yMin) * j) / (samplesPerSide - 1);
      const z = height(x, y);
      if (Math.abs(z) < largest) found.push({ x, y, z });
    }
  return found;
}

/** The most extreme height around an extreme sample. @param sign 1 for the highest, −1 for the lowest */
function lookCloser(height: Height, domain: Domain, around: Sample, sign: 1 | -1): number {
  const { xMin, xMax, yMin, yMax } = domain;
  const dx = (xMax - xMin) / (samplesPerSide - 1) / finer;
  const dy = (yMax - yMin) / (samplesPerSide - 1) / finer;
  let best = around.z;
  for (let j = -finer; j <= finer; j++)
    for (let i = -finer; i <= finer; i++) {
      const x = Math.min(Math.max(around.x + i * dx, xMin), xMax);
      const y = Math.min(Math.max(around.y + j * dy, yMin), yMax);
      const z = height(x, y);
      if (Math.abs(z) < largest && sign * (z - best) > 0) best = z;
    }
  return best;
}
