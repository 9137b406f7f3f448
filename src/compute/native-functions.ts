import type { Texel } from './kernel';

type Vector3 = readonly [number, number, number];

/**
 * Functions that kernels call and GLSL computes: gpu.js writes arithmetic number by number, and where a
 * shader has an operation on whole vectors, a driver may do that much faster.
 */
export const nativeFunctions = [
  {
    name: 'linearMap',
    source: `vec4 linearMap(vec4 point, vec3 row1, vec3 row2, vec3 row3) {
  return vec4(dot(row1, point.xyz), dot(row2, point.xyz), dot(row3, point.xyz), point.w);
}`,
    returnType: 'Array(4)',
    argumentTypes: { point: 'Array(4)', row1: 'Array(3)', row2: 'Array(3)', row3: 'Array(3)' },
  },
] as const;

declare global {
  /** p ↦ M p by M's rows; the fourth component travels along unchanged. Only inside a kernel. */
  function linearMap(point: Texel, row1: Vector3, row2: Vector3, row3: Vector3): Texel;
}
