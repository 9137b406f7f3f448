import type { DataTexture } from '../data-texture';
import type { Engine } from '../engine';
import type { FunctionText } from '../function-text';
import type { GeneratedKernel } from '../generated';
import type { GpuKernel } from '../gpu-kernel';
import { type DescentKernelOptions, outcomeKernel, startKernel } from './kernels';
import { stepKernel } from './step-kernel';
import { type SwarmOptimiser, updateRules } from './update-rules';

export interface DescentKernelChoice {
  readonly optimiser: SwarmOptimiser;
  /** Whether each descent keeps the number of the last step that moved it. */
  readonly counted?: boolean;
  /** Whether learning rate and momentum differ from texel to texel. */
  readonly mapped?: boolean;
}

/**
 * What makes the steps of one function's descents by one optimiser, for any number of descents:
 * compiled once, without holding up the page.
 */
export class DescentKernels {
  readonly options: DescentKernelOptions;
  readonly starter: GpuKernel;
  readonly stepper: GpuKernel;
  /** A state of the right kind, for preparing what reads one. */
  readonly sample: readonly DataTexture[];

  constructor(
    readonly engine: Engine,
    readonly f: FunctionText,
    { optimiser, counted = false, mapped = false }: DescentKernelChoice,
  ) {
    this.options = { rule: updateRules[optimiser], counted, mapped };
    const start = startKernel(this.options);
    this.starter = engine.buildSizeless(start);
    this.sample = this.starter.prepare(...zeros(start));
    const step = stepKernel(f, this.options);
    this.stepper = engine.buildSizeless(step, true);
    prepare(this.stepper, step, this.sample);
  }

  get all(): readonly GpuKernel[] {
    return [this.starter, this.stepper];
  }

  dispose(): void {
    for (const kernel of this.all) kernel.dispose();
  }
}

/** The kernels of `DescentMap`. */
export class MapKernels {
  readonly steps: DescentKernels;
  readonly teller: GpuKernel;

  constructor(engine: Engine, f: FunctionText, choice: DescentKernelChoice) {
    this.steps = new DescentKernels(engine, f, { ...choice, counted: true });
    const outcome = outcomeKernel(f, this.steps.options.rule);
    this.teller = engine.buildSizeless(outcome);
    prepare(this.teller, outcome, this.steps.sample);
  }

  /**
   * Resolves when maps are computed without a wait for the compiler.
   * @throws DOMException `AbortError` when given up, Error when the context was lost
   */
  compiled(signal: AbortSignal): Promise<void> {
    const { engine, all } = this.steps;
    return engine.compiled([...all, this.teller], signal);
  }

  dispose(): void {
    this.steps.dispose();
    this.teller.dispose();
  }
}

/** @param state what its first textures will be; any other texture is prepared with the same */
function prepare(kernel: GpuKernel, made: GeneratedKernel, state: readonly DataTexture[]): void {
  const textures = made.textures.map((_, k) => (state[k] ?? (state[0] as DataTexture)).argument);
  kernel.prepare(...textures, ...zeros(made));
}

const zeros = ({ scalars }: GeneratedKernel) => scalars.map(() => 0);
