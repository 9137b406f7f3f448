import { type CompiledFunction, kernelText } from '../../math/expression';
import { lettersOf } from '../../math/flow/vector-field';
import { needed } from '../function-text';

/** A vector field at one place, as statements and expressions of a kernel. */
export interface VelocityText {
  readonly statements: string;
  /** One expression a component; rubbish or not finite where the field is absent. */
  readonly velocity: readonly string[];
  /** 1 where all components exist, else 0; the text '1' for a field that is defined everywhere. */
  readonly inside: string;
}

/**
 * A vector field of two or three components as kernels take it: its letters are `letter0`, `letter1`, …
 * in the order of `letters`.
 */
export interface FieldText {
  readonly dimension: 2 | 3;
  readonly letters: readonly string[];
  /**
   * @param place the identifiers of x, y and z
   * @param prefix of the statements' names, letters only
   */
  write(place: readonly [string, string, string], prefix: string): VelocityText;
}

const axisLetters = ['x', 'y', 'z'] as const;

/** @param components two or three functions, compiled for x, y, z */
export function fieldText(components: readonly CompiledFunction[]): FieldText {
  const letters = lettersOf(components);
  const letterIds = letters.map((letter, k) => [letter, `letter${k}`] as const);
  return {
    dimension: components.length === 2 ? 2 : 3,
    letters,
    write([x, y, z], prefix) {
      const names = { x, y, z, ...Object.fromEntries(letterIds) };
      const parts = components.map((f, k) => {
        const text = kernelText(f, {
          names,
          prefix: `${prefix}${axisLetters[k]}`,
          derivatives: 0,
          unguarded: true,
        });
        const { kind, value } = f.terms.value.inside;
        const inside = kind === 'constant' && value === 1 ? '1' : text.inside;
        return { ...text, inside, statements: needed(text.statements, [text.value, inside]) };
      });
      const guards = parts.map(({ inside }) => inside).filter((inside) => inside !== '1');
      return {
        statements: parts
          .map(({ statements }) => statements)
          .filter((lines) => lines !== '')
          .join('\n'),
        velocity: parts.map(({ value }) => value),
        inside: guards.length === 0 ? '1' : guards.join(' * '),
      };
    },
  };
}

/** What its letters are called in kernels. */
export const letterIdentifiers = (field: FieldText): string[] =>
  field.letters.map((_, k) => `letter${k}`);

/** Values of the letters in the order of a kernel's arguments; 1 where one is missing. */
export const letterArguments = (
  field: FieldText,
  letters: Readonly<Record<string, number>>,
): number[] => field.letters.map((letter) => letters[letter] ?? 1);
