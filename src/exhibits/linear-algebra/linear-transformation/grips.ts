import type { Vector3 } from 'three';
import type { Patch } from '../../../core/parameter';
import type { HandleOptions } from '../../../stage/handles';
import type { ExhibitContext } from '../../contract';
import { gripActions, tidy } from '../../grip';
import { columnOf, withColumn } from '../cells';
import type { Values } from './parameters';

/** Drags round to this fraction of a world unit; with the snapping modifier to the second. */
const fine = 0.01;
const snapped = 0.5;
const keyStep = 0.1;

/** Where a drag wants a point to be, in data units, rounded so that numbers stay readable. */
function roundedPoint(context: ExhibitContext, worldPoint: Vector3, snap: boolean): number[] {
  const { map } = context.view;
  const step = (snap ? snapped : fine) * map.unitsPerWorld;
  return map.toData(worldPoint).map((value) => tidy(Math.round(value / step) * step));
}

interface Spot {
  read(values: Values): readonly number[];
  write(values: Values, point: readonly number[]): Patch;
}

function spotHandle(context: ExhibitContext, colour: string, spot: Spot): HandleOptions {
  const actions = gripActions<Values>(context, {
    drag: (values, worldPoint, snap) => spot.write(values, roundedPoint(context, worldPoint, snap)),
    nudge(values, steps, coarse) {
      const size = (coarse ? snapped : keyStep) * context.view.map.unitsPerWorld;
      const moved = spot.read(values).map((x, axis) => tidy(x + (steps[axis] ?? 0) * size));
      return spot.write(values, moved);
    },
  });
  return { colour, planar: () => context.view.isPlanar, actions };
}

/** The tip of column j of A: dragging it writes that column. */
export function columnHandle(context: ExhibitContext, j: number, colour: string): HandleOptions {
  return spotHandle(context, colour, {
    read: ({ matrix }) => columnOf(matrix, j),
    write: ({ matrix, dimension }, point) => ({
      matrix: withColumn(matrix, dimension, j, point),
    }),
  });
}

/** The tip of x. */
export function vectorHandle(context: ExhibitContext, colour: string): HandleOptions {
  return spotHandle(context, colour, {
    read: (values) => values.vector,
    write: (values, point) => ({
      vector: values.dimension === 2 ? point.slice(0, 2) : point,
    }),
  });
}
