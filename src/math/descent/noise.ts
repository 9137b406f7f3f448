/** Noise as an objective that changes from step to step, the same at every visit of step k. */
import { at, type Objective } from './objective';
import { normalPair } from './random';
import { type Declarations, integerSetting, numberSetting, type ValuesOf } from './settings';

/**
 * What the optimiser sees at step k, for two standard normal numbers drawn for that step. Value,
 * gradient and Hessian belong together, so that line searches work.
 */
interface NoiseModel<D extends Declarations> {
  readonly id: string;
  readonly name: string;
  readonly settings: D;
  seen(objective: Objective, draw: Float64Array, settings: ValuesOf<D>): Objective;
}

export type Noise = NoiseModel<Declarations>;

const none: NoiseModel<Record<never, never>> = {
  id: 'none',
  name: 'No noise',
  settings: {},
  seen: (objective) => objective,
};

/** Adds n ~ N(0, σ²I) to the gradient, that is the plane n·θ to the function. */
const gaussian = {
  id: 'gaussian',
  name: 'Gradient noise',
  settings: { sigma: numberSetting('standard deviation', 0.5, [0, 1e6], 'log') },
  seen(objective: Objective, draw: Float64Array, { sigma }: { sigma: number }): Objective {
    return {
      ...kinksOf(objective),
      value: (x, y) => objective.value(x, y) + sigma * (at(draw, 0) * x + at(draw, 1) * y),
      gradient(x, y, out) {
        objective.gradient(x, y, out);
        for (let i = 0; i < 2; i++) out[i] = at(out, i) + sigma * at(draw, i);
        return out;
      },
      hessian: (x, y, out) => objective.hessian(x, y, out),
    };
  },
};

/**
 * Every example is the function moved by its own δ ~ N(0, σ²I); a batch of b examples is drawn as
 * one function moved by their mean, N(0, σ²/b·I). On a quadratic this is exactly what a batch of
 * shifted bowls gives: unbiased noise Hδ, strong across a ravine, weak along it. Elsewhere it is
 * Hδ to first order, and descends f smoothed by a Gaussian of that width.
 */
const miniBatch = {
  id: 'mini-batch',
  name: 'Mini-batch-like noise',
  settings: {
    sigma: numberSetting('spread of the examples', 0.2, [0, 1e6], 'log'),
    batchSize: integerSetting('batch size', 1, [1, 1_000_000]),
  },
  seen(
    objective: Objective,
    draw: Float64Array,
    { sigma, batchSize }: { sigma: number; batchSize: number },
  ): Objective {
    const spread = sigma / Math.sqrt(batchSize);
    const dx = () => spread * at(draw, 0);
    const dy = () => spread * at(draw, 1);
    return {
      ...kinksOf(objective),
      value: (x, y) => objective.value(x + dx(), y + dy()),
      gradient: (x, y, out) => objective.gradient(x + dx(), y + dy(), out),
      hessian: (x, y, out) => objective.hessian(x + dx(), y + dy(), out),
    };
  },
};

function kinksOf(objective: Objective): Pick<Objective, 'isKink'> {
  return objective.isKink ? { isKink: (x, y) => objective.isKink?.(x, y) ?? false } : {};
}

export const noises: readonly Noise[] = [none, gaussian, miniBatch] as unknown as readonly Noise[];

/** @throws RangeError naming the known ids */
export function noiseById(id: string): Noise {
  const noise = noises.find((each) => each.id === id);
  if (noise) return noise;
  throw new RangeError(
    `There is no noise ‘${id}’; there are: ${noises.map((each) => each.id).join(', ')}.`,
  );
}

/** The objective as seen at a step: `at(k)` sets the step and returns it. */
export class NoisyObjective {
  private readonly draw = new Float64Array(2);
  private readonly seen: Objective;

  /**
   * @param stream tells racers apart that share a seed
   * @param settings complete
   */
  constructor(
    objective: Objective,
    noise: Noise,
    settings: ValuesOf<Declarations>,
    private readonly seed: number,
    private readonly stream: number,
  ) {
    this.seen = noise.seen(objective, this.draw, settings);
  }

  at(k: number): Objective {
    normalPair(this.seed, this.stream, k, this.draw);
    return this.seen;
  }
}
