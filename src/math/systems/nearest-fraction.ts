import { type Fraction, fraction, toNumber } from '../fraction';

/** Larger denominators are taken for digits that somebody typed. */
const largestDenominator = 999n;

/**
 * The rational number that a float64 was most likely typed as: p/q with q below 1000 where its nearest
 * float64 is x, otherwise x's shortest decimal. By continued fractions.
 * @throws RangeError unless x is finite
 */
export function likelyFraction(x: number): Fraction {
  if (!Number.isFinite(x)) throw new RangeError('not a finite number');
  let rest = Math.abs(x);
  let [before, now] = [
    [0n, 1n],
    [1n, 0n],
  ] as [[bigint, bigint], [bigint, bigint]];
  for (let k = 0; k < 30; k++) {
    const whole = BigInt(Math.floor(rest));
    [before, now] = [now, [whole * now[0] + before[0], whole * now[1] + before[1]]];
    if (now[1] > largestDenominator) break;
    const found = fraction(x < 0 ? -now[0] : now[0], now[1]);
    if (toNumber(found) === x) return found;
    rest = 1 / (rest - Math.floor(rest));
    if (!Number.isFinite(rest)) break;
  }
  return decimal(x);
}

/** The shortest decimal that gives x, exactly as written. */
function decimal(x: number): Fraction {
  const [mantissa = '0', exponent = '0'] = x.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const places = mantissa.includes('.') ? mantissa.length - mantissa.indexOf('.') - 1 : 0;
  const power = BigInt(Number(exponent) - places);
  return power >= 0n
    ? fraction(BigInt(digits) * 10n ** power)
    : fraction(BigInt(digits), 10n ** -power);
}
