import type { HandleOptions } from '../../../stage/handles';
import type { ExhibitContext } from '../../contract';
import { gripActions, tidy } from '../../grip';
import { orderOf } from './analysis';
import type { Values } from './parameters';

/** Drags round to this fraction of a world unit; with the snapping modifier to the second. */
const fine = 0.01;
const snapped = 0.5;
const keyStep = 0.1;

/** A coordinate rounded so that numbers stay readable. @param unitsPerWorld data units in a world unit */
export function rounded(value: number, unitsPerWorld: number, part = fine): number {
  const step = part * unitsPerWorld;
  return tidy(Math.round(value / step) * step);
}

/** The start of the released trajectory. */
export function startHandle(context: ExhibitContext): HandleOptions {
  const { map } = context.view;
  const put = (values: Values, point: readonly number[]) => ({
    vector: orderOf(values) === 2 ? point.slice(0, 2) : point,
  });
  const actions = gripActions<Values>(context, {
    drag(values, worldPoint, snap) {
      const part = snap ? snapped : fine;
      const point = map.toData(worldPoint).map((c) => rounded(c, map.unitsPerWorld, part));
      return put(values, point);
    },
    nudge(values, steps, coarse) {
      const { unitsPerWorld } = map;
      const size = (coarse ? snapped : keyStep) * unitsPerWorld;
      const moved = values.vector.map((c, axis) =>
        rounded(c + (steps[axis] ?? 0) * size, unitsPerWorld),
      );
      return put(values, moved);
    },
  });
  return { colour: 'var(--volume)', planar: () => context.view.isPlanar, actions };
}
