import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactDefiniteness } from '../../../src/math/exact-definiteness';
import { fraction, fromInteger } from '../../../src/math/fraction';
import {
  definitenessOf,
  KINDS,
  kindsOf,
  rotationOf,
  rotoreflectionOf,
} from '../../../src/math/kinds';
import { diag, expectNear, size, times, turned } from './helpers';

const path = new URL('../../reference/matrices.json', import.meta.url);
const references = new Map(
  (JSON.parse(readFileSync(path, 'utf8')) as { name: string; matrix: number[] }[]).map(
    ({ name, matrix }) => [name, matrix],
  ),
);
const reference = (name: string): number[] => references.get(name) ?? [];

const planar = (degrees: number): number[] => {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [c, -s, s, c];
};

/** Rotation by Euler–Rodrigues parameters, so not by the formula under test. */
function spatial(axis: readonly number[], angle: number): number[] {
  const length = size(axis);
  const [b, c, d] = axis.map((x) => (x / length) * Math.sin(angle / 2)) as [number, number, number];
  const a = Math.cos(angle / 2);
  return [
    a * a + b * b - c * c - d * d,
    2 * (b * c - a * d),
    2 * (b * d + a * c),
    2 * (b * c + a * d),
    a * a + c * c - b * b - d * d,
    2 * (c * d - a * b),
    2 * (b * d - a * c),
    2 * (c * d + a * b),
    a * a + d * d - b * b - c * c,
  ];
}

describe('the kind, the first that holds', () => {
  test.each([
    ['identity', 'identity'],
    ['zero', 'zero'],
    ['rotation 30 degrees', 'rotation'],
    ['rotation 90 degrees', 'rotation'],
    ['rotation 180 degrees', 'rotation'],
    ['rotation 271 degrees', 'rotation'],
    ['reflection', 'reflection'],
    ['orthogonal projection', 'orthogonal projection'],
    ['oblique projection', 'projection'],
    ['rotoreflection', 'rotoreflection'],
    ['shear', 'shear'],
    ['uniform scaling', 'uniform scaling'],
    ['scaling', 'scaling'],
    ['jordan 2+1', 'defective'],
    ['jordan 3', 'defective'],
    ['nilpotent', 'nilpotent'],
    ['nearly defective', 'general'],
    ['magic', 'general'],
    ['one to nine', 'singular'],
    ['hilbert', 'symmetric'],
    ['skew-symmetric', 'skew-symmetric'],
    ['stochastic', 'general'],
    ['planar spiral', 'general'],
    ['huge', 'general'],
    ['tiny', 'general'],
    ['general 0', 'general'],
    ['symmetric 0', 'symmetric'],
    ['rank two 0', 'singular'],
  ])('reference matrix %s: %s', (name, kind) => {
    expect(kindsOf(reference(name)).kind).toBe(kind);
  });

  test.each([
    ['−I in space', diag(-1, -1, -1), 'point reflection'],
    ['−I in the plane', diag(-1, -1), 'rotation'],
    ['plane quarter turn', [0, -1, 1, 0], 'rotation'],
    ['plane mirror', [0, 1, 1, 0], 'reflection'],
    ['diag(−1,−1,1)', diag(-1, -1, 1), 'rotation'],
    ['plane spiral', [1, -1, 1, 1], 'similarity'],
    ['doubled mirror', [0, 2, 2, 0], 'similarity'],
    ['orthogonal shadow', [0.5, 0.5, 0.5, 0.5], 'orthogonal projection'],
    ['oblique shadow', [1, 1, 0, 0], 'projection'],
    ['plane shear', [1, 1, 0, 1], 'shear'],
    ['[[2,1],[1,2]]', [2, 1, 1, 2], 'symmetric'],
    ['[[2,1],[0,2]]', [2, 1, 0, 2], 'defective'],
    ['0.1·I', diag(0.1, 0.1, 0.1), 'uniform scaling'],
    ['diag(1e-8,1,1e8)', diag(1e-8, 1, 1e8), 'scaling'],
    ['tiny nilpotent', [0, 1e-6, 0, 0], 'nilpotent'],
    ['skew in the plane is a similarity first', [0, -3, 3, 0], 'similarity'],
    ['large similarity', [3e5, -4e5, 4e5, 3e5], 'similarity'],
    ['off by 1e-10', diag(1, 1, 1 + 1e-10), 'identity'],
    ['off by 1e-8', diag(1, 1, 1 + 1e-8), 'scaling'],
  ])('%s: %s', (_name, a, kind) => {
    expect(kindsOf(a).kind).toBe(kind);
  });
});

