/** The arithmetic that elimination needs, so that one algorithm serves exact and rounded numbers. */
import {
  type Fraction,
  isZero,
  minus,
  negate,
  ONE,
  over,
  plus,
  times,
  toNumber,
  ZERO,
} from '../fraction';

export interface Field<T> {
  readonly zero: T;
  readonly one: T;
  plus(x: T, y: T): T;
  minus(x: T, y: T): T;
  times(x: T, y: T): T;
  /** Throws RangeError (fractions) or gives an infinity (float64) for y = 0. */
  over(x: T, y: T): T;
  negate(x: T): T;
  isZero(x: T): boolean;
  /** Whether |x| > |y|; decides between pivots. */
  isLarger(x: T, y: T): boolean;
  toNumber(x: T): number;
}

/** Rational numbers: nothing is ever rounded. */
export const rationals: Field<Fraction> = {
  zero: ZERO,
  one: ONE,
  plus,
  minus,
  times,
  over,
  negate,
  isZero,
  isLarger: (x, y) => {
    const size = (a: bigint) => (a < 0n ? -a : a);
    return size(x.numerator) * y.denominator > size(y.numerator) * x.denominator;
  },
  toNumber,
};

/** IEEE double precision: every operation is rounded. */
export const float64: Field<number> = {
  zero: 0,
  one: 1,
  plus: (x, y) => x + y,
  minus: (x, y) => x - y,
  times: (x, y) => x * y,
  over: (x, y) => x / y,
  negate: (x) => -x + 0,
  isZero: (x) => x === 0,
  isLarger: (x, y) => Math.abs(x) > Math.abs(y),
  toNumber: (x) => x,
};
