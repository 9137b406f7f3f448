import { formatNumber } from '../../../math/format';
import { analyse } from './analysis';
import type { Values } from './parameters';
import { formatEigenvalues } from './readouts';

const basisColour = ['first', 'second', 'third'] as const;

/** Numbers for TeX: a true minus sign is a letter there, not an operator. */
function tex(x: number): string {
  return formatNumber(x, 3)
    .replaceAll('−', '-')
    .replace(/×10([⁻⁰¹²³⁴-⁹]+)/, (_, power: string) => `\\cdot 10^{${plainDigits(power)}}`);
}

function plainDigits(superscript: string): string {
  return [...superscript].map((c) => (c === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)))).join('');
}

/** What stands in the lesson's double braces. */
export function lessonValues(values: Values): Readonly<Record<string, string>> {
  const x = analyse(values);
  const n = x.dimension;
  const solid = n === 3;
  const columns = Array.from({ length: n }, (_, j) => j);
  const terms = columns.map((j) => {
    const amount = tex(values.vector[j] ?? 0);
    const shown = amount.startsWith('-') ? `(${amount})` : amount;
    return `\\class{${basisColour[j]}}{${shown}\\,Ae_${j + 1}}`;
  });
  const cells = columns.map((i) =>
    columns.map((j) => `\\class{${basisColour[j]}}{${tex(x.a[i * n + j] as number)}}`).join(' & '),
  );
  const mirrored = x.determinant < 0;
  const flat = x.rank < n;
  return {
    combination: terms.join(' + '),
    matrix: `\\begin{pmatrix} ${cells.join(' \\\\ ')} \\end{pmatrix}`,
    cube: solid ? 'cube' : 'square',
    box: solid ? 'parallelepiped' : 'parallelogram',
    volume: solid ? 'volume' : 'area',
    span: solid ? 'plane' : 'line',
    sphere: solid ? 'sphere' : 'circle',
    ellipsoid: solid ? 'ellipsoid' : 'ellipse',
    size: tex(Math.abs(x.determinant)),
    orientation: flat
      ? 'It is flat, or so close to it that floating point cannot tell.'
      : mirrored
        ? 'Its determinant is negative: space has been mirrored.'
        : 'It keeps its orientation.',
    sigma: x.singularValues.map(tex).join(',\\ '),
    lambda: formatEigenvalues(x.eigenvalues)
      .replaceAll('−', '-')
      .replaceAll('±', '\\pm ')
      .replaceAll(', ', ',\\ '),
  };
}
