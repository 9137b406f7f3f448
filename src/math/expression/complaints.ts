/** Sentences about tokens that the grammar has no place for. */
import { ExpressionError, place } from './error';
import type { Token } from './tokenizer';

/** About a token that stands where a number should begin. */
export function missingBefore({ kind, text, at, length }: Token): ExpressionError {
  if (kind === 'end') {
    return new ExpressionError('The expression stops too early; a number is missing.', at, 0);
  }
  return new ExpressionError(`A number is missing before “${text}” ${place(at)}.`, at, length);
}

/** About a token that stands where an operator or the end should be. */
export function misplaced(token: Token): ExpressionError {
  const { kind, text, at, length } = token;
  if (kind === 'symbol' && text === ')') {
    return new ExpressionError(`“)” ${place(at)} closes nothing.`, at, length);
  }
  if (kind === 'symbol' && text === ',') {
    return new ExpressionError(
      `“,” ${place(at)} is out of place; decimals take a point, as in 0.5.`,
      at,
      length,
    );
  }
  return missingBefore(token);
}
