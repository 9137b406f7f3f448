import type { Texture as TextureArgument } from 'gpu.js';
import { Texture } from './gpu-js';

/** A float texture with four components a texel, readable by kernels and by shaders. */
export interface DataTexture {
  readonly handle: WebGLTexture;
  readonly width: number;
  readonly height: number;
  /** The same texture as gpu.js takes it for an argument. */
  readonly argument: TextureArgument;
}

/** A data texture that its holder must give back. */
export interface OwnedDataTexture extends DataTexture {
  dispose(): void;
}

/**
 * A texture as gpu.js takes it for an argument. All come from here: a kernel accepts only the class of
 * texture that it was built with, and its own results are of another class than uploads.
 * @param size in texels
 * @param grid columns and rows as kernels index it; differs from the size where a row was folded
 */
export function textureArgument(
  context: WebGL2RenderingContext,
  texture: WebGLTexture,
  size: readonly [number, number],
  grid: readonly [number, number],
): TextureArgument {
  const [columns, rows] = grid;
  const counted = texture as { _refs?: number | undefined };
  const { _refs } = counted;
  const argument = new Texture({
    texture,
    size,
    dimensions: [columns, rows, 1],
    output: grid,
    context,
    kernel: {},
    type: 'ArrayTexture(4)',
  } as never);
  // Whoever holds an argument holds no share of the texture: gpu.js would take a kernel's output for
  // kept, and make a new texture at every run.
  counted._refs = _refs;
  return argument;
}
