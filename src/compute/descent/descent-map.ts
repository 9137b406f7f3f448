import type { DataTexture } from '../data-texture';
import type { Engine } from '../engine';
import { type FunctionText, letterValues } from '../function-text';
import type { Outputs } from '../outputs';
import { MapKernels } from './descent-kernels';
import { Descents, type MapAxes, type StartGrid } from './descents';
import { type BasinShares, basinShares } from './statistics';
import type { PlaceOptions } from './swarm';
import type { SwarmOptimiser, SwarmSettings } from './update-rules';

interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** Each texel a start; the settings are the same for all. */
export interface BasinMapOptions extends MapSize {
  readonly optimiser: SwarmOptimiser;
}

/** Each texel a learning rate (by column) and a momentum (by row); gradient descent at momentum 0. */
export interface RateMapOptions extends MapSize {
  readonly optimiser: 'momentum' | 'nesterov';
  readonly axes: MapAxes;
}

/** What one run of a map is about; none of it recompiles. */
export interface MapRun extends PlaceOptions {
  readonly starts: StartGrid;
  readonly settings: SwarmSettings;
  /** Steps of every descent. */
  readonly steps: number;
  /** A gradient no longer than this moves nothing: `outcome` tells the last step that moved a descent. */
  readonly tolerance?: number;
}

/**
 * A map of whole descents, computed in chunks: call `advance` between frames until it says that it is
 * done, draw `outcome` whenever wanted, and drop it, or `begin` anew, to cancel.
 */
export class DescentMap {
  private readonly descents: Descents;
  private readonly kernels: MapKernels;
  private readonly told: Outputs;
  private run: MapRun | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly f: FunctionText,
    options: BasinMapOptions | RateMapOptions,
    /** Of the same choice; those made for this map alone when left out. */
    private readonly shared?: MapKernels,
  ) {
    const { optimiser, width, height } = options;
    this.kernels = shared ?? new MapKernels(engine, f, { optimiser, mapped: 'axes' in options });
    this.descents = new Descents(engine, f, options, this.kernels.steps);
    this.told = this.kernels.teller.outputs(width, height);
  }

  get step(): number {
    return this.descents.step;
  }

  get isDone(): boolean {
    return this.step >= this.begun.steps;
  }

  /** Starts over, with other settings, starts, letters or minima if wanted. */
  begin(run: MapRun): void {
    this.run = run;
    this.descents.restart(run.starts);
  }

  /** Some more steps: by default as many as one call of the kernel may take. @returns whether it is done */
  advance(steps = this.descents.stepsPerCall): boolean {
    const { begun } = this;
    const now = Math.min(steps, begun.steps - this.step);
    if (now > 0) this.descents.advance(now, begun);
    return this.isDone;
  }

  /**
   * Texels (index of the minimum within the radius, −2 where the function is absent at the start, or
   * else −1; f; the last step that moved it; one of `statuses`), at any time. Overwritten by the next
   * call.
   */
  outcome(): DataTexture {
    const { minima, radius, letters = {} } = this.begun;
    const [told] = this.kernels.teller.runInto(
      this.told,
      ...this.descents.state.map(({ argument }) => argument),
      minima.argument,
      minima.count,
      radius,
      ...letterValues(this.f, letters),
    );
    return told as DataTexture;
  }

  /**
   * How much of the map each minimum has, read back without waiting for the GPU.
   * @throws DOMException `AbortError` when given up
   */
  async shares(signal?: AbortSignal): Promise<BasinShares> {
    const { count } = this.begun.minima;
    return basinShares(await this.engine.readLater(this.outcome(), signal), count);
  }

  dispose(): void {
    this.descents.dispose();
    if (this.shared) this.shared.teller.drop(this.told);
    else this.kernels.dispose();
  }

  private get begun(): MapRun {
    if (!this.run) throw new Error('This map has not begun.');
    return this.run;
  }
}

/** W learning rates, evenly spaced in their logarithm, from the first to the last inclusive. */
export function logarithmicAxis(first: number, last: number, count: number): Float64Array {
  const ratio = Math.log(last / first) / Math.max(count - 1, 1);
  return Float64Array.from({ length: count }, (_, i) => first * Math.exp(i * ratio));
}

/** Evenly spaced numbers, from the first to the last inclusive. */
export function linearAxis(first: number, last: number, count: number): Float64Array {
  const step = (last - first) / Math.max(count - 1, 1);
  return Float64Array.from({ length: count }, (_, i) => first + i * step);
}
