import type { Vector3 } from 'three';
import type { Patch } from '../core/parameter';
import type { HandleActions } from '../stage/handles';
import type { ExhibitContext, Gesture } from './contract';

/** What moving a point sets, from the values of that very moment. */
export interface Grip<Values> {
  drag(values: Values, worldPoint: Vector3, snap: boolean): Patch;
  /** @param steps whole steps along x, y, z */
  nudge(values: Values, steps: readonly [number, number, number], coarse: boolean): Patch;
}

/** A handle's actions: one drag, or keys in a row, are one undo step. */
export function gripActions<Values>(context: ExhibitContext, grip: Grip<Values>): HandleActions {
  let gesture: Gesture | null = null;
  const end = (how: 'finish' | 'cancel') => () => {
    gesture?.[how]();
    gesture = null;
    context.invalidate('released');
  };
  return {
    begin: () => {
      gesture = context.gesture();
    },
    move: (worldPoint, snap) =>
      gesture?.set((values) => grip.drag(values as Values, worldPoint, snap)),
    nudge: (steps, coarse) => gesture?.set((values) => grip.nudge(values as Values, steps, coarse)),
    end: end('finish'),
    cancel: end('cancel'),
  };
}

/** A number that was dragged, with as many digits as are worth keeping. */
export function tidy(value: number): number {
  return Number(value.toPrecision(9)) + 0;
}
