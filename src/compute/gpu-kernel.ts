import type { IKernelRunShortcut, Texture } from 'gpu.js';
import type { Bridge } from './bridge';
import { buildWithoutWaiting, linkProblem } from './build-without-waiting';
import { type DataTexture, textureArgument } from './data-texture';
import { float4Texture } from './float4-texture';
import { handlesOf, type Outputs, outputsOf } from './outputs';
import type { VectorArguments } from './vector-arguments';

/** The parts of a built gpu.js kernel that we rely on and that its types leave out. */
interface KernelInternals {
  readonly program: WebGLProgram;
  build(...args: readonly unknown[]): void;
  readonly constructor: { isContextMatch?(context: unknown): boolean };
  readonly fallbackReason: string | null;
  readonly context: WebGL2RenderingContext;
  readonly framebuffer: WebGLFramebuffer;
  readonly texture: TextureInternals;
  readonly mappedTextures?: readonly TextureInternals[] | null;
}

/** What a texture holds beyond the library's types. */
interface TextureInternals {
  texture: WebGLTexture;
  readonly size: readonly [number, number];
  readonly output: readonly [number, number];
}

/** Counts that the engine reports. */
export interface RunCounter {
  kernelRuns: number;
}

/**
 * One compiled kernel with its own vertex array and its own output textures, which every run
 * overwrites. gpu.js sets viewport and vertex attributes only when it builds, so each run sets the
 * first and binds the second.
 *
 * An alternating kernel has two sets of outputs and writes them in turn, so that it may be given its
 * own last result: state over time with one program and no texture made on the way.
 */
export class GpuKernel {
  private readonly vertexArray: WebGLVertexArrayObject;
  /** gpu.js' own textures, once it is built; and those of other sizes. */
  private own: Outputs | null = null;
  private readonly others = new Set<Outputs>();
  /** The textures that the framebuffer writes. */
  private attached: readonly DataTexture[] | null = null;
  private isLinked = false;
  /** The arguments that it was built with: gpu.js compiles their sizes in. */
  private first: readonly (Texture | number)[] = [];

  constructor(
    readonly name: string,
    private readonly gl: WebGL2RenderingContext,
    private readonly bridge: Bridge,
    private readonly shortcut: IKernelRunShortcut,
    private readonly counter: RunCounter,
    private readonly alternating = false,
    /** Where the kernel takes its numbers as vectors. */
    private readonly vectors: VectorArguments | null = null,
  ) {
    const vertexArray = gl.createVertexArray();
    if (!vertexArray) throw new Error(`No vertex array could be made for the kernel ${name}.`);
    this.vertexArray = vertexArray;
  }

  /**
   * Begins to compile, and waits for nothing; without it the first run compiles, and waits.
   * @param args as for `run`; only the sizes of textures count
   * @returns the kernel's own outputs, as a later run will fill them
   */
  prepare(...args: readonly (Texture | number)[]): readonly DataTexture[] {
    return this.built(args).last;
  }

  /** Whether a run would not wait for the compiler, as far as the driver tells; begin with `prepare`. */
  get isCompiled(): boolean {
    const { gl } = this;
    const extension = gl.getExtension('KHR_parallel_shader_compile');
    if (this.isLinked || !extension || !this.own) return true;
    return gl.getProgramParameter(this.internals.program, extension.COMPLETION_STATUS_KHR);
  }

  /** Asks the driver whether the program is one; if it is none, the first run says why. */
  noticeLink(): void {
    const { gl } = this;
    this.isLinked ||= this.own !== null && linkProblem(gl, this.internals.program) === '';
  }

  /**
   * @param args data textures' `argument`s and numbers, in the kernel's order
   * @returns the kernel's own output, valid until the next run (until the one after it, where
   * outputs alternate)
   * @throws Error when gpu.js fell back to another backend, the driver refuses the program, or a
   * texture is not of the size that the kernel was built for
   */
  run(...args: readonly (Texture | number)[]): DataTexture {
    return this.runAll(...args)[0] as DataTexture;
  }

  /** As `run`, for a kernel with several outputs: all of them, in order. */
  runAll(...args: readonly (Texture | number)[]): readonly DataTexture[] {
    return this.bridge.during(() => {
      const own = this.built(args);
      this.assertSizes(args);
      return this.write(own, args);
    });
  }

  /**
   * Textures of another size for `runInto`, which then compiles nothing: a thread's place is its
   * pixel's, and a texel is read by its place, whatever sizes the kernel was built for.
   */
  outputs(width: number, height: number): Outputs {
    const own = this.own;
    if (!own) throw new Error(`The kernel ${this.name} has not been built.`);
    const made = this.bridge.during(() =>
      outputsOf(
        width,
        height,
        own.last.map(() => this.newTexture([width, height])),
      ),
    );
    this.others.add(made);
    return made;
  }

  /**
   * As `runAll`, into textures of `outputs`. The kernel's text must not depend on a size, and its
   * texture arguments may have any.
   * @throws Error when a texture is folded: its texels would be sought at the wrong places
   */
  runInto(outputs: Outputs, ...args: readonly (Texture | number)[]): readonly DataTexture[] {
    return this.bridge.during(() => {
      this.built(args);
      if (args.some(isFolded)) throw new Error(`The kernel ${this.name} takes no folded textures.`);
      return this.write(outputs, args);
    });
  }

