import { type CompiledFunction, compileFunction, ExpressionError } from '../../math/expression';
import { refusals } from '../words';
import { type Parameter, ParameterError, type ParameterOptions, plainParts } from './parameter';

/** A function as the visitor gave it: the text of an expression, or one of the functions known by name. */
export interface ExpressionValue {
  /** As typed, or the text behind the name. */
  readonly text: string;
  /** The id of a function known by name; null for the visitor's own. */
  readonly name: string | null;
  readonly compiled: CompiledFunction;
}

/** A function that can be asked for by name. */
export interface NamedExpression {
  /** kebab-case. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What it is a kind of; those of one kind stand together in the menu. */
  readonly group?: string;
}

export interface ExpressionParameter extends Parameter<ExpressionValue> {
  readonly kind: 'expression';
  readonly variables: readonly string[];
  readonly named: readonly NamedExpression[];
  /** The parameter that holds the values of the expression's free letters. */
  readonly letters: string | null;
}

/** Compiled texts that are remembered. */
const mostKept = 64;

const isExpression = (input: unknown, made: WeakSet<object>): input is ExpressionValue =>
  typeof input === 'object' && input !== null && made.has(input);

/** An expression in some variables; every other single letter in it is a slider. */
export function expression(
  options: ParameterOptions & {
    readonly default: string;
    readonly variables: readonly string[];
    readonly named?: readonly NamedExpression[];
    readonly letters?: string;
  },
): ExpressionParameter {
  const { label, variables, named = [], letters = null } = options;
  const kept = new Map<string, ExpressionValue>();
  const made = new WeakSet<object>();

  const compile = (text: string): ExpressionValue => {
    const byName = named.find(({ id }) => id === text);
    const source = byName?.text ?? text;
    const compiled = compileFunction(source, { variables });
    return { text: source, name: byName?.id ?? null, compiled };
  };
  const read = (input: string): ExpressionValue => {
    const text = input.trim();
    const value = kept.get(text) ?? compile(text);
    made.add(value);
    // The latest are kept, the oldest forgotten: undo and presets come back to them.
    kept.delete(text);
    kept.set(text, value);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return value;
  };

  const accept = (input: unknown): ExpressionValue => {
    if (isExpression(input, made)) return input;
    if (typeof input !== 'string') throw new ParameterError(refusals.expression(label, input));
    try {
      return read(input);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      const { message, at, length } = error;
      throw new ParameterError(message, '', { at, length });
    }
  };
  const short = (value: ExpressionValue) => value.name ?? value.text;
  return {
    ...options,
    ...plainParts,
    kind: 'expression',
    variables,
    named,
    letters,
    default: read(options.default),
    accept,
    encode: short,
    plain: short,
    portable: short,
  };
}
