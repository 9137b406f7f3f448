import { texFactor, texNumber } from '../../../math/descent/tex';

/** A column of two or three numbers. */
export function texVector(v: readonly number[], significant = 4): string {
  return `\\begin{pmatrix} ${v.map((x) => texNumber(x, significant)).join(' \\\\ ')} \\end{pmatrix}`;
}

/** Σ of products, written out: 1·2 + (−3)·4. */
export function texProducts(a: readonly number[], b: readonly number[]): string {
  return a.map((x, k) => `${texFactor(x)}\\cdot${texFactor(b[k] as number)}`).join(' + ');
}

/** c₁ v₁ + c₂ v₂ + …, with minus signs where they belong. */
export function texCombination(coefficients: readonly number[], names: readonly string[]): string {
  const terms = coefficients.map((c, k) => {
    const size = Math.abs(c);
    const sign = c < 0 ? '-' : k === 0 ? '' : '+';
    const factor = size === 1 ? '' : `${texNumber(size, 4)}\\,`;
    return `${sign} ${factor}${names[k]}`;
  });
  return terms.join(' ').trim();
}
