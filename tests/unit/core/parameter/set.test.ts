import { describe, expect, test } from 'vitest';
import {
  acceptAll,
  boolean,
  changedKeys,
  defaultsOf,
  integer,
  matrix,
  ParameterError,
  parameterOf,
  plainValues,
  portableValues,
  sameValue,
  vector,
  withSuggestions,
} from '../../../../src/core/parameter';
import { expectOneSentence, hostileInputs, refusalOf } from '../helpers';

const set = {
  matrix: matrix({
    label: 'Matrix A',
    size: 3,
    default: ['1/2', 0, 0, 0, 1, 0, 0, 0, 1],
    dimension: 'dimension',
  }),
  dimension: integer({ label: 'Dimension', min: 2, max: 3, default: 3 }),
  vector: vector({ label: 'Vector x', default: [1, 2, 3] }),
  grid: boolean({ label: 'Grid', default: true }),
};
const defaults = defaultsOf(set);
const accept = (patch: unknown) => acceptAll(set, defaults, patch);

describe('what a choice suggests', () => {
  const suggesting = {
    ...set,
    grid: boolean({
      label: 'Grid',
      default: true,
      suggests: (input) => (input === false ? { vector: [4, 5, 6], dimension: 2 } : {}),
    }),
  };
  const suggested = (patch: unknown, current = defaults) =>
    withSuggestions(suggesting, current, patch as never);

  test('goes with it, unless something else is said', () => {
    expect(suggested({ grid: false })).toEqual({ grid: false, vector: [4, 5, 6], dimension: 2 });
    expect(suggested({ vector: [7], grid: false })).toMatchObject({ vector: [7], dimension: 2 });
    expect(suggested({ dimension: 3 })).toEqual({ dimension: 3 });
  });

  test('not where nothing is chosen anew, and not in what an address or a file says', () => {
    expect(suggested({ grid: false }, { ...defaults, grid: false })).toEqual({ grid: false });
    expect(acceptAll(suggesting, defaults, { grid: false }).vector).toEqual([1, 2, 3]);
    expect(suggested(null)).toBe(null);
    expect(suggested({ nowhere: 1 })).toEqual({ nowhere: 1 });
  });

  test('no key is swallowed on the way', () => {
    for (const text of ['{"__proto__": {}}', '{"grid": false, "__proto__": {}}'])
      expect(Object.keys(suggested(JSON.parse(text)))).toContain('__proto__');
  });
});

describe('a patch', () => {
  test('changes what it names and nothing else', () => {
    const next = accept({ grid: false });
    expect(next).toEqual({ ...defaults, grid: false });
    expect(next.matrix).toBe(defaults.matrix);
    expect(defaults.grid).toBe(true);
  });

  test('nothing, or only undefined, changes nothing', () => {
    expect(accept({})).toEqual(defaults);
    expect(accept({ grid: undefined, dimension: undefined })).toEqual(defaults);
  });

  test('is taken whole or not at all, whatever the order', () => {
    for (const patch of [
      { grid: false, dimension: 7 },
      { dimension: 7, grid: false },
    ]) {
      expectOneSentence(
        refusalOf(() => accept(patch)),
        'Dimension',
        'from 2 to 3',
        '“7”',
      );
    }
    expect(defaults.grid).toBe(true);
  });

  test('the error tells the key too', () => {
    const attempt = () => accept({ vector: [1] });
    expect(attempt).toThrow(ParameterError);
    expect(attempt).toThrow(expect.objectContaining({ key: 'vector' }));
  });

  test.each([[null], [undefined], [5], ['{"grid": false}'], [[['grid', false]]]])(
    'that is no object is refused: %j',
    (patch) => {
      expectOneSentence(
        refusalOf(() => accept(patch)),
        'Parameters are given as an object',
      );
    },
  );

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'Matrix A',
    'matrix ',
    '',
  ])('with the unknown key %j is refused, and says which keys there are', (key) => {
    const patch = JSON.parse(`{${JSON.stringify(key)}: {"polluted": true}}`);
    const sentence = refusalOf(() => accept(patch));
    expectOneSentence(sentence, `“${key}”`, 'matrix, dimension, vector, grid');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a huge key is quoted short', () => {
    const sentence = refusalOf(() => accept({ ['k'.repeat(1_000_000)]: 1 }));
    expectOneSentence(sentence, `“${'k'.repeat(40)}…”`);
  });

  test.each(hostileInputs.filter(([, input]) => input !== undefined))(
    'with %s for a value is refused by every kind',
    (_, input) => {
      for (const key of Object.keys(set))
        expectOneSentence(
          refusalOf(() => accept({ [key]: input })),
          set[key as 'grid'].label,
        );
    },
  );

  test('a prototype is no value: inherited keys do not count', () => {
    expect(accept(Object.create({ grid: false }))).toEqual(defaults);
  });
});

describe('four entries of a matrix', () => {
  const four = [0, 1, 1, 0];

  test('mean dimension 2', () => {
    expect(accept({ matrix: four }).dimension).toBe(2);
    expect(accept({ matrix: four }).matrix.values).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 1]);
  });

  test('agree with dimension 2, given before or after, as number or text', () => {
    expect(accept({ matrix: four, dimension: 2 }).dimension).toBe(2);
    expect(accept({ dimension: '2', matrix: four }).dimension).toBe(2);
  });

  test('contradict dimension 3, given before or after', () => {
    for (const patch of [
      { matrix: four, dimension: 3 },
      { dimension: 3, matrix: four },
    ])
      expectOneSentence(
        refusalOf(() => accept(patch)),
        'Matrix A has four entries',
      );
  });

  test('stand beside a dimension that is not given', () => {
    expect(accept({ matrix: four, dimension: undefined }).dimension).toBe(2);
  });

  test('nine entries leave the dimension alone', () => {
    const planar = { ...defaults, dimension: 2 };
    expect(acceptAll(set, planar, { matrix: [1, 2, 3, 4, 5, 6, 7, 8, 9] }).dimension).toBe(2);
  });
});

describe('what goes out', () => {
  test('plain values are numbers, portable ones as typed, and both come back', () => {
    expect(plainValues(set, defaults).matrix).toEqual([0.5, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(portableValues(set, defaults).matrix).toEqual([
      '1/2',
      '0',
      '0',
      '0',
      '1',
      '0',
      '0',
      '0',
      '1',
    ]);
    const other = accept({ matrix: ['√2', 0, 0, 1], vector: [9, 9, 9], grid: false });
    expect(acceptAll(set, defaults, portableValues(set, other))).toEqual(other);
  });

  test('values are compared as typed: 1/2 is not 0.5', () => {
    const half = accept({ matrix: [0.5, 0, 0, 0, 1, 0, 0, 0, 1] });
    expect(half.matrix.values).toEqual(defaults.matrix.values);
    expect(sameValue(set.matrix, half.matrix, defaults.matrix)).toBe(false);
    expect(changedKeys(set, defaults, half)).toEqual(['matrix']);
    expect(changedKeys(set, defaults, accept({ grid: true, vector: [1, 2, 3] }))).toEqual([]);
  });

  test('parameterOf finds only what is declared', () => {
    expect(parameterOf(set, 'grid')).toBe(set.grid);
    expectOneSentence(
      refusalOf(() => parameterOf(set, 'constructor')),
      'constructor',
    );
  });
});
