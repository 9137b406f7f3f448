import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLabel, plainLabel } from '../../../src/stage/label-markup';

fc.configureGlobal({ seed: Number(process.env.STAGE_SEED ?? 2026) });

/** Runs in short: text, with _ ^ for the level and * for slanted. */
const runs = (markup: string) =>
  parseLabel(markup).map(({ text, italic, level }) => {
    const mark = level === 'sub' ? '_' : level === 'super' ? '^' : '';
    return `${mark}${text}${italic ? '*' : ''}`;
  });

describe('parseLabel', () => {
  test.each([
    ['A', ['A']],
    ['A*e*_1', ['A', 'e*', '_1']],
    ['σ_2 = 1.5', ['σ', '_2', ' = 1.5']],
    ['λ_{12} = 3', ['λ', '_12', ' = 3']],
    ['x^2 + y^{10}', ['x', '^2', ' + y', '^10']],
    ['x_i^2', ['x', '_i', '^2']],
    ['*A x*', ['A x*']],
    ['*v_1*', ['v*', '_1*']],
    ['', []],
  ])('%j', (markup, expected) => {
    expect(runs(markup)).toEqual(expected);
  });

  test.each([
    ['_', ['_']],
    ['a^', ['a^']],
    ['a_{12', ['a', '_{', '12']],
    ['*', []],
    ['**', []],
    ['*a', ['a*']],
    ['x_{}y', ['x', 'y']],
  ])('what is not finished is read as well as it can be: %j', (markup, expected) => {
    expect(runs(markup)).toEqual(expected);
  });

  test('markup is text for HTML: no tag comes out of it', () => {
    expect(parseLabel('<b>_1</b>').map(({ text }) => text)).toEqual(['<b>', '1', '</b>']);
  });

  test('text without marks is one run, as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => !/[*_^]/.test(text)),
        (text) => {
          expect(parseLabel(text)).toEqual([{ text, italic: false, level: 'base' }]);
        },
      ),
    );
  });
});

test('plainLabel is what a screen reader says', () => {
  expect(plainLabel('A*e*_1')).toBe('Ae1');
  expect(plainLabel('σ_{12}^2 = 4')).toBe('σ122 = 4');
});
