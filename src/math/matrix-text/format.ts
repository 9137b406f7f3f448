/** Matrices as texts that other programs read. */
import { entry } from '../basics';

export type MatrixFormat = 'numpy' | 'matlab' | 'latex' | 'csv' | 'rows';

/** The shortest digits that read back as the same float64. */
const digits = (x: number): string => String(x + 0);

/** 1e-7 in LaTeX is 1 \times 10^{-7}. */
function latexNumber(x: number): string {
  const [mantissa = '', exponent] = digits(x).split('e');
  return exponent === undefined ? mantissa : `${mantissa} \\times 10^{${Number(exponent)}}`;
}

/**
 * n×n cells, row-major, as text. Cells are written as decimal numbers at full precision (an exact
 * 1/3 or √2/2 becomes the float64 nearest to it), so that every program reads back the same bits.
 */
export function formatMatrix(cells: readonly number[], n: number, format: MatrixFormat): string {
  const write = format === 'latex' ? latexNumber : digits;
  const rows = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => write(entry(cells, i * n + j))),
  );
  const lines = (separator: string, end: string) =>
    rows.map((row) => row.join(separator)).join(end);
  switch (format) {
    case 'numpy':
      return `np.array([${rows.map((row) => `[${row.join(', ')}]`).join(', ')}])`;
    case 'matlab':
      return `[${lines(' ', '; ')}]`;
    case 'latex':
      return `\\begin{pmatrix}\n${lines(' & ', ' \\\\\n')}\n\\end{pmatrix}`;
    case 'csv':
      return lines(',', '\n');
    case 'rows':
      return lines(' ', '\n');
  }
}
