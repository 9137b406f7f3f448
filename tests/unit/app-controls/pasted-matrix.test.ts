import { describe, expect, test } from 'vitest';
import { readMatrix, readPaste } from '../../../src/app/matrix-editor/pasted-matrix';

const sizes = [2, 3];

describe('a paste into a cell', () => {
  test.each(['1/3', '√2/2', ' cos(pi/6) ', '-2e-3', 'max(1, 2)', '2+', 'foo', '1 - 2'])(
    'leaves %o to the cell',
    (text) => {
      expect(readPaste(text, sizes)).toEqual({ kind: 'cell' });
    },
  );

  test.each([
    ['NumPy', 'np.array([[1, 2], [3, 4]])', 2, ['1', '2', '3', '4']],
    ['MATLAB', '[1 2; 3 -4]', 2, ['1', '2', '3', '-4']],
    ['CSV', '1,2\n3,4', 2, ['1', '2', '3', '4']],
    ['rows', '1 2 3\n4 5 6\n7 8 1/3\n', 3, ['1', '2', '3', '4', '5', '6', '7', '8', '1/3']],
    ['LaTeX', '\\begin{bmatrix}1 & 2\\\\3 & 4\\end{bmatrix}', 2, ['1', '2', '3', '4']],
  ])('takes a whole matrix from %s', (_format, text, size, cells) => {
    expect(readPaste(text, sizes)).toEqual({ kind: 'matrix', size, cells });
  });

  test('says the size of a matrix that does not fit', () => {
    const rows = '1 2 3 4\n1 2 3 4\n1 2 3 4';
    expect(readPaste(rows, sizes)).toMatchObject({
      kind: 'problem',
      message: 'This is 3×4; a 2×2 or 3×3 matrix is needed.',
    });
    expect(readPaste('1 2 3 4', sizes)).toMatchObject({
      message: 'This is 1×4; a 2×2 or 3×3 matrix is needed.',
    });
    expect(readPaste('1 2\n3 4', [3])).toMatchObject({
      message: 'This is 2×2; a 3×3 matrix is needed.',
    });
  });

  test.each(['1 2\n3', '[[1, 2], [3', '1 2\n3 x', '1 2\n3 </script>'])(
    'refuses %o with a sentence',
    (text) => {
      const pasted = readPaste(text, sizes);
      expect(pasted.kind).toBe('problem');
      expect(pasted).toHaveProperty('message', expect.stringMatching(/^.{10,200}\.$/s));
    },
  );

  test.each(['', '  \n '])('says that %o is empty', (text) => {
    expect(readPaste(text, sizes).kind).toBe('problem');
  });

  test('refuses megabytes at once', () => {
    const began = performance.now();
    expect(readPaste('1 2\n'.repeat(500_000), sizes).kind).toBe('problem');
    expect(performance.now() - began).toBeLessThan(500);
  });
});

test('a single number is no matrix where one is asked for', () => {
  expect(readMatrix('5', sizes)).toMatchObject({
    kind: 'problem',
    message: 'This is 1×1; a 2×2 or 3×3 matrix is needed.',
  });
});
