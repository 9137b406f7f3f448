/** Where a cell stands; both counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What the caret of a cell's text field says. */
export interface Caret {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * The cell an arrow key leads to. Up and down always move; left and right do when the caret stands at
 * that edge or the whole text is selected.
 * @returns null when the key belongs to the text field
 */
export function arrowTarget(
  key: string,
  from: CellPlace,
  caret: Caret,
  rows: number,
  columns: number,
): CellPlace | null {
  const { row, column } = from;
  const all = caret.start === 0 && caret.end === caret.length;
  const atStart = all || (caret.start === 0 && caret.end === 0);
  const atEnd = all || (caret.start === caret.length && caret.end === caret.length);
  if (key === 'ArrowUp' && row > 0) return { row: row - 1, column };
  if (key === 'ArrowDown' && row < rows - 1) return { row: row + 1, column };
  if (key === 'ArrowLeft' && atStart && column > 0) return { row, column: column - 1 };
  if (key === 'ArrowRight' && atEnd && column < columns - 1) return { row, column: column + 1 };
  return null;
}
