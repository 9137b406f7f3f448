/** The exact rational value of a tree, where it has one that can be seen from how it is written. */
import {
  bitLength,
  type Fraction,
  fraction,
  isInteger,
  isZero,
  minus,
  negate,
  over,
  plus,
  power,
  times,
  toNumber,
} from '../fraction';
import type { Node } from './syntax';

/** Fractions with more bits than this are given up: exact answers are for what people type. */
const MAX_BITS = 4096;

const sizeOf = (x: Fraction): number => bitLength(x.numerator) + bitLength(x.denominator);

const kept = (x: Fraction): Fraction | null => (sizeOf(x) <= MAX_BITS ? x : null);

/** A decimal as typed: 0.1 is 1/10, 2e-3 is 1/500. */
function decimal(text: string): Fraction | null {
  const [mantissa = '', exponentText = '0'] = text.split(/[eE]/);
  const [whole = '', decimals = ''] = mantissa.split('.');
  const exponent = Number(exponentText) - decimals.length;
  if (Math.abs(exponent) > 500) return null;
  const digits = BigInt(`${whole}${decimals}`);
  const ten = 10n ** BigInt(Math.abs(exponent));
  return kept(exponent < 0 ? fraction(digits, ten) : fraction(digits * ten));
}

function exactPower(x: Fraction, y: Fraction): Fraction | null {
  if (!isInteger(y) || bitLength(y.numerator) > 12) return null;
  const exponent = Number(y.numerator);
  if (sizeOf(x) * Math.abs(exponent) > MAX_BITS || (isZero(x) && exponent < 0)) return null;
  return kept(power(x, exponent));
}

function binary(node: Node & { kind: 'binary' }): Fraction | null {
  const x = exactValue(node.left);
  const y = x && exactValue(node.right);
  if (!x || !y) return null;
  switch (node.operator) {
    case '+':
      return kept(plus(x, y));
    case '-':
      return kept(minus(x, y));
    case '*':
      return kept(times(x, y));
    case '/':
      return isZero(y) ? null : kept(over(x, y));
    case '^':
      return exactPower(x, y);
  }
}

/**
 * The rational value of a tree of integers, decimals, + − · /, integer powers and |x|; null for
 * anything else, and for fractions of more than 4096 bits.
 */
export function exactValue(node: Node): Fraction | null {
  switch (node.kind) {
    case 'number':
      return decimal(node.text);
    case 'negate': {
      const x = exactValue(node.operand);
      return x && negate(x);
    }
    case 'binary':
      return binary(node);
    case 'call': {
      const x = node.name === 'abs' ? exactValue(node.args[0] as Node) : null;
      return x && (x.numerator < 0n ? negate(x) : x);
    }
    default:
      return null;
  }
}

/** The exact value, unless float64 would take a number that is not 0 for 0. */
export function usableExactValue(node: Node): Fraction | null {
  const x = exactValue(node);
  if (!x || !Number.isFinite(toNumber(x))) return null;
  return toNumber(x) === 0 && !isZero(x) ? null : x;
}
