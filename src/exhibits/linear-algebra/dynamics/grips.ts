import type { HandleOptions } from '../../../stage/handles';
import type { ExhibitContext, Gesture } from '../../contract';
import { orderOf } from './analysis';
import type { Values } from './parameters';

/** Drags round to this fraction of a world unit; with the snapping modifier to the second. */
const fine = 0.01;
const snapped = 0.5;
const keyStep = 0.1;

/** A coordinate rounded so that numbers stay readable. @param unitsPerWorld data units in a world unit */
export function tidy(value: number, unitsPerWorld: number, part = fine): number {
  const step = part * unitsPerWorld;
  return Number((Math.round(value / step) * step).toPrecision(9)) + 0;
}

/** The start of the released trajectory. */
export function startHandle(context: ExhibitContext): HandleOptions {
  let gesture: Gesture | null = null;
  const put = (pointOf: (values: Values) => readonly number[]) => {
    gesture?.set((given) => {
      const values = given as unknown as Values;
      const point = pointOf(values);
      return { vector: orderOf(values) === 2 ? point.slice(0, 2) : point };
    });
  };
  return {
    colour: 'var(--volume)',
    planar: () => context.view.isPlanar,
    actions: {
      begin: () => {
        gesture = context.gesture();
      },
      move: (worldPoint, snap) => {
        const { map } = context.view;
        const part = snap ? snapped : fine;
        const point = map.toData(worldPoint).map((c) => tidy(c, map.unitsPerWorld, part));
        put(() => point);
      },
      nudge: (steps, coarse) => {
        const { unitsPerWorld } = context.view.map;
        const size = (coarse ? snapped : keyStep) * unitsPerWorld;
        put((values) =>
          values.vector.map((c, axis) => tidy(c + (steps[axis] ?? 0) * size, unitsPerWorld)),
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
