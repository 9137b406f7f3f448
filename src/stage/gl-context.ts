/** Why there is no picture, for the page to explain in words. */
export class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError';
}

/**
 * The one WebGL2 context that three.js and gpu.js share.
 * @throws UnsupportedError where WebGL2 or float render targets are missing
 */
export function createContext(canvas: HTMLCanvasElement): WebGL2RenderingContext {
  const gl = canvas.getContext('webgl2', {
    antialias: true,
    alpha: false,
    powerPreference: 'high-performance',
  });
  if (!gl) throw new UnsupportedError('no-webgl2');
  if (!gl.getExtension('EXT_color_buffer_float')) throw new UnsupportedError('no-float-targets');
  return gl;
}

/** Whether the processor draws, for want of a graphics card. */
export function drawsInSoftware(gl: WebGL2RenderingContext): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(rendererName(gl));
}

/** What draws, as far as the browser tells. */
export function rendererName(gl: WebGL2RenderingContext): string {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}
