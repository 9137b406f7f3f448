import { ExternalTexture, NearestFilter } from 'three';

/** A float texture that somebody else makes and moves; three only reads it. */
export class ExternalData {
  readonly texture: ExternalTexture;

  constructor(handle: WebGLTexture) {
    this.texture = new ExternalTexture(handle);
    this.texture.minFilter = NearestFilter;
    this.texture.magFilter = NearestFilter;
  }

  /** After every kernel run: the handle may have changed. */
  point(handle: WebGLTexture): void {
    if (this.texture.sourceTexture !== handle) this.texture.sourceTexture = handle;
  }

  dispose(): void {
    this.texture.dispose();
  }
}
