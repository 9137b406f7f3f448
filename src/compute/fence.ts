/** Milliseconds between looks at whether the GPU is done. */
const lookEvery = 4;

/**
 * Waits, without holding up the page, until the GPU has done all that it was given so far.
 * @param also what else must be true
 * @throws DOMException `AbortError` when given up, Error when the context was lost
 */
export async function whenDone(
  gl: WebGL2RenderingContext,
  signal?: AbortSignal,
  also: () => boolean = () => true,
): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  try {
    if (!fence) throw new Error(lost);
    await passed(gl, fence, signal, also);
  } finally {
    gl.deleteSync(fence);
  }
}

/** As `whenDone`, for a fence that somebody else has set and flushed, and deletes. */
export async function passed(
  gl: WebGL2RenderingContext,
  fence: WebGLSync,
  signal?: AbortSignal,
  also: () => boolean = () => true,
): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
    signal?.throwIfAborted();
    if (gl.isContextLost()) throw new Error(lost);
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED && also()) return;
  }
}

const lost = 'The graphics context is lost.';
