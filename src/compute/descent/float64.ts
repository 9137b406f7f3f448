import { objectiveOf } from '../../math/descent/objective';
import { optimiserById } from '../../math/descent/optimisers';
import { completeSettings, type Settings } from '../../math/descent/settings';
import { divergenceRadius } from '../../math/descent/status';
import type { CompiledFunction } from '../../math/expression';
import type { SwarmOptimiser, SwarmSettings } from './update-rules';

/**
 * The float64 twin of `Descents`, by the optimisers of the race: no step where there is no gradient,
 * an end where one comes farther than `divergenceRadius` or to no finite point (NaN).
 * @param letters the values of `f.letters`, in their order
 * @param starts [4n], (x, y, 0, 0) each
 * @returns [4n], (x, y, 0, 0) each
 */
export function descendFloat64(
  f: CompiledFunction,
  letters: ArrayLike<number>,
  id: SwarmOptimiser,
  given: SwarmSettings,
  starts: ArrayLike<number>,
  steps: number,
): Float64Array {
  const optimiser = optimiserById(id);
  const objective = objectiveOf(f, letters);
  const settings = completeSettings(optimiser.settings, { ...given } as Settings);
  const out = new Float64Array(starts.length);
  const state = new Float64Array(2 + optimiser.innerSize);
  const gradient = new Float64Array(2);
  const place = (index: number) => state[index] as number;
  for (let i = 0; i < starts.length; i += 4) {
    state.fill(0);
    state[0] = starts[i] as number;
    state[1] = starts[i + 1] as number;
    for (let k = 1; k <= steps; k++) {
      const x = place(0);
      const y = place(1);
      optimiser.step(state, k, settings, given.learningRate, objective);
      // What remembers nothing but its place stays where it did not move.
      if (state.length === 2 && place(0) === x && place(1) === y) break;
      if (Math.hypot(place(0), place(1)) <= divergenceRadius) continue;
      objective.gradient(x, y, gradient);
      const hasGradient = !Number.isNaN(gradient[0]) && !Number.isNaN(gradient[1]);
      state[0] = hasGradient ? Number.NaN : x;
      state[1] = hasGradient ? Number.NaN : y;
      break;
    }
    out[i] = place(0);
    out[i + 1] = place(1);
  }
  return out;
}
