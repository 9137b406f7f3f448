import type { HandleOptions } from '../../../stage/handles';
import type { ExhibitContext } from '../../contract';
import { gripActions, tidy } from '../../grip';
import { columnOf, withColumn } from '../cells';
import { disturbedOf } from './conditioning-state';
import type { Values } from './parameters';
import type { Space } from './space';

/** Drags round to this fraction of a world unit; with the snapping modifier to half a square. */
const fine = 0.01;
const keyStep = 0.1;

/** What a point of the picture stands for. Points are in data units. */
export interface Spot {
  read(values: Values): readonly number[];
  write(values: Values, point: readonly number[]): Record<string, unknown>;
  /** What keys do, where it is not moving the point. @param size of the step, in data units */
  nudged?(values: Values, steps: readonly number[], size: number): Record<string, unknown>;
}

/** A handle that sets what its spot says, in the coordinates of one space. */
export function gripOptions(
  context: ExhibitContext,
  space: Space,
  colour: string,
  spot: Spot,
): HandleOptions {
  const actions = gripActions<Values>(context, {
    drag(values, worldPoint, snap) {
      const step = snap ? space.square / 2 : niceStep(fine * space.unitsPerWorld);
      const point = space.toData(worldPoint).map((x) => tidy(Math.round(x / step) * step));
      return spot.write(values, point);
    },
    nudge(values, steps, coarse) {
      const size = space.square * (coarse ? 0.5 : keyStep);
      if (spot.nudged) return spot.nudged(values, steps, size);
      const moved = spot.read(values).map((x, axis) => tidy(x + (steps[axis] ?? 0) * size));
      return spot.write(values, moved);
    },
  });
  return { colour, planar: () => context.view.isPlanar, actions };
}

/** A power of ten not above x: numbers stay short. */
function niceStep(x: number): number {
  return 10 ** Math.floor(Math.log10(x) + 1e-9);
}

/** The tip of column j of A. */
export const columnGrip = (j: number): Spot => ({
  read: ({ matrix }) => columnOf(matrix, j),
  write: ({ matrix, dimension }, point) => ({ matrix: withColumn(matrix, dimension, j, point) }),
});

const cut = (values: Values, point: readonly number[]) =>
  values.dimension === 2 ? point.slice(0, 2) : point;

/** A vector parameter: the tip of b, the start of an iteration. */
export const vectorGrip = (key: 'vector' | 'start' | 'guess'): Spot => ({
  read: (values) => values[key],
  write: (values, point) => ({ [key]: cut(values, point) }),
});

/** One error of b as it is drawn: its direction is set, its length is not. */
export const disturbanceGrip: Spot = {
  read: (values) => disturbedOf(values).db,
  write: (values, point) => ({ disturbance: cut(values, point) }),
};

/** The tip of b of three equations of least squares. */
export const measuredGrip: Spot = {
  read: (values) =>
    (values.fit === 'line'
      ? values.points.map(({ y }) => y)
      : values.equations.map(({ b }) => b)) as readonly number[],
  write: (values, point) =>
    values.fit === 'line'
      ? { points: values.points.map((item, i) => ({ ...item, y: point[i] ?? 0 })) }
      : { equations: values.equations.map((item, i) => ({ ...item, b: point[i] ?? 0 })) },
};

/** Line or plane i, shifted along its normal: only b_i changes; any arrow key shifts it. */
export function rowGrip(space: Space, i: number): Spot {
  const rowOf = (values: Values) =>
    values.matrix.values.slice(3 * i, 3 * i + (values.dimension === 2 ? 2 : 3));
  const shifted = (values: Values, value: number, size: number) => {
    const step = niceStep(fine * space.unitsPerWorld * Math.max(size, 1e-9));
    const b = tidy(Math.round(value / step) * step);
    return { vector: cut(values, values.vector.with(i, b)) };
  };
  return {
    read: (values) => values.vector,
    write(values, point) {
      const row = rowOf(values);
      const value = row.reduce((sum, a, k) => sum + a * (point[k] ?? 0), 0);
      return shifted(values, value, Math.hypot(...row));
    },
    nudged(values, steps, size) {
      const normal = Math.hypot(...rowOf(values));
      const forth = steps.reduce((sum, step) => sum + step, 0);
      return shifted(values, (values.vector[i] as number) + forth * size * normal, normal);
    },
  };
}
