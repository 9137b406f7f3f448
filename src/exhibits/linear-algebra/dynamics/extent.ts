import type { ContentBounds } from '../../../stage/view';
import { analyse, isLinear, isOnPath, orderOf } from './analysis';
import { fieldOf } from './field';
import type { Values } from './parameters';

/** Linear pictures reach at least so far from the origin. */
const least = 1.6;
/** Particles fill somewhat more than is framed: pictures are wider than they are high. */
const filled = { planar: [2.8, 1.7, 0], spatial: [1, 1, 1] } as const;

/** Transient growth is framed up to so many times. */
const mostGrowth = 3;

/** How much a stable flow grows on the way. */
function growthOf(values: Values): number {
  if (values.mode !== 'continuous' || isOnPath(values)) return 1;
  const { value } = analyse(values, 0).peak;
  return Number.isFinite(value) ? Math.min(value, mostGrowth) : 1;
}

/** Radius of what a linear picture frames: the start of the trajectory, the shape, and what becomes of both. */
export function linearRadius(values: Values, n: number): number {
  const shape = values.shape === 'none' ? 0 : 1;
  const start = Math.hypot(...values.vector.slice(0, n));
  const size = Math.max(least, 1.15 * Math.max(start, shape) * growthOf(values));
  // In steps, so that a small move of the start changes nothing.
  return least * 2 ** (Math.ceil(Math.log2(size / least) * 2) / 2);
}

/** Half sides of the box that a linear flow's particles start in. */
export function linearBox(values: Values): number[] {
  const n = orderOf(values);
  const radius = linearRadius(values, n);
  return (n === 2 ? filled.planar : filled.spatial).map((part) => part * radius);
}

/** What the picture must show, in data units. */
export function contentBounds(values: Values): ContentBounds {
  const n = orderOf(values);
  if (isLinear(values)) {
    const radius = linearRadius(values, n);
    return { centre: [0, 0, 0], radius, extent: radius };
  }
  const { low, high } = fieldOf(values).box;
  const axes = [0, 1, 2];
  const centre = axes.map((i) => ((low[i] ?? 0) + (high[i] ?? 0)) / 2);
  const half = axes.map((i) => ((high[i] ?? 0) - (low[i] ?? 0)) / 2);
  const radius = n === 2 ? Math.max(...half) * 1.02 : Math.hypot(...half) * 0.85;
  const extent = Math.hypot(
    ...axes.map((i) => Math.max(Math.abs(low[i] ?? 0), Math.abs(high[i] ?? 0))),
  );
  return { centre, radius, extent };
}
