import type { IKernelRunShortcut, Texture } from 'gpu.js';
import type { Bridge } from './bridge';
import { type DataTexture, textureArgument } from './data-texture';
import { float4Texture } from './float4-texture';
import { straightGrid } from './straight-grid';
import type { VectorArguments } from './vector-arguments';

/** The parts of a built gpu.js kernel that we rely on and that its types leave out. */
interface KernelInternals {
  readonly maxTexSize: readonly [number, number];
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
  /** The set written last, and the one before it; the second only where outputs alternate. */
  private last: readonly DataTexture[] | null = null;
  private other: readonly DataTexture[] | null = null;
  /** The first run's arguments: gpu.js compiles their sizes in. */
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
   * @param args data textures' `argument`s and numbers, in the kernel's order
   * @returns the kernel's own output, valid until the next run (until the one after it, where
   * outputs alternate)
   * @throws Error when gpu.js fell back to another backend, or a texture is not of the size that the
   * first run's was
   */
  run(...args: readonly (Texture | number)[]): DataTexture {
    return this.runAll(...args)[0] as DataTexture;
  }

  /** As `run`, for a kernel with several outputs: all of them, in order. */
  runAll(...args: readonly (Texture | number)[]): readonly DataTexture[] {
    return this.bridge.during(() => {
      const { gl, shortcut } = this;
      gl.bindVertexArray(this.vertexArray);
      const given = this.vectors?.pack(args) ?? args;
      const call = () => (shortcut as unknown as (...a: unknown[]) => unknown)(...given);
      if (this.last) {
        this.assertSizes(args);
        if (this.alternating) this.alternate(this.last);
        gl.viewport(0, 0, ...this.internals.maxTexSize);
        call();
      } else {
        this.first = args;
        withStraightGrids(gl, call);
        this.assertBackend();
        this.last = this.outputs.map((output) => this.dataTexture(output));
      }
      this.counter.kernelRuns++;
      return this.last;
    });
  }

  dispose(): void {
    this.bridge.during(() => {
      this.gl.bindVertexArray(this.vertexArray);
      this.shortcut.destroy();
      for (const { handle } of this.other ?? []) this.gl.deleteTexture(handle);
    });
    this.gl.deleteVertexArray(this.vertexArray);
  }

  private get internals(): KernelInternals {
    return (this.shortcut as unknown as { kernel: KernelInternals }).kernel;
  }

  /** gpu.js' own textures: the kernel's, then those of its subkernels. */
  private get outputs(): readonly TextureInternals[] {
    const { texture, mappedTextures } = this.internals;
    return [texture, ...(mappedTextures ?? [])];
  }

  /** Lets the next run write the set that the last did not. */
  private alternate(last: readonly DataTexture[]): void {
    const { gl } = this;
    const next =
      this.other ??
      this.outputs.map(({ size, output }) =>
        this.dataTexture({ texture: float4Texture(gl, ...size), size, output }),
      );
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.internals.framebuffer);
    this.outputs.forEach((output, k) => {
      const { handle } = next[k] as DataTexture;
      output.texture = handle; // What gpu.js takes for its own, it deletes, and refuses as an input.
      const attachment = gl.COLOR_ATTACHMENT0 + k;
      gl.framebufferTexture2D(gl.FRAMEBUFFER, attachment, gl.TEXTURE_2D, handle, 0);
    });
    this.other = last;
    this.last = next;
  }

  private dataTexture({ texture, size, output }: TextureInternals): DataTexture {
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

/** Passes the shaders that gpu.js compiles in the meantime through `straightGrid`. */
function withStraightGrids<Result>(gl: WebGL2RenderingContext, build: () => Result): Result {
  const { shaderSource } = gl;
  gl.shaderSource = (shader, source) => {
    const isFragment = gl.getShaderParameter(shader, gl.SHADER_TYPE) === gl.FRAGMENT_SHADER;
    shaderSource.call(gl, shader, isFragment ? straightGrid(source) : source);
  };
  try {
    return build();
  } finally {
    gl.shaderSource = shaderSource;
  }
}
