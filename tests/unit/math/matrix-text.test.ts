import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseConstant } from '../../../src/math/expression/index';
import {
  formatMatrix,
  MatrixTextError,
  parseMatrixText,
  parseSquareMatrixText,
} from '../../../src/math/matrix-text';
import './helpers';

const values = (text: string) =>
  parseSquareMatrixText(text).cells.map((c) => parseConstant(c).value);
function refusal(text: string, parse = parseSquareMatrixText): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof MatrixTextError) return error.message;
    throw error;
  }
  throw new Error(`${text} was accepted`);
}

describe('one to four, as written by', () => {
  test.each([
    ['NumPy', 'np.array([[1, 2],[3, 4]])'],
    ['a NumPy session', 'array([[1., 2.],\n       [3., 4.]])'],
    ['printed NumPy', '[[1. 2.]\n [3. 4.]]'],
    ['nested lists', '[[1,2],[3,4]]'],
    ['lists with a last comma', '[[1, 2,],\n [3, 4,],\n]'],
    ['an assignment', 'A = np.array([[1, 2], [3, 4]], dtype=np.float64)'],
    ['bare rows', '[1, 2]\n[3, 4]'],
    ['MATLAB', '[1 2; 3 4]'],
    ['MATLAB with commas', 'A = [1, 2; 3, 4];'],
    ['MATLAB on lines', '[1 2\n 3 4]'],
    ['MATLAB continued', '[1 ...\n 2; 3 4]'],
    ['LaTeX pmatrix', '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}'],
    ['LaTeX bmatrix', '\\[ A = \\begin{bmatrix}1&2\\\\[4pt]3&4\\\\\\end{bmatrix} \\]'],
    ['LaTeX matrix', '\\left(\\begin{matrix}1&2\\\\3&4\\end{matrix}\\right)'],
    ['LaTeX vmatrix', '\\begin{vmatrix}1&2\\\\3&4\\end{vmatrix}'],
    ['LaTeX array', '\\begin{array}{cc}1&2\\\\\\hline 3&4\\end{array}'],
    ['CSV', '1,2\n3,4\n'],
    ['CSV with semicolons', '1;2\r\n3;4'],
    ['TSV', '1\t2\r\n3\t4\r\n'],
    ['rows', ' 1   2 \n\n 3 4'],
    ['one line', '1 2; 3 4'],
  ])('%s', (_name, text) => {
    expect(values(text)).toEqual([1, 2, 3, 4]);
  });
});

test.each([
  ['np.array([[np.sqrt(2)/2, -1/2**2], [math.pi, 0]])', [Math.SQRT2 / 2, -0.25, Math.PI, 0]],
  ['[[ 1.e-03 -2.e+00]\n [ 3.  -4.]]', [0.001, -2, 3, -4]],
  ['[1 -2; 3 - 1 4]', [1, -2, 2, 4]],
  ['1 / 3 2\n-1 +4', [1 / 3, 2, -1, 4]],
  ['atan2(1, 2), 3\n4, 5', [Math.atan2(1, 2), 3, 4, 5]],
  [
    '\\begin{pmatrix} 2\\frac{1}{2} & \\frac12 \\\\ \\sqrt{2} & \\sqrt[3]{8} \\end{pmatrix}',
    [1, 0.5, Math.SQRT2, 2],
  ],
  [
    '\\begin{pmatrix} \\cos\\frac{\\pi}{6} & -\\sin\\left(\\frac{\\pi}{6}\\right) \\\\ \\sin 2 & \\cos{\\pi} \\end{pmatrix}',
    [Math.cos(Math.PI / 6), -Math.sin(Math.PI / 6), Math.sin(2), -1],
  ],
  [
    '\\begin{pmatrix} e^{2} & 3 \\cdot 10^{-3} \\\\ 2\\pi & \\dfrac{\\sqrt2}{2} \\end{pmatrix}',
    [Math.E ** 2, 0.003, 2 * Math.PI, Math.SQRT2 / 2],
  ],
])('%s', (text, expected) => {
  const found = values(text);
  expect(found.length).toBe(expected.length);
  found.forEach((x, k) => {
    expect(x).toBeCloseTo(expected[k] ?? Number.NaN, 14);
  });
});

test('cells stay as typed, as expressions', () => {
  expect(parseMatrixText('1/3 √2/2\n0 1').cells).toEqual(['1/3', '√2/2', '0', '1']);
  expect(parseMatrixText('\\begin{pmatrix}\\frac{1}{3}\\end{pmatrix}').cells).toEqual(['1/3']);
  expect(parseMatrixText('1 2 3\n4 5 6')).toMatchObject({ rows: 2, columns: 3 });
});

