import type { MatrixValue } from '../../core/parameter';
import { type ExactAnalysis, exactAnalysis } from '../../math/exact';
import { parseConstant } from '../../math/expression';
import type { Fraction } from '../../math/fraction';
import type { Order } from '../../math/matrix';

/** The upper left n×n block as fractions, row-major; null unless every cell is rational as typed. */
export function exactCells(matrix: MatrixValue, n: Order): Fraction[] | null {
  const cells = n === 3 ? matrix.cells : [0, 1, 3, 4].map((k) => matrix.cells[k] as string);
  const fractions = cells.map((cell) => parseConstant(cell).exact);
  return fractions.every((fraction) => fraction !== null) ? fractions : null;
}

/** What fractions say of the upper left n×n block; null unless every cell of it is rational as typed. */
export function exactOf(matrix: MatrixValue, n: Order): ExactAnalysis | null {
  const cells = exactCells(matrix, n);
  return cells && exactAnalysis(cells);
}

/** Column j, three numbers. */
export function columnOf(matrix: MatrixValue, j: number): number[] {
  return [0, 1, 2].map((i) => matrix.values[3 * i + j] as number);
}

/** The cells with another column j; beyond the dimension they are kept. */
export function withColumn(
  matrix: MatrixValue,
  dimension: number,
  j: number,
  column: readonly number[],
): string[] {
  const cells = [...matrix.cells];
  for (let i = 0; i < (dimension === 2 ? 2 : 3); i++) cells[3 * i + j] = String(column[i]);
  return cells;
}
