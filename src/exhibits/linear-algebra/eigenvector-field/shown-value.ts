import type { Complex } from '../../../math/complex';

/** A part this much smaller than the whole is rounding. */
const rounding = 8 * Number.EPSILON;

/** More digits than these are not asked for. */
const mostDigits = 12;

/**
 * As many significant digits as it takes for rounding to be small beside the gaps between different values.
 * @param values those that count as different
 */
export function digitsToTell(values: readonly Complex[], least = 4): number {
  let digits = least;
  values.forEach((one, k) => {
    for (const other of values.slice(0, k)) {
      const gap = Math.hypot(one.re - other.re, one.im - other.im);
      const size = Math.max(Math.hypot(one.re, one.im), Math.hypot(other.re, other.im));
      if (gap > 0) digits = Math.max(digits, Math.ceil(1 + Math.log10((2 * size) / gap)));
    }
  });
  return Math.min(digits, mostDigits);
}

/** An eigenvalue as it is shown: of a pair, a real part that is no more than rounding is 0. */
export function shownValue({ re, im }: Complex): Complex {
  return im !== 0 && Math.abs(re) <= rounding * Math.hypot(re, im) ? { re: 0, im } : { re, im };
}
