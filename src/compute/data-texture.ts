import type { Texture } from 'gpu.js';

/** A float texture with four components a texel, readable by kernels and by shaders. */
export interface DataTexture {
  readonly handle: WebGLTexture;
  readonly width: number;
  readonly height: number;
  /** The same texture as gpu.js takes it for an argument. */
  readonly argument: Texture;
}

/** A data texture that its holder must give back. */
export interface OwnedDataTexture extends DataTexture {
  dispose(): void;
}
