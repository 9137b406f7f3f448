const MINUS = '\u2212';

export interface Tick {
  readonly value: number;
  readonly text: string;
}

/**
 * Round numbers in [low, high], with a step of 1, 2 or 5 times a power of ten: at most `most`, and
 * more than a third of that. All have the same number of decimals.
 */
export function niceTicks(low: number, high: number, most: number): Tick[] {
  const rough = (high - low) / most;
  if (!(rough > 0) || !Number.isFinite(rough)) return [];
  const power = Math.floor(Math.log10(rough));
  for (const lead of [1, 2, 5, 10, 20]) {
    const step = lead * 10 ** power;
    const first = Math.ceil(low / step - 1e-9);
    const last = Math.floor(high / step + 1e-9);
    if (last - first + 1 > most) continue;
    const decimals = Math.max(0, -(power + (lead >= 10 ? 1 : 0)));
    return Array.from({ length: last - first + 1 }, (_, k) => {
      const value = (first + k) * step;
      return { value, text: tickText(value, decimals) };
    });
  }
  return [];
}

function tickText(value: number, decimals: number): string {
  if (Math.abs(value) >= 1e6 || decimals > 4)
    return value === 0 ? '0' : value.toExponential().replace('e+', 'e').replaceAll('-', MINUS);
  return (value + 0).toFixed(Math.min(decimals, 100)).replace('-', MINUS);
}
