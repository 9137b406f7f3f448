/** Words to what they mean: functions, constants, variables, letters; or a sentence about the mistake. */
import { ExpressionError, place } from './error';
import { CONSTANTS, FUNCTIONS } from './functions';
import { greekLetter } from './greek';
import { nearestWord } from './nearest';
import type { Node } from './syntax';
import type { Token } from './tokenizer';

/** Which names an expression may have besides functions and constants; a constant has none. */
export interface Scope {
  readonly variables: ReadonlySet<string>;
  /** Whether any other single letter may stand for a number that is set from outside. */
  readonly letters?: boolean;
}

const NOT_FINITE: ReadonlySet<string> = new Set(['nan', 'inf', 'infinity']);

/** How programs write cases. */
const CASES = /^(?:if|elif|else|and|or|not)$/i;

const LETTER = /^[A-Za-zΑ-ΡΣ-Ωα-ω]$/;

const short = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

function unknownWord(token: Token, scope: Scope): ExpressionError {
  const { text, at, length } = token;
  const shown = short(text);
  const fail = (sentence: string) => new ExpressionError(sentence, at, length);
  if (NOT_FINITE.has(text.toLowerCase())) {
    return fail(`${shown} ${place(at)} is not a number that can stand here; use a finite one.`);
  }
  if (LETTER.test(text) && scope.variables.size === 0) {
    return fail(`“${shown}” ${place(at)} is a variable; only a constant can stand here.`);
  }
  const unknown = `Unknown word “${shown}” ${place(at)}`;
  if (CASES.test(text)) return fail(`${unknown}; write cases as x < 0 ? −x : x.`);
  const letter = scope.letters ? greekLetter(text) : null;
  if (letter !== null) return fail(`${unknown}; for the letter type “${letter}”.`);
  const names = [...FUNCTIONS.keys(), ...CONSTANTS.keys(), ...scope.variables];
  const near = nearestWord(text, names);
  if (near !== null) return fail(`${unknown}; did you mean “${near}”?`);
  if (!scope.letters) return fail(`${unknown}; try a number, pi, sqrt(2) or cos(pi/6).`);
  const nearest = nearestWord(text, FUNCTIONS.keys(), text.length);
  const known = nearest === null ? '' : `; the nearest known is “${nearest}”`;
  return fail(`${unknown}${known}; to multiply letters, put · between them.`);
}

/** About sinx or xsin: a function's name grown together with a factor. */
function grownTogether(token: Token, scope: Scope): ExpressionError | null {
  const { text, at, length } = token;
  const isFactor = (rest: string) =>
    rest.length > 0 && [...rest].every((c) => scope.variables.has(c));
  for (const name of FUNCTIONS.keys()) {
    const first = text.startsWith(name) && isFactor(text.slice(name.length));
    const last = text.endsWith(name) && isFactor(text.slice(0, -name.length));
    if (!first && !last) continue;
    const wanted = first
      ? `${name}(${text.slice(name.length)})`
      : `${text.slice(0, -name.length)}·${name}(…)`;
    return new ExpressionError(`“${text}” ${place(at)} is one word; write ${wanted}.`, at, length);
  }
  return null;
}

/** The parts of a word that may be a product: single letters, and pi and tau. */
const letters = (text: string): string[] => text.match(/pi|tau|./gsu) ?? [];

/**
 * Whether a word of several letters is a product. It is where all are variables or constants (xy,
 * xe), and also where one or two free letters or constants stand before variables (ax, abxy, pix),
 * as coefficients do; but not where parentheses follow a word that is one slip away from a
 * function's name.
 */
function isProduct(text: string, scope: Scope, called: boolean): boolean {
  const parts = letters(text);
  const isVariable = (part: string) => scope.variables.has(part);
  if (!parts.some(isVariable)) return false;
  if (parts.every((part) => isVariable(part) || CONSTANTS.has(part))) return true;
  if (!scope.letters) return false;
  const first = parts.findIndex(isVariable);
  if (first > 2 || !parts.slice(first).every(isVariable)) return false;
  if (!parts.every((part) => LETTER.test(part) || CONSTANTS.has(part))) return false;
  const functions = [...FUNCTIONS.keys()].filter((name) => name.length <= text.length);
  return !called || nearestWord(text, functions) === null;
}

function known(text: string, { variables, letters }: Scope): boolean {
  return variables.has(text) || CONSTANTS.has(text) || (letters === true && LETTER.test(text));
}

/**
 * The words that a word stands for: itself, or the letters of a product (xy is x·y, ax is a·x, pix
 * is π·x), each of which is then a word of its own, so that xy² is x·y².
 * @param called whether an opening parenthesis follows
 * @throws ExpressionError for a word that means nothing
 */
export function splitWord(token: Token, scope: Scope, called: boolean): Token[] {
  const { text, at } = token;
  if (known(text, scope) || FUNCTIONS.has(text)) return [token];
  const mistake = scope.variables.size > 0 ? grownTogether(token, scope) : null;
  if (mistake) throw mistake;
  if (!isProduct(text, scope, called)) throw unknownWord(token, scope);
  let place = at;
  return letters(text).map((part) => {
    const { length } = part;
    place += length;
    return { kind: 'word', text: part, at: place - length, length };
  });
}

/** The value of a word that `splitWord` knows. @throws ExpressionError for a function's name */
export function wordNode({ text, at, length }: Token, scope: Scope): Node {
  if (FUNCTIONS.has(text)) {
    throw new ExpressionError(
      `${text} ${place(at)} is a function: write what it acts on in parentheses, ${text}(…).`,
      at,
      length,
    );
  }
  const value = scope.variables.has(text) ? undefined : CONSTANTS.get(text);
  return value === undefined
    ? { kind: 'variable', name: text, at, length }
    : { kind: 'constant', name: text, value, at, length };
}
