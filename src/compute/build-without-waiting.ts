import { straightGrid } from './straight-grid';

/** Attributes of gpu.js' vertex shader, at the places that they are given. */
const attributes = ['aPos', 'aTexCoord'];

/**
 * Lets gpu.js build a kernel without asking the driver anything that waits for the GPU: every answer
 * would come only after all that was drawn before, and after the compilation. Whether the program came
 * to be is for the caller to ask, see `linkProblem`. Fragment shaders pass through `straightGrid`.
 */
export function buildWithoutWaiting<Result>(
  gl: WebGL2RenderingContext,
  build: () => Result,
): Result {
  const { createShader, shaderSource, getShaderParameter } = gl;
  const { linkProgram, getAttribLocation, useProgram } = gl;
  const fragmentShaders = new Set<WebGLShader | null>();
  gl.createShader = (type) => {
    const shader = createShader.call(gl, type);
    if (type === gl.FRAGMENT_SHADER) fragmentShaders.add(shader);
    return shader;
  };
  gl.shaderSource = (shader, source) =>
    shaderSource.call(
      gl,
      shader,
      fragmentShaders.has(shader) ? straightGrid(source) : wholeViewport(source),
    );
  gl.getShaderParameter = (shader, parameter) =>
    parameter === gl.COMPILE_STATUS || getShaderParameter.call(gl, shader, parameter);
  gl.linkProgram = (program) => {
    for (const [place, name] of attributes.entries()) gl.bindAttribLocation(program, place, name);
    linkProgram.call(gl, program);
  };
  gl.getAttribLocation = (_, name) => attributes.indexOf(name);
  gl.useProgram = () => {}; // Each run does, and a kernel's constants are written in its text.
  try {
    return build();
  } finally {
    Object.assign(gl, {
      createShader,
      shaderSource,
      getShaderParameter,
      linkProgram,
      getAttribLocation,
      useProgram,
    });
  }
}

/**
 * gpu.js draws into a part of a viewport as large as its largest kernel. Ours have a viewport of their
 * own, which they must fill, whatever was built before them.
 * @throws Error when the text is not what gpu.js 2.24.1 writes
 */
function wholeViewport(source: string): string {
  const scaled = 'uniform vec2 ratio;';
  if (!source.includes(scaled))
    throw new Error(`gpu.js no longer writes ${scaled} in its shaders.`);
  return source.replace(scaled, 'const vec2 ratio = vec2(1.0);');
}

/** Why a program is none, in the driver's words; empty when it is one. Waits for its compilation. */
export function linkProblem(gl: WebGL2RenderingContext, program: WebGLProgram): string {
  if (gl.getProgramParameter(program, gl.LINK_STATUS) || gl.isContextLost()) return '';
  const logs = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
  return [gl.getProgramInfoLog(program), ...logs].filter(Boolean).join(' ') || 'no reason given';
}
