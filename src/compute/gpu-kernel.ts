import type { IKernelRunShortcut, Texture } from 'gpu.js';
import type { Bridge } from './bridge';
import { type DataTexture, textureArgument } from './data-texture';
import { straightGrid } from './straight-grid';

/** The parts of a built gpu.js kernel that we rely on and that its types leave out. */
interface KernelInternals {
  readonly maxTexSize: readonly [number, number];
  readonly constructor: { isContextMatch?(context: unknown): boolean };
  readonly fallbackReason: string | null;
  readonly context: WebGL2RenderingContext;
}

/** What a texture holds beyond the library's types. */
interface TextureInternals {
  readonly texture: WebGLTexture;
  readonly size: readonly [number, number];
  readonly output: readonly [number, number];
}

/** Counts that the engine reports. */
export interface RunCounter {
  kernelRuns: number;
}

/**
 * One compiled kernel with its own vertex array and its own output texture, which every run
 * overwrites. gpu.js sets viewport and vertex attributes only when it builds, so each run sets the
 * first and binds the second.
 */
export class GpuKernel {
  private readonly vertexArray: WebGLVertexArrayObject;
  private output: DataTexture | null = null;
  /** The first run's arguments: gpu.js compiles their sizes in. */
  private first: readonly (Texture | number)[] = [];

  constructor(
    readonly name: string,
    private readonly gl: WebGL2RenderingContext,
    private readonly bridge: Bridge,
    private readonly shortcut: IKernelRunShortcut,
    private readonly counter: RunCounter,
  ) {
    const vertexArray = gl.createVertexArray();
    if (!vertexArray) throw new Error(`No vertex array could be made for the kernel ${name}.`);
    this.vertexArray = vertexArray;
  }

  /**
   * @param args data textures' `argument`s and numbers, in the kernel's order
   * @returns the kernel's own output, valid until the next run
   * @throws Error when gpu.js fell back to another backend, or a texture is not of the size that the
   * first run's was
   */
  run(...args: readonly (Texture | number)[]): DataTexture {
    return this.bridge.during(() => {
      const { gl, shortcut } = this;
      gl.bindVertexArray(this.vertexArray);
      const built = this.output !== null;
      if (built) this.assertSizes(args);
      else this.first = args;
      if (built) gl.viewport(0, 0, ...this.internals.maxTexSize);
      const call = () => (shortcut as unknown as (...a: unknown[]) => Texture)(...args);
      const result = built ? call() : withStraightGrids(gl, call);
      this.counter.kernelRuns++;
      if (!built) this.assertBackend();
      return this.outputOf(result);
    });
  }

  dispose(): void {
    this.bridge.during(() => {
      this.gl.bindVertexArray(this.vertexArray);
      this.shortcut.destroy();
    });
    this.gl.deleteVertexArray(this.vertexArray);
  }

  private get internals(): KernelInternals {
    return (this.shortcut as unknown as { kernel: KernelInternals }).kernel;
  }

  private outputOf(result: Texture): DataTexture {
    const { texture, size, output } = result as unknown as TextureInternals;
    if (this.output?.handle !== texture) {
      const argument = textureArgument(this.gl, texture, size, output);
      this.output = { handle: texture, width: size[0], height: size[1], argument };
    }
    return this.output;
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
