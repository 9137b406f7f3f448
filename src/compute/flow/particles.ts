import type { Box } from '../../math/flow/equilibria';
import { stepsTo } from '../../math/flow/runge-kutta';
import type { DataTexture, OwnedDataTexture } from '../data-texture';
import type { Engine } from '../engine';
import type { GpuKernel } from '../gpu-kernel';
import { Checkpoints, checkpointCount } from './checkpoints';
import { type FieldText, letterArguments } from './field-text';
import {
  bandsKernel,
  mostStepsPerCall,
  placesKernel,
  startsKernel,
  stepsKernel,
  stepsPerRound,
} from './kernels';

export interface FlowOptions {
  readonly width: number;
  readonly height: number;
  /** Step of the Runge–Kutta method, in model time. */
  readonly step: number;
  /** Rows of particles, from the first on, that leave trails; 0 for none. */
  readonly trailRows: number;
  /** Places that a trail remembers. */
  readonly trailPoints: number;
  /** Steps between two of them; rounded up to whole rounds. */
  readonly trailEvery: number;
  /** Steps that one round of the kernel's loop makes, 1 to 4; as many as are worth while when left out. */
  readonly perRound?: number;
}

/** Texels times steps of one call: a million particles go 32 steps, and no driver gives it up. */
const mostWorkPerCall = 2 ** 25;

/**
 * Particles of a nonlinear field. Where they are at a time is a pure function of the time: whole steps of
 * one length from the start, then one shorter step that only the picture sees. Going back goes on from the
 * last checkpoint that lies a whole trail before, or from the start; what is remembered for trails is taken
 * at whole multiples of `trailEvery` steps, and so is the same however the time was reached.
 */
export class FlowParticles {
  private readonly perRound: number;
  private readonly trailEvery: number;
  private readonly starter: GpuKernel;
  private readonly stepper: GpuKernel;
  private readonly placer: GpuKernel;
  private readonly bander: GpuKernel | null;
  private readonly blank: OwnedDataTexture | null;
  private readonly checkpoints: Checkpoints;
  private started: DataTexture | null = null;
  private state: DataTexture | null = null;
  private remembered: DataTexture | null = null;
  private done = 0;

  constructor(
    private readonly engine: Engine,
    readonly field: FieldText,
    readonly options: FlowOptions,
  ) {
    const { width, height, trailRows, trailPoints } = options;
    this.perRound = options.perRound ?? stepsPerRound(field);
    this.trailEvery = Math.ceil(options.trailEvery / this.perRound) * this.perRound;
    this.starter = engine.buildGenerated(startsKernel, width, height);
    this.stepper = engine.buildGenerated(stepsKernel(field, this.perRound), width, height, true);
    this.placer = engine.buildGenerated(placesKernel(field), width, height);
    const rows = trailRows * trailPoints;
    this.bander = rows > 0 ? engine.buildGenerated(bandsKernel, width, rows, true) : null;
    this.blank = rows > 0 ? engine.upload(new Float32Array(0), width, rows) : null;
    this.checkpoints = new Checkpoints(checkpointCount(width * height), this.trailEvery, () =>
      this.stepper.outputs(width, height),
    );
  }

  /** Steps that have been made: whole rounds of them. */
  get steps(): number {
    return this.done;
  }

  /** What trails remember: `trailPoints` bands of `trailRows` rows, the newest first. */
  get bands(): DataTexture | null {
    return this.remembered;
  }

  /** Places since the newest remembered one, in units of `trailEvery` steps, below 1. */
  trailFraction(time: number): number {
    const { step } = this.options;
    const { trailEvery } = this;
    const { whole, rest } = stepsTo(time, step);
    return ((whole % trailEvery) + rest / step) / trailEvery;
  }

  /** @param cloud points of [−1, 1]³, put into the box */
  restart(cloud: DataTexture, { low, high }: Box): void {
    const centre = [0, 1, 2].map((i) => ((low[i] ?? 0) + (high[i] ?? 0)) / 2);
    const half = [0, 1, 2].map((i) => ((high[i] ?? 0) - (low[i] ?? 0)) / 2);
    this.started = this.starter.run(cloud.argument, ...centre, ...half);
    this.rewind();
  }

