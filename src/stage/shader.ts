import { GLSL3, type IUniform, RawShaderMaterial, type ShaderMaterialParameters } from 'three';
import lighting from '../../shaders/chunks/lighting.glsl?raw';
import texel from '../../shaders/chunks/texel.glsl?raw';

const precision = 'precision highp float;\nprecision highp int;\nprecision highp sampler2D;\n';

/** How fine meshes are drawn: in motion that must stay smooth, at rest by a processor, by a graphics card. */
export type Detail = 'coarse' | 'half' | 'full';

/** The values that every stage shader may read; the stage refreshes them before each pane is drawn. */
export interface FrameUniforms {
  readonly eye: IUniform;
  readonly viewportPixels: IUniform;
  readonly pixelRatio: IUniform;
  readonly near: IUniform;
  readonly lineScale: IUniform;
  readonly detail: IUniform<Detail>;
}

/**
 * A material from two GLSL files and their uniforms. Colours are sRGB in and out: what the theme says
 * is what the screen shows.
 */
export function shaderMaterial<Uniforms extends Record<string, IUniform>>(
  vertex: string,
  fragment: string,
  uniforms: Uniforms,
  parameters: Omit<ShaderMaterialParameters, 'uniforms'> = {},
): RawShaderMaterial & { uniforms: Uniforms } {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: `${precision}${texel}${vertex}`,
    fragmentShader: `${precision}${lighting}${fragment}`,
    uniforms,
    ...parameters,
  }) as RawShaderMaterial & { uniforms: Uniforms };
}
