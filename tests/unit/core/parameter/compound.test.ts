import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boolean,
  list,
  matrix,
  number,
  record,
  text,
  vector,
} from '../../../../src/core/parameter';
import { expectOneSentence, hostileInputs, refusalOf } from '../helpers';

const fields = {
  rate: number({ label: 'Rate', min: 0, max: 1, default: 0.1 }),
  name: text({ label: 'Name', default: 'run', longest: 20 }),
  on: boolean({ label: 'Shown', default: true }),
  map: matrix({ label: 'Map', size: 3, default: [1, 0, 0, 0, 1, 0, 0, 0, 1] }),
};
const runner = record({
  label: 'Runner',
  fields,
  default: { rate: 0.1, name: 'run', on: true, map: fields.map.default },
});
const starts = list({
  label: 'Starts',
  item: vector({ label: 'Start', default: [0, 0, 0] }),
  min: 1,
  max: 3,
  default: [[1, 2, 3]],
});
const accept = (input: unknown) => runner.accept(input, runner.default);
const acceptList = (input: unknown) => starts.accept(input, starts.default);

describe('record', () => {
  test('takes some fields and keeps the others', () => {
    expect(accept({ rate: '1/4' })).toEqual({ ...runner.default, rate: 0.25 });
    expect(accept({})).toEqual(runner.default);
  });

  test('a field that is refused refuses all, in its own words', () => {
    const sentence = refusalOf(() => accept({ name: 'new', rate: 7 }));
    expectOneSentence(sentence, 'Rate', 'from 0 to 1');
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'speed'])(
    'refuses the field %s',
    (key) => {
      const sentence = refusalOf(() => accept(JSON.parse(`{"${key}": 1}`)));
      expectOneSentence(sentence, key, 'rate, name, on, map');
    },
  );

  test.each([[[1]], [5], ['{}'], [null], ['__proto__']])('refuses %j', (input) => {
    expectOneSentence(
      refusalOf(() => accept(input)),
      'Runner',
      'named fields',
    );
  });

  test('text that is no JSON is refused in a sentence', () => {
    for (const bad of ['', '{', '{"rate":', '</script>'])
      expectOneSentence(
        refusalOf(() => accept(runner.decode(bad))),
        'Runner',
      );
  });

  test('any value comes back from the address and from a file', () => {
    const values = fc.record({
      rate: fc.double({ min: 0, max: 1, noNaN: true }),
      name: fc.string({ unit: 'grapheme', maxLength: 3 }),
      on: fc.boolean(),
      map: fc.array(fc.constantFrom('0', '1/3', 'atan2(1,2)', '-2'), {
        minLength: 9,
        maxLength: 9,
      }),
    });
    fc.assert(
      fc.property(values, (input) => {
        fc.pre(input.name.length <= 20);
        const value = accept(input);
        expect(accept(runner.decode(runner.encode(value)))).toEqual(value);
        expect(accept(JSON.parse(JSON.stringify(runner.portable(value))))).toEqual(value);
      }),
    );
  });

  test('plain gives the mathematical values', () => {
    expect(runner.plain(runner.default)).toEqual({
      rate: 0.1,
      name: 'run',
      on: true,
      map: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    });
  });
});

describe('list', () => {
  test('what is given replaces the whole list', () => {
    expect(
      acceptList([
        [1, 1, 1],
        [2, 2],
      ]),
    ).toEqual([
      [1, 1, 1],
      [2, 2, 0],
    ]);
  });

  test.each([
    ['none', []],
    [
      'four',
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ],
    ['a text', 'abc'],
    ['an object', { 0: [1, 1], length: 1 }],
  ])('refuses %s', (_, input) => {
    expectOneSentence(
      refusalOf(() => acceptList(input)),
      'Starts',
      '1 to 3 items',
    );
  });

  test('an item that is refused is named by its place', () => {
    const sentence = refusalOf(() =>
      acceptList([
        [1, 1],
        [1, 'x'],
      ]),
    );
    expectOneSentence(sentence, 'Starts, item 2: Start, component 2: ');
  });

  test('holes are refused like any other item that is none', () => {
    expectOneSentence(
      refusalOf(() => acceptList(new Array(2))),
      'Starts, item 1: ',
    );
  });

  test.each(hostileInputs)('refuses %s', (_, input) => {
    expectOneSentence(
      refusalOf(() => acceptList(input)),
      'Starts',
    );
  });

  test('any value comes back from the address and from a file', () => {
    const item = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (input) => {
        const value = acceptList(input);
        expect(acceptList(starts.decode(starts.encode(value)))).toEqual(value);
        expect(acceptList(starts.portable(value))).toEqual(value);
        expect(starts.plain(value)).toEqual(value);
      }),
    );
  });

  test('lists of records', () => {
    const runners = list({ label: 'Runners', item: runner, max: 2, default: [] });
    const value = runners.accept([{ rate: 0.5 }, { name: 'b' }], []);
    expect(value.map(({ rate, name }) => [rate, name])).toEqual([
      [0.5, 'run'],
      [0.1, 'b'],
    ]);
    expect(runners.accept(runners.decode(runners.encode(value)), [])).toEqual(value);
    expectOneSentence(
      refusalOf(() => runners.accept([{}, { rate: 2 }], [])),
      'Runners, item 2: Rate',
    );
  });
});
