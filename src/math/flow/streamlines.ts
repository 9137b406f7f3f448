/** Curves that a planar field follows, evenly spread over a rectangle. */
import type { Box } from './equilibria';
import type { VectorField } from './vector-field';

export interface Streamline {
  /** [2 · n], x and y in turn, along the flow. */
  readonly points: Float64Array;
}

/** Cells along the longer side; no two curves enter the same one. */
const cells = 30;
/** Steps a cell, and steps of one curve each way. */
const stepsPerCell = 4;
const mostSteps = 260;
/** Cosine of the most that a curve may turn in half a step: beyond, it would only be a zigzag. */
const gentlest = 0.3;
/** A curve shorter than so many steps is left out. */
const shortest = 5;

/** One step of the unit field in arc length by the midpoint rule; false where it has no direction. */
function advance(field: VectorField, at: Float64Array, length: number, v: Float64Array): boolean {
  const [x, y] = at as unknown as [number, number];
  field.velocity(at, v);
  const first = Math.hypot(v[0] as number, v[1] as number);
  if (!(first > 0) || !Number.isFinite(first)) return false;
  const [ux, uy] = [(v[0] as number) / first, (v[1] as number) / first];
  at[0] = x + (length / 2) * ux;
  at[1] = y + (length / 2) * uy;
  field.velocity(at, v);
  const second = Math.hypot(v[0] as number, v[1] as number);
  if (!(second > 0) || !Number.isFinite(second)) return false;
  if (ux * (v[0] as number) + uy * (v[1] as number) < gentlest * second) return false;
  at[0] = x + (length * (v[0] as number)) / second;
  at[1] = y + (length * (v[1] as number)) / second;
  return true;
}

/**
 * Greedy placement on a grid of cells: a curve begins in an empty cell and ends where another has been (after
 * B. Jobard and W. Lefer, Creating evenly-spaced streamlines of arbitrary density, 1997, with cells in place
 * of distances). For drawing: their accuracy is that of the screen.
 */
export function streamlines(field: VectorField, { low, high }: Box): Streamline[] {
  const [x0 = 0, y0 = 0] = low;
  const [spanX, spanY] = [(high[0] as number) - x0, (high[1] as number) - y0];
  const cell = Math.max(spanX, spanY) / cells;
  const [columns, rows] = [Math.ceil(spanX / cell), Math.ceil(spanY / cell)];
  const owner = new Int32Array(columns * rows);
  const cellOf = (x: number, y: number): number => {
    const [i, j] = [Math.floor((x - x0) / cell), Math.floor((y - y0) / cell)];
    return i >= 0 && i < columns && j >= 0 && j < rows ? i + columns * j : -1;
  };
  const length = cell / stepsPerCell;
  const at = new Float64Array(3);
  const velocity = new Float64Array(3);

  const follow = (x: number, y: number, sense: 1 | -1, id: number): number[] => {
    const points: number[] = [];
    at[0] = x;
    at[1] = y;
    const begun = cellOf(x, y);
    let left = false;
    for (let k = 0; k < mostSteps; k++) {
      if (!advance(field, at, sense * length, velocity)) break;
      const place = cellOf(at[0] as number, at[1] as number);
      if (place < 0 || (owner[place] !== 0 && owner[place] !== id)) break;
      // Round and round a centre: once is enough.
      if (place !== begun) left = true;
      else if (left && Math.hypot((at[0] as number) - x, (at[1] as number) - y) < length) break;
      owner[place] = id;
      points.push(at[0] as number, at[1] as number);
    }
    return points;
  };

  const found: Streamline[] = [];
  let id = 0;
  for (let index = 0; index < columns * rows; index++) {
    // A stride that is prime to the count visits all cells, far apart one after the other.
    const place = (index * 97) % (columns * rows);
    if (owner[place] !== 0) continue;
    id++;
    const x = x0 + ((place % columns) + 0.5) * cell;
    const y = y0 + (Math.floor(place / columns) + 0.5) * cell;
    owner[place] = id;
    const after = follow(x, y, 1, id);
    const before = follow(x, y, -1, id);
    const points: number[] = [];
    for (let k = before.length - 2; k >= 0; k -= 2)
      points.push(before[k] as number, before[k + 1] as number);
    points.push(x, y, ...after);
    if (points.length >= 2 * shortest) found.push({ points: Float64Array.from(points) });
  }
  return found;
}
