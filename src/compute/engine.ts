import type { GPU as GpuInstance, IKernelRunShortcut } from 'gpu.js';
import { readLater, withFramebuffer } from './async-read';
import { Bridge } from './bridge';
import { type DataTexture, type OwnedDataTexture, textureArgument } from './data-texture';
import { whenDone } from './fence';
import { float4Texture } from './float4-texture';
import { type GeneratedKernel, generatedText } from './generated';
import { GPU } from './gpu-js';
import { GpuKernel } from './gpu-kernel';
import type { FillJob, MapJob } from './job';
import { transformPoints } from './kernels/transform-points';
import { type Lane, type LaneChoice, LaneChooser, type LaneRequest } from './lanes';
import { nativeFunctions } from './native-functions';
import { VectorArguments } from './vector-arguments';

const settings = {
  precision: 'single',
  tactic: 'precision',
  pipeline: true,
  immutable: false,
  // Its remedy casts to int: rubbish beyond 2³¹, and slow. Our kernels divide no integers.
  fixIntegerDivisionAccuracy: false,
} as const;

/** Of kernels that run at every size: any would do. */
const builtSide = 4;

/** Any matrix will do for the calibration. */
const sampleMatrix = [1.5, 0.2, -0.5, -0.3, 1.2, 0.4, 0.3, -0.3, 1.1] as const;

export interface EngineOptions {
  /** Puts three.js' state back after a batch of kernels. */
  readonly restore: () => void;
  readonly lane?: LaneRequest;
  /** Milliseconds, for calibration. */
  readonly now?: () => number;
}

/**
 * The gpu.js side. Builds kernels on a WebGL2 context that somebody else draws on, and knows no DOM,
 * so that it can move to a worker. After a lost context it is useless: make another.
 */
export class Engine {
  private readonly gpu: GpuInstance;
  private readonly bridge: Bridge;
  private readonly counter = { kernelRuns: 0 };
  private lanes: LaneChooser;
  private laneRequest: LaneRequest;
  private readonly now: () => number;

  /** @throws Error when the context cannot render to float textures */
  constructor(
    private readonly gl: WebGL2RenderingContext,
    options: EngineOptions,
  ) {
    if (!gl.getExtension('EXT_color_buffer_float'))
      throw new Error('This graphics driver cannot render to float textures.');
    gl.getExtension('KHR_parallel_shader_compile'); // For kernels' `isCompiled`.
    this.bridge = new Bridge(gl, options.restore);
    // gpu.js resizes the canvas it is given, so it gets one that nobody sees.
    const canvas = { width: 1, height: 1 };
    this.gpu = new GPU({ canvas, context: gl, nativeFunctions } as never);
    this.now = options.now ?? Date.now;
    this.laneRequest = options.lane ?? 'auto';
    this.lanes = this.chooser(this.laneRequest);
  }

  get kernelRuns(): number {
    return this.counter.kernelRuns;
  }

  /** Where jobs that produce numbers run, and why. Pictures are always on the GPU. */
  get lane(): LaneChoice {
    return this.lanes.choice;
  }

  /** Forces a lane, or lets calibration choose anew. */
  requestLane(lane: LaneRequest): void {
    this.laneRequest = lane;
    this.lanes = this.chooser(lane);
  }

  /** One bracket around several kernels; cheaper than one each. */
  batch<Result>(work: () => Result): Result {
    return this.bridge.during(work);
  }

  /** Compiles on first run. @param width, height of the output in texels */
  buildMap(job: MapJob, width: number, height: number): GpuKernel {
    const numbers = job.inVectors
      ? Array<string>(job.scalars / 3).fill('Array(3)')
      : Array<string>(job.scalars).fill('Float');
    const vectors = job.inVectors ? new VectorArguments() : null;
    return this.build(job.name, job.kernel, ['Array2D(4)', ...numbers], width, height, vectors);
  }

  /** @param width, height of the output in texels */
  buildFill(job: FillJob, width: number, height: number): GpuKernel {
    return this.build(
      job.name,
      job.kernel,
      Array<string>(job.scalars).fill('Float'),
      width,
      height,
    );
  }

  /**
   * A kernel whose text was generated; never from what somebody typed, only from a checked tree.
   * @param width, height of the outputs in texels
   * @param alternating whether it may be given its own last outputs
   */
  buildGenerated(
    kernel: GeneratedKernel,
    width: number,
    height: number,
    alternating = false,
  ): GpuKernel {
    const { root, subkernels } = generatedText(kernel);
    const argumentTypes = [
      ...kernel.textures.map(() => 'Array2D(4)'),
      ...kernel.scalars.map((name) => (kernel.integers?.includes(name) ? 'Integer' : 'Float')),
    ];
    const made = { ...settings, argumentTypes, output: [width, height] } as never;
    const shortcut =
      subkernels.length > 0
        ? this.gpu.createKernelMap(subkernels as never, root as never, made)
        : this.gpu.createKernel(root, made);
    const built = shortcut as IKernelRunShortcut;
    return new GpuKernel(kernel.name, this.gl, this.bridge, built, this.counter, alternating);
  }

