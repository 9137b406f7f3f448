import type { ExpressionValue } from '../../core/parameter';

/** `f(x, y) = …` in TeX. */
export function functionTex({ compiled }: ExpressionValue, variables: readonly string[]): string {
  return `f(${variables.join(', ')}) = ${compiled.tex}`;
}

/** The gradient as a column, in TeX. */
export function gradientTex({ compiled }: ExpressionValue): string {
  return `\\nabla f = \\begin{pmatrix} ${compiled.gradientTex.join(' \\\\[4pt] ')} \\end{pmatrix}`;
}
