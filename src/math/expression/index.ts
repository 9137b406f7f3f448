/** Expressions: parsed by our own grammar, evaluated by walking the tree; no text is executed. */
import type { Fraction } from '../fraction';
import { toNumber } from '../fraction';
import { evaluateConstant } from './evaluate';
import { usableExactValue } from './exact';
import { parse } from './parser';

export { type CompiledFunction, compileFunction } from './compile';
export { ExpressionError } from './error';
export { evaluateConstant } from './evaluate';
export { exactValue } from './exact';
export { CONSTANTS, FUNCTIONS } from './functions';
export { GREEK } from './greek';
export { type KernelText, type KernelTextOptions, kernelText } from './kernel-text';
export type { Scope } from './names';
export { MAX_DEPTH, parse } from './parser';
export type { BinaryOperator, Comparison, ComparisonOperator, Node } from './syntax';
export { MAX_LENGTH } from './tokenizer';

export interface Constant {
  /** Finite. */
  readonly value: number;
  /** The value as typed, where it is rational by its writing: 1/3, 0.1 (one tenth), 2e-3, 2^10. */
  readonly exact: Fraction | null;
}

const NO_VARIABLES = { variables: new Set<string>() };

/**
 * A constant expression, such as a matrix cell: `1/3`, `√2/2`, `cos(pi/6)`, `-2e-3`. Decimals are
 * exact as typed (0.1 is one tenth), and a rational expression has the float64 nearest to its
 * exact value (0.1 + 0.2 is 0.3). Throws ExpressionError with one sentence for everything else.
 */
export function parseConstant(text: string): Constant {
  const tree = parse(text, NO_VARIABLES);
  const value = evaluateConstant(tree) + 0;
  const exact = usableExactValue(tree);
  return exact ? { value: toNumber(exact), exact } : { value, exact: null };
}
