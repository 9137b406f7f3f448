import { expect, test } from 'vitest';
import { type CoarseBasins, coarseBasins } from '../../../src/compute/descent/coarse-basins.ts';
import { levelsOf } from '../../../src/compute/descent/compute-map.ts';
import { compileFunction } from '../../../src/math/expression/index.ts';

const compile = (text: string) => compileFunction(text, { variables: ['x', 'y'] });

/** (x² − 1)² + y²: minima at (±1, 0), the y axis between their basins. */
const wells: CoarseBasins = {
  f: compile('(x^2-1)^2 + a y^2'),
  letters: [1],
  optimiser: 'gradient-descent',
  settings: { learningRate: 0.05 },
  domain: { xMin: -2, xMax: 2, yMin: -1, yMax: 1 },
  minima: [
    { x: -1, y: 0 },
    { x: 1, y: 0 },
  ],
  radius: 0.05,
  steps: 300,
  side: 8,
};

const numbers = (texels: Float32Array) =>
  Array.from({ length: texels.length / 4 }, (_, i) => texels[4 * i]);

test('each cell has the minimum on its side', () => {
  const [last] = [...coarseBasins(wells)].slice(-1) as [Float32Array];
  expect(numbers(last)).toEqual(Array.from({ length: 64 }, (_, i) => (i % 8 < 4 ? 0 : 1)));
});

test('rows come one by one, from the lowest y; what is not yet known is drawn nowhere', () => {
  const rows = coarseBasins({ ...wells, side: 4 });
  rows.next();
  const second = rows.next().value as Float32Array;
  expect(numbers(second)).toEqual([0, 0, 1, 1, 0, 0, 1, 1, ...Array<number>(8).fill(-2)]);
  expect([...rows]).toHaveLength(2);
});

test('what goes too far, or is absent at the start, has no minimum', () => {
  const far = [...coarseBasins({ ...wells, settings: { learningRate: 5 } })].at(-1);
  expect(new Set(numbers(far as Float32Array))).toEqual(new Set([-1]));
  const f = compile('sqrt(x)(x-1)^2 + a y^2');
  const half = [...coarseBasins({ ...wells, f })].at(-1) as Float32Array;
  expect(numbers(half).filter((n) => n === -2)).toHaveLength(32);
  expect(
    numbers(half)
      .slice(4, 8)
      .every((n) => n === 1),
  ).toBe(true);
});

test('a large map is computed coarsely first', () => {
  expect([64, 256, 512, 1024].map((side) => levelsOf(side))).toEqual([
    [64],
    [256],
    [128, 512],
    [128, 1024],
  ]);
});