describe('refused with one sentence', () => {
  test.each([
    ['', 'nothing to paste'],
    [' \n\t', 'nothing to paste'],
    ['[]', 'no cells'],
    ['[[], []]', 'no cells'],
    ['1 2\n3', 'Row 1 has 2 cells, but row 2 has 1'],
    ['1 2 3 4\n1 2 3 4\n1 2 3 4', 'A 3×4 matrix was given; 2×2 or 3×3 is needed'],
    ['1', '1×1'],
    ['1 2\n3 foo', '“foo” in row 2, column 2'],
    ['1 2\n3 nan', 'row 2, column 2'],
    ['1 2\n1e400 3', 'row 2, column 1'],
    ['1,,2\n3,4,5', 'row 1, column 2 is empty'],
    ['[[1,2],[3,4]', 'never closed'],
    ['[[[1]]]', 'three deep'],
    ['[[1,2]x[3,4]]', 'out of place'],
    ['\\begin{pmatrix}1', 'no whole matrix'],
    ['\\begin{pmatrix}\\foo&1\\\\2&3\\end{pmatrix}', '\\foo'],
    ['\\begin{pmatrix}{1&2\\\\3&4\\end{pmatrix}', '“}” is missing'],
    ['__proto__ constructor\n1 2', 'row 1, column 1'],
    ['</script> 1\n2 3', 'row 1, column 1'],
    ['1+2j 0\n0 1', 'row 1, column 1'],
    [`\\begin{pmatrix}${'{'.repeat(500)}1${'}'.repeat(500)}\\end{pmatrix}`, 'nested too deeply'],
  ])('%j: %s', (text, part) => {
    const message = refusal(text);
    expect(message).toContain(part);
    expect(message).toMatch(/^[^\n]+[.?]$/);
  });

  test('two megabytes, unread', () => {
    for (const piece of ['1 ', '[', '\\begin{pmatrix}', '1,\n', '((']) {
      expect(refusal(piece.repeat(2e6 / piece.length))).toContain('too many for a matrix');
    }
  });

  test('anything at all is a matrix or a MatrixTextError', () => {
    const piece = fc.constantFrom(
      '1',
      '2.5',
      ' ',
      '\n',
      '\t',
      ',',
      ';',
      '[',
      ']',
      '(',
      ')',
      '&',
      '\\\\',
      '\\begin{pmatrix}',
      '\\end{pmatrix}',
      '\\frac',
      '{',
      '}',
      '\\sqrt',
      '^',
      '-',
      'np.array(',
      '$',
      '\\',
      '|',
      '\ud800',
      '__proto__',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 30 }).map((p) => p.join('')),
        ),
        (text) => {
          try {
            const { rows, columns, cells } = parseMatrixText(text);
            expect(cells.length).toBe(rows * columns);
            for (const c of cells) expect(Number.isFinite(parseConstant(c).value)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(MatrixTextError);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('formatMatrix', () => {
  test.each([
    ['numpy', 'np.array([[1, -0.5], [1e-7, 0]])'],
    ['matlab', '[1 -0.5; 1e-7 0]'],
    ['csv', '1,-0.5\n1e-7,0'],
    ['rows', '1 -0.5\n1e-7 0'],
    ['latex', '\\begin{pmatrix}\n1 & -0.5 \\\\\n1 \\times 10^{-7} & 0\n\\end{pmatrix}'],
  ] as const)('%s', (format, text) => {
    expect(formatMatrix([1, -0.5, 1e-7, -0], 2, format)).toBe(text);
  });

  test('is read back bit for bit', () => {
    expect(
      values('4.565427073694487e-308 -3.79099230850759e-309\n5e-324 1.7976931348623157e308'),
    ).toEqual([4.565427073694487e-308, -3.79099230850759e-309, 5e-324, 1.7976931348623157e308]);
    const double = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
    const format = fc.constantFrom('numpy', 'matlab', 'latex', 'csv', 'rows');
    fc.assert(
      fc.property(
        fc
          .constantFrom(2, 3)
          .chain((n) =>
            fc.tuple(fc.constant(n), fc.array(double, { minLength: n * n, maxLength: n * n })),
          ),
        format,
        ([n, cells], f) => {
          expect(values(formatMatrix(cells, n, f))).toEqual(cells);
        },
      ),
      { numRuns: 300 },
    );
  });
});
