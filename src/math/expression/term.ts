/**
 * Terms: what an expression means, as a directed acyclic graph in which equal parts are one object.
 * Derivatives, domains, values and kernel text are all made of them.
 */
import { ExpressionError } from './error';

/** Operations with a float64 value for every argument; conditions are 1 or 0. */
export type Operation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'negate'
  | 'power'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'asin'
  | 'acos'
  | 'atan'
  | 'sinh'
  | 'cosh'
  | 'tanh'
  | 'exp'
  | 'ln'
  | 'log2'
  | 'log10'
  | 'sqrt'
  | 'cbrt'
  | 'abs'
  | 'sign'
  | 'floor'
  | 'ceil'
  | 'min'
  | 'max'
  | 'mod'
  | 'hypot'
  | 'atan2'
  | 'sigmoid'
  | 'relu'
  | 'less'
  | 'lessOrEqual'
  | 'equal'
  | 'and'
  | 'or'
  | 'not'
  | 'select';

/** `constant` is a plain number, `named` one with a sign of its own (π, e), `input` a variable or letter. */
export type TermKind = 'constant' | 'named' | 'input' | Operation;

export interface Term {
  /** Greater than those of the arguments. */
  readonly id: number;
  readonly kind: TermKind;
  /** The number of a constant, the index of an input; 0 for others. */
  readonly value: number;
  readonly args: readonly Term[];
  /** Which variables it depends on, one bit each. */
  readonly variables: number;
  /** Whether it depends on any input. */
  readonly varies: boolean;
}

/** More parts than this, derivatives included, are refused. */
export const MAX_TERMS = 12_000;

/** Makes terms, each once. */
export class TermTable {
  private readonly known = new Map<string, Term>();

  /** @param variableCount how many of the inputs are variables; the others are letters */
  constructor(readonly variableCount: number) {}

  constant(value: number): Term {
    return this.make('constant', [], value === 0 ? 0 : value);
  }

  input(index: number): Term {
    return this.make('input', [], index);
  }

  named(value: number): Term {
    return this.make('named', [], value);
  }

  /** @throws ExpressionError when there are too many */
  make(kind: TermKind, args: readonly Term[], value = 0): Term {
    const key = `${kind} ${value} ${args.map((t) => t.id).join(' ')}`;
    const found = this.known.get(key);
    if (found) return found;
    const id = this.known.size;
    if (id >= MAX_TERMS) {
      throw new ExpressionError('This expression and its derivatives have too many parts.', 0, 0);
    }
    const own = kind === 'input' && value < this.variableCount ? 1 << value : 0;
    const variables = args.reduce((bits, t) => bits | t.variables, own);
    const varies = kind === 'input' || args.some((t) => t.varies);
    const term = { id, kind, value, args, variables, varies };
    this.known.set(key, term);
    return term;
  }
}
