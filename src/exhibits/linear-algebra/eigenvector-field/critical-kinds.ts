/** What a critical value of the Rayleigh quotient is. */
export type CriticalKind = 'maximum' | 'saddle' | 'minimum' | 'constant';

/** Values this close, relative to the largest, count as equal. */
const same = 1e-9;

/**
 * A repeated extreme is one on a whole circle of directions, and no saddle; where all are equal the
 * quotient is constant.
 * @param values eigenvalues of (A + Aᵀ)/2, descending
 */
export function criticalKinds(values: readonly number[]): CriticalKind[] {
  const [most, least] = [values[0] ?? 0, values.at(-1) ?? 0];
  const tolerance = same * Math.max(Math.abs(most), Math.abs(least));
  return values.map((value) => {
    if (most - least <= tolerance) return 'constant';
    if (most - value <= tolerance) return 'maximum';
    return value - least <= tolerance ? 'minimum' : 'saddle';
  });
}
