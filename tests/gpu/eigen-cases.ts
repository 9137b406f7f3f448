/** Inputs for the jobs of the eigenvector field, each with what float32 may differ from float64. */
import { createRandom, type Random } from '@built';
import { randomMatrix, randomNumbers } from './inputs.ts';

export interface EigenCase {
  readonly what: string;
  readonly seed: number;
  readonly points: Float64Array;
  readonly scalars: readonly number[];
  readonly tolerance: Float64Array;
}

/** The unit roundoff of float32. */
const u = 2 ** -24;
/** Shaders promise no more of an arctangent. */
const arctangent = 2 ** -11;

const quarterTurn = [0, -1, 0, 1, 0, 0, 0, 0, 0.5];
/** Sends (1, 1, z) to 0, exactly. */
const flat = [1, -1, 0, 2, -2, 0, -0.5, 0.5, 0];
const graded = [1 / 1024, 0, 0, 0, 1, 0, 0, 0, 1024];

function unitPoints(random: Random, count: number): Float64Array {
  const points = randomNumbers(random, 4 * count);
  for (let i = 0; i < points.length; i += 4) {
    const size = Math.hypot(...points.subarray(i, i + 3)) || 1;
    for (let axis = 0; axis < 3; axis++)
      points[i + axis] = Math.fround((points[i + axis] ?? 0) / size);
  }
  return points;
}

/** Length of M p, and the sum of sizes that its rounding errors are in proportion to. */
function imageOf(m: readonly number[], p: ArrayLike<number>): { length: number; size: number } {
  const rows = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (m[3 * i + j] ?? 0) * (p[j] ?? 0)));
  return {
    length: Math.hypot(...rows.map((row) => row.reduce((sum, x) => sum + x, 0))),
    size: Math.hypot(...rows.map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0))),
  };
}

/** Of a texel (vector, angle): the vector's rounding, and what it does to the angle. */
function fieldTolerance(points: Float64Array, m: readonly number[], factor: number): Float64Array {
  const tolerance = new Float64Array(points.length);
  for (let i = 0; i < points.length; i += 4) {
    const p = points.subarray(i, i + 3);
    const { length, size } = imageOf(m, p);
    const scale = Math.max(1, Math.hypot(...p) ** 2);
    tolerance.fill(factor * u * size * scale, i, i + 3);
    tolerance[i + 3] = arctangent + (length > 0 ? (4 * factor * u * size) / length : 0);
  }
  return tolerance;
}

const matrices: readonly (readonly [string, number, (random: Random) => readonly number[]])[] = [
  ['a general matrix', 61, (random) => randomMatrix(random)],
  ['entries up to 1e3', 62, (random) => randomMatrix(random, 1e3)],
  ['entries up to 1e-6', 63, (random) => randomMatrix(random, 1e-6)],
  ['a quarter turn', 64, () => quarterTurn],
  ['the identity', 65, () => [1, 0, 0, 0, 1, 0, 0, 0, 1]],
  ['the zero matrix', 66, () => new Array<number>(9).fill(0)],
  ['a flat matrix', 67, () => flat],
  ['a graded matrix', 68, () => graded],
];

/** On the axes, and on what the flat matrix sends to zero. */
const unitSpecials = [1, 0, 0, 1, 0, -1, 0, 1, 0, 0, 1, 1, Math.SQRT1_2, Math.SQRT1_2, 0, 1].map(
  Math.fround,
);
/** The same, and the origin. */
const specials = [1, 0, 0, 1, 0, -1, 0, 1, 0, 0, 1, 1, 0.5, 0.5, 0.5, 1, 0, 0, 0, 1];

function fieldCases(
  factor: number,
  pointsOf: (random: Random) => Float64Array,
  special: readonly number[],
): EigenCase[] {
  return matrices.map(([what, seed, matrixOf]) => {
    const random = createRandom(seed);
    const scalars = matrixOf(random);
    const points = pointsOf(random);
    points.set(special);
    return { what, seed, points, scalars, tolerance: fieldTolerance(points, scalars, factor) };
  });
}

export const angleCases = () =>
  fieldCases(6, (random) => randomNumbers(random, 4 * 2000, 2), specials);

export const tangentCases = () =>
  fieldCases(24, (random) => unitPoints(random, 2000), unitSpecials);

export function rayleighCases(): EigenCase[] {
  return fieldCases(40, (random) => unitPoints(random, 2000), unitSpecials).map((it) => ({
    ...it,
    tolerance: it.tolerance.map((x, i) => (i % 4 === 3 ? (it.tolerance[i - 1] ?? 0) : x)),
  }));
}

/** e^{tA} and Aᵏ come scaled to norm 1; here any matrices will do, the second one turning the result. */
export function unitFlowCases(): EigenCase[] {
  return matrices.map(([what, seed, matrixOf]) => {
    const random = createRandom(100 + seed);
    const [m, a] = [matrixOf(random), randomMatrix(random, 3)];
    const points = unitPoints(random, 2000);
    points.set(unitSpecials);
    const tolerance = new Float64Array(points.length);
    for (let i = 0; i < points.length; i += 4) {
      const p = points.subarray(i, i + 3);
      const { length, size } = imageOf(m, p);
      const turned = 16 * u * (length > 0 ? size / length : 0) + 4 * u;
      tolerance.fill(turned, i, i + 3);
      const moved = [0, 1, 2].map((r) =>
        [0, 1, 2].reduce((sum, c) => sum + (m[3 * r + c] ?? 0) * (p[c] ?? 0), 0),
      );
      const unit = moved.map((x) => x / (length || 1));
      const image = imageOf(a, unit);
      const norm = Math.hypot(...a);
      tolerance[i + 3] =
        arctangent + (image.length > 0 ? (24 * (turned + u) * norm) / image.length : 0);
    }
    return { what, seed: 100 + seed, points, scalars: [...m, ...a], tolerance };
  });
}
