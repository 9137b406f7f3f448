import type { DataTexture } from '../data-texture';
import type { Engine } from '../engine';
import { type FunctionText, letterValues } from '../function-text';
import type { GpuKernel } from '../gpu-kernel';
import { type AdvanceOptions, Descents, type StartGrid } from './descents';
import { placeKernel, sampleKernel } from './kernels';
import type { MinimaTexture } from './minima-texture';
import { type SwarmStatistics, swarmStatistics } from './statistics';
import type { SwarmOptimiser } from './update-rules';

/** Side of the grid of descents that statistics look at. */
const sampleSide = 64;

/** What places are compared with. */
export interface PlaceOptions {
  readonly minima: MinimaTexture;
  /** How near a descent must be to a minimum to have reached it, in units of x and y. */
  readonly radius: number;
  readonly letters?: Readonly<Record<string, number>>;
}

/** Columns and rows for a number of descents: 1,024 is 32 × 32, 2,048 is 64 × 32. */
export function swarmSize(count: number): { width: number; height: number } {
  const width = 2 ** Math.ceil(Math.log2(count) / 2);
  return { width, height: Math.ceil(count / width) };
}

/** Many descents of one function by one optimiser, for drawing. */
export class Swarm {
  private readonly descents: Descents;
  private readonly placer: GpuKernel;
  private readonly sampler: GpuKernel;
  private lastPlace: DataTexture | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly f: FunctionText,
    readonly optimiser: SwarmOptimiser,
    /** In texels; see `swarmSize`. */
    readonly width: number,
    readonly height: number,
  ) {
    this.descents = new Descents(engine, f, { optimiser, width, height });
    this.placer = engine.buildGenerated(placeKernel(f), width, height);
    const side = Math.min(sampleSide, width, height);
    this.sampler = engine.buildGenerated(sampleKernel, side, side);
  }

  get step(): number {
    return this.descents.step;
  }

  /** (x, y, 0, 0) of every start, for colouring by it. */
  get starts(): DataTexture {
    return this.descents.starts;
  }

  restart(starts: StartGrid): void {
    this.descents.restart(starts);
  }

  advance(steps: number, options: AdvanceOptions): void {
    this.descents.advance(steps, options);
  }

  /**
   * Where all are: texels (x, y, f, destination), the destination the index of the minimum within the
   * radius, or one of `destinations`. Overwritten by the next call.
   */
  place({ minima, radius, letters = {} }: PlaceOptions): DataTexture {
    const [state] = this.descents.state;
    if (!state) throw new Error('This swarm has not been started.');
    const values = letterValues(this.f, letters);
    this.lastPlace = this.placer.run(
      state.argument,
      minima.argument,
      minima.count,
      radius,
      ...values,
    );
    return this.lastPlace;
  }

  /**
   * What has become of the swarm at the last `place`, from an even sample of at most 64 × 64, read
   * back without waiting for the GPU: at most a few times a second, and outside of frames.
   * @throws DOMException `AbortError` when given up
   */
  async statistics(signal?: AbortSignal): Promise<SwarmStatistics> {
    if (!this.lastPlace) throw new Error('Statistics are of places: call `place` first.');
    const side = Math.min(sampleSide, this.width, this.height);
    const strides = [this.width / side, this.height / side] as const;
    const { step } = this;
    const sample = this.sampler.run(this.lastPlace.argument, ...strides);
    const places = await this.engine.readLater(sample, signal);
    return swarmStatistics(places, this.width * this.height, step);
  }

  dispose(): void {
    for (const owned of [this.descents, this.placer, this.sampler]) owned.dispose();
  }
}
