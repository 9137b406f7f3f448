import type { Complex } from '../../../math/complex';

/** A part this much smaller than the whole is rounding. */
const rounding = 8 * Number.EPSILON;

/** An eigenvalue as it is shown: of a pair, a real part that is no more than rounding is 0. */
export function shownValue({ re, im }: Complex): Complex {
  return im !== 0 && Math.abs(re) <= rounding * Math.hypot(re, im) ? { re: 0, im } : { re, im };
}
