import type { System } from './system';

/** Distance and sine of an angle above which rounding is seen, compared with the size of x and with 1. */
const visible = 1e-6;

const times = (row: readonly number[], x: readonly number[]) =>
  row.reduce((sum, a, k) => sum + a * (x[k] as number), 0);

/**
 * Whether rounding has moved a line or plane visibly off the solutions, or turned it so that it no longer
 * holds the directions in which they are free. Row operations do neither.
 * @param rows and @param b by now
 */
export function isSpoilt(
  { decided: { particular, nullspace } }: System,
  rows: readonly (readonly number[])[],
  b: readonly number[],
): boolean {
  const most = visible * (particular ? Math.hypot(...particular) || 1 : 0);
  return rows.some((row, i) => {
    const size = Math.hypot(...row);
    const isOff = particular && Math.abs(times(row, particular) - (b[i] as number)) > most * size;
    return isOff || nullspace.some((free) => Math.abs(times(row, free)) > visible * size);
  });
}
