import { exponentAtDiagonal } from '../../../math/vectors';
import type { HandleOptions } from '../../../stage/handles';
import type { ExhibitContext } from '../../contract';
import { type Grip, gripActions, tidy } from '../../grip';
import type { Values } from './parameters';

/** Drags round to this fraction of a world unit; with the snapping modifier to the second. */
const fine = 0.01;
const snapped = 0.5;
const keyStep = 0.1;

const rounded = (value: number, step: number) => tidy(Math.round(value / step) * step);

function gripOptions(context: ExhibitContext, colour: string, grip: Grip<Values>): HandleOptions {
  return {
    colour,
    planar: () => context.view.isPlanar,
    actions: gripActions(context, grip),
  };
}

/** One of the vectors changed, the others as they are. */
export function withVector(values: Values, index: number, change: Record<string, unknown>) {
  return {
    vectors: values.vectors.map((vector, k) => (k === index ? { ...vector, ...change } : vector)),
  };
}

/** The tip of one of the vectors. */
export function tipHandle(context: ExhibitContext, index: number, colour: string): HandleOptions {
  const put = (values: Values, point: readonly number[]) => {
    const before = values.vectors[index]?.value ?? [];
    // In dimension 2 the third number is kept, though it plays no part.
    const value = before.map((kept, axis) => (axis < values.dimension ? point[axis] : kept));
    return withVector(values, index, { value });
  };
  const { map } = context.view;
  return gripOptions(context, colour, {
    drag(values, worldPoint, snap) {
      const step = (snap ? snapped : fine) * map.unitsPerWorld;
      return put(
        values,
        map.toData(worldPoint).map((x) => rounded(x, step)),
      );
    },
    nudge(values, steps, coarse) {
      const size = (coarse ? snapped : keyStep) * map.unitsPerWorld;
      const now = values.vectors[index]?.value ?? [];
      return put(
        values,
        now.map((x, axis) => tidy(x + (steps[axis] ?? 0) * size)),
      );
    },
  });
}

/** Exponents from here on are set by hand as infinity. */
const almostInfinite = 40;

/** The point of the unit ball on the diagonal of x and y: at ½ for p = 1, at 1 for p = ∞. */
export function exponentHandle(context: ExhibitContext, colour: string): HandleOptions {
  const tidied = (p: number) => (p > almostInfinite ? Number.POSITIVE_INFINITY : rounded(p, 0.01));
  return gripOptions(context, colour, {
    drag(_values, worldPoint, snap) {
      const [x, y] = context.view.map.toData(worldPoint);
      const p = tidied(exponentAtDiagonal((x + y) / 2));
      return { p: snap && Number.isFinite(p) ? Math.max(1, Math.round(2 * p) / 2) : p };
    },
    nudge({ p }, [right = 0, up = 0, out = 0], coarse) {
      // Steps of 1/p, so that infinity is as near as 1.
      const inverse = 1 / p - (right + up + out) * (coarse ? 0.1 : 0.025);
      return { p: tidied(1 / Math.min(Math.max(inverse, 0), 1)) };
    },
  });
}
