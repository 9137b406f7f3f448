/** Numbers as a person reads them: short, deterministic, the same in every locale. */
import type { Complex } from './complex';

const MINUS = '\u2212';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Plain digits are used for sizes from 10⁻⁴ up to, not including, 10⁷. */
const SMALLEST_PLAIN = 1e-4;
const LARGEST_PLAIN = 1e7;

/** A whole number in superscript digits: −8 gives ⁻⁸. */
export function superscript(n: number): string {
  const digits = [...String(Math.abs(n))].map((d) => SUPERSCRIPTS[Number(d)] ?? '').join('');
  return n < 0 ? `⁻${digits}` : digits;
}

function withoutTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Decimal digits of a size in the plain range: at least all digits before the point. */
function plain(size: number, significant: number): string {
  const integerDigits = Math.floor(Math.log10(size)) + 1;
  const decimals = Math.min(100, Math.max(0, significant - integerDigits));
  return withoutTrailingZeros(size.toFixed(decimals));
}

function scientific(size: number, significant: number): string {
  const [mantissa = '', exponent = '0'] = size.toExponential(significant - 1).split('e');
  return `${withoutTrailingZeros(mantissa)}×10${superscript(Number(exponent))}`;
}

/**
 * x with so many significant digits (1 to 21), trailing zeros dropped; digits before the point
 * are never rounded away, so whole numbers below 10⁷ are plain. Very large and very small numbers
 * read `3.2×10⁻⁸`. −0 is `0`; the minus sign is U+2212; infinities are `∞`, NaN is `undefined`.
 */
export function formatNumber(x: number, significant = 4): string {
  if (Number.isNaN(x)) return 'undefined';
  const sign = x < 0 ? MINUS : '';
  const size = Math.abs(x);
  if (size === 0) return '0';
  if (size === Infinity) return `${sign}∞`;
  const isPlain = size >= SMALLEST_PLAIN && size < LARGEST_PLAIN;
  return sign + (isPlain ? plain(size, significant) : scientific(size, significant));
}

/** `1 + 2i`, `−i`, `0.5`: a part that is exactly 0 is left out. */
export function formatComplex(z: Complex, significant = 4): string {
  if (z.im === 0) return formatNumber(z.re, significant);
  const size = formatNumber(Math.abs(z.im), significant);
  const imaginary = size === '1' ? 'i' : `${size}i`;
  if (z.re === 0) return z.im < 0 ? MINUS + imaginary : imaginary;
  return `${formatNumber(z.re, significant)} ${z.im < 0 ? MINUS : '+'} ${imaginary}`;
}
