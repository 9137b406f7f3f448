import { parseConstant } from '../../math/expression';
import { refusals } from '../words';
import { type Parameter, ParameterError, type ParameterOptions, plainParts } from './parameter';

export interface NumberParameter extends Parameter<number> {
  readonly kind: 'number' | 'integer';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Empty when the number has no unit. */
  readonly unit: string;
}

interface NumberOptions extends ParameterOptions {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly unit?: string;
}

/** A real number in [min, max]; constant expressions such as 1/3 or pi/6 are taken too. */
export function number(options: NumberOptions): NumberParameter {
  const { label, min, max } = options;
  return {
    step: (max - min) / 100,
    unit: '',
    ...options,
    ...plainParts,
    kind: 'number',
    encode: String,
    accept(input) {
      const value = readNumber(input);
      if (value === null || value < min || value > max)
        throw new ParameterError(refusals.number(label, min, max, input));
      return value;
    },
  };
}

/** A whole number in [min, max]. */
export function integer(options: NumberOptions): NumberParameter {
  const { label, min, max } = options;
  return {
    step: 1,
    unit: '',
    ...options,
    ...plainParts,
    kind: 'integer',
    encode: String,
    accept(input) {
      const value = readNumber(input);
      if (value === null || !Number.isInteger(value) || value < min || value > max)
        throw new ParameterError(refusals.integer(label, min, max, input));
      return value;
    },
  };
}

function readNumber(input: unknown): number | null {
  if (typeof input === 'number') return Number.isFinite(input) ? input : null;
  if (typeof input !== 'string') return null;
  try {
    return parseConstant(input).value;
  } catch {
    return null;
  }
}

export interface BooleanParameter extends Parameter<boolean> {
  readonly kind: 'boolean';
}

export function boolean(options: ParameterOptions & { default: boolean }): BooleanParameter {
  return {
    ...options,
    ...plainParts,
    kind: 'boolean',
    encode: String,
    accept(input) {
      if (input === true || input === 'true') return true;
      if (input === false || input === 'false') return false;
      throw new ParameterError(refusals.boolean(options.label, input));
    },
  };
}

export interface ChoiceParameter<Option extends string = string> extends Parameter<Option> {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** What the visitor reads for each option. */
  readonly names: Readonly<Record<Option, string>>;
}

export function choice<const Option extends string>(
  options: ParameterOptions & {
    options: readonly Option[];
    names: Readonly<Record<Option, string>>;
    default: NoInfer<Option>;
  },
): ChoiceParameter<Option> {
  return {
    ...options,
    ...plainParts,
    kind: 'choice',
    encode: String,
    accept(input) {
      const found = options.options.find((option) => option === input);
      if (found === undefined)
        throw new ParameterError(refusals.choice(options.label, options.options, input));
      return found;
    },
  };
}

export interface ColourParameter extends Parameter<string> {
  readonly kind: 'colour';
}

/** A colour as #rrggbb. */
export function colour(options: ParameterOptions & { default: string }): ColourParameter {
  return {
    ...options,
    ...plainParts,
    kind: 'colour',
    encode: String,
    accept(input) {
      if (typeof input === 'string' && /^#[0-9a-f]{6}$/i.test(input)) return input.toLowerCase();
      throw new ParameterError(refusals.colour(options.label, input));
    },
  };
}

export interface TextParameter extends Parameter<string> {
  readonly kind: 'text';
  readonly longest: number;
}

export function text(
  options: ParameterOptions & { default: string; longest?: number },
): TextParameter {
  const longest = options.longest ?? 200;
  return {
    ...options,
    ...plainParts,
    longest,
    kind: 'text',
    encode: String,
    accept(input) {
      // Half a surrogate pair is no character, and no address could hold it.
      if (typeof input === 'string' && input.length <= longest)
        return input.replace(/\p{Surrogate}/gu, '\ufffd');
      throw new ParameterError(refusals.text(options.label, longest, input));
    },
  };
}
