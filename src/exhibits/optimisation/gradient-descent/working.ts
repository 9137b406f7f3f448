import type { Working } from '../../contract';
import type { Values } from './parameters';
import { raceOf } from './race-state';
import { racerName, racerProperty } from './racers';

/** The arithmetic of the step that comes next, for each racer: θ ← θ − η·… with its numbers. */
export function working(values: Values, position: number): readonly Working[] {
  const { lanes } = raceOf(values);
  return lanes
    .map(({ racer, run }, index) => ({
      title: racerName(values, index),
      colour: racerProperty(index),
      lines: racer.arithmetic(run.seek(position), position + 1).slice(),
    }))
    .filter(({ lines }) => lines.length > 0);
}
