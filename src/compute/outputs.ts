import type { DataTexture } from './data-texture';

/** Where a kernel writes: a texture for each of its outputs, all of one size. */
export interface Outputs {
  readonly width: number;
  readonly height: number;
  /** Those written last. */
  last: readonly DataTexture[];
  /** Those written before; only where outputs alternate. */
  other: readonly DataTexture[] | null;
  isWritten: boolean;
}

export function outputsOf(width: number, height: number, last: readonly DataTexture[]): Outputs {
  return { width, height, last, other: null, isWritten: false };
}

export function handlesOf({ last, other }: Outputs): WebGLTexture[] {
  return [...last, ...(other ?? [])].map(({ handle }) => handle);
}
