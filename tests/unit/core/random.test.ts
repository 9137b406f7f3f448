import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/core/random';
import './helpers';

const draw = (seed: number, n: number) => {
  const random = createRandom(seed);
  return Array.from({ length: n }, random);
};

/**
 * The published generator, as its author wrote it in C (gist.github.com/tommyettinger,
 * mulberry32.c, 2017), with 64-bit integers cut to 32 bits instead of Math.imul.
 */
function published(seed: bigint, n: number): number[] {
  const cut = (x: bigint) => x & 0xffffffffn;
  let x = cut(seed);
  return Array.from({ length: n }, () => {
    x = cut(x + 0x6d2b79f5n);
    let z = cut((x ^ (x >> 15n)) * (x | 1n));
    z ^= cut(z + cut((z ^ (z >> 7n)) * (z | 61n)));
    return Number(z ^ (z >> 14n)) / 2 ** 32;
  });
}

describe('createRandom is mulberry32', () => {
  // Values that many published ports agree on.
  test.each([
    [0, [0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]],
    [1, [0.6270739405881613, 0.002735721180215478, 0.5274470399599522, 0.9810509674716741]],
    [42, [0.6011037519201636, 0.44829055899754167, 0.8524657934904099, 0.6697340414393693]],
  ])('first values for seed %i', (seed, values) => {
    expect(draw(seed, values.length)).toEqual(values);
  });

  test('any seed: as the published C code', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (seed) => {
        expect(draw(seed, 20)).toEqual(published(BigInt.asUintN(32, BigInt(seed)), 20));
      }),
    );
  });

  test('only the integer part of the seed counts, modulo 2³²', () => {
    expect(draw(7.9, 3)).toEqual(draw(7, 3));
    expect(draw(-1, 3)).toEqual(draw(2 ** 32 - 1, 3));
    expect(draw(2 ** 32 + 5, 3)).toEqual(draw(5, 3));
  });

  test('streams are separate: one does not move the other', () => {
    const [one, other] = [createRandom(3), createRandom(3)];
    one();
    one();
    expect(other()).toBe(draw(3, 1)[0]);
  });

  test('10,000 values lie in [0, 1) and fill ten boxes evenly (χ² below the 0.999 quantile)', () => {
    const boxes = Array<number>(10).fill(0);
    for (const value of draw(2026, 10_000)) {
      expect(value >= 0 && value < 1).toBe(true);
      boxes[Math.floor(10 * value)] = (boxes[Math.floor(10 * value)] ?? 0) + 1;
    }
    const chiSquared = boxes.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquared).toBeLessThan(27.88);
  });
});
