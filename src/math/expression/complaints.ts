/** Sentences about tokens that the grammar has no place for. */
import { ExpressionError, place } from './error';
import type { Comparison } from './syntax';
import type { Token } from './tokenizer';

/** About a token that stands where a number should begin. */
export function missingBefore({ kind, text, at, length }: Token): ExpressionError {
  if (kind === 'end') {
    return new ExpressionError('The expression stops too early; a number is missing.', at, 0);
  }
  if (text === '=') return equality({ at, length });
  return new ExpressionError(`A number is missing before “${text}” ${place(at)}.`, at, length);
}

/** About a token that stands where an operator or the end should be. */
export function misplaced(token: Token): ExpressionError {
  const { kind, text, at, length } = token;
  const fail = (sentence: string) => new ExpressionError(sentence, at, length);
  if (kind === 'symbol' && text === ')') return fail(`“)” ${place(at)} closes nothing.`);
  if (kind === 'symbol' && text === ',') {
    return fail(`“,” ${place(at)} is out of place; decimals take a point, as in 0.5.`);
  }
  if (kind === 'symbol' && text === ':') {
    return fail(`“:” ${place(at)} needs a “?” before it, as in x < 0 ? −x : x.`);
  }
  return missingBefore(token);
}

/** About an equals sign, which nothing may have: z = x² is more than an expression. */
export function equality({ at, length }: Pick<Token, 'at' | 'length'>): ExpressionError {
  return new ExpressionError(
    `“=” ${place(at)} cannot be used: type only the expression itself, or compare by <, ≤, > or ≥.`,
    at,
    length,
  );
}

/** About a comparison that stands where a number should. */
export function loneComparison({ operator, at, length }: Comparison): ExpressionError {
  return new ExpressionError(
    `The comparison “${operator}” ${place(at)} is no number; say what follows from it, as in x < 0 ? −x : x.`,
    at,
    length,
  );
}

/** About a second comparison behind the first, as in 0 < x < 1. */
export function chainedComparison({ text, at, length }: Token): ExpressionError {
  return new ExpressionError(
    `Only one comparison can stand here, and “${text}” ${place(at)} is the second.`,
    at,
    length,
  );
}

/** About a `?` behind something that is not a comparison. */
export function missingComparison({ at, length }: Token): ExpressionError {
  return new ExpressionError(
    `Before “?” ${place(at)} a comparison is needed, as in x < 0 ? −x : x.`,
    at,
    length,
  );
}

/** About a `?` whose `:` never comes. */
export function missingOtherwise({ at, length }: Token): ExpressionError {
  return new ExpressionError(
    `“?” ${place(at)} needs a “:” and the other case, as in x < 0 ? −x : x.`,
    at,
    length,
  );
}

/** About a parenthesis or a bar whose other half never comes. */
export function neverClosed({ text, at, length }: Token): ExpressionError {
  return new ExpressionError(`“${text}” ${place(at)} is never closed.`, at, length);
}

/** About sin²x, which is read either way. */
export function raisedName({ text, at, length }: Token): ExpressionError {
  return new ExpressionError(
    `${text} ${place(at)} is a function: write its power behind the parentheses, as in ${text}(x)^2.`,
    at,
    length,
  );
}
