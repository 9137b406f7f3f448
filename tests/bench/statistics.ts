/** The statistics of the benchmarks: a median ratio with its bootstrap interval. */

export interface Estimate {
  /** The median of the pairs' ratios a / b. */
  readonly median: number;
  /** The 95 % percentile bootstrap interval of that median. */
  readonly low: number;
  readonly high: number;
}

export type Verdict = 'met' | 'missed' | 'open';

/** @throws RangeError when there are no values */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('a median needs values');
  return (lower + upper) / 2;
}

/**
 * How long a took, in times of b, from interleaved pairs of timings. The ratio is taken pair by
 * pair, so that a machine that slows down for a while slows both sides of it.
 * @param resamples of the bootstrap (Efron's percentile method)
 * @throws RangeError when the two have no pairs, or not the same number of timings
 */
export function estimateRatio(
  a: readonly number[],
  b: readonly number[],
  resamples = 5000,
): Estimate {
  if (a.length !== b.length) throw new RangeError('timings come in pairs');
  const ratios = a.map((time, index) => time / (b[index] ?? Number.NaN));
  const random = seededRandom(ratios.length);
  const draw = () => ratios[Math.floor(random() * ratios.length)] ?? Number.NaN;
  const medians = Array.from({ length: resamples }, () => median(ratios.map(draw))).sort(
    (x, y) => x - y,
  );
  return {
    median: median(ratios),
    low: quantile(medians, 0.025),
    high: quantile(medians, 0.975),
  };
}

/** Missed only when the whole interval lies beyond the target, met only when none of it does. */
export function judge({ low, high }: Estimate, target: number): Verdict {
  if (low > target) return 'missed';
  return high <= target ? 'met' : 'open';
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}

/** Mulberry32: the same timings give the same interval. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
