import type { Noise } from './noise';
import { NoisyObjective } from './noise';
import { at, type Objective } from './objective';
import type { Optimiser } from './optimiser';
import { optimisers } from './optimisers';
import type { Schedule } from './schedules';
import type { Settings } from './settings';
import { divergenceRadius, type Status, statusAt } from './status';

/** A stretch of a racer's way with the same settings throughout. */
export interface Leg {
  readonly optimiser: Optimiser;
  /** Complete, as are those of schedule and noise. */
  readonly settings: Settings;
  readonly schedule: Schedule;
  readonly scheduleSettings: Settings;
  readonly noise: Noise;
  readonly noiseSettings: Settings;
  /** Steps after this one are the leg's. */
  readonly from: number;
}

/** Every racer has room for the largest inner state, so that a branch may change the optimiser. */
const innerSize = Math.max(...optimisers.map((optimiser) => optimiser.innerSize));
const end = 2 + innerSize;
/** The step at which the racer diverged, 0 if it has not; the length of the last step, −1 before. */
const divergedAt = end;
const moved = end + 1;
/** The rate at which a search changed nothing at all, so that it need not be made again; else 0. */
const stillAt = end + 2;
const size = end + 3;

/** What is recorded of each step, in this order. */
export const recordOf = { x: 0, y: 1, loss: 2, gradientNorm: 3 } as const;

/**
 * One racer as a process: state [x, y, inner…, step of divergence, length of the last step,
 * rate at which it stands still].
 * Where a branch has another optimiser, θ is carried over and the inner state starts anew, as does
 * the optimiser's own count of steps; schedules and noise count the steps of the race.
 */
export class Racer {
  readonly stateSize = size;
  readonly recordSize = 4;
  private readonly gradient = new Float64Array(2);
  private readonly prior = new Float64Array(size);
  private readonly seen: readonly NoisyObjective[];
  /** For each leg, the step from which its optimiser counts. */
  private readonly origins: readonly number[];

  /**
   * @param legs at least one; `from` ascends from 0
   * @param seed of the noise
   * @param stream tells racers apart that share a seed; branches have their root's
   */
  constructor(
    readonly objective: Objective,
    readonly legs: readonly Leg[],
    readonly start: readonly [number, number],
    seed: number,
    stream: number,
  ) {
    this.seen = legs.map(
      ({ noise, noiseSettings }) =>
        new NoisyObjective(objective, noise, noiseSettings, seed, stream),
    );
    let origin = 0;
    this.origins = legs.map((leg, i) => {
      if (legs[i - 1]?.optimiser !== leg.optimiser) origin = leg.from;
      return origin;
    });
  }

  begin(state: Float64Array): void {
    state.fill(0);
    state.set(this.start);
    state[moved] = -1;
  }

  /**
   * Only divergence stops a racer. Beyond `divergenceRadius` it stays where it passed it; a step
   * to no finite point is not taken. Where there is no gradient there is no step.
   */
  advance(state: Float64Array, k: number): void {
    if (this.hasDiverged(state)) return;
    const i = this.legIndex(k);
    const leg = this.legs[i] as Leg;
    const origin = this.origins[i] as number;
    if (k === origin + 1) state.fill(0, 2, end);
    if (k === leg.from + 1) state[stillAt] = 0;
    const rate = rateOf(leg, k);
    if (rate !== 0 && state[stillAt] === rate) return;
    const objective = this.seen[i]?.at(k) as Objective;
    const [x, y] = [at(state, 0), at(state, 1)];
    const g = objective.gradient(x, y, this.gradient);
    if (Number.isNaN(at(g, 0)) || Number.isNaN(at(g, 1))) {
      state[moved] = 0;
      return;
    }
    this.prior.set(state);
    leg.optimiser.step(state, k - origin, leg.settings, rate, objective);
    const distance = Math.hypot(at(state, 0), at(state, 1));
    if (!Number.isFinite(distance)) state.set(this.prior);
    if (!(distance <= divergenceRadius)) state[divergedAt] = k;
    state[moved] = Math.hypot(at(state, 0) - x, at(state, 1) - y);
    // Methods that search do the same in the same state, whatever k is, unless there is noise.
    const isSearch = leg.optimiser.halted !== undefined && leg.noise.id === 'none';
    state[stillAt] = isSearch && isSame(state, this.prior) ? rate : 0;
  }

  record(state: Float64Array, records: Float64Array, offset: number): void {
    const [x, y] = [at(state, 0), at(state, 1)];
    const g = this.objective.gradient(x, y, this.gradient);
    records[offset + recordOf.x] = x;
    records[offset + recordOf.y] = y;
    records[offset + recordOf.loss] = this.objective.value(x, y);
    records[offset + recordOf.gradientNorm] = Math.hypot(at(g, 0), at(g, 1));
  }

  /** The status in the state of step k. */
  status(state: Float64Array, k: number): Status {
    if (this.hasDiverged(state)) return { status: 'diverged', step: at(state, divergedAt) };
    const { optimiser } = this.leg(k);
    const halted = at(state, moved) >= 0 && (optimiser.halted?.(state) ?? false);
    return statusAt(this.objective, at(state, 0), at(state, 1), at(state, moved), halted);
  }

  /** The leg that step k belongs to; step 0 belongs to the first. */
  leg(k: number): Leg {
    return this.legs[this.legIndex(k)] as Leg;
  }

  /** How many steps the optimiser of step k has taken by then. */
  ownStep(k: number): number {
    return k - (this.origins[this.legIndex(k)] as number);
  }

  /** The learning rate of step k. */
  rate(k: number): number {
    return rateOf(this.leg(k), k);
  }

  /**
   * The arithmetic of the step to k, from the state of step k − 1: lines of aligned TeX; none where
   * the racer stands still. The objective is the one that step sees, its noise included.
   */
  arithmetic(stateBefore: Float64Array, k: number): readonly string[] {
    const objective = this.seen[this.legIndex(k)]?.at(k) as Objective;
    const g = objective.gradient(at(stateBefore, 0), at(stateBefore, 1), this.gradient);
    const isAbsent = Number.isNaN(at(g, 0)) || Number.isNaN(at(g, 1));
    if (this.hasDiverged(stateBefore) || isAbsent) return [];
    const { optimiser, settings } = this.leg(k);
    const state = stateBefore.slice();
    const own = this.ownStep(k);
    if (own === 1) state.fill(0, 2, end);
    return optimiser.arithmetic(state, own, settings, this.rate(k), objective);
  }

  private hasDiverged(state: Float64Array): boolean {
    return state[divergedAt] !== 0;
  }

  private legIndex(k: number): number {
    let i = this.legs.length - 1;
    while (i > 0 && (this.legs[i] as Leg).from >= k) i--;
    return i;
  }
}

function isSame(state: Float64Array, prior: Float64Array): boolean {
  for (let i = 0; i < end; i++) if (state[i] !== prior[i]) return false;
  return true;
}

function rateOf({ settings, schedule, scheduleSettings }: Leg, k: number): number {
  return schedule.rate(settings.learningRate as number, k, scheduleSettings);
}
