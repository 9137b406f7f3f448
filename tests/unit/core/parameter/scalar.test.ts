import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boolean,
  choice,
  colour,
  integer,
  number,
  type Parameter,
  text,
} from '../../../../src/core/parameter';
import { expectOneSentence, hostileInputs, refusalOf } from '../helpers';

const rate = number({ label: 'Learning rate', min: -1000, max: 1000, default: 0.1 });
const count = integer({ label: 'Points', min: 0, max: 1_000_000, default: 10 });
const shown = boolean({ label: 'Grid', default: true });
const motion = choice({
  label: 'Motion',
  options: ['straight', 'polar'],
  names: { straight: 'straight', polar: 'polar' },
  default: 'straight',
});
const ink = colour({ label: 'Ink', default: '#8ab4ff' });
const note = text({ label: 'Note', default: '', longest: 50 });

/** A value that has gone through the address and back. */
function returned<Value>(parameter: Parameter<Value>, value: Value): Value {
  return parameter.accept(parameter.decode(parameter.encode(value)), parameter.default);
}

describe('number', () => {
  test('declares its step and unit, or has usual ones', () => {
    expect([rate.step, rate.unit, rate.kind]).toEqual([20, '', 'number']);
    const given = number({ label: 'Angle', min: 0, max: 1, default: 0, step: 0.5, unit: 'rad' });
    expect([given.step, given.unit]).toEqual([0.5, 'rad']);
  });

  test.each([
    [0.5, 0.5],
    ['0.5', 0.5],
    ['1/3', 1 / 3],
    ['√2/2', Math.SQRT1_2],
    ['cos(pi/3)', 0.5000000000000001],
    ['-2e-3', -0.002],
    [' 7 ', 7],
    [-1000, -1000],
    [1000, 1000],
  ])('takes %j', (input, value) => {
    expect(rate.accept(input, 0)).toBe(value);
  });

  test.each([
    [1000.001],
    ['-1000.5'],
    ['1e400'],
    ['1/0'],
    ['x'],
    [true],
    [[1]],
    [{}],
    ...hostileInputs.map(([, input]) => [input]),
  ])('refuses input %#', (input) => {
    const sentence = refusalOf(() => rate.accept(input, 0));
    expectOneSentence(sentence, 'Learning rate', '-1000', '1000');
  });

  test('any value comes back from the address as it was', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (value) => {
        expect(returned(rate, rate.accept(value, 0))).toBe(rate.accept(value, 0));
      }),
    );
  });
});

describe('integer', () => {
  test.each([
    [3, 3],
    ['3', 3],
    ['2^10', 1024],
    ['1e3', 1000],
    ['6/2', 3],
  ])('takes %j', (input, value) => {
    expect(count.accept(input, 0)).toBe(value);
  });

  test.each([
    [0.5],
    ['1/3'],
    [-1],
    [1_000_001],
    [null],
    ...hostileInputs.map(([, input]) => [input]),
  ])('refuses input %#', (input) => {
    expectOneSentence(
      refusalOf(() => count.accept(input, 0)),
      'Points',
      'whole number',
      '1000000',
    );
  });

  test('any value comes back from the address as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (value) => {
        expect(returned(count, value)).toBe(value);
      }),
    );
  });
});

describe('boolean', () => {
  test('takes both, as values and as texts', () => {
    expect([true, 'true', false, 'false'].map((input) => shown.accept(input, true))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('comes back from the address', () => {
    expect([true, false].map((value) => returned(shown, value))).toEqual([true, false]);
  });

  test.each([[1], [0], ['yes'], ['TRUE'], ...hostileInputs.map(([, input]) => [input])])(
    'refuses input %#',
    (input) => {
      expectOneSentence(
        refusalOf(() => shown.accept(input, true)),
        'Grid',
        'true or false',
      );
    },
  );
});

describe('choice', () => {
  test('takes its options and brings them back', () => {
    for (const option of motion.options) {
      expect(motion.accept(option, 'straight')).toBe(option);
      expect(returned(motion, option)).toBe(option);
    }
  });

  test.each([['Polar'], [0], [['polar']], ['0'], ...hostileInputs.map(([, input]) => [input])])(
    'refuses input %#',
    (input) => {
      const sentence = refusalOf(() => motion.accept(input, 'straight'));
      expectOneSentence(sentence, 'Motion', 'straight, polar');
    },
  );
});

describe('colour', () => {
  test('takes #rrggbb in either case, keeps it in lower case', () => {
    expect(ink.accept('#8AB4FF', '')).toBe('#8ab4ff');
  });

  test('any colour comes back from the address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (bits) => {
        const value = `#${bits.toString(16).padStart(6, '0')}`;
        expect(returned(ink, value)).toBe(value);
      }),
    );
  });

  test.each([
    ['red'],
    ['#fff'],
    ['#12345g'],
    ['#123456 '],
    ['#1234567'],
    ['#123456\n'],
    [0xffffff],
    ...hostileInputs.map(([, input]) => [input]),
  ])('refuses input %#', (input) => {
    expectOneSentence(
      refusalOf(() => ink.accept(input, '#000000')),
      'Ink',
      '#8ab4ff',
    );
  });
});

describe('text', () => {
  test('keeps what it is given, markup and all: nothing executes it', () => {
    const input = '<b onclick="x()">__proto__</b>';
    expect(note.accept(input, '')).toBe(input);
  });

  test('any text comes back from the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 25 }), (input) => {
        expect(returned(note, note.accept(input, ''))).toBe(note.accept(input, ''));
      }),
    );
  });

  test('half a character is mended: an address could not hold it', () => {
    expect(note.accept('a\ud800b', '')).toBe('a\ufffdb');
  });

  test.each([[5], [null], ['x'.repeat(51)], ['x'.repeat(2_000_000)]])(
    'refuses input %#',
    (input) => {
      expectOneSentence(
        refusalOf(() => note.accept(input, '')),
        'Note',
        '50 characters',
      );
    },
  );

  test('takes 200 characters when not told otherwise', () => {
    const usual = text({ label: 'Title', default: '' });
    expect(usual.accept('x'.repeat(200), '').length).toBe(200);
    expectOneSentence(
      refusalOf(() => usual.accept('x'.repeat(201), '')),
      'Title',
      '200',
    );
  });
});