  /** Gives textures of another size back. */
  drop(outputs: Outputs): void {
    this.others.delete(outputs);
    for (const handle of handlesOf(outputs)) this.gl.deleteTexture(handle);
    this.attached = null;
  }

  dispose(): void {
    this.bridge.during(() => {
      const { gl, own } = this;
      gl.bindVertexArray(this.vertexArray);
      for (const outputs of [...this.others]) this.drop(outputs);
      if (own) this.attach(own.last);
      this.shortcut.destroy();
      for (const { handle } of own?.other ?? []) gl.deleteTexture(handle);
    });
    this.gl.deleteVertexArray(this.vertexArray);
  }

  /** Builds it, unless it is built. */
  private built(args: readonly (Texture | number)[]): Outputs {
    this.own ??= this.bridge.during(() => {
      const { gl, internals } = this;
      this.first = args;
      gl.bindVertexArray(this.vertexArray);
      const given = this.vectors?.pack(args) ?? args;
      buildWithoutWaiting(gl, () => internals.build(...given));
      gl.disable(gl.SCISSOR_TEST); // gpu.js cuts off what lies beyond the size it was built for.
      this.assertBackend();
      const textures = this.ownTextures.map(({ texture, size, output }) =>
        this.dataTexture(texture, size, output),
      );
      this.attached = textures;
      const [{ width, height }] = textures as [DataTexture];
      return outputsOf(width, height, textures);
    });
    return this.own;
  }

  private write(outputs: Outputs, args: readonly (Texture | number)[]): readonly DataTexture[] {
    const { gl } = this;
    this.assertLinked();
    gl.bindVertexArray(this.vertexArray);
    if (this.alternating && outputs.isWritten) {
      const size = [outputs.width, outputs.height] as const;
      const next = outputs.other ?? outputs.last.map((texture) => this.newTexture(size, texture));
      outputs.other = outputs.last;
      outputs.last = next;
    }
    this.attach(outputs.last);
    gl.viewport(0, 0, outputs.width, outputs.height);
    const given = this.vectors?.pack(args) ?? args;
    (this.shortcut as unknown as (...a: unknown[]) => unknown)(...given);
    outputs.isWritten = true;
    this.counter.kernelRuns++;
    return outputs.last;
  }

  private get internals(): KernelInternals {
    return (this.shortcut as unknown as { kernel: KernelInternals }).kernel;
  }

  /** gpu.js' own textures: the kernel's, then those of its subkernels. */
  private get ownTextures(): readonly TextureInternals[] {
    const { texture, mappedTextures } = this.internals;
    return [texture, ...(mappedTextures ?? [])];
  }

  /** Lets the next run write these. */
  private attach(textures: readonly DataTexture[]): void {
    if (this.attached === textures) return;
    const { gl } = this;
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.internals.framebuffer);
    this.ownTextures.forEach((output, k) => {
      const { handle } = textures[k] as DataTexture;
      output.texture = handle; // What gpu.js takes for its own, it deletes, and refuses as an input.
      const attachment = gl.COLOR_ATTACHMENT0 + k;
      gl.framebufferTexture2D(gl.FRAMEBUFFER, attachment, gl.TEXTURE_2D, handle, 0);
    });
    this.attached = textures;
  }

  private newTexture(size: readonly [number, number], like?: DataTexture): DataTexture {
    const { output = size } = (like?.argument as unknown as TextureInternals | undefined) ?? {};
    return this.dataTexture(float4Texture(this.gl, ...size), size, output);
  }

  private dataTexture(
    texture: WebGLTexture,
    size: readonly [number, number],
    output: readonly [number, number],
  ): DataTexture {
    const argument = textureArgument(this.gl, texture, size, output);
    return { handle: texture, width: size[0], height: size[1], argument };
  }

  /** A texture of another size than the first run's would be read wrongly in silence. */
  private assertSizes(args: readonly (Texture | number)[]): void {
    for (let k = 0; k < args.length; k++) {
      const [was, is] = [sizeOf(this.first[k]), sizeOf(args[k])];
      if (was?.[0] !== is?.[0] || was?.[1] !== is?.[1])
        throw new Error(
          `The kernel ${this.name} was built for ${was?.join(' × ')} texels, not for ${is?.join(' × ')}.`,
        );
    }
  }

  /** gpu.js asks only for its shaders, and that too early. */
  private assertLinked(): void {
    if (this.isLinked) return;
    const problem = linkProblem(this.gl, this.internals.program);
    if (problem) throw new Error(`The driver refuses the kernel ${this.name}: ${problem}`);
    this.isLinked = true;
  }

  /** A silent fallback would compute elsewhere and draw nothing. */
  private assertBackend(): void {
    const { fallbackReason, context, constructor: backend } = this.internals;
    const onWebGl2 = context === this.gl && backend.isContextMatch?.(this.gl) === true;
    if (fallbackReason || !onWebGl2)
      throw new Error(
        `The kernel ${this.name} does not run on webgl2: ${fallbackReason ?? 'gpu.js chose another backend'}.`,
      );
  }
}

/** Width and height of a texture; nothing for a number. */
function sizeOf(argument: Texture | number | undefined): readonly [number, number] | undefined {
  return typeof argument === 'object'
    ? (argument as unknown as TextureInternals).output
    : undefined;
}

function isFolded(argument: Texture | number): boolean {
  if (typeof argument === 'number') return false;
  const { size, output } = argument as unknown as TextureInternals;
  return size[0] !== output[0] || size[1] !== output[1];
}
