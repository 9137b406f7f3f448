/** Sentences about characters that no expression has. */
import { ExpressionError, place } from './error';

/** What to write instead, by the characters that it is said of. */
const INSTEAD: readonly (readonly [string, string])[] = [
  ['[]{}', 'use parentheses, ( and )'],
  ['\\$', 'instead of LaTeX write x/y, sqrt(x), x^2'],
  ['!≠', 'compare by <, ≤, > or ≥'],
  ['&∧∨', 'write one condition inside the other, as in x < 0 ? (y < 0 ? 1 : 2) : 3'],
  ['%', 'write mod(x, 2) for the remainder'],
  [';', 'put a comma between numbers'],
  ['¼½¾⅓⅔', 'write a fraction as 1/2'],
  ['⁰¹⁺⁻ⁿ', 'write a power as x^10'],
];

/** About the character at `at`, which no token begins with. */
export function unexpected(text: string, at: number): ExpressionError {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const fail = (sentence: string) => new ExpressionError(sentence, at, character.length);
  if (character === '∞')
    return fail(`∞ ${place(at)} is not a number that can stand here; use a finite one.`);
  const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `“${character}”` : 'A character';
  const instead = /\p{L}/u.test(character)
    ? 'letters are Latin or Greek'
    : INSTEAD.find(([characters]) => characters.includes(character))?.[1];
  const hint = instead === undefined ? '' : `; ${instead}`;
  return fail(`${shown} ${place(at)} cannot be used in an expression${hint}.`);
}
