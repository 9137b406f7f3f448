/** Words to what they mean: functions, constants, variables; or a sentence about the mistake. */
import { ExpressionError, place } from './error';
import { CONSTANTS, FUNCTIONS } from './functions';
import { nearestWord } from './nearest';
import type { Node } from './syntax';
import type { Token } from './tokenizer';

/** Which variables an expression may have; a constant has none. */
export interface Scope {
  readonly variables: ReadonlySet<string>;
}

const NOT_FINITE: ReadonlySet<string> = new Set(['nan', 'inf', 'infinity']);

function unknownWord(token: Token, scope: Scope): ExpressionError {
  const { text, at, length } = token;
  const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  const fail = (sentence: string) => new ExpressionError(sentence, at, length);
  if (NOT_FINITE.has(text.toLowerCase())) {
    return fail(`${shown} ${place(at)} is not a number that can stand here; use a finite one.`);
  }
  if (text.length === 1 && /[a-z]/i.test(text) && scope.variables.size === 0) {
    return fail(`“${shown}” ${place(at)} is a variable; only a constant can stand here.`);
  }
  const near = nearestWord(text, [...FUNCTIONS.keys(), ...CONSTANTS.keys(), ...scope.variables]);
  const hint =
    near === null ? '; try a number, pi, sqrt(2) or cos(pi/6)' : `; did you mean “${near}”?`;
  const end = near === null ? '.' : '';
  return fail(`Unknown word “${shown}” ${place(at)}${hint}${end}`);
}

const letterNode = (name: string, at: number): Node => {
  const value = CONSTANTS.get(name);
  return value === undefined
    ? { kind: 'variable', name, at, length: 1 }
    : { kind: 'constant', name, value, at, length: 1 };
};

/**
 * The value that a word stands for: a constant, a variable, or a product of one-letter variables
 * (xy is x·y). Throws ExpressionError for any other word.
 */
export function wordNode(token: Token, scope: Scope): Node {
  const { text, at, length } = token;
  if (scope.variables.has(text)) return { kind: 'variable', name: text, at, length };
  const value = CONSTANTS.get(text);
  if (value !== undefined) return { kind: 'constant', name: text, value, at, length };
  if (FUNCTIONS.has(text)) {
    throw new ExpressionError(
      `${text} ${place(at)} is a function: write what it acts on in parentheses, ${text}(…).`,
      at,
      length,
    );
  }
  const letters = [...text];
  const isProduct = letters.every((c) => scope.variables.has(c) || CONSTANTS.has(c));
  if (!isProduct || !letters.some((c) => scope.variables.has(c))) throw unknownWord(token, scope);
  return letters
    .map((c, k) => letterNode(c, at + k))
    .reduce((left, right) => ({
      kind: 'binary',
      operator: '*',
      left,
      right,
      at: right.at,
      length: 0,
    }));
}
