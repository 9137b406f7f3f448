import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MatrixValue, matrix } from '../../../../src/core/parameter';
import { expectOneSentence, hostileInputs, refusalOf } from '../helpers';

const a = matrix({
  label: 'Matrix A',
  size: 3,
  default: [1, '1/2', 3, 4, 5, 6, 7, 8, 9],
  dimension: 'dimension',
});
const whole = matrix({ label: 'Kernel', size: 3, default: [0, 0, 0, 0, 1, 0, 0, 0, 0] });
const accept = (input: unknown, current: MatrixValue = a.default) => a.accept(input, current);

describe('what a matrix takes', () => {
  test('the default keeps texts and values', () => {
    expect(a.default.cells).toEqual(['1', '1/2', '3', '4', '5', '6', '7', '8', '9']);
    expect(a.default.values).toEqual([1, 0.5, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('nine numbers, row by row', () => {
    expect(accept([1, 2, 3, 4, 5, 6, 7, 8, 10]).values).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10]);
  });

  test('four numbers: the upper-left block; the rest is kept', () => {
    const value = accept([-1, -2, -3, -4]);
    expect(value.values).toEqual([-1, -2, 3, -3, -4, 6, 7, 8, 9]);
    expect(value.cells).toEqual(['-1', '-2', '3', '-3', '-4', '6', '7', '8', '9']);
  });

  test('rows of rows, 3×3 and 2×2', () => {
    const rows = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 0],
    ];
    expect(accept(rows).values).toEqual(rows.flat());
    expect(
      accept([
        [1, 0],
        [0, 1],
      ]).values,
    ).toEqual([1, 0, 3, 0, 1, 6, 7, 8, 9]);
  });

  test('an object with cells, as the matrix itself is kept', () => {
    expect(accept({ cells: ['1', '0', '0', '1'] }).values).toEqual([1, 0, 3, 0, 1, 6, 7, 8, 9]);
    expect(accept(a.default)).toEqual(a.default);
  });

  test('numbers and constant expressions side by side', () => {
    const value = accept([
      '1/3',
      'sqrt(2)/2',
      ' cos(pi/6) ',
      '-2e-3',
      0,
      '√2',
      'atan2(1,2)',
      '|-2|',
      'e',
    ]);
    expect(value.cells).toEqual([
      '1/3',
      'sqrt(2)/2',
      'cos(pi/6)',
      '-2e-3',
      '0',
      '√2',
      'atan2(1,2)',
      '|-2|',
      'e',
    ]);
    expect(value.values).toEqual([
      1 / 3,
      Math.SQRT1_2,
      Math.cos(Math.PI / 6),
      -0.002,
      0,
      Math.SQRT2,
      Math.atan2(1, 2),
      2,
      Math.E,
    ]);
  });

  test('there is no −0, which would read and divide differently', () => {
    const value = accept([-0, '-0', 0, 1]);
    expect(value.values.slice(0, 2).every((x) => Object.is(x, 0))).toBe(true);
    expect(value.cells[0]).toBe('0');
  });

  test('what it was given is not kept: changing it later changes nothing', () => {
    const given = [
      [1, 2],
      [3, 4],
    ];
    const value = accept(given);
    (given[0] as number[])[0] = 99;
    expect(value.values[0]).toBe(1);
    expect(a.default.values[0]).toBe(1);
  });

  test('numbers up to 10⁹', () => {
    expect(accept([1e9, -1e9, '10^9', 0]).values[0]).toBe(1e9);
  });
});

