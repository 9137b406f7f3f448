import type { Engine } from '../engine';
import type { DescentMap } from './descent-map';

/**
 * Computes a map to its end, chunk by chunk, each when the GPU has done the one before: the page is
 * not held up, and nothing is drawn for it.
 * @param progress is told the share of the steps that are done
 * @throws DOMException `AbortError` when given up, Error when the context was lost
 */
export async function computeMap(
  engine: Engine,
  map: DescentMap,
  steps: number,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<void> {
  for (let isDone = false; !isDone; ) {
    signal.throwIfAborted();
    isDone = map.advance();
    progress(map.step / steps);
    await engine.done(signal);
  }
}

/** Sides of maps that are computed one after the other, each finer: something is soon to be seen. */
export function levelsOf(side: number, first = 128): number[] {
  return side > 2 * first ? [first, side] : [side];
}
