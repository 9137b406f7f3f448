/** Matrices pasted as text: NumPy, MATLAB, LaTeX, CSV, TSV or plain rows. */
import { ExpressionError, parseConstant } from './expression/index';
import { rowsFromBrackets } from './matrix-text/brackets';
import { inCell, MatrixTextError } from './matrix-text/error';
import { looksLikeLatex, rowsFromLatex } from './matrix-text/latex';
import { splitOutside, splitRow } from './matrix-text/split';

export { MatrixTextError } from './matrix-text/error';
export { formatMatrix, type MatrixFormat } from './matrix-text/format';

export interface MatrixText {
  readonly rows: number;
  readonly columns: number;
  /** Row-major; each a text that parseConstant accepts. */
  readonly cells: string[];
}

/** Longer texts are refused unread. */
export const MAX_PASTE = 10_000;

/** Lines of cells; semicolons separate cells when every line has them, otherwise rows. */
function rowsFromLines(text: string): string[][] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const cellsBySemicolon =
    lines.length > 1 && lines.every((line) => /;\s*\S/.test(line) && !line.includes(','));
  if (cellsBySemicolon) return lines.map((line) => splitOutside(line, ';'));
  return lines
    .flatMap((line) => line.split(';'))
    .filter((row) => row.trim() !== '')
    .map((row) => splitRow(row.includes('\t') ? row : row.trim()));
}

function rowsOf(text: string): string[][] {
  if (looksLikeLatex(text)) return rowsFromLatex(text);
  if (text.includes('[')) return rowsFromBrackets(text);
  return rowsFromLines(text);
}

function checkCell(text: string, row: number, column: number): void {
  const where = inCell(row, column);
  if (text === '') throw new MatrixTextError(`The cell ${where} is empty.`);
  try {
    parseConstant(text);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const shown = text.length > 30 ? `${text.slice(0, 30)}…` : text;
    throw new MatrixTextError(`The cell “${shown}” ${where} cannot be read: ${error.message}`);
  }
}

const cellCount = (n: number): string => (n === 1 ? '1 cell' : `${n} cells`);

/**
 * The matrix in a pasted text, of any size. Throws MatrixTextError with one sentence for an empty
 * or overlong text, for rows of different lengths, and for a cell that is not a constant.
 */
export function parseMatrixText(text: string): MatrixText {
  if (text.length > MAX_PASTE) {
    throw new MatrixTextError(
      `The text has ${text.length} characters, too many for a matrix; ${MAX_PASTE} are allowed.`,
    );
  }
  if (text.trim() === '') throw new MatrixTextError('There is nothing to paste.');
  const rows = rowsOf(text.trim());
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) throw new MatrixTextError('The matrix has no cells.');
  rows.forEach((row, i) => {
    if (row.length === columns) return;
    throw new MatrixTextError(
      `Row 1 has ${cellCount(columns)}, but row ${i + 1} has ${row.length}; all rows must be equally long.`,
    );
  });
  rows.forEach((row, i) => {
    row.forEach((cell, j) => {
      checkCell(cell, i, j);
    });
  });
  return { rows: rows.length, columns, cells: rows.flat() };
}

/** Like parseMatrixText, but only a 2×2 or a 3×3 matrix will do (MatrixTextError otherwise). */
export function parseSquareMatrixText(text: string): MatrixText {
  const matrix = parseMatrixText(text);
  const { rows, columns } = matrix;
  if (rows === columns && (rows === 2 || rows === 3)) return matrix;
  throw new MatrixTextError(`A ${rows}×${columns} matrix was given; 2×2 or 3×3 is needed.`);
}
