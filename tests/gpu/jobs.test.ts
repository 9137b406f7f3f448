/** Every job: the kernel on the GPU against its float64 twin. */
import { createRandom, type Entries, fillJobs, mapJobs, transformPoints } from '@built';
import { describe, expect, test } from 'vitest';
import { angleCases, rayleighCases, tangentCases, unitFlowCases } from './eigen-cases.ts';
import { entries, randomMatrix, randomNumbers, singularMatrix } from './inputs.ts';
import { withRig } from './rig.ts';

/** The unit roundoff of float32. */
const u = 2 ** -24;

interface MapCase {
  readonly what: string;
  readonly seed: number;
  readonly points: Float64Array;
  readonly scalars: readonly number[];
  /** The largest difference allowed, for each number of the result. */
  readonly tolerance: Float64Array;
}

interface FillCase {
  readonly what: string;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly scalars: readonly number[];
  readonly tolerance: number;
  /** The length of the circle that values lie on; 0 where they do not wrap. */
  readonly wrap: readonly number[];
}

/**
 * Three products and two sums of float32, each off by one unit in the last place at most (correct
 * rounding would halve it): 6u times the sum of the products' sizes.
 */
function transformCase(what: string, seed: number, m: Entries, points: Float64Array): MapCase {
  const tolerance = points.map((_, i) => {
    const row = i % 4;
    if (row === 3) return 0;
    const size = (k: number) => Math.abs((m[3 * row + k] ?? 0) * (points[i - row + k] ?? 0));
    return 6 * u * (size(0) + size(1) + size(2));
  });
  return { what, seed, points, scalars: m, tolerance };
}

function transformCases(): MapCase[] {
  const made = (
    what: string,
    seed: number,
    matrixOf: (random: () => number) => Entries,
    count: number,
    size = 1,
  ) => {
    const random = createRandom(seed);
    const m = matrixOf(random);
    return transformCase(what, seed, m, randomNumbers(random, 4 * count, size));
  };
  const negative = (random: () => number) => entries(randomMatrix(random).map((x) => -Math.abs(x)));
  return [
    made('entries up to 1', 1, (random) => randomMatrix(random), 5000),
    made('entries up to 1e6', 2, (random) => randomMatrix(random, 1e6), 5000),
    made('entries up to 1e-6', 3, (random) => randomMatrix(random, 1e-6), 5000),
    made('points up to 1e6', 4, (random) => randomMatrix(random), 5000, 1e6),
    made('a singular matrix', 5, singularMatrix, 5000),
    made('negative entries', 6, negative, 5000),
    made('the zero matrix', 7, () => entries(new Array<number>(9).fill(0)), 100),
    ...[1, 2, 7, 1023, 1024, 1025, 2048].map((count, k) =>
      made(`${count} points`, 10 + k, (random) => randomMatrix(random, 10), count),
    ),
    ...Array.from({ length: 12 }, (_, k) =>
      made('any matrix', 100 + k, (random) => randomMatrix(random, 10 ** (3 * random())), 500),
    ),
  ];
}

/**
 * Sums up to 1700, where neighbouring float32 numbers are 1.2e-4 apart: two constants, two products
 * and three sums round off 2.7e-4 at most, and the stretch from [0, 1) to [−1, 1) doubles it.
 */
const cloudTolerance = 5.5e-4;

function cloudCases(): FillCase[] {
  const made = (what: string, seed: number, width: number, height: number, flat: number) => {
    const random = createRandom(seed);
    const scalars = [...Array.from({ length: 3 }, () => Math.fround(random())), flat];
    return { what, seed, width, height, scalars, tolerance: cloudTolerance, wrap: [2, 2, 2, 0] };
  };
  return [
    made('a million points in space', 21, 1024, 977, 0),
    made('a million points in the plane', 22, 1024, 977, 1),
    made('16 384 points', 23, 1024, 16, 0),
    made('one row', 24, 1024, 1, 0),
  ];
}

/**
 * Two powers, a root and four products of float32. A power t^p is off by some p·|ln t| units where it
 * is at most t^p large, so by less than one unit of a sum that is at least 1; drivers' own powers are
 * good to a few units more. 32u of the radius holds them all.
 */
function ballCases(): MapCase[] {
  const made = (what: string, seed: number, inverseExponent: number, size: number) => {
    const random = createRandom(seed);
    const points = randomNumbers(random, 4 * 3000, size);
    // The axes, a diagonal plane and the origin, where powers of 0 and ties are.
    points.set([0, 0, size, 1, size, 0, 0, 1, 0, -size, 0, 1, size, size, 0, 1, 0, 0, 0, 1]);
    const scalars = [Math.fround(inverseExponent), 2.5];
    const tolerance = points.map((_, i) => (i % 4 === 3 ? 0 : 32 * u * 2.5));
    return { what, seed, points, scalars, tolerance };
  };
  return [
    ...[1, 0.9, 2 / 3, 0.5, 1 / 3, 0.1, 1 / 60, 1 / 1000].map((q, k) =>
      made(`1/p = ${q.toPrecision(3)}`, 31 + k, q, 1),
    ),
    made('p infinite', 41, 0, 1),
    made('points up to 1e6', 42, 0.5, 1e6),
    made('points up to 1e-6', 43, 0.25, 1e-6),
  ];
}

