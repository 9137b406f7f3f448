import { IterationRun } from '../../../math/iterations';
import { analyse, directionOf } from './analysis';
import type { Values } from './parameters';

type Key = Pick<Values, 'matrix' | 'dimension' | 'vector' | 'algorithm' | 'shift'>;

let latest: { key: Key; run: IterationRun } | null = null;

function isSame(one: Key, other: Key): boolean {
  return (
    one.matrix === other.matrix &&
    one.dimension === other.dimension &&
    one.vector === other.vector &&
    one.algorithm === other.algorithm &&
    one.shift === other.shift
  );
}

/** The iteration of these values; readouts, charts and picture ask for the same one, so the latest is kept. */
export function runOf(values: Values): IterationRun {
  if (latest && isSame(latest.key, values)) return latest.run;
  const { a, structure } = analyse(values);
  const { algorithm, shift } = values;
  const problem = { a, algorithm, start: directionOf(values).v, shift };
  const run = new IterationRun(problem, structure);
  latest = { key: values, run };
  return run;
}
