/** A kernel fills its own output, whatever sizes were built before it in the same engine. */
import { transformPoints } from '@built';
import { expect, test } from 'vitest';
import { withRig } from './rig.ts';

/** Rows after rows: one kernel and one upload of each, all kept until the end. */
const heights = [1, 36, 2, 64, 7];
const width = 128;

test('a small kernel after a large one writes every texel of its own', async () => {
  await withRig({}, ({ engine }) => {
    for (const height of heights) {
      const data = Float32Array.from({ length: 4 * width * height }, (_, k) => (k % 97) - 40);
      const rest = engine.upload(data, width, height);
      const kernel = engine.buildMap(transformPoints, width, height);
      const moved = engine.read(kernel.run(rest.argument, 2, 0, 0, 0, 2, 0, 0, 0, 2));
      const texel = (values: Float32Array, k: number) => [...values.subarray(4 * k, 4 * k + 3)];
      for (const k of [0, width - 1, width * (height - 1), width * height - 1])
        expect([height, k, texel(moved, k)]).toEqual([height, k, texel(data, k).map((x) => 2 * x)]);
    }
  });
});