/** A sine and a cosine: shaders promise no more than 2⁻¹¹ of them, and some keep to just that. */
const sineTolerance = 2 ** -11;

function filledBallCases(): MapCase[] {
  const made = (what: string, seed: number, flat: number, solid: number) => {
    const random = createRandom(seed);
    const points = randomNumbers(random, 4 * 3000);
    points.set([0, 1, 1, 1, 0, -1, 1, 1, 1, 0, -1, 1, -1, 1, -1, 1, 0, 0, 0, 1]);
    const tolerance = points.map((_, i) => (i % 4 === 3 ? 0 : sineTolerance));
    return { what, seed, points, scalars: [flat, solid], tolerance };
  };
  return [
    made('a ball', 51, 0, 1),
    made('a sphere', 52, 0, 0),
    made('a disc', 53, 1, 1),
    made('a circle', 54, 1, 0),
  ];
}

const mapCases: Readonly<Record<string, () => MapCase[]>> = {
  'angle-field': angleCases,
  'rayleigh-field': rayleighCases,
  'tangent-field': tangentCases,
  'unit-flow': unitFlowCases,
  'ball-points': filledBallCases,
  'transform-points': transformCases,
  'unit-ball': ballCases,
};
const fillCases: Readonly<Record<string, () => FillCase[]>> = { 'point-cloud': cloudCases };

test('every job has cases, and every case a job', () => {
  expect(Object.keys(mapCases).sort()).toEqual(mapJobs.map((job) => job.name).sort());
  expect(Object.keys(fillCases).sort()).toEqual(fillJobs.map((job) => job.name).sort());
});

describe.each(mapJobs)('$name', (job) => {
  test.each(mapCases[job.name]?.() ?? [])('$what, seed $seed', async (it) => {
    await withRig({}, ({ engine }) => {
      const expected = engine.computeOn('cpu', job, it.points, it.scalars);
      const actual = engine.computeOn('gpu', job, it.points, it.scalars);
      expect(worst(actual, expected, it.tolerance)).toBeLessThanOrEqual(1);
    });
  });
});

describe.each(fillJobs)('$name', (job) => {
  test.each(fillCases[job.name]?.() ?? [])('$what, seed $seed', async (it) => {
    await withRig({}, ({ engine }) => {
      const { width, height, scalars, tolerance, wrap } = it;
      const expected = new Float64Array(4 * width * height);
      job.reference(width, height, scalars, expected);
      const kernel = engine.buildFill(job, width, height);
      const actual = engine.read(kernel.run(...scalars));
      kernel.dispose();
      const folded = expected.map((value, i) => nearest(actual[i] ?? NaN, value, wrap[i % 4] ?? 0));
      expect(
        worst(actual, folded, folded.fill.call(folded.slice(), tolerance)),
      ).toBeLessThanOrEqual(1);
      expect(actual.every((value) => value >= -1 && value <= 1)).toBe(true);
    });
  });
});

test('a comparison notices one wrong number', async () => {
  await withRig({}, ({ engine }) => {
    const [it] = transformCases();
    if (!it) throw new Error('there are cases');
    const expected = engine.computeOn('cpu', transformPoints, it.points, entries(it.scalars));
    const actual = expected.slice();
    actual[4322] = (actual[4322] ?? 0) + 3 * (it.tolerance[4322] ?? 0);
    expect(worst(actual, expected, it.tolerance)).toBeGreaterThan(1);
    actual[4322] = Number.NaN;
    expect(worst(actual, expected, it.tolerance)).toBe(Number.POSITIVE_INFINITY);
  });
});

/** The largest difference, in times of what is allowed; infinite for NaN and for missing numbers. */
function worst(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: ArrayLike<number>,
): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs((actual[i] ?? NaN) - (expected[i] ?? NaN));
    if (difference === 0) continue;
    const times = difference / (tolerance[i] ?? 0);
    most = Math.max(most, Number.isNaN(times) ? Number.POSITIVE_INFINITY : times);
  }
  return most;
}

/** The value, or the same place on the circle that is nearest to what it is compared with. */
function nearest(to: number, value: number, circumference: number): number {
  if (circumference === 0) return value;
  return value + circumference * Math.round((to - value) / circumference);
}
