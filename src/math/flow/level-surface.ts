/** The surface f = 0 of a function of three variables, as a mesh. */
import type { Box } from './equilibria';

export interface LevelSurface {
  /** [3 · n], on the surface to within rounding and the curvature of one cell. */
  readonly points: Float32Array;
  /** [3 · n], unit length: the gradient's direction. */
  readonly normals: Float32Array;
  /** Three a triangle. */
  readonly index: Uint32Array;
}

/** f and its gradient at a point, as the mesh needs them. */
export interface ScalarField {
  /** [(cells + 1)³], x fastest; NaN where f is absent. */
  readonly values: Float64Array;
  value(point: readonly number[]): number;
  gradient(point: readonly number[]): readonly number[];
}

/** How far a vertex may be moved onto the surface, in cells. */
const farthest = 1;
/** What is left of f there, relative to what it is around: more is left where f jumps, at a pole. */
const left = 0.05;
const refinements = 3;

/** The lattice that `values` of a box stand on: places of its nodes, x fastest. */
export function latticeOf({ low, high }: Box, cells: number): (index: number) => number[] {
  const nodes = cells + 1;
  return (index) =>
    [index % nodes, Math.floor(index / nodes) % nodes, Math.floor(index / nodes ** 2)].map(
      (k, i) => (low[i] as number) + (((high[i] as number) - (low[i] as number)) * k) / cells,
    );
}

/** The eight corners of a cell, and its twelve edges as pairs of them. */
const corners = Array.from({ length: 8 }, (_, k) => [k & 1, (k >> 1) & 1, k >> 2] as const);
const edges = corners.flatMap((_, a) =>
  [1, 2, 4].filter((bit) => (a & bit) === 0).map((bit) => [a, a | bit] as const),
);

/**
 * Surface nets (after S. Gibson, Constrained elastic surface nets, 1998): one vertex in every cell that the
 * surface crosses, moved onto it along the gradient, and a square for every edge that it crosses.
 */
export function levelSurface(f: ScalarField, box: Box, cells: number): LevelSurface {
  const nodes = cells + 1;
  const strides = [1, nodes, nodes * nodes] as const;
  const place = latticeOf(box, cells);
  const sizes = box.low.map((from, i) => ((box.high[i] as number) - from) / cells);
  const points: number[] = [];
  const normals: number[] = [];
  const vertexOf = new Int32Array(nodes ** 3).fill(-1);
  const isNegative = (node: number) => (f.values[node] as number) < 0;

  for (let k = 0; k < cells; k++)
    for (let j = 0; j < cells; j++)
      for (let i = 0; i < cells; i++) {
        const node = i + nodes * (j + nodes * k);
        const start = crossing(f.values, node, strides);
        if (!start) continue;
        const origin = place(node);
        const around = start.scale;
        const point = origin.map(
          (x, axis) => x + (start.at[axis] as number) * (sizes[axis] as number),
        );
        const slope = settle(f, point, sizes, around);
        if (!slope) continue;
        vertexOf[node] = points.length / 3;
        points.push(...point);
        normals.push(...slope);
      }

  const index: number[] = [];
  for (let axis = 0; axis < 3; axis++) {
    const [next, last] = [strides[(axis + 1) % 3] as number, strides[(axis + 2) % 3] as number];
    for (let node = 0; node < nodes ** 3 - (strides[axis] as number); node++) {
      const other = node + (strides[axis] as number);
      if (isNegative(node) === isNegative(other)) continue;
      // Cells around the edge; of one that the surface does not cross, or beyond the box, there is no vertex.
      const around = [node, node - next, node - next - last, node - last].map((cell) =>
        cell < 0 ? -1 : (vertexOf[cell] as number),
      );
      if (around.some((vertex) => vertex < 0)) continue;
      const [a, b, c, d] = around as [number, number, number, number];
      index.push(a, b, c, a, c, d);
    }
  }
  return {
    points: Float32Array.from(points),
    normals: Float32Array.from(normals),
    index: Uint32Array.from(index),
  };
}

/** The middle of a cell's crossings, in cells from its first corner, and how large f is around it. */
function crossing(
  values: Float64Array,
  node: number,
  [x, y, z]: readonly [number, number, number],
): { readonly at: readonly number[]; readonly scale: number } | null {
  const at = [0, 0, 0];
  let [count, scale] = [0, 0];
  const value = (corner: number) => {
    const [i, j, k] = corners[corner] as readonly [number, number, number];
    return values[node + i * x + j * y + k * z] as number;
  };
  for (const [a, b] of edges) {
    const [from, to] = [value(a), value(b)];
    if (!Number.isFinite(from) || !Number.isFinite(to)) return null;
    scale = Math.max(scale, Math.abs(from), Math.abs(to));
    if (from < 0 === to < 0) continue;
    const share = from / (from - to);
    const [first, second] = [corners[a], corners[b]] as [readonly number[], readonly number[]];
    for (let i = 0; i < 3; i++)
      at[i] =
        (at[i] as number) +
        (first[i] as number) +
        share * ((second[i] as number) - (first[i] as number));
    count++;
  }
  return count === 0 ? null : { at: at.map((sum) => sum / count), scale };
}

/** Moves a point onto the surface along the gradient, in place. @returns its direction; null where it does not come there */
function settle(
  f: ScalarField,
  point: number[],
  sizes: readonly number[],
  scale: number,
): number[] | null {
  const reach = farthest * Math.hypot(...sizes);
  const start = [...point];
  let slope: readonly number[] = [0, 0, 0];
  for (let k = 0; k < refinements; k++) {
    slope = f.gradient(point);
    const square = slope.reduce((sum, x) => sum + x * x, 0);
    if (!(square > 0) || !Number.isFinite(square)) break;
    const step = f.value(point) / square;
    point.forEach((x, i) => {
      point[i] = x - step * (slope[i] as number);
    });
  }
  const moved = Math.hypot(...point.map((x, i) => x - (start[i] as number)));
  if (!(moved <= reach)) point.splice(0, 3, ...start);
  if (!(Math.abs(f.value(point)) <= left * scale)) return null;
  const length = Math.hypot(...slope);
  return length > 0 && Number.isFinite(length) ? slope.map((x) => x / length) : [0, 0, 1];
}
