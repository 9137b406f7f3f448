/** Text to tokens. */
import { ExpressionError, place } from './error';
import { libraryName } from './libraries';
import { unexpected } from './unexpected';

export type TokenKind = 'number' | 'word' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** As typed, but operators in one spelling: − becomes -, · and × become *, ÷ becomes /, ≤ becomes <=; np.sin is sin. */
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

/** Longer texts are refused. */
export const MAX_LENGTH = 1000;

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...[...'+-*/^()|,²³⁴⁵⁶⁷⁸⁹√<>?:='].map((c): [string, string] => [c, c]),
  ['−', '-'],
  ['–', '-'],
  ['·', '*'],
  ['⋅', '*'],
  ['×', '*'],
  ['∗', '*'],
  ['÷', '/'],
  ['∕', '/'],
  ['≤', '<='],
  ['≥', '>='],
]);

/** Symbols of two characters; `**` is read as `^`. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['**', '^'],
  ['<=', '<='],
  ['>=', '>='],
  ['==', '='],
]);

/** With what stands unseen in text that is copied from pages: breaks, joiners, MathML's applied functions and products. */
const SPACE = /[\s\u00ad\u200b-\u200d\u2060-\u2064]+/y;
/** 2e-3 is a number; in 2e the e is left over, for the constant. */
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−]?\d+)?/y;
/** Greek letters stand alone, so that 2πe is a product. */
const WORD = /[Α-ΡΣ-Ωα-ω]|[A-Za-z_]+/y;
/** The only names that end in digits. */
const NUMBERED_WORD = /(?:log2|log10|atan2)(?![A-Za-z_0-9])/y;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function checkNumber(raw: string, text: string, at: number): void {
  if (text[at + raw.length] === '.') {
    throw new ExpressionError(
      `The number ${place(at)} has two decimal points.`,
      at,
      raw.length + 1,
    );
  }
  const value = Number(raw.replace('−', '-'));
  const shown = raw.length > 20 ? `${raw.slice(0, 20)}…` : raw;
  if (!Number.isFinite(value)) {
    throw new ExpressionError(
      `${shown} ${place(at)} is too large: numbers end near 1.8e308.`,
      at,
      raw.length,
    );
  }
  if (value === 0 && /[1-9]/.test(raw.split(/[eE]/)[0] ?? '')) {
    throw new ExpressionError(
      `${shown} ${place(at)} is too small: it would be stored as 0.`,
      at,
      raw.length,
    );
  }
}

/** One token at `at`, where no space is. */
function tokenAt(text: string, at: number): Token {
  const number = match(NUMBER, text, at);
  if (number !== null) {
    checkNumber(number, text, at);
    return { kind: 'number', text: number.replace('−', '-'), at, length: number.length };
  }
  const library = libraryName(text, at);
  if (library) return { kind: 'word', text: library.name, at, length: library.length };
  const word = match(NUMBERED_WORD, text, at) ?? match(WORD, text, at);
  if (word !== null) return { kind: 'word', text: word, at, length: word.length };
  const pair = PAIRS.get(text.slice(at, at + 2));
  if (pair !== undefined) return { kind: 'symbol', text: pair, at, length: 2 };
  const symbol = SYMBOLS.get(text[at] ?? '');
  if (symbol === undefined) throw unexpected(text, at);
  return { kind: 'symbol', text: symbol, at, length: 1 };
}

/**
 * The tokens of a text, the last of kind 'end'. Throws ExpressionError for a text that is empty,
 * too long, or has a character or a number that cannot be used. `**` is read as `^`.
 */
export function tokenize(text: string): Token[] {
  if (text.length > MAX_LENGTH) {
    throw new ExpressionError(
      `The text has ${text.length} characters; an expression may have at most ${MAX_LENGTH}.`,
      MAX_LENGTH,
      text.length - MAX_LENGTH,
    );
  }
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += match(SPACE, text, at)?.length ?? 0;
    if (at >= text.length) break;
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.length;
  }
  if (tokens.length === 0) {
    throw new ExpressionError('There is nothing here; type a number or an expression.', 0, 0);
  }
  return [...tokens, { kind: 'end', text: '', at: text.length, length: 0 }];
}
