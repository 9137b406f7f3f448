/** x, and its sign apart, as the expression language writes numbers. */
function term(coefficient: number, variables: string): string {
  if (coefficient === 0) return '';
  const size = Math.abs(coefficient);
  const digits = size === 1 ? '' : decimal(size);
  return `${coefficient < 0 ? '-' : '+'} ${digits}${variables}`;
}

/** Without an exponent's letter beside a variable's: 1e-7 is written (1e-7). */
function decimal(size: number): string {
  const text = String(size);
  return text.includes('e') ? `(${text})` : text;
}

/**
 * The bowl ½θᵀHθ as a text; of a matrix that is not symmetric only the symmetric part counts.
 * @param hessian 2×2, row-major, finite
 */
export function quadraticText(hessian: readonly number[]): string {
  const [a = 0, b = 0, c = 0, d = 0] = hessian;
  const terms = [term(a, 'x²'), term(b + c, 'xy'), term(d, 'y²')].filter(Boolean).join(' ');
  if (terms === '') return '0';
  return `(${terms.replace(/^\+ /, '').replace(/^- /, '-')})/2`;
}
