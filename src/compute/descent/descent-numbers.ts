import type { CompiledFunction } from '../../math/expression';
import type { Engine } from '../engine';
import { functionText, letterValues } from '../function-text';
import type { Lane, LaneChoice, LaneChooser } from '../lanes';
import { Descents } from './descents';
import { descendFloat64 } from './float64';
import { swarmSize } from './swarm';
import type { SwarmOptimiser, SwarmSettings } from './update-rules';

/** Descents that the lanes are tried with: in float64 twenty steps of so many take some 50 ms. */
const sampleCount = 4096;

export interface DescentRun {
  readonly steps: number;
  readonly settings: SwarmSettings;
  readonly letters?: Readonly<Record<string, number>>;
}

/**
 * Many descents for their numbers, on the lane that is faster for this very function: by a trial of
 * both when first run. Read-back is part of it; for pictures, `Swarm` stays on the GPU.
 */
export class DescentNumbers {
  private readonly lanes: LaneChooser;
  private readonly built = new Map<number, Descents>();

  constructor(
    private readonly engine: Engine,
    private readonly f: CompiledFunction,
    private readonly optimiser: SwarmOptimiser,
    /** What the trial does. */
    sample: DescentRun,
  ) {
    this.lanes = engine.laneFor(
      (lane, points) => this.runOn(lane, Float32Array.from(points), sample),
      sampleCount,
    );
  }

  get lane(): LaneChoice {
    return this.lanes.choice;
  }

  /** @param starts [4n], (x, y, 0, 0) each @returns [4n], x and y first */
  run(starts: Float32Array, run: DescentRun): ArrayLike<number> {
    return this.runOn(this.lanes.decide(), starts, run);
  }

  /** As `run`, on a given lane. */
  runOn(lane: Lane, starts: Float32Array, run: DescentRun): ArrayLike<number> {
    const { steps, settings, letters = {} } = run;
    const text = functionText(this.f);
    if (lane === 'cpu') {
      const values = letterValues(text, letters);
      return descendFloat64(this.f, values, this.optimiser, settings, starts, steps);
    }
    const count = starts.length / 4;
    const descents = this.built.get(count) ?? this.build(count);
    descents.restartAt(starts);
    descents.advance(steps, { settings, letters });
    const [state] = descents.state;
    return state ? this.engine.read(state).subarray(0, starts.length) : starts;
  }

  dispose(): void {
    for (const descents of this.built.values()) descents.dispose();
    this.built.clear();
  }

  private build(count: number): Descents {
    const options = { optimiser: this.optimiser, ...swarmSize(count) };
    const descents = new Descents(this.engine, functionText(this.f), options);
    this.built.set(count, descents);
    return descents;
  }
}
