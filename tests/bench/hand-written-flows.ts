/** What somebody would write who needs only this: Runge–Kutta steps of the Lorenz field, the loop in the shader. */
import { link } from './hand-written.ts';

const fragment = (steps: number) => `#version 300 es
precision highp float;
precision highp sampler2D;
uniform sampler2D points;
uniform vec3 letters;
uniform float h;
out vec4 moved;

vec3 velocity(vec3 p) {
  return vec3(letters.x * (p.y - p.x), p.x * (letters.y - p.z) - p.y, p.x * p.y - letters.z * p.z);
}

void main() {
  vec4 p = texelFetch(points, ivec2(gl_FragCoord.xy), 0);
  for (int i = 0; i < ${steps}; i++) {
    vec3 a = velocity(p.xyz);
    vec3 b = velocity(p.xyz + 0.5 * h * a);
    vec3 c = velocity(p.xyz + 0.5 * h * b);
    vec3 d = velocity(p.xyz + h * c);
    p.xyz += h / 6.0 * (a + 2.0 * (b + c) + d);
  }
  moved = p;
}`;

export interface HandWrittenFlow {
  readonly output: WebGLTexture;
  run(letters: readonly [number, number, number]): void;
  dispose(): void;
}

export function handWrittenFlow(
  gl: WebGL2RenderingContext,
  input: WebGLTexture,
  size: readonly [width: number, height: number],
  steps: number,
  h: number,
): HandWrittenFlow {
  const program = link(gl, fragment(steps));
  const uniforms = ['letters', 'h'].map((name) => gl.getUniformLocation(program, name));
  const vertexArray = gl.createVertexArray();
  const output = gl.createTexture();
  const framebuffer = gl.createFramebuffer();
  gl.activeTexture(gl.TEXTURE0);
  gl.bindTexture(gl.TEXTURE_2D, output);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, ...size);
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, output, 0);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  return {
    output,
    run(letters) {
      gl.useProgram(program);
      gl.bindVertexArray(vertexArray);
      gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
      gl.viewport(0, 0, ...size);
      gl.disable(gl.SCISSOR_TEST); // The stage has it on.
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, input);
      gl.uniform3f(uniforms[0] ?? null, ...letters);
      gl.uniform1f(uniforms[1] ?? null, h);
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