  /**
   * As `buildGenerated`, for a kernel whose text depends on no size: to be run by `runInto`, into
   * outputs of any.
   */
  buildSizeless(kernel: GeneratedKernel, alternating = false): GpuKernel {
    return this.buildGenerated(kernel, builtSide, builtSide, alternating);
  }

  /**
   * Resolves when the GPU has done all that it was given so far; the page is not held up.
   * @throws DOMException `AbortError` when given up, Error when the context was lost
   */
  done(signal: AbortSignal): Promise<void> {
    return whenDone(this.gl, signal);
  }

  /**
   * Resolves when kernels that were prepared can run without holding up the page: they are compiled,
   * and the GPU has done what it was given before.
   * @throws DOMException `AbortError` when given up, Error when the context was lost
   */
  async compiled(kernels: readonly GpuKernel[], signal: AbortSignal): Promise<void> {
    await whenDone(this.gl, signal, () => kernels.every(({ isCompiled }) => isCompiled));
    // Now, before anything else is drawn that the driver's answer would have to wait for.
    for (const kernel of kernels) kernel.noticeLink();
  }

  /**
   * Puts numbers into a texture, once.
   * @param data four numbers a texel, row by row; padded with zeros to width · height
   */
  upload(data: Float32Array, width: number, height: number): OwnedDataTexture {
    const { gl } = this;
    const texels = new Float32Array(width * height * 4);
    texels.set(data.subarray(0, texels.length));
    const handle = this.batch(() => {
      const texture = float4Texture(gl, width, height);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.FLOAT, texels);
      return texture;
    });
    const argument = textureArgument(gl, handle, [width, height], [width, height]);
    return { handle, width, height, argument, dispose: () => gl.deleteTexture(handle) };
  }

  /** Reads a texture back: [4 · width · height]. Never in a frame. */
  read(texture: DataTexture, into?: Float32Array): Float32Array {
    const { gl } = this;
    const values = into ?? new Float32Array(texture.width * texture.height * 4);
    this.batch(() => {
      withFramebuffer(gl, texture.handle, () => {
        gl.readPixels(0, 0, texture.width, texture.height, gl.RGBA, gl.FLOAT, values);
      });
    });
    return values;
  }

  /** As `read`, without waiting for the GPU; see `readLater`. */
  readLater(texture: DataTexture, signal?: AbortSignal): Promise<Float32Array> {
    return readLater(this.gl, (work) => this.batch(work), texture, signal);
  }

  /**
   * Runs a job for its numbers, on the lane that is faster here.
   * @param points n texels of four numbers, [4n] @returns [4n] and the lane that computed them
   */
  compute<Scalars extends readonly number[]>(
    job: MapJob<Scalars>,
    points: Float64Array,
    scalars: Scalars,
  ): { lane: Lane; values: Float64Array } {
    const lane = this.lanes.decide();
    return { lane, values: this.computeOn(lane, job, points, scalars) };
  }

  /**
   * A choice of lane for work of another kind than `compute`'s: by trials of its own, when first asked.
   * @param trial does the work for some points, [4n], on a lane, to its end
   * @param samplePoints how many the trial is given
   */
  laneFor(trial: (lane: Lane, points: Float64Array) => void, samplePoints: number): LaneChooser {
    return new LaneChooser(this.laneRequest, this.now, trial, samplePoints);
  }

  /** As `compute`, on a given lane. */
  computeOn<Scalars extends readonly number[]>(
    lane: Lane,
    job: MapJob<Scalars>,
    points: Float64Array,
    scalars: Scalars,
  ): Float64Array {
    const out = new Float64Array(points.length);
    if (lane === 'cpu') {
      job.reference(points, scalars, out);
      return out;
    }
    const count = points.length / 4;
    const width = Math.min(count, 1024);
    const height = Math.ceil(count / width);
    const input = this.upload(Float32Array.from(points), width, height);
    const built = this.buildMap(job, width, height);
    try {
      out.set(this.read(built.run(input.argument, ...scalars)).subarray(0, points.length));
      return out;
    } finally {
      built.dispose();
      input.dispose();
    }
  }

  private chooser(lane: LaneRequest): LaneChooser {
    return new LaneChooser(lane, this.now, (trialLane, points) =>
      this.computeOn(trialLane, transformPoints, points, sampleMatrix),
    );
  }

  private build(
    name: string,
    source: string,
    argumentTypes: string[],
    width: number,
    height: number,
    vectors: VectorArguments | null = null,
  ): GpuKernel {
    const shortcut = this.gpu.createKernel(source, {
      ...settings,
      argumentTypes,
      output: [width, height],
    } as never);
    return new GpuKernel(name, this.gl, this.bridge, shortcut, this.counter, false, vectors);
  }
}
