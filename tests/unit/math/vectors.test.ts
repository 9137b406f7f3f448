/** Products, sizes, distances, span and bases against NumPy, SciPy and 50-digit arithmetic. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  angleBetween,
  basisFault,
  combine,
  coordinatesIn,
  cosineDistance,
  cosineOf,
  cross,
  distancesBetween,
  gramSchmidt,
  normP,
  normsOf,
  projectionOnto,
  signedShadow,
  spanDimension,
  staircase,
} from '../../../src/math/vectors';
import { EPS, expectNear, size } from './helpers';

interface Pair {
  a: number[];
  b: number[];
  dot: number;
  angle: number;
  cosine: number;
  projection: number[];
  shadow: number;
  cross: number[];
  norms: Record<'l1' | 'l2' | 'linf' | 'p1.5' | 'p3' | 'p40', number>;
  distances: Record<'euclidean' | 'manhattan' | 'chebyshev' | 'cosine', number>;
}

interface Reference {
  pairs: Record<string, Pair>;
  families: Record<
    string,
    { vectors: number[][]; kept: number[]; basis: number[][]; rankOfUnitVectors: number }
  >;
  bases: Record<
    string,
    { basis: number[][]; x: number[]; coordinates: number[]; conditionOfUnitVectors: number }
  >;
}

const path = new URL('../../reference/vectors.json', import.meta.url);
const reference = JSON.parse(readFileSync(path, 'utf8')) as Reference;

/** Fails unless x is right to so many units in the last place of `scale`. */
function expectWithin(x: number | null, expected: number, ulps: number, scale = expected): void {
  expect(x).not.toBeNull();
  expect(Math.abs((x as number) - expected)).toBeLessThanOrEqual(ulps * EPS * Math.abs(scale));
}

describe.each(Object.entries(reference.pairs))('%s', (_, r) => {
  const { a, b } = r;
  const lengths = size(a) * size(b);

  test('angle and cosine', () => {
    // Relative to the angle itself, however small: acos would be off by half its digits.
    expectWithin(angleBetween(a, b), r.angle, 16);
    expectWithin(cosineOf(a, b), r.cosine, 4, 1);
    expectWithin(cosineDistance(a, b), r.distances.cosine, 32);
  });

  test('projection and shadow', () => {
    const scale = size(a);
    expectNear(projectionOnto(a, b) as number[], r.projection, 16 * EPS * scale);
    expectWithin(signedShadow(a, b), r.shadow, 8, scale);
  });

  test('cross product, component by component', () => {
    cross(a, b).forEach((c, axis) => {
      expectWithin(c, r.cross[axis] as number, 4);
    });
    expect(size(cross(a, b))).toBeLessThanOrEqual(lengths * (1 + 8 * EPS));
  });

  test('norms', () => {
    const sizes = normsOf(a, 3);
    expectWithin(sizes.l1, r.norms.l1, 4);
    expectWithin(sizes.l2, r.norms.l2, 4);
    expect(sizes.linf).toBe(r.norms.linf);
    expectWithin(sizes.lp, r.norms.p3, 16);
    expectWithin(normP(a, 1.5), r.norms['p1.5'], 16);
    expectWithin(normP(a, 40), r.norms.p40, 64);
  });

  test('distances', () => {
    const distances = distancesBetween(a, b);
    for (const key of ['euclidean', 'manhattan', 'chebyshev'] as const)
      expectWithin(distances[key], r.distances[key], 8);
  });
});

describe('norms', () => {
  test('an exponent below 1 is refused: it would be no norm', () => {
    for (const p of [0.99, 0, -1, Number.NaN])
      expect(() => normP([1, 2], p)).toThrow('a p-norm needs p ≥ 1');
  });

  test('numbers at the ends of floating point', () => {
    expectWithin(normP([3e300, 4e300], 2), 5e300, 4);
    expectWithin(normP([3e-300, 4e-300], 3), 4.497941445275415e-300, 16);
    expectWithin(normP([1, 1, 1], 1e6), 3 ** 1e-6, 4);
    expect(normP([0, 0, 0], 3)).toBe(0);
    expect(normP([-2, 1], Number.POSITIVE_INFINITY)).toBe(2);
  });
});

describe('on one line', () => {
  test('nothing is left of rounding', () => {
    for (const k of [3, 1 / 3, 0.1, 1e-9, 7e8]) {
      const a = [0.1, -0.7, 1.3].map((x) => Math.fround(x));
      const along = a.map((x) => x * Math.fround(k));
      expect(angleBetween(a, along)).toBe(0);
      expect(cosineDistance(a, along)).toBe(0);
      const against = along.map((x) => -x);
      expect(angleBetween(a, against)).toBe(Math.PI);
      expect(cosineDistance(a, against)).toBe(2);
    }
    expect(angleBetween([1, 1e-300], [1, 0])).toBeGreaterThan(0);
  });
});

