/** 262,144 descents, 20 steps, for their numbers: the lane that calibration chose against the best lane. */

import { DescentNumbers } from '../../../src/compute/descent/descent-numbers.ts';
import { cellCentres, Descents } from '../../../src/compute/descent/descents.ts';
import type { Lane } from '../../../src/compute/lanes.ts';
import {
  compiled,
  domain,
  himmelblau,
  learningRateOf,
  openEngine,
  side,
  steps,
} from '../descents-setup.ts';
import type { Trial } from '../harness.ts';

export const name = '262,144 descents × 20 steps: the chosen lane against the best';
export const target = 1.15;

export function setup(): Trial {
  const { engine, close } = openEngine('auto');
  const options = { optimiser: 'gradient-descent', width: side, height: side } as const;
  const grid = new Descents(engine, himmelblau, options);
  grid.restart(cellCentres(domain, side, side));
  const starts = engine.read(grid.starts);
  grid.dispose();
  const run = (call: number) => ({ steps, settings: { learningRate: learningRateOf(call) } });
  const numbers = new DescentNumbers(engine, compiled, 'gradient-descent', run(0));
  const best = fastest((lane) => numbers.runOn(lane, starts, run(0)));
  numbers.run(starts, run(0));
  console.log(`chosen ${numbers.lane.lane}, best ${best}: ${numbers.lane.reason}`);
  let calls = 0;
  return {
    a: () => numbers.run(starts, run(calls++)),
    b: () => numbers.runOn(best, starts, run(calls++)),
    close() {
      numbers.dispose();
      close();
    },
  };
}

/** By the fastest of three runs each. */
function fastest(work: (lane: Lane) => unknown): Lane {
  const time = (lane: Lane) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        work(lane);
        return performance.now() - start;
      }),
    );
  return time('gpu') < time('cpu') ? 'gpu' : 'cpu';
}
