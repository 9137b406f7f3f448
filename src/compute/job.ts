/**
 * One computation written twice: as a gpu.js kernel and in float64. A map job turns a grid of texels
 * and some numbers into a grid of the same size; tests hold the two together.
 */
export interface MapJob<Scalars extends readonly number[] = readonly number[]> {
  readonly name: string;
  /** Frozen text of `function (points, ...scalars)`, returning four components. */
  readonly kernel: string;
  /** How many numbers follow the points. */
  readonly scalars: Scalars['length'];
  /** Whether the kernel takes its numbers three by three, as vectors: a shader reads those at once. */
  readonly inVectors?: boolean;
  /**
   * The float64 twin.
   * @param points n texels of four numbers, [4n]
   * @param out as long as points; receives the result
   */
  reference(points: Float64Array, scalars: Scalars, out: Float64Array): void;
}

/** A computation that fills a grid from numbers alone, by each texel's place. */
export interface FillJob<Scalars extends readonly number[] = readonly number[]> {
  readonly name: string;
  /** Frozen text of `function (...scalars)`, returning four components. */
  readonly kernel: string;
  readonly scalars: Scalars['length'];
  /** @param out [4 · width · height], row by row */
  reference(width: number, height: number, scalars: Scalars, out: Float64Array): void;
}