describe('what four entries imply', () => {
  test('dimension 2 where the matrix says which parameter that is', () => {
    expect(a.implied([1, 0, 0, 1])).toEqual({ dimension: 2 });
    expect(
      a.implied([
        [1, 0],
        [0, 1],
      ]),
    ).toEqual({ dimension: 2 });
    expect(a.implied([1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({});
    expect(a.implied('nonsense')).toEqual({});
  });

  test('a matrix without a dimension takes nine entries only', () => {
    expect(whole.implied([1, 0, 0, 1])).toEqual({});
    const sentence = refusalOf(() => whole.accept([1, 0, 0, 1], whole.default));
    expectOneSentence(sentence, 'Kernel', '9 entries');
  });
});

describe('what a matrix refuses', () => {
  const rows3x4 = [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 10, 11, 12],
  ];
  test.each([
    ['three entries', [1, 2, 3]],
    ['ten entries', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['3×4', rows3x4],
    ['4×4', [...rows3x4, [1, 2, 3, 4]]],
    ['9×1', [[1], [2], [3], [4], [5], [6], [7], [8], [9]]],
    ['1×4', [[1, 0, 0, 1]]],
    [
      'ragged rows',
      [
        [1, 2, 3],
        [4, 5],
        [6, 7, 8, 9],
      ],
    ],
    ['rows mixed with numbers', [[1, 2], 3, 4]],
    ['a row among numbers', [1, 0, 0, [1]]],
    ['a text', '1,0,0,1'],
    ['a number', 5],
    ['cells that are no list', { cells: '1001' }],
    ['a million entries', new Array(1_000_000).fill(1)],
  ])('by its shape: %s', (_, input) => {
    expectOneSentence(
      refusalOf(() => accept(input)),
      'Matrix A',
      '9 or 4 entries, row by row',
    );
  });

  test.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['the text Infinity', 'Infinity'],
    ['1e400', '1e400'],
    ['one beyond 10⁹', 1_000_000_001],
    ['−10⁹ − 1', '-10^9-1'],
    ['an unfinished expression', '1+'],
    ['division by 0', '1/0'],
    ['a variable', 'x'],
    ['a hole', undefined],
    ['null', null],
    ['true', true],
    ['an empty cell', ''],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['a call of the page', 'alert(1)'],
    ['a script', '</script><script>alert(1)</script>'],
    ['a text of two megabytes', '1+'.repeat(1_000_000)],
    ['parentheses without end', '('.repeat(900)],
  ])('by its cell, saying which: %s', (_, cell) => {
    const sentence = refusalOf(() => accept([1, 0, 0, 0, 1, cell, 0, 0, 1]));
    expectOneSentence(sentence, 'Matrix A, row 2, column 3: ');
  });

  test('the place is told in the shape that was given', () => {
    const sentence = refusalOf(() => accept([1, 0, 'x', 1]));
    expectOneSentence(sentence, 'Matrix A, row 2, column 1: ');
  });

  test.each(hostileInputs)('%s', (_, input) => {
    expectOneSentence(
      refusalOf(() => accept(input)),
      'Matrix A',
    );
  });

  test('nothing of a refused matrix is taken', () => {
    const before = structuredClone(a.default);
    refusalOf(() => accept([5, 5, 5, 5, 5, 5, 5, 5, 'x']));
    expect(a.default).toEqual(before);
  });
});

describe('to texts and back', () => {
  const entry = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.integer({ min: -9, max: 9 }),
    fc.constantFrom(
      '1/3',
      'atan2(1,2)',
      'hypot(3,4)',
      'max(1,2,3)',
      '√2/2',
      '2·π',
      '|−3|',
      'mod(7,3)',
    ),
  );
  const entries = fc
    .constantFrom(4, 9)
    .chain((n) => fc.array(entry, { minLength: n, maxLength: n }));

  test('accept(decode(encode(v))) is v, commas in functions too', () => {
    fc.assert(
      fc.property(entries, (input) => {
        const value = accept(input);
        expect(a.accept(a.decode(a.encode(value)), whole.default)).toEqual(value);
      }),
    );
  });

  test('accept(portable(v)) is v; plain(v) is its numbers', () => {
    fc.assert(
      fc.property(entries, (input) => {
        const value = accept(input);
        expect(accept(JSON.parse(JSON.stringify(a.portable(value))), whole.default)).toEqual(value);
        expect(a.plain(value)).toEqual(value.values);
      }),
    );
  });

  test('plain and portable are copies', () => {
    (a.plain(a.default) as number[])[0] = 99;
    (a.portable(a.default) as string[])[0] = '99';
    expect(a.default.values[0]).toBe(1);
    expect(a.default.cells[0]).toBe('1');
  });
});
