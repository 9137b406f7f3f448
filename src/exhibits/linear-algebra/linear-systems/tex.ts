/** Numbers, columns and matrices in TeX. */
import { formatNumber } from '../../../math/format';
import { type Fraction, isInteger } from '../../../math/fraction';

/** A number for TeX: a true minus sign is a letter there, and a superscript is not a power. */
export function tex(x: number, significant = 4): string {
  return formatNumber(x, significant)
    .replaceAll('−', '-')
    .replace('∞', '\\infty')
    .replace(/×10([⁻⁰¹²³⁴-⁹]+)/g, (_, power: string) => ` \\times 10^{${plainDigits(power)}}`);
}

function plainDigits(superscript: string): string {
  return [...superscript].map((c) => (c === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)))).join('');
}

/** In parentheses where a sign or a power would be misread after an operator. */
export function texFactor(x: number): string {
  const text = tex(x);
  return text.startsWith('-') || text.includes('times') ? `(${text})` : text;
}

/** Longer fractions than this are shown as decimals with an ellipsis of their own. */
const longest = 12;

export function texFraction(x: Fraction): string {
  const sign = x.numerator < 0n ? '-' : '';
  const size = (x.numerator < 0n ? -x.numerator : x.numerator).toString();
  const below = x.denominator.toString();
  if (isInteger(x)) return sign + (size.length > longest ? tex(Number(size)) : size);
  if (size.length + below.length > 2 * longest) return sign + tex(Number(size) / Number(below), 6);
  return `${sign}\\tfrac{${size}}{${below}}`;
}

/** Rows of cells that are TeX already, with a bar before column `bar`. */
export function texArray(cells: readonly (readonly string[])[], bar?: number): string {
  const columns = cells[0]?.length ?? 0;
  const shape =
    bar === undefined ? 'r'.repeat(columns) : `${'r'.repeat(bar)}|${'r'.repeat(columns - bar)}`;
  const body = cells.map((row) => row.join(' & ')).join(' \\\\ ');
  return `\\left(\\begin{array}{${shape}} ${body} \\end{array}\\right)`;
}

export function texMatrix(rows: readonly (readonly number[])[]): string {
  return texArray(rows.map((row) => row.map((x) => tex(x))));
}

export function texColumn(x: readonly number[]): string {
  return texMatrix(x.map((value) => [value]));
}

/** A column as it was given: 1.0001 is not 1. */
export function texGiven(x: readonly number[]): string {
  return texArray(x.map((value) => [tex(value, 6)]));
}

/** A sum of terms c·name, TeX; `0` when there are none. */
export function texSum(
  terms: readonly { readonly factor: number; readonly name: string }[],
): string {
  const parts = terms
    .filter(({ factor }) => factor !== 0)
    .map(({ factor, name }, k) => {
      const size = Math.abs(factor) === 1 ? '' : `${tex(Math.abs(factor), 6)}\\,`;
      const sign = factor < 0 ? (k === 0 ? '-' : ' - ') : k === 0 ? '' : ' + ';
      return `${sign}${size}${name}`;
    });
  return parts.length > 0 ? parts.join('') : '0';
}
