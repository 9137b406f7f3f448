import { describe, expect, test } from 'vitest';
import { quoted } from '../../../src/core/words';
import { hostileInputs } from './helpers';

describe('quoted', () => {
  test('text as it is, white space in one line', () => {
    expect(quoted('1/3')).toBe('“1/3”');
    expect(quoted('a\n\t b')).toBe('“a b”');
  });

  test('numbers as they read, infinities and NaN too', () => {
    expect([1.5, -0, Number.NaN, Number.NEGATIVE_INFINITY, 10n].map(quoted)).toEqual([
      '“1.5”',
      '“0”',
      '“NaN”',
      '“-Infinity”',
      '“10”',
    ]);
  });

  test('other values as JSON', () => {
    expect(quoted([1, 'x'])).toBe('“[1,"x"]”');
    expect(quoted({ a: null })).toBe('“{"a":null}”');
  });

  test.each(hostileInputs)('%s: short, and never an error', (_, input) => {
    const text = quoted(input);
    expect(text.length).toBeLessThanOrEqual(43);
    expect(text).toMatch(/^“.*”$/);
  });

  test('a long text is cut between characters, not through one', () => {
    const halfCharacter = /\p{Surrogate}/u;
    expect(quoted('𝔸'.repeat(100))).not.toMatch(halfCharacter);
    expect(quoted(`x${'𝔸'.repeat(100)}`)).not.toMatch(halfCharacter);
  });
});
