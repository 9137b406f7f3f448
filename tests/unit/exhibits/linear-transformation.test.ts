/** What the exhibit 'Linear transformation' says of A: definitions of mathematics, known cases. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearTransformation } from '../../../src/exhibits/linear-algebra/linear-transformation';
import { describe as describePicture } from '../../../src/exhibits/linear-algebra/linear-transformation/description';
import { expectNear, size, times } from '../math/helpers';
import { exact, readout, shown, valuesWith } from './helpers';

const third = Math.PI / 3;
const [c, s] = [Math.cos(third), Math.sin(third)];
const about = (x: number) => expect.closeTo(x, 12);

describe('eigenvalues come in order', () => {
  test('by descending modulus, then real part, then imaginary part', () => {
    const values = readout('eigenvalues', { matrix: [1, 0, 0, 0, -2, 0, 0, 0, 2] });
    expect(values).toEqual([2, -2, 1].map((re) => ({ re: about(re), im: 0 })));
    expect(readout('eigenvalues', { matrix: [0, -1, 0, 1, 0, 0, 0, 0, 0.5] })).toEqual([
      { re: about(0), im: about(1) },
      { re: about(0), im: about(-1) },
      { re: about(0.5), im: 0 },
    ]);
  });

  test('a complex pair is one entry for the eye', () => {
    expect(shown('eigenvalues', { matrix: [0, -1, 0, 1, 0, 0, 0, 0, 0.5] })).toBe('±i, 0.5');
    expect(shown('eigenvalues', { matrix: [0.8, -0.6, 0.6, 0.8] })).toBe('0.8 ± 0.6i');
  });

  test('rounding’s dust beside an imaginary part is not shown', () => {
    const skew = { matrix: [0, -2, 1, 2, 0, -3, -1, 3, 0] };
    expect(shown('eigenvalues', skew)).toBe('±3.742i, 0');
    expect(shown('eigenvalues', { matrix: [1e-9, -1, 1, 1e-9] })).toBe('1×10⁻⁹ ± i');
  });

  test('for any matrix, as the definition of the order says', () => {
    const entry = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 9, maxLength: 9 }), (matrix) => {
        const values = readout('eigenvalues', { matrix }) as { re: number; im: number }[];
        const tie = 1e-9 * size(matrix);
        for (let k = 0; k + 1 < values.length; k++) {
          const [z, w] = [
            values[k] as { re: number; im: number },
            values[k + 1] as { re: number; im: number },
          ];
          const fall = Math.hypot(z.re, z.im) - Math.hypot(w.re, w.im);
          expect(fall).toBeGreaterThanOrEqual(-2 * tie);
          if (fall > tie) continue;
          expect(z.re).toBeGreaterThanOrEqual(w.re - 2 * tie);
          if (z.re - w.re <= tie && Math.hypot(z.re - w.re, z.im + w.im) <= tie)
            expect(z.im).toBeGreaterThanOrEqual(w.im);
        }
      }),
    );
  });
});

describe('in dimension 2 every readout speaks of the 2×2', () => {
  // The rest of the nine entries is kept, and must count for nothing.
  const kept = (a: number, b: number, d: number, e: number) => ({
    matrix: [a, b, 100, d, e, -50, 7, 8, 9],
    dimension: 2,
  });

  test('numbers of [[2, 1], [0, 3]], known by hand', () => {
    const patch = kept(2, 1, 0, 3);
    expect(readout('determinant', patch)).toBe(6);
    expect(readout('trace', patch)).toBe(5);
    expect(readout('rank', patch)).toBe(2);
    expect(readout('normFrobenius', patch)).toBeCloseTo(Math.sqrt(14), 14);
    expect(readout('eigenvalues', patch)).toEqual([
      { re: about(3), im: 0 },
      { re: about(2), im: 0 },
    ]);
    // σ² are the roots of x² − 14x + 36.
    const sigma = [Math.sqrt(7 + Math.sqrt(13)), Math.sqrt(7 - Math.sqrt(13))] as const;
    expectNear(readout('singularValues', patch) as number[], [...sigma], 1e-14);
    expect(readout('condition', patch)).toBeCloseTo(sigma[0] / sigma[1], 13);
    expectNear(readout('inverse', patch) as number[], [1 / 2, -1 / 6, 0, 1 / 3], 1e-15);
    expect(readout('collapseTimes', patch)).toEqual([]);
    expect(readout('kind', patch)).toBe('general');
  });

  test('a product of 2×2 matrices has four entries', () => {
    const patch = { ...kept(0, -1, 1, 0), second: [1, 1, 9, 0, 1, 9, 9, 9, 9] };
    expect(readout('product', patch)).toEqual([0, -1, 1, 1]);
    // AB − BA = [[−1, 0], [0, 1]].
    expect(readout('commutator', patch)).toBeCloseTo(Math.SQRT2, 14);
  });

  test('a singular block in a regular matrix is singular, and the other way round', () => {
    expect(readout('rank', kept(1, 2, 2, 4))).toBe(1);
    expect(readout('inverse', kept(1, 2, 2, 4))).toBeNull();
    expect(readout('condition', kept(1, 2, 2, 4))).toBe(Number.POSITIVE_INFINITY);
    const flat = [1, 0, 0, 0, 1, 0, 0, 0, 0];
    expect(readout('rank', { matrix: flat, dimension: 2 })).toBe(2);
    expect(readout('rank', { matrix: flat, dimension: 3 })).toBe(2);
    expect(readout('inverse', { matrix: flat, dimension: 2 })).toEqual([1, 0, 0, 1]);
  });

  test('−I turns the plane by 180°, and mirrors space in a point', () => {
    const minus = [-1, 0, 0, 0, -1, 0, 0, 0, -1];
    expect(readout('kind', { matrix: minus, dimension: 2 })).toBe('rotation');
    expect(readout('rotation', { matrix: minus, dimension: 2 })).toMatchObject({
      angle: about(Math.PI),
    });
    expect(readout('kind', { matrix: minus, dimension: 3 })).toBe('point reflection');
    expect(readout('rotation', { matrix: minus, dimension: 3 })).toBeNull();
  });
});

describe('kind, kinds and rotation', () => {
  test.each([
    ['zero', [0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['identity', [1, 0, 0, 0, 1, 0, 0, 0, 1]],
    ['point reflection', [-1, 0, 0, 0, -1, 0, 0, 0, -1]],
    ['rotation', [0, 0, 1, 1, 0, 0, 0, 1, 0]],
    ['reflection', [1, 0, 0, 0, -1, 0, 0, 0, 1]],
    ['rotoreflection', [0, -1, 0, 1, 0, 0, 0, 0, -1]],
    ['uniform scaling', [3, 0, 0, 0, 3, 0, 0, 0, 3]],
    ['orthogonal projection', [1, 0, 0, 0, 1, 0, 0, 0, 0]],
    ['projection', [1, 0, 2, 0, 1, -1, 0, 0, 0]],
    ['shear', [1, 1, 0, 0, 1, 0, 0, 0, 1]],
    ['similarity', [0, -2, 0, 2, 0, 0, 0, 0, 2]],
    ['nilpotent', [0, 2, 5, 0, 0, -3, 0, 0, 0]],
    ['skew-symmetric', [0, -3, 2, 3, 0, -1, -2, 1, 0]],
    ['scaling', [3, 0, 0, 0, -1, 0, 0, 0, '1/2']],
    ['symmetric', [2, 1, 0, 1, 2, 0, 0, 0, 5]],
    ['singular', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['defective', [2, 1, 0, 0, 2, 0, 0, 0, 3]],
    ['general', [1, 2, 3, 0, 4, 5, 1, 0, 6]],
  ])('%s', (kind, matrix) => {
    expect(readout('kind', { matrix })).toBe(kind);
    expect((readout('kinds', { matrix }) as string[])[0]).toBe(kind);
  });

  test('kinds lists all that hold', () => {
    expect(readout('kinds', { matrix: [0, -1, 1, 0] })).toEqual([
      'rotation',
      'similarity',
      'skew-symmetric',
    ]);
    expect(readout('kinds', { matrix: [1, 0, 0, 0, 1, 0, 0, 0, 0] })).toEqual([
      'orthogonal projection',
      'projection',
      'scaling',
      'symmetric',
      'singular',
    ]);
  });

  test('a rotation tells its axis and its angle in (0, π]', () => {
    const diagonal = 1 / Math.sqrt(3);
    expect(readout('rotation', { matrix: [0, 0, 1, 1, 0, 0, 0, 1, 0] })).toEqual({
      axis: [about(diagonal), about(diagonal), about(diagonal)],
      angle: about(2 * third),
    });
    expect(readout('rotation', { matrix: [c, s, 0, -s, c, 0, 0, 0, 1] })).toEqual({
      axis: [about(0), about(0), about(-1)],
      angle: about(third),
    });
  });

  test('half a turn: the axis’ first component that is not 0 is positive', () => {
    expect(readout('rotation', { matrix: [-1, 0, 0, 0, 1, 0, 0, 0, -1] })).toEqual({
      axis: [about(0), about(1), about(0)],
      angle: about(Math.PI),
    });
  });

  test('degrees for the eye, or none', () => {
    expect(shown('rotation', { matrix: [0, -1, 0, 1, 0, 0, 0, 0, 1] })).toBe('90° about (0, 0, 1)');
    expect(shown('rotation', { matrix: [1, 1, 0, 1] })).toBe('none');
  });
});

describe('collapseTimes: 1/(1 − λ) for each real λ ≤ 0', () => {
  test.each([
    ['diag(−1, −1, 1)', [-1, 0, 0, 0, -1, 0, 0, 0, 1], [0.5]],
    ['diag(−1, −3, 1)', [-1, 0, 0, 0, -3, 0, 0, 0, 1], [0.25, 0.5]],
    ['a singular matrix, at the end', [1, 0, 0, 0, 1, 0, 0, 0, 0], [1]],
    ['zero, once', [0, 0, 0, 0, 0, 0, 0, 0, 0], [1]],
    ['positive eigenvalues, never', [2, 1, 0, 1, 2, 0, 0, 0, 5], []],
    ['a complex pair, never', [0, -1, 0, 1, 0, 0, 0, 0, 1], []],
    ['a mirror, once', [0, 1, 1, 0], [0.5]],
    ['one to nine', [1, 2, 3, 4, 5, 6, 7, 8, 9], [1 / (1 - (15 - 3 * Math.sqrt(33)) / 2), 1]],
  ])('%s', (_, matrix, expected) => {
    const found = readout('collapseTimes', { matrix }) as number[];
    expect(found).toEqual(expected.map((t) => expect.closeTo(t, 10)));
  });

  test('for the eye', () => {
    expect(shown('collapseTimes', { matrix: [-1, 0, 0, -3] })).toBe('t = 0.25, 0.5');
    expect(shown('collapseTimes', { matrix: [1, 0, 0, 1] })).toBe('none');
  });
});

describe('product: A B, where B acts first', () => {
  test('is row by column', () => {
    const entry = fc.integer({ min: -9, max: 9 });
    const nine = fc.array(entry, { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(nine, nine, (matrix, second) => {
        expect(readout('product', { matrix, second })).toEqual(
          times(matrix, second).map((x) => x + 0),
        );
        const difference = times(matrix, second).map(
          (x, k) => x - (times(second, matrix)[k] as number),
        );
        expect(readout('commutator', { matrix, second })).toBeCloseTo(size(difference), 9);
      }),
    );
  });

  test('a turn and a shear do not commute', () => {
    const patch = { matrix: [0, -1, 1, 0], second: [1, 1, 0, 1] };
    expect(shown('product', patch)).toBe('0, −1; 1, 1');
    expect(readout('commutator', patch)).toBeCloseTo(Math.SQRT2, 14);
  });
});

describe('the exact answer stands beside the numerical one where they differ', () => {
  const graded = { matrix: ['1e-8', 0, 0, 0, 1, 0, 0, 0, '1e8'] };

  test('diag(1e-8, 1, 1e8): numerical rank 2, exact rank 3; an inverse after all', () => {
    expect(readout('rank', graded)).toBe(2);
    expect(exact('rank', graded)).toBe('3');
    expect(readout('determinant', graded)).toBe(1);
    expect(exact('determinant', graded)).toBe('');
    expect(shown('inverse', graded)).toBe('none in floating point');
    expect(exact('inverse', graded)).toBe('100000000, 0, 0; 0, 1, 0; 0, 0, 1/100000000');
  });

  test('thirds: the determinant is rounded, the exact one is a fraction', () => {
    const thirds = { matrix: ['1/3', 0, 0, 0, '1/3', 0, 0, 0, '1/3'] };
    expect(exact('determinant', thirds)).toBe('1/27');
    expect(exact('trace', thirds)).toBe('');
    expect(exact('inverse', thirds)).toBe('');
    expect(exact('trace', { matrix: ['1/3', 0, 0, '1/3'] })).toBe('2/3');
    expect(exact('inverse', { matrix: [3, 0, 0, 1] })).toBe('1/3, 0; 0, 1');
    expect(exact('determinant', { matrix: ['-1/3', 0, 0, 1] })).toBe('−1/3');
  });

  test('tenths are tenths as typed', () => {
    const tenths = { matrix: ['0.1', 0, 0, 0, '0.1', 0, 0, 0, '0.1'] };
    expect(shown('determinant', tenths)).toBe('0.001');
    expect(exact('determinant', tenths)).toBe('');
  });

  test('integers say nothing more', () => {
    const integers = { matrix: [2, 1, 0, 1] };
    for (const id of ['determinant', 'trace', 'rank', 'inverse'])
      expect([id, exact(id, integers)]).toEqual([id, '']);
  });

  test('one to nine: exactly singular, and both say so', () => {
    const flat = { matrix: [1, 2, 3, 4, 5, 6, 7, 8, 9] };
    expect([readout('determinant', flat), readout('rank', flat), readout('inverse', flat)]).toEqual(
      [0, 2, null],
    );
    expect(['determinant', 'rank', 'inverse'].map((id) => exact(id, flat))).toEqual(['', '', '']);
  });

  test('a matrix that only looks regular in floating point', () => {
    // Rows 1/10·(1, 2, 3), 1/10·(4, 5, 6), 1/10·(7, 8, 9): singular, but not after rounding.
    const tenths = { matrix: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((k) => `${k}/10`) };
    expect(readout('rank', tenths)).toBe(2);
    expect(exact('rank', tenths)).toBe('');
    expect(readout('kinds', tenths)).toContain('singular');
  });

  test('a root or an angle is no fraction: nothing exact is claimed', () => {
    const root = { matrix: ['√2/2', '-√2/2', '√2/2', '√2/2'] };
    for (const id of ['determinant', 'trace', 'rank', 'inverse'])
      expect([id, exact(id, root)]).toEqual([id, '']);
  });

  test('a fraction with more digits than the eye takes is rounded beside it', () => {
    const patch = { matrix: ['1/7', 0, 0, 1] };
    expect(shown('determinant', patch)).toBe('0.1429');
    expect(exact('determinant', patch)).toBe('1/7');
  });
});

describe('what the visitor reads', () => {
  test('a matrix in one line, rows parted by semicolons, true minus signs', () => {
    expect(shown('inverse', { matrix: [0, 1, -1, 0] })).toBe('0, −1; 1, 0');
    expect(shown('inverse', { matrix: [1, 1, 1, 1] })).toBe('none');
  });

  test('an infinite condition', () => {
    expect(shown('condition', { matrix: [1, 1, 1, 1] })).toBe('∞');
  });

  test('every cell text that is typed counts as its value', () => {
    expect(
      readout('determinant', { matrix: ['cos(pi/3)', '-sin(pi/3)', 'sin(pi/3)', 'cos(pi/3)'] }),
    ).toBeCloseTo(1, 15);
  });

  test('entries up to 10⁹ make finite numbers', () => {
    const huge = { matrix: [1e9, -1e9, 1e9, 1e9, 1e9, -1e9, 3, 1e9, 1e9] };
    for (const id of ['determinant', 'normFrobenius'])
      expect(Number.isFinite(readout(id, huge))).toBe(true);
  });
});

describe('the description', () => {
  const said = (patch: Record<string, unknown>) => describePicture(valuesWith(patch), 1);

  test('tells flat from nearly flat, and mirrored from kept', () => {
    expect(said({ matrix: [1, 2, 2, 4] })).toContain('The unit square is flat: its area is 0.');
    expect(said({ matrix: ['1e-8', 0, 0, 0, 1, 0, 0, 0, '1e8'] })).toContain(
      'The unit cube has volume 1, so nearly flat that floating point cannot tell.',
    );
    expect(said({ matrix: [-2, 0, 0, 1] })).toContain('has area 2 and is mirrored.');
  });
});

describe('the lesson’s live values', () => {
  const lesson = (patch: Record<string, unknown>) =>
    linearTransformation.lessonValues(valuesWith(patch) as never, 1);

  test('the matrix in TeX, a colour for each column', () => {
    expect(lesson({ matrix: [1, -2, 0.5, 4] }).matrix).toBe(
      '\\begin{pmatrix} \\class{first}{1} & \\class{second}{-2} \\\\ \\class{first}{0.5} & \\class{second}{4} \\end{pmatrix}',
    );
  });

  test('very large and very small numbers are powers of ten in TeX', () => {
    expect(lesson({ matrix: ['1e-8', 0, 0, '1e8'] }).matrix).toContain('{1\\times 10^{-8}}');
    expect(lesson({ matrix: ['1e-8', 0, 0, '1e8'] }).matrix).toContain('{1\\times 10^{8}}');
  });

  test('plane and space have their own words', () => {
    expect(lesson({ matrix: [1, 0, 0, 1] })).toMatchObject({
      cube: 'square',
      volume: 'area',
      ellipsoid: 'ellipse',
    });
    expect(lesson({})).toMatchObject({ cube: 'cube', volume: 'volume', ellipsoid: 'ellipsoid' });
  });

  test('orientation follows the determinant', () => {
    expect(lesson({ matrix: [2, 0, 0, 1] }).orientation).toContain('keeps');
    expect(lesson({ matrix: [-2, 0, 0, 1] }).orientation).toContain('mirrored');
    expect(lesson({ matrix: [1, 1, 1, 1] }).orientation).toContain('flat');
  });

  test('a mix of columns puts a negative amount in brackets', () => {
    expect(lesson({ matrix: [1, 0, 0, 1], vector: [-1, 2, 0] }).combination).toBe(
      '\\class{first}{(-1)\\,Ae_1} + \\class{second}{2\\,Ae_2}',
    );
  });
});

test('there are at least sixteen presets', () => {
  expect(linearTransformation.presets.length).toBeGreaterThanOrEqual(16);
});
