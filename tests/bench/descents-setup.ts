/** What the benchmarks of descents share: an engine as the app has it, and Himmelblau's function. */

import { Engine } from '../../src/compute/engine.ts';
import { functionText } from '../../src/compute/function-text.ts';
import type { LaneRequest } from '../../src/compute/lanes.ts';
import { compileFunction } from '../../src/math/expression/index.ts';
import { createContext } from '../../src/stage/gl-context.ts';
import { Stage } from '../../src/stage/stage.ts';
import { themeFrom } from '../../src/stage/theme.ts';

export const side = 512; // 262,144 descents.
export const steps = 20;
export const domain = { xMin: -5, xMax: 5, yMin: -5, yMax: 5 };

/** Small enough that none diverges, another at every call. */
export const learningRateOf = (call: number) => 0.001 + 1e-6 * (call % 1000);

export const compiled = compileFunction('(x^2+y-11)^2+(x+y^2-7)^2', { variables: ['x', 'y'] });
export const himmelblau = functionText(compiled);

export interface OpenEngine {
  readonly gl: WebGL2RenderingContext;
  readonly engine: Engine;
  /** Waits for the GPU by reading one texel. */
  readOne(texture: WebGLTexture): Float32Array;
  close(): void;
}

export function openEngine(lane: LaneRequest = 'gpu'): OpenEngine {
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
  const now = () => performance.now();
  const engine = new Engine(gl, { restore: stage.restoreState, lane, now });
  const framebuffer = gl.createFramebuffer();
  const texel = new Float32Array(4);
  return {
    gl,
    engine,
    readOne(texture) {
      gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.FLOAT, texel);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      return texel;
    },
    close() {
      stage.dispose();
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}