describe('products at zero', () => {
  test('have no angle, no direction to project on', () => {
    expect(angleBetween([0, 0], [1, 0])).toBeNull();
    expect(cosineOf([1, 0], [0, 0])).toBeNull();
    expect(cosineDistance([0, 0], [0, 0])).toBeNull();
    expect(projectionOnto([1, 2], [0, 0])).toBeNull();
    expect(signedShadow([1, 2], [0, 0])).toBeNull();
    expect(projectionOnto([0, 0], [1, 2])).toEqual([0, 0]);
    expect(distancesBetween([0, 0], [3, 4])).toEqual({
      euclidean: 5,
      manhattan: 7,
      chebyshev: 4,
      cosine: null,
    });
  });

  test('in the plane the cross product stands upright', () => {
    expect(cross([2, 1], [-1, 3])).toEqual([0, 0, 7]);
    expect(cross([-1, 3], [2, 1])).toEqual([0, 0, -7]);
  });
});

describe('combinations and ways', () => {
  test('a weighted sum', () => {
    expect(
      combine(
        [
          [1, 2],
          [3, -1],
        ],
        [2, -0.5],
        2,
      ),
    ).toEqual([0.5, 4.5]);
    expect(combine([], [], 3)).toEqual([0, 0, 0]);
  });

  test('a staircase has one corner for each axis', () => {
    expect(staircase([0, 1, 2], [3, 4, 5])).toEqual([
      [0, 1, 2],
      [3, 1, 2],
      [3, 4, 2],
      [3, 4, 5],
    ]);
  });
});

describe.each(Object.entries(reference.families))('Gram–Schmidt: %s', (_, r) => {
  test('keeps the same vectors, and gives the same directions', () => {
    const { basis, kept, skipped } = gramSchmidt(r.vectors);
    expect(kept).toEqual(r.kept);
    expect([...kept, ...skipped].sort()).toEqual(r.vectors.map((_vector, k) => k));
    expect(spanDimension(r.vectors)).toBe(r.rankOfUnitVectors);
    // The later directions of a family as near to dependent as 1e-8 are known to 1e-8 only.
    const tolerance = _ === 'Lauchli-like' ? 1e-7 : 1e-13;
    basis.forEach((q, k) => {
      expectNear(q, r.basis[k] as number[], tolerance);
    });
  });

  test('its directions are orthonormal to working precision, however near to dependent', () => {
    const { basis } = gramSchmidt(r.vectors);
    basis.forEach((q, i) => {
      basis.forEach((other, j) => {
        const inner = q.reduce((sum, x, k) => sum + x * (other[k] as number), 0);
        expect(Math.abs(inner - (i === j ? 1 : 0))).toBeLessThanOrEqual(8 * EPS);
      });
    });
  });
});

test('the steps of Gram–Schmidt, in order and with their numbers', () => {
  const { steps } = gramSchmidt([
    [3, 4],
    [6, 8],
    [1, 2],
  ]);
  expect(steps.map(({ kind, index }) => `${kind} ${index}`)).toEqual([
    'take 0',
    'normalise 0',
    'take 1',
    'subtract 1',
    'skip 1',
    'take 2',
    'subtract 2',
    'normalise 2',
  ]);
  expect(steps[1]).toMatchObject({ length: 5, unit: [0.6, 0.8], direction: 0 });
  expect(steps[3]).toMatchObject({ coefficient: 10, direction: 0 });
  expect(steps[6]).toMatchObject({ before: [1, 2], coefficient: expect.closeTo(2.2, 14) });
  expect(steps[7]).toMatchObject({
    direction: 1,
    unit: [expect.closeTo(-0.8), expect.closeTo(0.6)],
  });
});

describe.each(Object.entries(reference.bases))('coordinates: %s', (_, r) => {
  test('as solved with 50 digits', () => {
    const coordinates = coordinatesIn(r.basis, r.x) as number[];
    // In lengths along the basis vectors, whose condition does not know how long they are.
    const lengths = r.basis.map(size);
    const scaled = (c: readonly number[]) => c.map((value, k) => value * (lengths[k] as number));
    expectNear(
      scaled(coordinates),
      scaled(r.coordinates),
      16 * EPS * r.conditionOfUnitVectors * size(r.x),
    );
  });
});

describe('what is no basis', () => {
  test('says why', () => {
    expect(basisFault([[1, 2]], 2)).toBe('too-few');
    expect(basisFault([], 3)).toBe('too-few');
    expect(
      basisFault(
        [
          [1, 2],
          [2, 4],
        ],
        2,
      ),
    ).toBe('dependent');
    expect(
      basisFault(
        [
          [1, 0],
          [0, 1],
          [1, 1],
        ],
        2,
      ),
    ).toBe('too-many');
    expect(
      coordinatesIn(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 1],
      ),
    ).toBeNull();
  });

  test('small integers come out exact', () => {
    expect(
      coordinatesIn(
        [
          [1, 1],
          [1, -1],
        ],
        [3, 1],
      ),
    ).toEqual([2, 1]);
  });
});
