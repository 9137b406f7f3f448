import { formatNumber } from '../../../math/format';
import { type Analysis, analyse, flatnessOf } from './analysis';
import type { Values } from './parameters';
import { formatEigenvalues, shownSingularValues } from './readouts';
import { words } from './words';

const basisColour = ['first', 'second', 'third'] as const;

/** Numbers for TeX: a true minus sign is a letter there, not an operator. */
function tex(x: number): string {
  return texOf(formatNumber(x));
}

/** A formatted number or list of numbers as TeX. */
function texOf(text: string): string {
  return text
    .replaceAll('−', '-')
    .replaceAll('±', '\\pm ')
    .replaceAll(', ', ',\\ ')
    .replace(/×10([⁻⁰¹²³⁴-⁹]+)/g, (_, power: string) => `\\times 10^{${plainDigits(power)}}`);
}

function plainDigits(superscript: string): string {
  return [...superscript].map((c) => (c === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)))).join('');
}

/** What stands in the lesson's double braces. */
export function lessonValues(values: Values): Readonly<Record<string, string>> {
  const x = analyse(values);
  const n = x.dimension;
  const says = words.lesson;
  const inDimension = (pair: readonly [string, string]) => pair[n - 2] as string;
  const columns = Array.from({ length: n }, (_, j) => j);
  const terms = columns.map((j) => {
    const amount = tex(values.vector[j] ?? 0);
    const shown = amount.startsWith('-') ? `(${amount})` : amount;
    return `\\class{${basisColour[j]}}{${shown}\\,Ae_${j + 1}}`;
  });
  const cells = columns.map((i) =>
    columns.map((j) => `\\class{${basisColour[j]}}{${tex(x.a[i * n + j] as number)}}`).join(' & '),
  );
  return {
    combination: terms.join(' + '),
    matrix: `\\begin{pmatrix} ${cells.join(' \\\\ ')} \\end{pmatrix}`,
    cube: inDimension(says.cube),
    box: inDimension(says.box),
    volume: inDimension(says.volume),
    span: inDimension(says.span),
    sphere: inDimension(says.sphere),
    ellipsoid: inDimension(says.ellipsoid),
    size: tex(Math.abs(x.determinant)),
    orientation: orientation(x),
    sigma: shownSingularValues(x).map(tex).join(',\\ '),
    eigen: eigenSentence(x),
    lambda: texOf(formatEigenvalues(x.eigenvalues)),
  };
}

function orientation(x: Analysis): string {
  const says = words.lesson;
  const { determinant } = x;
  const flatness = flatnessOf(x);
  if (flatness === 'flat') return says.flat;
  if (flatness === 'nearly flat') return says.nearlyFlat;
  if (determinant === 0) return says.underflow;
  return determinant < 0 ? says.mirrored : says.kept;
}

function eigenSentence({ eigenvalues, dimension }: Analysis): string {
  const says = words.lesson.eigen;
  if (eigenvalues.every(({ im }) => im === 0)) return says.real;
  return dimension === 2 ? says.none : says.mixed;
}
