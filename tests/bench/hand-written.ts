/** What somebody would write who needs only this: p ↦ M p over a texture, in plain WebGL2. */

const vertex = `#version 300 es
void main() {
  vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  gl_Position = vec4(corner, 0.0, 1.0);
}`;

const fragment = `#version 300 es
precision highp float;
precision highp sampler2D;
uniform sampler2D points;
uniform mat3 matrix;
out vec4 moved;

void main() {
  vec4 p = texelFetch(points, ivec2(gl_FragCoord.xy), 0);
  moved = vec4(matrix * p.xyz, p.w);
}`;

export interface HandWritten {
  readonly output: WebGLTexture;
  /** @param matrix row-major 3×3 */
  run(matrix: readonly number[]): void;
  /** [4 · width · height] */
  read(): Float32Array;
}

export function handWritten(
  gl: WebGL2RenderingContext,
  input: WebGLTexture,
  width: number,
  height: number,
): HandWritten {
  const program = link(gl, fragment);
  const uniform = gl.getUniformLocation(program, 'matrix');
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
    run(matrix) {
      gl.useProgram(program);
      gl.bindVertexArray(vertexArray);
      gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
      gl.viewport(0, 0, width, height);
      gl.disable(gl.SCISSOR_TEST); // The stage has it on.
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, input);
      gl.uniformMatrix3fv(uniform, true, matrix);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    },
    read() {
      const values = new Float32Array(4 * width * height);
      gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.FLOAT, values);
      return values;
    },
  };
}

/** A program that covers the whole viewport, one fragment a texel. */
export function link(gl: WebGL2RenderingContext, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('the context is lost');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(gl.getProgramInfoLog(program) ?? 'the shader does not link');
  return program;
}
