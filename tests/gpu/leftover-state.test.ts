/** Whatever state the context was left in, kernels, uploads and read-backs are right. */
import { transformPoints } from '@built';
import { describe, expect, test } from 'vitest';
import { createRandom, identity, randomNumbers } from './inputs.ts';
import { type Rig, withRig } from './rig.ts';

/** Each makes a kernel, an upload or a read-back wrong where the bridge does not set it right. */
const leftovers: Readonly<Record<string, (gl: WebGL2RenderingContext) => void>> = {
  'additive blending': (gl) => {
    gl.getExtension('EXT_float_blend');
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE);
  },
  'culling of every face': (gl) => {
    gl.enable(gl.CULL_FACE);
    gl.cullFace(gl.FRONT_AND_BACK);
  },
  'rasterisation switched off': (gl) => gl.enable(gl.RASTERIZER_DISCARD),
  'colours masked': (gl) => gl.colorMask(true, false, true, false),
  'rows of another length while uploading': (gl) => gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 32),
  'uploads turned upside down': (gl) => gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, true),
  'uploads multiplied by alpha': (gl) => gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true),
  'rows of another length while reading': (gl) => gl.pixelStorei(gl.PACK_ROW_LENGTH, 32),
  'reading into a buffer': (gl) => {
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, gl.createBuffer());
    gl.bufferData(gl.PIXEL_PACK_BUFFER, 1 << 16, gl.STREAM_READ);
  },
  'uploading from a buffer': (gl) => {
    gl.bindBuffer(gl.PIXEL_UNPACK_BUFFER, gl.createBuffer());
    gl.bufferData(gl.PIXEL_UNPACK_BUFFER, 1 << 16, gl.STREAM_DRAW);
  },
};

const job = transformPoints;

/** Whether points come through a kernel unchanged, with the leftover before each of three actions. */
function comesThrough({ engine, gl }: Rig, leave: (gl: WebGL2RenderingContext) => void): boolean {
  const points = Float32Array.from(randomNumbers(createRandom(31), 4 * 16 * 16));
  const kernel = engine.buildMap(job, 16, 16);
  const first = engine.upload(points, 16, 16);
  kernel.run(first.argument, ...identity.map((x) => 3 * x)); // Something to be added to or kept.
  leave(gl);
  const rest = engine.upload(points, 16, 16);
  leave(gl);
  const moved = kernel.run(rest.argument, ...identity);
  leave(gl);
  const values = engine.read(moved);
  return gl.getError() === gl.NO_ERROR && values.every((value, i) => value === points[i]);
}

describe.each(Object.entries(leftovers))('%s', (_, leave) => {
  test('does no harm', async () => {
    await withRig({}, (rig) => expect(comesThrough(rig, leave)).toBe(true));
  });

  test('would do harm without the bridge', async () => {
    await withRig({}, (rig) => {
      (Reflect.get(rig.engine, 'bridge') as { enter(): void }).enter = () => {};
      expect(comesThrough(rig, leave)).toBe(false);
      while (rig.gl.getError() !== rig.gl.NO_ERROR); // Expected here.
    });
  });
});

test('points come through where nothing was left', async () => {
  await withRig({}, (rig) => expect(comesThrough(rig, () => {})).toBe(true));
});
