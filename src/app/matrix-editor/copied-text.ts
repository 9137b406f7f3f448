import type { CellSource } from './cell-source';

/** The shown cells' values, row-major. */
export function shownValues(source: CellSource): number[] {
  return Array.from({ length: source.rows * source.columns }, (_, index) =>
    source.value({ row: Math.floor(index / source.columns), column: index % source.columns }),
  );
}
