import type { DataTexture, OwnedDataTexture } from '../data-texture';
import type { Engine } from '../engine';
import { type FunctionText, letterValues } from '../function-text';
import type { Outputs } from '../outputs';
import { DescentKernels } from './descent-kernels';
import { type DescentKernelOptions, packed } from './kernels';
import { mostStepsPerCall, stepsPerRound } from './step-kernel';
import { type SwarmOptimiser, type SwarmSettings, stateVariables } from './update-rules';

/** Where descents start: texel (i, j) at (x0 + i·dx, y0 + j·dy). */
export interface StartGrid {
  readonly x0: number;
  readonly y0: number;
  readonly dx: number;
  readonly dy: number;
  /** Moves each start within its cell; 0 (the default) keeps the grid, 1 fills the cell. */
  readonly jitter?: number;
  /** Which jitter; its integer part modulo 289 counts. */
  readonly seed?: number;
}

export interface Rectangle {
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}

/** Starts at the centres of W×H cells of a rectangle. */
export function cellCentres(domain: Rectangle, width: number, height: number): StartGrid {
  const dx = (domain.xMax - domain.xMin) / width;
  const dy = (domain.yMax - domain.yMin) / height;
  return { x0: domain.xMin + dx / 2, y0: domain.yMin + dy / 2, dx, dy };
}

/** All descents from one point. */
export function onePoint(x: number, y: number): StartGrid {
  return { x0: x, y0: y, dx: 0, dy: 0 };
}

/** Learning rates of the columns, momenta of the rows. */
export interface MapAxes {
  readonly learningRates: ArrayLike<number>;
  readonly momenta: ArrayLike<number>;
}

export interface DescentsOptions {
  readonly optimiser: SwarmOptimiser;
  readonly width: number;
  readonly height: number;
  /** Whether each descent keeps the number of the last step that moved it. */
  readonly counted?: boolean;
  /** Settings by column and row, in place of the same for all. */
  readonly axes?: MapAxes;
}

export interface AdvanceOptions {
  readonly settings: SwarmSettings;
  /** Values of the function's letters. */
  readonly letters?: Readonly<Record<string, number>>;
  /** With `counted`: a gradient no longer than this moves nothing. */
  readonly tolerance?: number;
}

/**
 * Texels times steps of one call. Drivers abandon kernels that run for seconds, and a page in software
 * GL should stay alive between two calls.
 */
const mostWorkPerCall = 2 ** 24;

/**
 * W×H descents of one function by one optimiser, all at the same step, their state in textures of the
 * GPU. Steps cost no compilation, whatever settings and letters they are given.
 */
export class Descents {
  /** The most steps of one call of the kernel, small enough for any driver. */
  readonly stepsPerCall: number;
  readonly kernelOptions: DescentKernelOptions;
  private readonly perRound: number;
  private readonly kernels: DescentKernels;
  private readonly startOutputs: Outputs;
  private readonly stepOutputs: Outputs;
  private readonly axes: OwnedDataTexture | null;
  private given: readonly OwnedDataTexture[] = [];
  private started: readonly DataTexture[] | null = null;
  private present: readonly DataTexture[] = [];
  private done = 0;

  /** @param shared kernels of the same choice; those made for these descents alone when left out */
  constructor(
    private readonly engine: Engine,
    readonly f: FunctionText,
    private readonly options: DescentsOptions,
    private readonly shared?: DescentKernels,
  ) {
    const { width, height, axes } = options;
    const mapped = axes !== undefined;
    this.kernels = shared ?? new DescentKernels(engine, f, { ...options, mapped });
    this.kernelOptions = this.kernels.options;
    this.stepsPerCall = Math.max(
      1,
      Math.min(mostStepsPerCall, Math.floor(mostWorkPerCall / (width * height))),
    );
    this.perRound = stepsPerRound(f);
    this.startOutputs = this.kernels.starter.outputs(width, height);
    this.stepOutputs = this.kernels.stepper.outputs(width, height);
    this.axes = axes ? axesTexture(engine, axes) : null;
  }

  /** How many steps have been made. */
  get step(): number {
    return this.done;
  }

  /** (x, y, …) of every descent, in one texture or two; valid until the next but one `advance`. */
  get state(): readonly DataTexture[] {
    return this.present;
  }

  /** (x, y, 0, 0) of every start. @throws Error before the first `restart` */
  get starts(): DataTexture {
    const [starts] = this.started ?? notStarted();
    return starts as DataTexture;
  }

  /** Puts every descent back to its start, at step 0. */
  restart({ x0, y0, dx, dy, jitter = 0, seed = 0 }: StartGrid): void {
    const offset = ((Math.trunc(seed) % 289) + 289) % 289;
    const { starter } = this.kernels;
    this.started = starter.runInto(this.startOutputs, x0, y0, dx, dy, jitter, offset);
    this.rewind();
  }

  /** As `restart`, from given places. @param points [4n], (x, y, 0, 0) each, row by row */
  restartAt(points: Float32Array): void {
    const { rule, counted } = this.kernelOptions;
    const texels = packed(stateVariables(rule, counted));
    const { width, height } = this.options;
    this.freeGiven();
    const zeros = new Float32Array(0);
    this.given = texels.map((_, k) => this.engine.upload(k === 0 ? points : zeros, width, height));
    this.started = this.given;
    this.rewind();
  }

  /** Puts every descent back to the start that it had. @throws Error before the first `restart` */
  rewind(): void {
    this.present = this.started ?? notStarted();
    this.done = 0;
  }

  /**
   * Makes some steps, in as many calls of the kernel as they need.
   * @throws Error before the first `restart`, or when a letter has no value
   */
  advance(steps: number, { settings, letters = {}, tolerance = 1e-5 }: AdvanceOptions): void {
    if (!this.started) notStarted();
    const { rule, counted, mapped } = this.kernelOptions;
    const values = letterValues(this.f, letters);
    const textures = this.axes ? [this.axes] : [];
    this.engine.batch(() => {
      for (let left = steps; left > 0; ) {
        const now = Math.min(left, this.stepsPerCall);
        const scalars = rule.values(settings, this.done);
        this.present = this.kernels.stepper.runInto(
          this.stepOutputs,
          ...[...this.present, ...textures].map(({ argument }) => argument),
          Math.floor(now / this.perRound),
          now % this.perRound,
          ...(counted ? [this.done, tolerance] : []),
          ...(mapped ? scalars.slice(2) : scalars), // The texel has the first two.
          ...values,
        );
        this.done += now;
        left -= now;
      }
    });
  }

  private freeGiven(): void {
    for (const texture of this.given) texture.dispose();
    this.given = [];
  }

  dispose(): void {
    this.freeGiven();
    this.axes?.dispose();
    const { kernels, shared } = this;
    if (!shared) {
      kernels.dispose();
      return;
    }
    kernels.starter.drop(this.startOutputs);
    kernels.stepper.drop(this.stepOutputs);
  }

  get size(): { readonly width: number; readonly height: number } {
    return this.options;
  }
}

function notStarted(): never {
  throw new Error('These descents have not been started.');
}

/** Row 0 holds the columns' learning rates, row 1 the rows' momenta: exact, however they are spaced. */
function axesTexture(engine: Engine, { learningRates, momenta }: MapAxes): OwnedDataTexture {
  const width = Math.max(learningRates.length, momenta.length);
  const texels = new Float32Array(8 * width);
  for (let i = 0; i < learningRates.length; i++) texels[4 * i] = learningRates[i] as number;
  for (let j = 0; j < momenta.length; j++) texels[4 * (width + j)] = momenta[j] as number;
  return engine.upload(texels, width, 2);
}
