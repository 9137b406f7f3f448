import { CONSTANTS } from '../../math/expression';
import { refusals } from '../words';
import { readCell } from './matrix';
import {
  isPlainObject,
  type Parameter,
  ParameterError,
  type ParameterOptions,
  plainParts,
} from './parameter';
import { splitCells } from './split-cells';

/** Values of an expression's free letters; a letter that is not there has the value 1. */
export type LetterValues = Readonly<Record<string, number>>;

export interface LettersParameter extends Parameter<LetterValues> {
  readonly kind: 'letters';
}

/** What a letter is worth before its slider is moved. */
export const letterDefault = 1;

/** The values of these letters, in their order. */
export function letterValues(letters: readonly string[], values: LetterValues): number[] {
  return letters.map((letter) => values[letter] ?? letterDefault);
}

const oneLetter = /^\p{L}$/u;

export interface LettersOptions extends ParameterOptions {
  /** Names that an expression's letters cannot have, since they are its variables. */
  readonly variables?: readonly string[];
}

/**
 * Numbers by letter; letters not given keep what they were. Constant expressions are taken too, constants
 * and variables are no letters.
 */
export function letters({ variables = [], ...options }: LettersOptions): LettersParameter {
  const { label } = options;
  const taken = (letter: string) => variables.includes(letter) || CONSTANTS.has(letter);
  return {
    ...options,
    ...plainParts,
    kind: 'letters',
    default: {},
    accept(input, current) {
      if (!isPlainObject(input) || Object.keys(input).some((key) => !oneLetter.test(key)))
        throw new ParameterError(refusals.letters(label, input));
      const other = Object.keys(input).find(taken);
      if (other !== undefined)
        throw new ParameterError(refusals.noLetter(label, other, variables.includes(other)));
      const given = Object.entries(input).map(([letter, value]) => [
        letter,
        readCell(value, (reason) => refusals.letter(label, letter, reason)).value,
      ]);
      const merged: Record<string, number> = { ...current, ...Object.fromEntries(given) };
      // In one order, so that equal values have equal addresses.
      return Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
    encode: (value) =>
      Object.entries(value)
        .map(([letter, number]) => `${letter}:${number}`)
        .join(','),
    decode(text) {
      const pairs = text === '' ? [] : splitCells(text).map((part) => part.split(':'));
      if (pairs.some((pair) => pair.length !== 2))
        throw new ParameterError(refusals.letters(label, text));
      return Object.fromEntries(pairs.map(([letter = '', number = '']) => [letter.trim(), number]));
    },
  };
}
