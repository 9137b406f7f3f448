import type { Timeline } from '../../../core/timeline';
import type { Values } from './parameters';
import { raceOf } from './race-state';
import { racerName } from './racers';
import { racersAt } from './readouts';
import { words } from './words';

/** Steps that the track shows at first; a run may go on past them. */
const firstEnd = 200;

/** Steps of the race; branches are marked where they leave. */
export const timeline: Timeline<Values> = {
  kind: 'step',
  end: firstEnd,
  last: 100_000,
  initial: 0,
  stepsPerSecond: 12,
  marks(values) {
    const { lanes } = raceOf(values);
    return lanes
      .map(({ parent, spec }, index) => ({ parent, at: spec.at ?? 0, index }))
      .filter(({ parent, at }) => parent !== null && at <= firstEnd)
      .map(({ at, index }) => ({ at, label: racerName(values, index), tone: 'act' as const }));
  },
  caption(values, position) {
    const racers = racersAt(values, Math.round(position));
    const running = racers.filter(({ status }) => status === 'running').length;
    return words.caption(running, racers.length);
  },
};
