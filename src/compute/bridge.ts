/**
 * Lets gpu.js and three.js share one WebGL2 context. Neither restores what it changes, and a mix-up
 * draws on without any error, so every touch of the context by a kernel goes through `during`.
 */
export class Bridge {
  private depth = 0;

  /** @param restore puts the other party's state back after a batch of kernel work */
  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly restore: () => void,
  ) {}

  /** Brackets a batch of kernel work; batches inside a batch cost nothing. */
  during<Result>(work: () => Result): Result {
    if (this.depth > 0) return work();
    this.enter();
    this.depth++;
    try {
      return work();
    } finally {
      this.depth--;
      this.gl.bindVertexArray(null);
      this.restore();
    }
  }

  /** The state that gpu.js assumes and never sets. */
  private enter(): void {
    const { gl } = this;
    gl.disable(gl.BLEND);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.CULL_FACE);
    gl.disable(gl.SCISSOR_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.RASTERIZER_DISCARD);
    gl.colorMask(true, true, true, true);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    gl.bindBuffer(gl.PIXEL_UNPACK_BUFFER, null);
    gl.pixelStorei(gl.PACK_ROW_LENGTH, 0);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  }
}
