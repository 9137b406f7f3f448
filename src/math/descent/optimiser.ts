import type { Objective } from './objective';
import type { Declarations, Settings, ValuesOf } from './settings';

/** How an optimiser's inner state is drawn. `k`: the step that the state is after. */
export interface InnerState {
  /** The remembered direction of motion, in units of the gradient: minus the momentum buffer. */
  velocity?(state: Float64Array, k: number, settings: Settings): readonly [number, number];
  /** What each component of the learning rate is multiplied by: long where slopes were gentle. */
  scale?(state: Float64Array, k: number, settings: Settings): readonly [number, number];
  /** A symmetric 2×2 matrix, row-major, that the gradient is multiplied by. */
  metric?(state: Float64Array, k: number, settings: Settings): readonly number[];
}

/**
 * A rule of descent. Its state is [x, y, inner…]; a fresh one has zeros for the inner numbers. All
 * memory lives there, so a copy of the state is a checkpoint.
 */
export interface Optimiser {
  readonly id: string;
  /** As a visitor reads it. */
  readonly name: string;
  /** Where the rule was published. */
  readonly source: string;
  /** Among the five that the menu shows first. */
  readonly common: boolean;
  readonly settings: Declarations;
  /** How many numbers of the state follow x and y. */
  readonly innerSize: number;
  readonly inner: InnerState;
  /**
   * One step, in place. The gradient at [x, y] must be finite.
   * @param state [x, y, inner…]; a longer array is allowed
   * @param k counts from 1; at k = 1 the inner state is all zeros
   * @param settings complete
   * @param rate the scheduled learning rate
   */
  step(
    state: Float64Array,
    k: number,
    settings: Settings,
    rate: number,
    objective: Objective,
  ): void;
  /**
   * The arithmetic of the same step with its numbers: lines of TeX with `&` before each relation.
   * Leaves the state as it was.
   */
  arithmetic(
    state: Float64Array,
    k: number,
    settings: Settings,
    rate: number,
    objective: Objective,
  ): readonly string[];
  /** Whether the last step found no way down and so did not move. */
  halted?(state: Float64Array): boolean;
}

type Typed<D extends Declarations> = Omit<
  Optimiser,
  'settings' | 'step' | 'arithmetic' | 'inner'
> & {
  readonly settings: D;
  readonly inner: {
    velocity?(state: Float64Array, k: number, settings: ValuesOf<D>): readonly [number, number];
    scale?(state: Float64Array, k: number, settings: ValuesOf<D>): readonly [number, number];
    metric?(state: Float64Array, k: number, settings: ValuesOf<D>): readonly number[];
  };
  step(
    state: Float64Array,
    k: number,
    settings: ValuesOf<D>,
    rate: number,
    objective: Objective,
  ): void;
  arithmetic(
    state: Float64Array,
    k: number,
    settings: ValuesOf<D>,
    rate: number,
    objective: Objective,
  ): readonly string[];
};

/** An optimiser whose step knows the types of its own settings. */
export function defineOptimiser<const D extends Declarations>(definition: Typed<D>): Optimiser {
  return definition as unknown as Optimiser;
}
