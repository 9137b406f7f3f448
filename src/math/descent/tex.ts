/** Numbers in TeX, as the arithmetic of a step shows them. */

/** x with so many significant digits; large and small sizes as m × 10ⁿ. */
export function texNumber(x: number, significant = 5): string {
  if (Number.isNaN(x)) return '\\text{undefined}';
  if (!Number.isFinite(x)) return x > 0 ? '\\infty' : '-\\infty';
  if (x === 0) return '0';
  const size = Math.abs(x);
  if (size >= 1e-4 && size < 1e7) return String(Number(x.toPrecision(significant)));
  const [mantissa = '', exponent = '0'] = x.toExponential(significant - 1).split('e');
  return `${Number(mantissa)} \\times 10^{${Number(exponent)}}`;
}

/** The same, in parentheses where a sign or a power would be misread after an operator. */
export function texFactor(x: number): string {
  const text = texNumber(x);
  return text.startsWith('-') || text.includes('times') ? `\\left(${text}\\right)` : text;
}

/** A column of two numbers. */
export function texColumn(x: number, y: number): string {
  return `\\begin{pmatrix} ${texNumber(x)} \\\\ ${texNumber(y)} \\end{pmatrix}`;
}

/** A 2×2 matrix, row-major. */
export function texMatrix(a: number, b: number, c: number, d: number): string {
  const [p, q, r, s] = [a, b, c, d].map((x) => texNumber(x));
  return `\\begin{pmatrix} ${p} & ${q} \\\\ ${r} & ${s} \\end{pmatrix}`;
}
