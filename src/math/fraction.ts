/** Rational numbers with BigInt numerator and denominator, always in lowest terms. */
export interface Fraction {
  readonly numerator: bigint;
  /** Above zero. */
  readonly denominator: bigint;
}

const abs = (x: bigint): bigint => (x < 0n ? -x : x);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** numerator/denominator in lowest terms. Throws RangeError for denominator 0. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError('a fraction cannot have denominator 0');
  const divisor = greatestCommonDivisor(numerator, denominator);
  const sign = denominator < 0n ? -1n : 1n;
  return {
    numerator: (sign * numerator) / divisor,
    denominator: (sign * denominator) / divisor,
  };
}

export const ZERO: Fraction = fraction(0n);
export const ONE: Fraction = fraction(1n);

/** A whole number as a fraction. Throws RangeError for anything but a safe integer. */
export function fromInteger(x: number): Fraction {
  if (!Number.isSafeInteger(x)) throw new RangeError('not a safe integer');
  return fraction(BigInt(x));
}

export const isZero = (x: Fraction): boolean => x.numerator === 0n;

export const isInteger = (x: Fraction): boolean => x.denominator === 1n;

export const negate = (x: Fraction): Fraction => ({ ...x, numerator: -x.numerator });

export const plus = (x: Fraction, y: Fraction): Fraction =>
  fraction(
    x.numerator * y.denominator + y.numerator * x.denominator,
    x.denominator * y.denominator,
  );

export const minus = (x: Fraction, y: Fraction): Fraction => plus(x, negate(y));

export const times = (x: Fraction, y: Fraction): Fraction =>
  fraction(x.numerator * y.numerator, x.denominator * y.denominator);

/** x/y. Throws RangeError for y = 0. */
export const over = (x: Fraction, y: Fraction): Fraction =>
  fraction(x.numerator * y.denominator, x.denominator * y.numerator);

export const equal = (x: Fraction, y: Fraction): boolean =>
  x.numerator === y.numerator && x.denominator === y.denominator;

/** x to a whole power. Throws RangeError for 0 to a negative power. */
export function power(x: Fraction, exponent: number): Fraction {
  if (!Number.isSafeInteger(exponent)) throw new RangeError('not a whole exponent');
  if (exponent < 0) return power(over(ONE, x), -exponent);
  return fraction(x.numerator ** BigInt(exponent), x.denominator ** BigInt(exponent));
}

export const bitLength = (x: bigint): number => (x === 0n ? 0 : abs(x).toString(2).length);

/** 1 where q + twiceRest/(2·denominator) rounds up, ties to even. */
function roundingUp(q: bigint, twiceRest: bigint, denominator: bigint): bigint {
  return twiceRest > denominator || (twiceRest === denominator && q % 2n === 1n) ? 1n : 0n;
}

/** The float64 nearest to x; ±Infinity where it overflows. */
export function toNumber(x: Fraction): number {
  if (isZero(x)) return 0;
  const magnitude = abs(x.numerator);
  // A quotient of 66 bits and a sticky one is rounded once, by Number(); subnormal results
  // have fewer bits and are rounded here, to a multiple of 2 ** −1074.
  const wanted = 66 - bitLength(magnitude) + bitLength(x.denominator);
  const shift = Math.min(1074, Math.max(0, wanted));
  const dividend = magnitude << BigInt(shift);
  const quotient = dividend / x.denominator;
  const rest = dividend % x.denominator;
  const sticky = rest === 0n ? 0n : 1n;
  // Long quotients need no room for the sticky bit, and could overflow with it.
  const room = wanted > 0 ? 2n : 0n;
  const rounded =
    quotient < 2n ** 53n
      ? Number(quotient + roundingUp(quotient, 2n * rest, x.denominator))
      : Number((quotient << room) | sticky) / 2 ** Number(room);
  // In two steps, because 2 ** −1074 would lose digits on the way.
  const half = Math.floor(shift / 2);
  const value = rounded * 2 ** -half * 2 ** -(shift - half);
  return x.numerator < 0n ? -value : value;
}

/** `1/3`, `−2`, with the true minus sign U+2212. */
export function formatFraction(x: Fraction): string {
  const sign = x.numerator < 0n ? '\u2212' : '';
  const whole = abs(x.numerator).toString();
  return isInteger(x) ? sign + whole : `${sign}${whole}/${x.denominator}`;
}
