/** A text that is not a matrix; `message` is one sentence that a visitor reads. */
export class MatrixTextError extends Error {
  override readonly name = 'MatrixTextError';
}

/** ' in row 2, column 3', counted from 1. */
export const inCell = (row: number, column: number): string =>
  `in row ${row + 1}, column ${column + 1}`;
