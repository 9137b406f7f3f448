/** Descents in float64 against a plain loop of the race's own optimisers, bit for bit. */
import { expect, test } from 'vitest';
import { descendFloat64 } from '../../../src/compute/descent/float64.ts';
import { swarmOptimisers } from '../../../src/compute/descent/update-rules.ts';
import { objectiveOf } from '../../../src/math/descent/objective.ts';
import { optimiserById } from '../../../src/math/descent/optimisers/index.ts';
import { completeSettings } from '../../../src/math/descent/settings.ts';
import { divergenceRadius } from '../../../src/math/descent/status.ts';
import { compileFunction } from '../../../src/math/expression/index.ts';

const functions = ['(x²+y-11)²+(x+y²-7)²', 'sqrt(4-x²)+y²', '|x|+y⁴', 'ln(x)+y²', 'x²+2y²'];
const starts = [-3, -1.7, -0.5, 0, 0.1, 1.3, 2.9].flatMap((x) =>
  [-2, 0, 0.7].flatMap((y) => [x, y, 0, 0]),
);
const steps = 300;

test.each(swarmOptimisers.flatMap((id) => functions.map((text) => [id, text] as const)))(
  '%s on %s',
  (id, text) => {
    const f = compileFunction(text, { variables: ['x', 'y'] });
    const given = { learningRate: 0.02 };
    const ends = descendFloat64(f, [], id, given, starts, steps);
    const objective = objectiveOf(f, []);
    const optimiser = optimiserById(id);
    const settings = completeSettings(optimiser.settings, given);
    const gradient = new Float64Array(2);
    for (let i = 0; i < starts.length; i += 4) {
      const state = new Float64Array(2 + optimiser.innerSize);
      state.set(starts.slice(i, i + 2));
      for (let k = 1; k <= steps; k++) {
        objective.gradient(state[0] as number, state[1] as number, gradient);
        if (gradient.some(Number.isNaN)) break;
        optimiser.step(state, k, settings, given.learningRate, objective);
        if (Math.hypot(state[0] as number, state[1] as number) <= divergenceRadius) continue;
        state.fill(Number.NaN);
        break;
      }
      expect([ends[i], ends[i + 1]], `from ${starts.slice(i, i + 2)}`).toEqual([
        state[0],
        state[1],
      ]);
    }
  },
);
