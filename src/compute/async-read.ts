import type { DataTexture } from './data-texture';
import { passed } from './fence';

/**
 * Reads a texture back without waiting for the GPU: the numbers go to a buffer, and are fetched from
 * it once a fence has passed. For statistics, a few times a second, never in a frame.
 * @param bracket runs work inside the bridge
 * @param signal gives up waiting
 * @returns [4 · width · height]
 * @throws DOMException `AbortError` when given up, Error when the context was lost
 */
export async function readLater(
  gl: WebGL2RenderingContext,
  bracket: <Result>(work: () => Result) => Result,
  texture: DataTexture,
  signal?: AbortSignal,
): Promise<Float32Array> {
  signal?.throwIfAborted();
  const values = new Float32Array(4 * texture.width * texture.height);
  const buffer = gl.createBuffer();
  const fence = bracket(() => {
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
    gl.bufferData(gl.PIXEL_PACK_BUFFER, values.byteLength, gl.STREAM_READ);
    withFramebuffer(gl, texture.handle, () => {
      gl.readPixels(0, 0, texture.width, texture.height, gl.RGBA, gl.FLOAT, 0);
    });
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    return gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  });
  gl.flush();
  try {
    if (!fence) throw new Error('The graphics context is lost.');
    await passed(gl, fence, signal);
    bracket(() => {
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
      gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, values);
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    });
    return values;
  } finally {
    gl.deleteSync(fence);
    gl.deleteBuffer(buffer);
  }
}

/** Attaches a texture to a framebuffer of its own for the time of some work. */
export function withFramebuffer(
  gl: WebGL2RenderingContext,
  texture: WebGLTexture,
  work: () => void,
): void {
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  work();
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.deleteFramebuffer(framebuffer);
}
