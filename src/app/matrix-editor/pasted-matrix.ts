import { parseConstant } from '../../math/expression';
import { parseMatrixText } from '../../math/matrix-text';
import { words } from './words';

/** What a pasted text turns out to be. */
export type Pasted =
  /** One number or expression, or the beginning of one: it belongs to the cell. */
  | { readonly kind: 'cell' }
  | { readonly kind: 'matrix'; readonly size: number; readonly cells: readonly (string | number)[] }
  | { readonly kind: 'problem'; readonly message: string };

/** Signs that a text means more than one cell, though it cannot be read as a matrix. */
const manyCells = /[\n\t;&[\]{}]|\\\\|\\begin/;

/**
 * Tells a whole matrix from the text of a single cell.
 * @param sizes the sizes of matrices that are taken
 */
export function readPaste(text: string, sizes: readonly number[]): Pasted {
  if (text.trim() === '') return { kind: 'problem', message: words.pasteEmpty };
  if (isConstant(text)) return { kind: 'cell' };
  const matrix = readMatrix(text, sizes);
  if (matrix.kind === 'problem' && !matrix.shaped && !manyCells.test(text.trim()))
    return { kind: 'cell' };
  return matrix;
}

/** Reads a text that can only be a matrix. */
export function readMatrix(
  text: string,
  sizes: readonly number[],
): Exclude<Pasted, { kind: 'cell' }> & { readonly shaped?: boolean } {
  if (text.trim() === '') return { kind: 'problem', message: words.pasteEmpty };
  try {
    const { rows, columns, cells } = parseMatrixText(text);
    if (rows === columns && sizes.includes(rows)) return { kind: 'matrix', size: rows, cells };
    return {
      kind: 'problem',
      message: words.wrongSize(rows, columns, sizes),
      shaped: rows * columns > 1,
    };
  } catch (error) {
    return { kind: 'problem', message: (error as Error).message };
  }
}

function isConstant(text: string): boolean {
  try {
    parseConstant(text);
    return true;
  } catch {
    return false;
  }
}
