import type { Points } from './decimate';

/** Curves over one list of x: a number, null for a gap, undefined where this curve has no point. */
export type Table = readonly [xs: number[], ...columns: (number | null | undefined)[][]];

/** All curves' points over all their x, ascending. Of two points of a curve at one x the later counts. */
export function tableOf(curves: readonly Points[]): Table {
  const xs = [...new Set(curves.flatMap(({ x }) => x))].sort((a, b) => a - b);
  const at = new Map(xs.map((x, index) => [x, index]));
  const columns = curves.map((points) => {
    const column = new Array<number | null | undefined>(xs.length).fill(undefined);
    points.x.forEach((x, i) => {
      column[at.get(x) as number] = points.y[i] as number | null;
    });
    return column;
  });
  return [xs, ...columns];
}