describe('all kinds', () => {
  test.each([
    [
      'zero',
      diag(0, 0, 0),
      [
        'zero',
        'orthogonal projection',
        'projection',
        'nilpotent',
        'skew-symmetric',
        'scaling',
        'symmetric',
        'singular',
      ],
    ],
    [
      'identity',
      diag(1, 1, 1),
      [
        'identity',
        'uniform scaling',
        'orthogonal projection',
        'projection',
        'similarity',
        'scaling',
        'symmetric',
      ],
    ],
    [
      '−I in space',
      diag(-1, -1, -1),
      [
        'point reflection',
        'rotoreflection',
        'uniform scaling',
        'similarity',
        'scaling',
        'symmetric',
      ],
    ],
    ['shear', [1, 1, 0, 1], ['shear', 'defective']],
    ['nilpotent', [0, 1, 0, 0], ['nilpotent', 'singular', 'defective']],
    ['magic square', [8, 1, 6, 3, 5, 7, 4, 9, 2], ['general']],
    ['diag(1e-8,1,1e8)', diag(1e-8, 1, 1e8), ['scaling', 'symmetric', 'singular']],
  ])('%s', (_name, a, kinds) => {
    expect(kindsOf(a)).toEqual({ kind: kinds[0], kinds });
  });

  test('exact facts override the numerical ones', () => {
    const { kinds } = kindsOf(diag(1e-8, 1, 1e8), { singular: false, defective: false });
    expect(kinds).toEqual(['scaling', 'symmetric']);
  });

  test('an orthogonal matrix always has a name of its own', () => {
    const named = new Set<string>(KINDS.slice(1, 6));
    const component = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(component, component, component),
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.constantFrom(1, -1),
        (axis, angle, sign) => {
          fc.pre(size(axis) > 0.1);
          expect(named.has(kindsOf(spatial(axis, angle).map((x) => x * sign)).kind)).toBe(true);
        },
      ),
    );
  });
});

