/** What somebody would write who needs only this: gradient descent on Himmelblau's function, the loop in the shader. */
import { link } from './hand-written.ts';

const fragment = (steps: number) => `#version 300 es
precision highp float;
precision highp sampler2D;
uniform sampler2D points;
uniform float learningRate;
out vec4 moved;

void main() {
  vec4 p = texelFetch(points, ivec2(gl_FragCoord.xy), 0);
  for (int i = 0; i < ${steps}; i++) {
    float u = p.x * p.x + p.y - 11.0;
    float v = p.x + p.y * p.y - 7.0;
    p.xy -= learningRate * vec2(4.0 * p.x * u + 2.0 * v, 2.0 * u + 4.0 * p.y * v);
  }
  moved = p;
}`;

export interface HandWrittenDescents {
  readonly output: WebGLTexture;
  run(learningRate: number): void;
  dispose(): void;
}

export function handWrittenDescents(
  gl: WebGL2RenderingContext,
  input: WebGLTexture,
  width: number,
  height: number,
  steps: number,
): HandWrittenDescents {
  const program = link(gl, fragment(steps));
  const uniform = gl.getUniformLocation(program, 'learningRate');
  const vertexArray = gl.createVertexArray();
  const output = gl.createTexture();
  const framebuffer = gl.createFramebuffer();
  gl.activeTexture(gl.TEXTURE0);
  gl.bindTexture(gl.TEXTURE_2D, output);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, width, height);
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, output, 0);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  return {
    output,
    run(learningRate) {
      gl.useProgram(program);
      gl.bindVertexArray(vertexArray);
      gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
      gl.viewport(0, 0, width, height);
      gl.disable(gl.SCISSOR_TEST); // The stage has it on.
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, input);
      gl.uniform1f(uniform, learningRate);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    },
    dispose() {
      gl.deleteProgram(program);
      gl.deleteVertexArray(vertexArray);
      gl.deleteFramebuffer(framebuffer);
      gl.deleteTexture(output);
    },
  };
}