  /** Back to the starts, and everything on the way is forgotten: letters may differ. @throws Error before the first `restart` */
  rewind(): void {
    if (!this.started) throw new Error('These particles have not been started.');
    this.checkpoints.clear();
    this.resume(0, this.started);
  }

  private resume(steps: number, state: DataTexture): void {
    this.state = state;
    this.done = steps;
    this.remember(true);
  }

  /**
   * Goes towards a time by no more than so many steps, back to a checkpoint or the start where it lies behind.
   * The letters must be those of all calls since the last `rewind`.
   * @returns whether it is reached
   */
  seek(time: number, letters: Readonly<Record<string, number>>, mostSteps = Infinity): boolean {
    const target = this.inRounds(stepsTo(time, this.options.step).whole);
    const most = Math.max(this.perRound, this.inRounds(mostSteps));
    return this.engine.batch(() => {
      this.leapTowards(target);
      this.advance(Math.min(target - this.done, most), letters, true);
      return this.done === target;
    });
  }

  /** To the last state that is known before a number of steps, if what is shown is not nearer. */
  private leapTowards(target: number): void {
    const { started, options, trailEvery } = this;
    const known = this.checkpoints.upTo(target - options.trailPoints * trailEvery);
    const isBehind = target < this.done;
    if (known && (isBehind || known.steps > this.done)) this.resume(known.steps, known.state);
    else if (isBehind && started) this.resume(0, started);
  }

  /** No step at all is the same state once more. */
  private keep({ argument }: DataTexture, letterValues: readonly number[]): void {
    this.checkpoints.offer(this.done, (into) => {
      this.stepper.runInto(into, argument, 0, this.options.step, ...letterValues);
    });
  }

  private inRounds(steps: number): number {
    return Number.isFinite(steps) ? steps - (steps % this.perRound) : steps;
  }

  /**
   * Makes some steps, whole rounds, in as many calls of the kernel as they need.
   * @param keeping whether states on the way are kept to come back to
   */
  advance(steps: number, letters: Readonly<Record<string, number>>, keeping = false): void {
    const { step, width, height } = this.options;
    const { perRound, trailEvery } = this;
    const values = letterArguments(this.field, letters);
    const affordable = Math.floor(mostWorkPerCall / (width * height));
    const perCall = Math.max(perRound, this.inRounds(Math.min(mostStepsPerCall, affordable)));
    for (let left = steps; left > 0; ) {
      const untilNext = this.bander
        ? trailEvery - (this.done % trailEvery)
        : keeping
          ? this.checkpoints.untilDue(this.done)
          : perCall;
      const now = Math.min(left, perCall, untilNext);
      const { argument } = this.state as DataTexture;
      this.state = this.stepper.run(argument, now / perRound, step, ...values);
      this.done += now;
      left -= now;
      if (this.done % trailEvery === 0) this.remember(false);
      if (keeping) this.keep(this.state, values);
    }
  }

  /**
   * (x, y, z, speed) of every particle at a time that `seek` has reached, −1 for the speed of one that is
   * gone; overwritten by the next call.
   */
  places(time: number, letters: Readonly<Record<string, number>>): DataTexture {
    const { step } = this.options;
    const { whole, rest } = stepsTo(time, step);
    const { argument } = this.state as DataTexture;
    const left = whole - this.done;
    // On the way to a time that is not reached yet, the picture shows how far they have come.
    const near = left >= 0 && left < this.perRound;
    const values = letterArguments(this.field, letters);
    return this.placer.run(argument, near ? left : 0, step, near ? rest : 0, ...values);
  }

  /** The particles after the whole steps, for tests and measurements. */
  get present(): DataTexture {
    if (!this.state) throw new Error('These particles have not been started.');
    return this.state;
  }

  private remember(fresh: boolean): void {
    if (!this.bander || !this.blank) return;
    const { argument } = this.state as DataTexture;
    const before = (this.remembered ?? this.blank).argument;
    this.remembered = this.bander.run(argument, before, this.options.trailRows, fresh ? 1 : 0);
  }

  dispose(): void {
    for (const owned of [this.starter, this.stepper, this.placer, this.bander, this.blank])
      owned?.dispose();
  }
}
