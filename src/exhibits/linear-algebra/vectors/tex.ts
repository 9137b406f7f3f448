import { texFactor, texNumber } from '../../../math/descent/tex';

/** Values this near to their rounded ones count as told in full. */
const exact = 1e-14;

/** `=` where so many digits tell all of these numbers in full, `\approx` where some are left out. */
export function texRelation(v: readonly number[], significant = 4): string {
  const scale = exact * Math.max(...v.map(Math.abs));
  const isTold = v.every((x) => Math.abs(Number(x.toPrecision(significant)) - x) <= scale);
  return isTold ? '=' : '\\approx';
}

/** `= 0.25`, or `\approx 2.121`. */
export function texIs(x: number): string {
  return `${texRelation([x])} ${texNumber(x, 4)}`;
}

/** The same for a column. */
export function texIsVector(v: readonly number[]): string {
  return `${texRelation(v)} ${texVector(v)}`;
}

/** An angle in degrees, as `= 90^\circ`. */
export function texIsDegrees(radians: number): string {
  const degrees = (radians * 180) / Math.PI;
  return `${texRelation([degrees])} {${texNumber(degrees, 4)}}^\\circ`;
}

/** A size between bars. */
export const texSize = (x: number): string => `\\left|${texNumber(x, 4)}\\right|`;

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
