/** Descents in float64, by the racers that the exhibit shows: what swarms and maps are held to. */
import {
  type CompiledFunction,
  completeSettings,
  objectiveOf,
  optimiserById,
  type SwarmOptimiser,
  type SwarmSettings,
} from '@built';

export type Start = readonly [number, number];

export interface RaceEnd {
  readonly x: number;
  readonly y: number;
  readonly diverged: boolean;
}

/**
 * The racer's rule: no step where there is no gradient, an end beyond 10⁶ or the finite numbers.
 * @param shake its place is changed by this share of itself after each step, up and down in turn
 */
export function race(
  f: CompiledFunction,
  letters: Readonly<Record<string, number>>,
  id: SwarmOptimiser,
  given: SwarmSettings,
  [x, y]: Start,
  steps: number,
  shake = 0,
): RaceEnd {
  const optimiser = optimiserById(id);
  if (!optimiser) throw new Error(`there is no optimiser ${id}`);
  const settings = completeSettings(optimiser.settings, { ...given });
  const objective = objectiveOf(
    f,
    f.letters.map((letter) => letters[letter] ?? NaN),
  );
  const state = new Float64Array(2 + optimiser.innerSize);
  const gradient = new Float64Array(2);
  state.set([x, y]);
  for (let k = 1; k <= steps; k++) {
    objective.gradient(state[0] ?? NaN, state[1] ?? NaN, gradient);
    if (gradient.some(Number.isNaN)) break;
    optimiser.step(state, k, settings, given.learningRate, objective);
    if (!(Math.hypot(state[0] ?? NaN, state[1] ?? NaN) <= 1e6))
      return { x: NaN, y: NaN, diverged: true };
    for (const i of [0, 1]) state[i] = (state[i] ?? NaN) * (1 + (k % 2 ? shake : -shake));
  }
  return { x: state[0] ?? NaN, y: state[1] ?? NaN, diverged: false };
}
