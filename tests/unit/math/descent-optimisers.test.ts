import { describe, expect, test } from 'vitest';
import { optimiserById, optimisers } from '../../../src/math/descent/optimisers';
import { completeSettings } from '../../../src/math/descent/settings';
import reference from '../../reference/optimisers.json';
import { referenceObjectives } from './descent-objectives';

/**
 * Relative to the size of the numbers. Both sides are float64, but torch computes 1 − α where the
 * reference writes 0.01, and RMSProp on Rosenbrock enlarges that last bit to 1.6e-9; the others
 * agree to 1e-10.
 */
const tolerance = 1e-8;

describe('the first 200 steps, against an independent implementation', () => {
  test.each(reference.map((entry) => [`${entry.optimiser} on ${entry.function}`, entry] as const))(
    '%s',
    (_name, entry) => {
      const optimiser = optimiserById(entry.optimiser);
      const objective = referenceObjectives[entry.function];
      if (!objective) throw new Error(`no objective ${entry.function}`);
      const settings = completeSettings(optimiser.settings);
      const state = new Float64Array(2 + optimiser.innerSize);
      state.set(entry.start);
      expect(entry.steps).toHaveLength(200);
      entry.steps.forEach(([x, y], i) => {
        optimiser.step(state, i + 1, settings, entry.learningRate, objective);
        const size = Math.max(1, Math.abs(x as number), Math.abs(y as number));
        expect(Math.abs((state[0] as number) - (x as number))).toBeLessThanOrEqual(
          tolerance * size,
        );
        expect(Math.abs((state[1] as number) - (y as number))).toBeLessThanOrEqual(
          tolerance * size,
        );
      });
    },
  );
});

test('every reference optimiser is registered once, ids are unique', () => {
  const ids = optimisers.map((optimiser) => optimiser.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(reference.map((entry) => entry.optimiser)).size).toBe(12);
});
