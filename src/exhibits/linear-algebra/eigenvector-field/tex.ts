/** TeX of vectors and matrices of order 2 and 3. */
import { texNumber } from '../../../math/descent/tex';
import type { Complex } from '../../../math/eigen';
import { shownValue } from './shown-value';

const digits = 4;

export const texOf = (x: number, significant = digits) => texNumber(x, significant);

/** In parentheses where a sign would be misread after an operator. */
export function texFactorOf(x: number): string {
  const text = texOf(x);
  return text.startsWith('-') || text.includes('times') ? `\\left(${text}\\right)` : text;
}

/** A column of n numbers. */
export function texVector(v: readonly number[], significant = digits): string {
  return `\\begin{pmatrix} ${v.map((x) => texOf(x, significant)).join(' \\\\ ')} \\end{pmatrix}`;
}

/** An n×n matrix, row-major. */
export function texSquare(a: readonly number[], significant = digits): string {
  const n = Math.sqrt(a.length);
  const rows = Array.from({ length: n }, (_, i) =>
    a
      .slice(i * n, i * n + n)
      .map((x) => texOf(x, significant))
      .join(' & '),
  );
  return `\\begin{pmatrix} ${rows.join(' \\\\ ')} \\end{pmatrix}`;
}

/** A rate of at most 1; one that digits do not tell from 1 by what is missing. */
export function texRate(rate: number): string {
  const text = texOf(rate);
  return text === '1' && rate < 1 ? `1 - ${texOf(1 - rate, 2)}` : text;
}

/** What tends to the rate: the ratio of two errors, or where that has no limit their geometric mean. */
export function texRateOf(isSteady: boolean): string {
  return isSteady ? '\\frac{e_{k+1}}{e_k}' : '\\sqrt[k]{e_k}';
}

/** Several eigenvalues, told apart; of a pair that with im > 0 stands for both. */
export function texValues(values: readonly Complex[], significant: number): string {
  return values
    .filter(({ im }) => im >= 0)
    .map((value) => texValue(value, significant))
    .join(',\\ ');
}

/** An eigenvalue; a pair as re ± im·i. */
export function texValue(value: Complex, significant = digits): string {
  const { re, im } = shownValue(value);
  if (im === 0) return texOf(re, significant);
  const size = texOf(Math.abs(im), significant);
  const imaginary = size === '1' ? 'i' : `${size}\\,i`;
  return re === 0 ? `\\pm ${imaginary}` : `${texOf(re, significant)} \\pm ${imaginary}`;
}
