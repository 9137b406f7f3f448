/** TeX of vectors and matrices of order 2 and 3. */
import { texNumber } from '../../../math/descent/tex';
import type { Complex } from '../../../math/eigen';

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

/** An eigenvalue; a pair as re ± im·i. */
export function texValue({ re, im }: Complex): string {
  if (im === 0) return texOf(re);
  const size = texOf(Math.abs(im));
  return re === 0 ? `\\pm ${size}\\,i` : `${texOf(re)} \\pm ${size}\\,i`;
}
