import type { Objective } from '../descent/objective';
import type { Direction, Rectangle } from './local';

/** A vertical cut through a graph: heights z over distances t along a line of the floor. */
export interface Slice {
  /** Signed distance from the point, ascending. */
  readonly t: Float64Array;
  /** NaN where f is absent. */
  readonly z: Float64Array;
}

/** The distances along a line through (x, y) between which it runs over the rectangle; null if it misses. */
export function chord(
  { xMin, xMax, yMin, yMax }: Rectangle,
  x: number,
  y: number,
  [ux, uy]: Direction,
): readonly [number, number] | null {
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const [at, along, low, high] of [
    [x, ux, xMin, xMax],
    [y, uy, yMin, yMax],
  ] as const) {
    if (along === 0) {
      if (at < low || at > high) return null;
      continue;
    }
    const [a, b] = [(low - at) / along, (high - at) / along];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from < to ? [from, to] : null;
}

/**
 * f along a line through (x, y), sampled at `count` places over the rectangle. The point itself is
 * among them where the line runs over it, so that a kink there keeps its corner; where f ends between
 * two samples, the one beyond moves to the last place that f has, found by bisection.
 */
export function slice(
  f: Objective,
  x: number,
  y: number,
  direction: Direction,
  rectangle: Rectangle,
  count = 401,
): Slice {
  const ends = chord(rectangle, x, y, direction);
  if (!ends) return { t: new Float64Array(0), z: new Float64Array(0) };
  const [from, to] = ends;
  const step = (to - from) / (count - 1);
  const t = Float64Array.from({ length: count }, (_, k) => from + k * step);
  if (from <= 0 && to >= 0) t[Math.min(count - 1, Math.max(0, Math.round(-from / step)))] = 0;
  const [ux, uy] = direction;
  const height = (s: number) => {
    const value = f.value(x + s * ux, y + s * uy);
    return Number.isFinite(value) ? value : Number.NaN;
  };
  const cut = { t, z: t.map(height) };
  moveToRims(cut, height);
  return cut;
}

/** More halvings than a float64 has digits between two samples. */
const halvings = 60;

function moveToRims({ t, z }: Slice, height: (s: number) => number): void {
  const isIn = Array.from(z, (value) => !Number.isNaN(value));
  for (let k = 0; k < t.length; k++) {
    const [before, after] = [isIn[k - 1] ?? false, isIn[k + 1] ?? false];
    // A single gap between two samples is a pole, or a place of its own: no rim.
    if (isIn[k] || t[k] === 0 || before === after) continue;
    let inside = t[before ? k - 1 : k + 1] as number;
    let outside = t[k] as number;
    for (let halving = 0; halving < halvings; halving++) {
      const middle = (inside + outside) / 2;
      if (Number.isNaN(height(middle))) outside = middle;
      else inside = middle;
    }
    t[k] = inside;
    z[k] = height(inside);
  }
}
