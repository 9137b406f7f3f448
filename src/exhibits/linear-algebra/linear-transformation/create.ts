import type { Pane } from '../../../stage/pane';
import type { ExhibitContext, ExhibitInstance } from '../../contract';
import { analyse } from './analysis';
import { describe } from './description';
import { contentBounds } from './extent';
import { type Motion, type MotionMemory, motionOf, motionsOf, ordersOf } from './motion';
import type { Values } from './parameters';
import { Picture } from './picture';
import { words } from './words';

/** Opens the exhibit: one picture, or two beside each other when both orders are compared. */
export async function create(
  context: ExhibitContext,
  first: Values,
): Promise<ExhibitInstance<Values>> {
  const { view } = context;
  const orders = ordersOf(first);
  view.setPlanar(first.dimension === 2);
  view.setPaneCount(orders.length);
  context.scope.own(() => view.setPaneCount(1));
  const pictures = orders.map(
    (order, k) => new Picture(context, view.panes[k] as Pane, first, order),
  );
  orders.forEach((order, k) => {
    const pane = view.panes[k] as Pane;
    pane.title = order === 'a' ? '' : words.panes[order];
  });

  const memory: MotionMemory = { factors: undefined };
  let held: { values: Values; motions: readonly Motion[] } | null = null;
  let latest: { values: Values; position: number } = { values: first, position: 1 };
  const matrices = orders.map(() => [] as number[]);

  /** While A is dragged its motions remember their signs; let go, they are those of its address. */
  const motionsNow = (values: Values): readonly Motion[] => {
    if (!view.isHeld) {
      held = null;
      memory.factors = undefined;
      return motionsOf(values);
    }
    if (held?.values !== values)
      held = { values, motions: orders.map((order) => motionOf(values, order, memory)) };
    return held.motions;
  };

  return {
    update(values, position) {
      const motions = motionsNow(values);
      view.fitContent(contentBounds(values, boundingMatrices(values, motions)));
      const analysis = analyse(values);
      pictures.forEach((picture, k) => {
        const motion = motions[k] as Motion;
        picture.update(values, analysis, motion.at(position, matrices[k] as number[]));
      });
      latest = { values, position };
    },
    describe: () => describe(latest.values, latest.position),
  };
}

/** A itself always, so that its handles stay in the picture; and where the motions end. */
function boundingMatrices(values: Values, motions: readonly Motion[]): (readonly number[])[] {
  return [values.matrix.values, ...motions.map((motion) => motion.final)];
}
