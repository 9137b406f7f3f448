/**
 * A line of TeX without the marks that align it with other lines, which stand alone here: `a &= b`
 * becomes `a = b`. Those inside an environment, such as a matrix, stay.
 */
export function plainLine(tex: string): string {
  let depth = 0;
  return tex.replace(/\\begin\b|\\end\b|\\.|&/g, (token) => {
    if (token === '\\begin') depth++;
    if (token === '\\end') depth--;
    return token === '&' && depth === 0 ? '' : token;
  });
}
