import type { CompiledFunction } from '../../math/expression';
import { cellCentres, type Rectangle } from './descents';
import { descendFloat64 } from './float64';
import { destinations } from './kernels';
import type { Minimum } from './minima-texture';
import type { SwarmOptimiser, SwarmSettings } from './update-rules';

export interface CoarseBasins {
  readonly f: CompiledFunction;
  /** The values of `f.letters`, in their order. */
  readonly letters: ArrayLike<number>;
  readonly optimiser: SwarmOptimiser;
  readonly settings: SwarmSettings;
  readonly domain: Rectangle;
  readonly minima: readonly Minimum[];
  /** How near a descent must be to a minimum to have reached it, in units of x and y. */
  readonly radius: number;
  readonly steps: number;
  /** Cells along each side. */
  readonly side: number;
}

/**
 * A small map of basins in float64, as `DescentMap` computes a large one: something to see while that
 * compiles. A row at a time, so that the page can spread the work.
 * @returns yields after each row the same texels (index of the minimum, −1 for none of them, −2 where f is
 * absent at the start; 0; 0; 0), [4 · side²], with −2 in the rows that are still to come
 */
export function* coarseBasins(map: CoarseBasins): Generator<Float32Array<ArrayBuffer>> {
  const { f, letters, domain, side } = map;
  const texels = new Float32Array(4 * side * side);
  for (let i = 0; i < texels.length; i += 4) texels[i] = destinations.absent;
  const { x0, y0, dx, dy } = cellCentres(domain, side, side);
  const starts = new Float64Array(4 * side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++)
      starts.set([x0 + dx * column, y0 + dy * row], 4 * column);
    const ends = descendFloat64(f, letters, map.optimiser, map.settings, starts, map.steps);
    for (let i = 0; i < starts.length; i += 4) {
      const isAbsent = Number.isNaN(f.value(starts.subarray(i, i + 2), letters));
      const end = nearestMinimum(map, ends[i] as number, ends[i + 1] as number);
      texels[4 * side * row + i] = isAbsent ? destinations.absent : end;
    }
    yield texels;
  }
}

/** The minimum within the radius; −1 when there is none, as for a descent that has diverged (NaN). */
function nearestMinimum({ minima, radius }: CoarseBasins, x: number, y: number): number {
  let nearest: number = destinations.none;
  let closest = radius;
  for (const [k, minimum] of minima.entries()) {
    const away = Math.hypot(x - minimum.x, y - minimum.y);
    if (!(away <= closest)) continue;
    closest = away;
    nearest = k;
  }
  return nearest;
}
