import { keepLatest } from '../../../core/keep-latest';
import { expm } from '../../../math/flow/expm';
import { powerOf } from '../../../math/flow/growth';
import { RungeKutta, stepsTo } from '../../../math/flow/runge-kutta';
import { apply, entry, maxAbs } from '../../../math/matrix';
import { isOnPath, matrixOf, orderOf } from './analysis';
import { fieldOf } from './field';
import type { Values } from './parameters';
import { flowEnd, mapEnd } from './timeline';

/** Points of a trajectory in time. */
export interface Track {
  /** Times, or steps; evenly spaced. */
  readonly times: Float64Array;
  /** [3 · times.length], data units; NaN from where it has left every bound. */
  readonly points: Float64Array;
}

/** Points of a smooth trajectory, at least, and so many a unit of the matrix' own time. */
const fewest = 600;
const most = 6000;
const perTurn = 12;
/** Data units beyond which nothing is followed. */
const bound = 1e7;

/** Model time in which the trajectory and the particles have moved; fixed while a path moves the matrix. */
export const pathTime = 2;

const startOf = (values: Values): number[] => values.vector.slice(0, orderOf(values));

/** Where the released trajectory is: float64, [n]; NaN where it has left the field's domain. */
export function stateAt(values: Values, position: number): number[] {
  const x = startOf(values);
  const n = orderOf(values);
  if (values.mode === 'nonlinear') {
    return fieldStateAt(values, position);
  }
  const a = matrixOf(values, position);
  if (values.mode === 'discrete') return apply(powerOf(a, isOnPath(values) ? 0 : position), x);
  const t = isOnPath(values) ? pathTime : position;
  return apply(
    expm(
      a.map((c) => c * t),
      n,
    ),
    x,
  );
}

/** From the whole step before it, which the track remembers, by one shorter step. */
function fieldStateAt(values: Values, time: number): number[] {
  const { field, step } = fieldOf(values);
  const { points } = trackOf(values, time);
  const { whole, rest } = stepsTo(time, step);
  const state = Float64Array.from(points.subarray(3 * whole, 3 * whole + field.dimension));
  if (rest > 0) new RungeKutta(field).step(state, rest);
  return Array.from(state);
}

function write(points: Float64Array, k: number, x: ArrayLike<number>, n: number): boolean {
  let size = 0;
  for (let i = 0; i < n; i++) size = Math.max(size, Math.abs(x[i] as number));
  const inside = size <= bound;
  for (let i = 0; i < 3; i++)
    points[3 * k + i] = !inside ? Number.NaN : i < n ? (x[i] as number) : 0;
  return inside;
}

const spaced = (count: number, step: number): Float64Array =>
  Float64Array.from({ length: count }, (_, k) => k * step);

function linearTrack(a: readonly number[], x: readonly number[], end: number): Track {
  const n = x.length;
  const count = Math.min(most, Math.max(fewest, Math.ceil(maxAbs(a) * end * perTurn))) + 1;
  const times = spaced(count, end / (count - 1));
  const points = new Float64Array(3 * count).fill(Number.NaN);
  const step = expm(
    a.map((c) => (c * end) / (count - 1)),
    n,
  );
  let state = [...x];
  for (let k = 0; k < count; k++) {
    if (!write(points, k, state, n)) break;
    state = apply(step, state);
  }
  return { times, points };
}

function mapTrack(a: readonly number[], x: readonly number[], steps: number): Track {
  const n = x.length;
  const points = new Float64Array(3 * (steps + 1)).fill(Number.NaN);
  let state = [...x];
  for (let k = 0; k <= steps; k++) {
    if (!write(points, k, state, n)) break;
    state = apply(a, state);
  }
  return { times: spaced(steps + 1, 1), points };
}

function fieldTrack(values: Values): Track {
  const { field, step, end } = fieldOf(values);
  const steps = Math.round(end / step);
  const points = new Float64Array(3 * (steps + 1)).fill(Number.NaN);
  const state = Float64Array.from(startOf(values));
  const method = new RungeKutta(field);
  for (let k = 0; k <= steps; k++) {
    if (!write(points, k, state, field.dimension)) break;
    method.step(state, step);
  }
  return { times: spaced(steps + 1, step), points };
}

/** Steps of a map's track, in whole timelines; 0 of a flow's. */
function stepsOf(values: Values, position: number): number {
  if (values.mode !== 'discrete') return 0;
  return Math.ceil(Math.max(mapEnd, isOnPath(values) ? 0 : position) / mapEnd) * mapEnd;
}

/** The whole trajectory of the start over the timeline; the same object while it stays the same. */
export const trackOf = keepLatest(
  (values: Values, position: number): Track => {
    if (values.mode === 'nonlinear') return fieldTrack(values);
    const x = startOf(values);
    const a = matrixOf(values, position);
    return values.mode === 'discrete'
      ? mapTrack(a, x, stepsOf(values, position))
      : linearTrack(a, x, flowEnd);
  },
  (values, position) => [
    values.mode,
    values.vector,
    values.mode === 'nonlinear' ? fieldOf(values) : values.matrix,
    values.dimension,
    values.iteration,
    values.eta,
    values.path,
    isOnPath(values) ? position : 0,
    stepsOf(values, position),
  ],
);

/** Index of the track's last point at or before a time, and the share of the way to the next. */
export function indexAt({ times }: Track, time: number): number {
  const step = times.length > 1 ? entry(times as unknown as number[], 1) : 1;
  return Math.min(time / step, times.length - 1);
}
