import type { Vector3 } from 'three';
import type { HandleOptions } from '../../../stage/handles';
import type { ExhibitContext, Gesture } from '../../contract';
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

function tidy(value: number): number {
  return Number(value.toPrecision(9)) + 0;
}

interface Grip {
  read(values: Values): readonly number[];
  write(values: Values, point: readonly number[]): Record<string, unknown>;
}

function gripOptions(context: ExhibitContext, colour: string, grip: Grip): HandleOptions {
  let gesture: Gesture | null = null;
  const put = (pointOf: (values: Values) => readonly number[]) => {
    gesture?.set((values) => grip.write(values as Values, pointOf(values as Values)));
  };
  return {
    colour,
    planar: () => context.view.isPlanar,
    actions: {
      begin: () => {
        gesture = context.gesture();
      },
      move: (worldPoint, snap) => {
        const point = roundedPoint(context, worldPoint, snap);
        put(() => point);
      },
      nudge: (steps, coarse) => {
        const size = (coarse ? snapped : keyStep) * context.view.map.unitsPerWorld;
        put((values) =>
          grip.read(values).map((value, axis) => tidy(value + (steps[axis] ?? 0) * size)),
        );
      },
      end: () => {
        gesture?.finish();
        gesture = null;
        context.invalidate('released');
      },
      cancel: () => {
        gesture?.cancel();
        gesture = null;
        context.invalidate('released');
      },
    },
  };
}

/** The tip of column j of A: dragging it writes that column. */
export function columnHandle(context: ExhibitContext, j: number, colour: string): HandleOptions {
  return gripOptions(context, colour, {
    read: (values) => [0, 1, 2].map((i) => values.matrix.values[3 * i + j] as number),
    write: (values, point) => {
      const rows = values.dimension === 2 ? 2 : 3;
      const cells = [...values.matrix.cells];
      for (let i = 0; i < rows; i++) cells[3 * i + j] = String(point[i]);
      return { matrix: cells };
    },
  });
}

/** The tip of x. */
export function vectorHandle(context: ExhibitContext, colour: string): HandleOptions {
  return gripOptions(context, colour, {
    read: (values) => values.vector,
    write: (values, point) => ({
      vector: values.dimension === 2 ? point.slice(0, 2) : point,
    }),
  });
}
