/** Matrices in square brackets: NumPy (and other Python) and MATLAB. */
import { MatrixTextError } from './error';
import { splitAtSpaces, splitOutside } from './split';

/** np.sqrt → sqrt, math.pi → pi, ** → ^. */
function fromPython(cell: string): string {
  return cell.replace(/\b(?:np|numpy|math|torch)\./g, '').replaceAll('**', '^');
}

/** The index of the bracket that closes the one at `open`. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let k = open; k < text.length; k++) {
    if (text[k] === '[') depth += 1;
    else if (text[k] === ']') depth -= 1;
    if (depth === 0) return k;
  }
  throw new MatrixTextError('A square bracket “[” is never closed.');
}

/** The texts inside each [...] of a list of rows, which commas or white space may separate. */
function innerRows(body: string): string[] {
  const rows: string[] = [];
  let at = 0;
  while (at < body.length) {
    const c = body[at] ?? '';
    if (c === '[') {
      const end = closing(body, at);
      rows.push(body.slice(at + 1, end));
      at = end + 1;
    } else if (/[\s,;]/.test(c)) at += 1;
    else throw new MatrixTextError(`“${c}” between two rows is out of place.`);
  }
  return rows;
}

function cellsOf(row: string): string[] {
  if (row.includes('[')) {
    throw new MatrixTextError('The brackets are three deep; a matrix is a list of rows.');
  }
  // A comma may end a Python list.
  const cells = splitOutside(row.trim().replace(/,$/, ''), ',');
  return (cells.length > 1 ? cells : splitAtSpaces(row.trim().replace(/,$/, ''))).map(fromPython);
}

/** MATLAB's rows, separated by semicolons or line ends; `...` continues a line. */
function matlabRows(body: string): string[] {
  return body
    .replace(/\.\.\.[^\n]*\n/g, ' ')
    .split(/[;\n]/)
    .filter((row) => row.trim() !== '');
}

/** Rows of cell texts from a text whose matrix stands in square brackets. */
export function rowsFromBrackets(text: string): string[][] {
  const open = text.indexOf('[');
  const end = closing(text, open);
  const body = text.slice(open + 1, end);
  // Bare rows, [1, 2] and below it [3, 4].
  const bare = !body.includes('[') && /^[\s,]*\[/.test(text.slice(end + 1));
  if (bare) return innerRows(text.slice(open, text.lastIndexOf(']') + 1)).map(cellsOf);
  const rows = body.includes('[') ? innerRows(body) : matlabRows(body);
  return rows.map(cellsOf);
}
