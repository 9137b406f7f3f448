import type { ExpressionValue } from '../../core/parameter';

/** `f(x, y) = …` in TeX. */
export function functionTex({ compiled }: ExpressionValue, variables: readonly string[]): string {
  return `f(${variables.join(', ')}) = ${compiled.tex}`;
}

/** `∂f/∂x = …` in TeX. @param at the variable's place among the function's */
export function partialTex({ compiled }: ExpressionValue, variable: string, at: number): string {
  return `\\frac{\\partial f}{\\partial ${variable}} = ${compiled.gradientTex[at] ?? ''}`;
}
