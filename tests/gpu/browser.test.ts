/** The browser of the GPU tests is able to do what they ask; when this fails, look here first. */
import { expect, test } from 'vitest';

test('WebGL2 with float render targets', () => {
  const gl = document.createElement('canvas').getContext('webgl2');
  expect(gl).not.toBeNull();
  expect(gl?.getExtension('EXT_color_buffer_float')).not.toBeNull();
});

test('software GL, so that results do not depend on a graphics card', () => {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  expect(String(gl?.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? 0))).toContain('SwiftShader');
});
