import { expect, test } from 'vitest';
import { VectorArguments } from '../../../src/compute/vector-arguments';

test('a vector that has changed comes in another array than the one before, an equal one in the same', () => {
  const vectors = new VectorArguments();
  const texture = {} as never;
  const first = vectors.pack([texture, 1, 2, 3, 4, 5, 6]).slice();
  expect(first).toEqual([texture, [1, 2, 3], [4, 5, 6]]);
  const second = vectors.pack([texture, 1, 2, 3, 4, 5, 7]).slice();
  expect(second).toEqual([texture, [1, 2, 3], [4, 5, 7]]);
  expect(second[1]).toBe(first[1]);
  expect(second[2]).not.toBe(first[2]);
  // gpu.js still holds the second: what it compares with must not have changed under it.
  const third = vectors.pack([texture, 1, 2, 3, 4, 5, 8]);
  expect(second[2]).toEqual([4, 5, 7]);
  expect(third[2]).toEqual([4, 5, 8]);
});
