import { at, type Objective } from '../objective';

/** [x0, x1, y0, y1]. */
export type Box = readonly [number, number, number, number];
export type Point = readonly [number, number];

/** Cells of the survey's grid along each side. */
export const cells = 32;

/** A first look at a function over a box: heights on a grid, and what counts as large. */
export interface Survey {
  readonly objective: Objective;
  readonly box: Box;
  /** The box's diagonal, and the longer side of a grid cell. */
  readonly diagonal: number;
  readonly cell: number;
  /** (cells + 1)² heights, row by row from y0. */
  readonly heights: Float64Array;
  /** Medians over the cells: the gradient's length, the Hessian's Frobenius norm. */
  readonly gradientSize: number;
  readonly hessianSize: number;
}

export function nodeOf([x0, x1, y0, y1]: Box, i: number, j: number): Point {
  return [x0 + ((x1 - x0) * i) / cells, y0 + ((y1 - y0) * j) / cells];
}

export function survey(objective: Objective, box: Box): Survey {
  const [x0, x1, y0, y1] = box;
  const heights = new Float64Array((cells + 1) ** 2);
  const [gradients, hessians]: [number[], number[]] = [[], []];
  const [g, h] = [new Float64Array(2), new Float64Array(4)];
  for (let j = 0; j <= cells; j++) {
    for (let i = 0; i <= cells; i++) {
      const [x, y] = nodeOf(box, i, j);
      heights[j * (cells + 1) + i] = objective.value(x, y);
      if (i % 3 !== 1 || j % 3 !== 1) continue;
      gradients.push(Math.hypot(...objective.gradient(x, y, g)));
      hessians.push(Math.hypot(...objective.hessian(x, y, h)));
    }
  }
  return {
    objective,
    box,
    diagonal: Math.hypot(x1 - x0, y1 - y0),
    cell: Math.max(x1 - x0, y1 - y0) / cells,
    heights,
    gradientSize: median(gradients),
    hessianSize: median(hessians),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Whether the point is in the box, a rounding's width aside. */
export function isInside({ box, diagonal }: Survey, [x, y]: Point): boolean {
  const slack = 1e-12 * diagonal;
  return x >= box[0] - slack && x <= box[1] + slack && y >= box[2] - slack && y <= box[3] + slack;
}

export const distance = ([x, y]: Point, [u, v]: Point) => Math.hypot(x - u, y - v);

/** cos(π/2) is not 0 in float64: a step along an axis would leave it. */
const onAxis = (share: number) => (Math.abs(share) < 1e-15 ? 0 : share);

/** Unit vectors all round. */
export const compass: readonly Point[] = Array.from({ length: 32 }, (_, i) => {
  const angle = (i * Math.PI) / 16;
  return [onAxis(Math.cos(angle)), onAxis(Math.sin(angle))] as const;
});

/** Grid nodes no higher than their neighbours, the lowest first. */
export function lowNodes({ heights, box }: Survey): Point[] {
  const width = cells + 1;
  const found: { point: Point; height: number }[] = [];
  for (let j = 0; j <= cells; j++) {
    for (let i = 0; i <= cells; i++) {
      const height = at(heights, j * width + i);
      if (isLow(heights, i, j, height)) found.push({ point: nodeOf(box, i, j), height });
    }
  }
  return found.sort((a, b) => a.height - b.height).map(({ point }) => point);
}

/** Neighbours off the grid, and where the function is absent, count as higher. */
function isLow(heights: Float64Array, i: number, j: number, height: number): boolean {
  if (Number.isNaN(height)) return false;
  for (let dj = -1; dj <= 1; dj++) {
    for (let di = -1; di <= 1; di++) {
      const [p, q] = [i + di, j + dj];
      if (p < 0 || q < 0 || p > cells || q > cells) continue;
      if (at(heights, q * (cells + 1) + p) < height) return false;
    }
  }
  return true;
}
