/** Splitting rows into cells without cutting expressions apart. */

/** Splits at a separator character, but not inside parentheses. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let k = 0; k < text.length; k++) {
    const c = text[k];
    if (c === '(') depth += 1;
    else if (c === ')') depth -= 1;
    else if (c === separator && depth <= 0) {
      parts.push(text.slice(from, k));
      from = k + 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim());
}

const OPERATOR_END = /[-+*/^·×÷−]$/;
const OPERATOR_START = /^[*/^·×÷]/;
const SIGN_ALONE = /^[-+−]$/;

/**
 * Splits at white space, with MATLAB's reading of operators: `1 -2` is two cells, `1 - 2` and
 * `1/ 2` are one. White space inside parentheses never splits.
 */
export function splitAtSpaces(text: string): string[] {
  const words = splitOutside(text.replace(/\s+/g, ' ').trim(), ' ').filter((w) => w !== '');
  const cells: string[] = [];
  for (const word of words) {
    const last = cells.at(-1);
    const joins =
      last !== undefined &&
      (OPERATOR_END.test(last) || OPERATOR_START.test(word) || SIGN_ALONE.test(word));
    if (joins) cells[cells.length - 1] = `${last} ${word}`;
    else cells.push(word);
  }
  return cells;
}

/** Cells of one row: separated by tabs, else by commas, else by white space. */
export function splitRow(row: string): string[] {
  if (row.includes('\t')) return splitOutside(row, '\t');
  const byComma = splitOutside(row, ',');
  return byComma.length > 1 ? byComma : splitAtSpaces(row);
}
