/** A million points by our kernel, bridge and all, against a WebGL2 shader written by hand. */
import { Engine } from '../../../src/compute/engine.ts';
import { transformPoints } from '../../../src/compute/kernels/transform-points.ts';
import { createRandom } from '../../../src/core/random.ts';
import { createContext } from '../../../src/stage/gl-context.ts';
import { Stage } from '../../../src/stage/stage.ts';
import { themeFrom } from '../../../src/stage/theme.ts';
import { handWritten } from '../hand-written.ts';
import type { Trial } from '../harness.ts';

export const name = 'transform a million points: our kernel against a hand-written shader';
export const target = 1.1;

const width = 1024;
const height = 977;

/** Both on one context, from one texture, each into a texture of its own; another matrix each time. */
export function setup(): Trial {
  const canvas = document.createElement('canvas');
  const gl = createContext(canvas);
  const stage = new Stage({
    canvas,
    gl,
    overlay: document.body,
    theme: themeFrom(() => '', false),
    beforeFrame: () => {},
    afterFrame: () => {},
    isPlaying: () => false,
  });
  const engine = new Engine(gl, { restore: stage.restoreState });
  const random = createRandom(1);
  const points = Float32Array.from({ length: 4 * width * height }, () => 2 * random() - 1);
  const input = engine.upload(points, width, height);
  const kernel = engine.buildMap(transformPoints, width, height);
  const shader = handWritten(gl, input.handle, width, height);

  const matrix = Array.from({ length: 9 }, () => random());
  const nextMatrix = () => {
    matrix[0] = random();
    return matrix;
  };
  const ours = kernel.run(input.argument, ...matrix);
  shader.run(matrix);
  const difference = largestDifference(engine.read(ours), shader.read());
  if (!(difference < 1e-6)) throw new Error(`the two differ by ${difference}: not the same work`);

  const framebuffer = gl.createFramebuffer();
  const texel = new Float32Array(4);
  const readOne = (texture: WebGLTexture) => {
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.FLOAT, texel);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  };
  return {
    a: () => kernel.run(input.argument, ...nextMatrix()),
    b: () => shader.run(nextMatrix()),
    finish() {
      readOne(ours.handle);
      readOne(shader.output);
    },
    close() {
      stage.dispose();
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? NaN))), 0);
}
