import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acceptAll,
  boolean,
  choice,
  colour,
  decodePairs,
  decodeValues,
  defaultsOf,
  encodePairs,
  encodeValues,
  integer,
  list,
  matrix,
  number,
  text,
  vector,
} from '../../../../src/core/parameter';
import { splitCells } from '../../../../src/core/parameter/split-cells';
import { expectOneSentence } from '../helpers';

const set = {
  matrix: matrix({
    label: 'Matrix A',
    size: 3,
    default: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    dimension: 'dimension',
    link: 'matrix',
  }),
  dimension: integer({ label: 'Dimension', min: 2, max: 3, default: 3, link: 'dimension' }),
  vector: vector({ label: 'Vector x', default: [1, 2, 3] }),
  rate: number({ label: 'Rate', min: 0, max: 1, default: 0.5 }),
  grid: boolean({ label: 'Grid', default: true }),
  motion: choice({ label: 'Motion', options: ['a', 'b'], names: { a: 'a', b: 'b' }, default: 'a' }),
  ink: colour({ label: 'Ink', default: '#000000' }),
  note: text({ label: 'Note', default: '', longest: 30 }),
  seeds: list({
    label: 'Seeds',
    item: integer({ label: 'Seed', min: 0, max: 99, default: 0 }),
    max: 5,
    default: [],
  }),
};
const defaults = defaultsOf(set);
const write = (values: typeof defaults) => encodePairs(encodeValues(set, values));
const read = (query: string, base = defaults) => decodeValues(set, base, decodePairs(query));

describe('pairs', () => {
  test('a=1&b=2', () => {
    expect(
      encodePairs([
        ['a', '1'],
        ['b', '2'],
      ]),
    ).toBe('a=1&b=2');
    expect([...decodePairs('a=1&b=2')]).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });

  test('cells stay readable, separators are escaped', () => {
    expect(encodePairs([['m', 'atan2(1,2),1/3,-2*x+1']])).toBe('m=atan2(1,2),1/3,-2*x+1');
    expect(encodePairs([['n', 'a&b=c#d%']])).toBe('n=a%26b%3Dc%23d%25');
  });

  test('any names and texts come back', () => {
    const name = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, name), { selector: ([key]) => key }), (pairs) => {
        expect([...decodePairs(encodePairs(pairs))]).toEqual(pairs);
      }),
    );
  });

  test('what was not written by us is read as well as it can be', () => {
    expect([...decodePairs('')]).toEqual([]);
    expect([...decodePairs('&&a&=b&c=%E0%A4%A&d=1=2')]).toEqual([
      ['a', ''],
      ['', 'b'],
      ['c', '%E0%A4%A'],
      ['d', '1=2'],
    ]);
    expect(decodePairs('a=1&a=2').get('a')).toBe('2');
    expect([...decodePairs('__proto__=1')]).toEqual([['__proto__', '1']]);
  });
});

test('cells are split at commas outside parentheses', () => {
  expect(splitCells('atan2(1,2),max(1,min(2,3)),4')).toEqual([
    'atan2(1,2)',
    'max(1,min(2,3))',
    '4',
  ]);
  expect(splitCells('')).toEqual(['']);
  expect(splitCells('1,,2')).toEqual(['1', '', '2']);
});

describe('values', () => {
  test('linked parameters are always spelled out, others where they differ', () => {
    expect(write(defaults)).toBe('matrix=1,0,0,0,1,0,0,0,1&dimension=3');
    expect(write({ ...defaults, grid: false })).toMatch(/&grid=false$/);
  });

  test('any state comes back, on top of any other', () => {
    const cell = fc.oneof(
      fc.integer({ min: -9, max: 9 }),
      fc.constantFrom('1/3', 'atan2(1,2)', '√2·π', '|−1|'),
    );
    const patch = fc.record({
      matrix: fc.array(cell, { minLength: 9, maxLength: 9 }),
      dimension: fc.constantFrom(2, 3),
      vector: fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 3, maxLength: 3 }),
      rate: fc.double({ min: 0, max: 1, noNaN: true }),
      grid: fc.boolean(),
      motion: fc.constantFrom('a', 'b'),
      ink: fc.constantFrom('#123456', '#abcdef'),
      note: fc.string({ unit: 'binary', maxLength: 15 }),
      seeds: fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(patch, (input) => {
        const values = acceptAll(set, defaults, input);
        const { values: back, problems } = read(write(values));
        expect(problems).toEqual([]);
        expect(back).toEqual(values);
      }),
    );
  });

  test('one sentence for each text that is refused; the others still count', () => {
    const { values, problems } = read('rate=7&grid=maybe&motion=b&nonsense=1&vector=1,2,x');
    expect(values).toEqual({ ...defaults, motion: 'b' });
    expect(problems.length).toBe(4);
    const names = ['Rate', 'Grid', '“nonsense”', 'Vector x, component 3'];
    problems.forEach((problem, k) => {
      expectOneSentence(problem, names[k] as string);
    });
  });

  test.each(['__proto__', 'constructor', 'toString'])(
    'the key %s is one more unknown one',
    (key) => {
      const { values, problems } = read(`${key}=1&grid=false`);
      expect(values).toEqual({ ...defaults, grid: false });
      expect(problems.length).toBe(1);
      expectOneSentence(problems[0] as string, `“${key}”`);
    },
  );

  test('four cells mean dimension 2', () => {
    const { values, problems } = read('matrix=0,1,1,0');
    expect([values.dimension, problems]).toEqual([2, []]);
  });

  test('four cells and dimension 3: said, and the matrix counts, in either order', () => {
    for (const query of ['matrix=0,1,1,0&dimension=3', 'dimension=3&matrix=0,1,1,0']) {
      const { values, problems } = read(query);
      expect(problems.length).toBe(1);
      expectOneSentence(problems[0] as string, 'Matrix A has four entries');
      expect(values.dimension).toBe(2);
      expect(values.matrix.values).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 1]);
    }
  });

  test('an empty matrix, a 3×4 one and one with an empty cell are refused', () => {
    for (const cells of ['', '1,2,3,4,5,6,7,8,9,10,11,12', '1,,0,1']) {
      const { values, problems } = read(`matrix=${cells}`);
      expect(values).toEqual(defaults);
      expect(problems.length).toBe(1);
      expectOneSentence(problems[0] as string, 'Matrix A');
    }
  });
});
