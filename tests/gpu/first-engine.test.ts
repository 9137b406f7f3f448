/** What the first engine of a page costs. In a file of its own: gpu.js looks at the driver only once. */
import { expect, test } from 'vitest';
import { withRig } from './rig.ts';

test('gpu.js compiles and reads nothing to try the driver out', async () => {
  const { prototype } = WebGL2RenderingContext;
  const { readPixels, linkProgram } = prototype;
  const asked: string[] = [];
  Object.assign(prototype, {
    readPixels(...given: unknown[]) {
      asked.push('readPixels');
      return Reflect.apply(readPixels, this, given);
    },
    linkProgram(...given: unknown[]) {
      asked.push('linkProgram');
      return Reflect.apply(linkProgram, this, given);
    },
  });
  try {
    await withRig({}, () => {
      expect(asked).toEqual([]);
    });
  } finally {
    Object.assign(prototype, { readPixels, linkProgram });
  }
});
