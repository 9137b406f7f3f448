import { expect, test } from 'vitest';
import { straightGrid } from '../../../src/compute/straight-grid.ts';

/** What matters of a fragment shader by gpu.js 2.24.1. */
const shader = (output: string, size: string, argument = '8, 4, 1', argumentSize = '8, 4') => `
ivec3 uOutputDim = ivec3(${output});
ivec2 uTexSize = ivec2(${size});
vec4 getImage2D(sampler2D tex, ivec2 texSize, ivec3 texDim, int z, int y, int x) {
  int index = x + texDim.x * (y + texDim.y * z);
  return texture(tex, st / vec2(texSize));
}
highp ivec2 user_pointsSize = ivec2(${argumentSize});
highp ivec3 user_pointsDim = ivec3(${argument});
void main(void) {
  threadId = indexTo3D(index, uOutputDim);
  kernel();
}`;

test('threads and texels are found straight away', () => {
  const straight = straightGrid(shader('8, 4, 1', '8, 4'));
  expect(straight).toContain('threadId = ivec3(ivec2(gl_FragCoord.xy), 0);');
  expect(straight).toContain('int x) {\n  return texelFetch(tex, ivec2(x, y), 0);\n}\nhighp');
  expect(straight).not.toContain('texture(');
});

test.each([
  ['a folded output', shader('1000, 1, 1', '33, 31')],
  ['a folded argument', shader('8, 4, 1', '8, 4', '1000, 1, 1', '33, 31')],
  ['an output with depth', shader('2, 2, 2', '3, 3')],
])('%s is left alone', (_, source) => expect(straightGrid(source)).toBe(source));

test.each(['indexTo3D', 'vec4 getImage2D', 'Dim = '])('a shader without %j is refused', (text) => {
  const other = shader('8, 4, 1', '8, 4').replaceAll(text, 'another');
  expect(() => straightGrid(other)).toThrow('gpu.js no longer writes');
});
