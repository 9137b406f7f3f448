/** Finite differences in floating point, against the exact slope. */

/** (g(h) − g(0))/h: truncation error about |g″|·h/2. */
export function forwardDifference(g: (t: number) => number, h: number): number {
  return (g(h) - g(0)) / h;
}

/** (g(h) − g(−h))/2h: truncation error about |g‴|·h²/6. */
export function centralDifference(g: (t: number) => number, h: number): number {
  return (g(h) - g(-h)) / (2 * h);
}

export interface DifferenceErrors {
  /** Ascending. */
  readonly h: Float64Array;
  /** |difference − exact|; 0 where they agree to the last bit, NaN where g is absent. */
  readonly forward: Float64Array;
  readonly central: Float64Array;
}

/**
 * How far finite differences are from the exact slope, for h evenly spaced by decades. Large h:
 * truncation. Small h: round-off, about 2⁻⁵³·|g|/h.
 * @param perDecade odd numbers meet few powers of two, at which round-off is unusually kind
 */
export function differenceErrors(
  g: (t: number) => number,
  exact: number,
  { from = 1e-16, to = 1, perDecade = 11 } = {},
): DifferenceErrors {
  const decades = Math.log10(to / from);
  const count = Math.round(decades * perDecade) + 1;
  const h = Float64Array.from(
    { length: count },
    (_, k) => from * 10 ** ((k / (count - 1)) * decades),
  );
  return {
    h,
    forward: h.map((step) => Math.abs(forwardDifference(g, step) - exact)),
    central: h.map((step) => Math.abs(centralDifference(g, step) - exact)),
  };
}

/** The h with the least error, by the envelope: the least of the largest errors over half a decade. */
export function bestStep(h: Float64Array, errors: Float64Array, window = 5): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k + window <= h.length; k++) {
    let worst = 0;
    for (let j = k; j < k + window; j++) worst = Math.max(worst, errors[j] as number);
    if (Number.isNaN(worst) || worst >= least) continue;
    least = worst;
    best = h[k + (window >> 1)] as number;
  }
  return best;
}
