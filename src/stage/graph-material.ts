import type { IUniform, RawShaderMaterial, ShaderMaterialParameters } from 'three';
import graph from '../../shaders/chunks/graph.glsl?raw';
import colour from '../../shaders/chunks/graph-colour.glsl?raw';
import heights from '../../shaders/chunks/heights.glsl?raw';
import palette from '../../shaders/chunks/palette.glsl?raw';
import type { GraphMap } from './graph-map';
import { shaderMaterial } from './shader';

/**
 * A material whose shaders know the map of a graph; vertex and fragment shader may ask for more chunks.
 * A share of heights beyond 0 … 1 by less than clipTolerance is rounding, not clipping.
 */
export function graphMaterial<Uniforms extends Record<string, IUniform>>(
  map: GraphMap,
  vertex: readonly string[],
  fragment: readonly string[],
  uniforms: Uniforms,
  parameters: Omit<ShaderMaterialParameters, 'uniforms'> = {},
): RawShaderMaterial & { uniforms: Uniforms & GraphMap['uniforms'] } {
  const before = `const float clipTolerance = 0.004;\n${graph}`;
  return shaderMaterial(
    `${before}${vertex.join('')}`,
    `${before}${fragment.join('')}`,
    { ...map.uniforms, ...uniforms },
    parameters,
  );
}

/** Pieces for graph shaders: `colour` needs `palette` before it. */
export const graphChunks = { heights, palette, colour } as const;