describe('rotationOf', () => {
  test('gives back axis and angle, in (0, π]', () => {
    const component = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(component, component, component),
        fc.double({ min: 1e-6, max: Math.PI - 1e-6, noNaN: true }),
        (axis, angle) => {
          fc.pre(size(axis) > 0.1);
          const found = rotationOf(spatial(axis, angle));
          expectNear(
            found?.axis ?? [],
            axis.map((x) => x / size(axis)),
            1e-8,
          );
          expect(Math.abs((found?.angle ?? 0) - angle)).toBeLessThanOrEqual(1e-14);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    [
      [0, 0, -2],
      [0, 0, 1],
    ],
    [
      [-1, 1, 0],
      [Math.SQRT1_2, -Math.SQRT1_2, 0],
    ],
    [
      [0, -1, -1],
      [0, Math.SQRT1_2, Math.SQRT1_2],
    ],
  ])('a half turn about %j has its first non-zero component positive', (axis, expected) => {
    const found = rotationOf(spatial(axis, Math.PI));
    expect(found?.angle).toBe(Math.PI);
    expectNear(found?.axis ?? [], expected, 1e-15);
  });

  test('in the plane the axis tells the sense, and −I is the half turn', () => {
    expectNear(rotationOf(planar(30))?.axis ?? [], [0, 0, 1], 0);
    expect(rotationOf(planar(30))?.angle).toBeCloseTo(Math.PI / 6, 15);
    expectNear(rotationOf(planar(-120))?.axis ?? [], [0, 0, -1], 0);
    expect(rotationOf(planar(-120))?.angle).toBeCloseTo((2 * Math.PI) / 3, 15);
    expect(rotationOf(diag(-1, -1))).toEqual({ axis: [0, 0, 1], angle: Math.PI });
  });

  test('is null for everything else', () => {
    for (const a of [
      diag(1, 1),
      diag(1, 1, 1),
      diag(-1, 1),
      diag(-1, -1, -1),
      diag(2, 2),
      [1, 1, 0, 1],
    ]) {
      expect(rotationOf(a)).toBeNull();
    }
  });

  test('a rotoreflection has the angle of (tr A + 1)/2 and turns before it reflects', () => {
    const axis = [1 / 3, 2 / 3, 2 / 3];
    for (const angle of [0.001, 1, 2, 3]) {
      const mirror = axis.flatMap((x, i) => axis.map((y, j) => (i === j ? 1 : 0) - 2 * x * y));
      const a = times(mirror, spatial(axis, angle));
      const found = rotoreflectionOf(a);
      expect(found?.angle).toBeCloseTo(angle, 12);
      expectNear(found?.axis ?? [], axis, 1e-10);
      expect((a[0] ?? 0) + (a[4] ?? 0) + (a[8] ?? 0)).toBeCloseTo(2 * Math.cos(angle) - 1, 14);
      expect(rotationOf(a)).toBeNull();
    }
    expect(rotoreflectionOf(diag(1, 1, -1))).toBeNull();
    expect(rotoreflectionOf(diag(-1, -1, -1))).toEqual({ axis: [0, 0, 1], angle: Math.PI });
  });
});

test.each([
  [diag(2, 1, 3), 'positive definite'],
  [diag(2, 0, 3), 'positive semidefinite'],
  [diag(-2, -1), 'negative definite'],
  [diag(-2, 0), 'negative semidefinite'],
  [diag(1, -1), 'indefinite'],
  [diag(0, 0), 'zero'],
  [[1, 1, 0, 1], null],
  [[2, 1, 1, 2], 'positive definite'],
  [[1, 1, 1, 1], 'positive semidefinite'],
])('definiteness of %j is %s', (a, definiteness) => {
  expect(definitenessOf(a)).toBe(definiteness);
  if (definiteness !== null) expectNear(a, turned(a), 0);
  // The form does not depend on the unit of measure.
  for (const factor of [1e-200, 1e-10, 1e10, 1e100])
    expect(definitenessOf(a.map((x) => x * factor))).toBe(definiteness);
});

test('definiteness of small matrices is their own; a stated tolerance says what counts as zero', () => {
  expect(definitenessOf(diag(1e-10, 2e-10))).toBe('positive definite');
  expect(definitenessOf(diag(1e-10, -1e-10))).toBe('indefinite');
  expect(definitenessOf([1e-10, 5e-11, 0, 1e-10])).toBe(null);
  expect(definitenessOf(diag(1e-10, 2e-10), 1e-9)).toBe('zero');
});

const wholeSymmetric = fc
  .tuple(fc.constantFrom(2, 3), fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 9 }))
  .map(([n, cells]) =>
    Array.from({ length: n * n }, (_, k) => {
      const [i, j] = [Math.floor(k / n), k % n];
      return cells[3 * Math.min(i, j) + Math.max(i, j)] as number;
    }),
  );

test('exact definiteness is the numerical one where that can tell, and decides where it cannot', () => {
  fc.assert(
    fc.property(wholeSymmetric, (a) => {
      expect(exactDefiniteness(a.map(fromInteger))).toBe(definitenessOf(a));
    }),
    { numRuns: 500 },
  );
  const tiny = fraction(1n, 100_000_000n);
  const graded = diag(0, 1, 1e8).map((x, k) => (k === 0 ? tiny : fromInteger(x)));
  expect(definitenessOf(diag(1e-8, 1, 1e8))).toBe('positive semidefinite');
  expect(exactDefiniteness(graded)).toBe('positive definite');
  expect(exactDefiniteness([1, 2, 0, 1].map(fromInteger))).toBe(null);
});
