import type { Motion } from '../../../math/flow/stability';
import { withTraceDeterminant } from '../../../math/flow/trace-determinant';
import type { Values } from './parameters';

export type PathName = Exclude<Values['path'], 'time'>;

type Place = readonly [trace: number, determinant: number];

/** From where to where A goes, and the share of the way at which it crosses. */
interface Route {
  readonly from: Place;
  readonly to: Place;
}

const routes: Readonly<Record<Motion, Readonly<Record<PathName, Route>>>> = {
  flow: {
    turn: { from: [-0.8, 2], to: [0.8, 2] },
    fold: { from: [-2, 0.8], to: [-2, -0.8] },
    shape: { from: [-2, 0.2], to: [-2, 3] },
  },
  map: {
    turn: { from: [1.4, 0.8], to: [1.4, 1.2] },
    fold: { from: [1.2, 0.34], to: [1.2, 0.06] },
    shape: { from: [1.4, 0.42], to: [1.4, 0.7] },
  },
};

/** Trace and determinant at a share of the way. */
export function placeOnPath(path: PathName, motion: Motion, share: number): Place {
  const { from, to } = routes[motion][path];
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/** How far along the way the portrait changes. */
export function crossingOf(path: PathName, motion: Motion): number {
  const { from, to } = routes[motion][path];
  const along = (value: (place: Place) => number) => {
    // Every boundary that is crossed is linear along its way but for the parabola, whose trace stands still.
    const [a, b] = [value(from), value(to)];
    return a / (a - b);
  };
  if (path === 'shape') return along(([t, d]) => t * t - 4 * d);
  if (path === 'turn') return motion === 'flow' ? along(([t]) => t) : along(([, d]) => d - 1);
  return motion === 'flow' ? along(([, d]) => d) : along(([t, d]) => 1 - t + d);
}

/** @param a 2×2 @returns the matrix like A with the trace and determinant of the place, 2×2 */
export function pathMatrix(
  a: readonly number[],
  path: Values['path'],
  motion: Motion,
  share: number,
): number[] {
  if (path === 'time') return [...a];
  const [trace, determinant] = placeOnPath(path, motion, share);
  return withTraceDeterminant(a, trace, determinant);
}
