import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eigenvalues } from '../../../src/math/eigen';
import { exactAnalysis, knownMultiplicities } from '../../../src/math/exact';
import { fromInteger } from '../../../src/math/fraction';
import {
  eigenvalueConditions,
  eigenvectors,
  isNormal,
  powerObstacle,
  realPower,
  spectralRadius,
  spectralStructure,
  wholePower,
} from '../../../src/math/spectral';
import reference from '../../reference/eigen.json';
import matrices from '../../reference/matrices.json';
import { anyMatrix, diag, EPS, expectNear, size, times } from './helpers';

const integers = (a: readonly number[]) => knownMultiplicities(exactAnalysis(a.map(fromInteger)));
const integer = fc.integer({ min: -4, max: 4 });
const integerMatrix = fc
  .constantFrom(4, 9)
  .chain((k) => fc.array(integer, { minLength: k, maxLength: k }));

/** A·x for a complex column. */
const image = (a: readonly number[], x: readonly number[]) => {
  const n = x.length;
  return x.map((_, i) => x.reduce((s, c, j) => s + (a[i * n + j] ?? 0) * c, 0));
};

describe('the real Jordan form', () => {
  // The classics: with the sizes of their chains.
  test.each([
    ['jordan 2 in the plane', [2, 1, 0, 2], [[2]]],
    ['jordan 2 + 1', [2, 1, 0, 0, 2, 0, 0, 0, 1], [[2], [1]]],
    ['jordan 2 + 1, one eigenvalue', [2, 1, 0, 0, 2, 0, 0, 0, 2], [[2, 1]]],
    ['jordan 3', [-1, 1, 0, 0, -1, 1, 0, 0, -1], [[3]]],
    ['nilpotent', [0, 2, 5, 0, 0, -3, 0, 0, 0], [[3]]],
    ['identity', [1, 0, 0, 0, 1, 0, 0, 0, 1], [[1, 1, 1]]],
    ['zero', [0, 0, 0, 0], [[1, 1]]],
    ['quarter turn', [0, -1, 1, 0], [[2]]],
    ['a hidden jordan 2', [5, -2, -2, 4, -1, -2, 4, -2, -1], null],
  ] as const)('%s: A·P = P·J, chains of the right lengths', (_, a, lengths) => {
    const s = spectralStructure(a, integers(a));
    const found = s.blocks.map(({ chains }) => chains.map((chain) => chain.length));
    if (lengths) expect(found).toEqual(lengths);
    expectNear(times(a, s.p), times(s.p, s.j), 64 * EPS * (1 + size(a)) * size(s.p));
    expect(s.condition).toBeLessThan(1e4);
  });

  test('A·P = P·J for matrices of small integers, multiplicities as exact arithmetic has them', () => {
    fc.assert(
      fc.property(integerMatrix, (a) => {
        const known = integers(a);
        const s = spectralStructure(a, known);
        // Chains of integers this small are far from the eigenvectors' rounding errors.
        expectNear(times(a, s.p), times(s.p, s.j), 1e-9 * (1 + size(a)) * size(s.p));
        for (const { value, algebraic, geometric } of known) {
          const block = s.blocks.find((b) => b.value.re === value && b.value.im === 0);
          expect(block).toMatchObject({ algebraic, geometric });
          expect(block?.chains.length).toBe(geometric);
          expect(block?.chains.flat().length).toBe(algebraic);
        }
      }),
    );
  });
});

describe('eigenvectors by index', () => {
  test.each(reference.cases)(
    '$name: as LAPACK has them',
    ({ matrix, eigenvectors: expected, conditions }) => {
      eigenvectors(matrix).forEach((v, k) => {
        const gap = size([
          ...v.re.map((x, i) => x - (expected[k]?.re[i] as number)),
          ...v.im.map((x, i) => x - (expected[k]?.im[i] as number)),
        ]);
        expect(gap).toBeLessThan(1e-11 * (conditions[k] as number));
      });
    },
  );

  test.each(matrices)(
    '$name: unit, Av = λv, the leading component real and positive',
    ({ matrix }) => {
      const values = eigenvalues(matrix);
      const vectors = eigenvectors(matrix);
      expect(vectors.length).toBe(3);
      vectors.forEach(({ re, im }, k) => {
        const { re: a, im: b } = values[k] as { re: number; im: number };
        expect(size([...re, ...im])).toBeCloseTo(1, 13);
        const [ar, ai] = [image(matrix, re), image(matrix, im)];
        const residual = size([
          ...ar.map((x, i) => x - a * (re[i] as number) + b * (im[i] as number)),
          ...ai.map((x, i) => x - b * (re[i] as number) - a * (im[i] as number)),
        ]);
        // A defective eigenvalue is itself only known to the square root of eps.
        expect(residual).toBeLessThanOrEqual(4e-8 * size(matrix));
        const sizes = re.map((x, i) => Math.hypot(x, im[i] as number));
        const lead = sizes.findIndex((x) => x >= Math.max(...sizes) * (1 - 1e-9));
        expect(re[lead]).toBeGreaterThan(0);
        expect(im[lead]).toBe(0);
      });
    },
  );

  test('a missing one is repeated', () => {
    const [first, second, third] = eigenvectors([2, 1, 0, 0, 2, 0, 0, 0, 1]);
    expect(first).toEqual(second);
    expect(first?.re.map(Math.round)).toEqual([1, 0, 0]);
    expect(third?.re.map(Math.round)).toEqual([0, 0, 1]);
  });
});

describe('conditions of eigenvalues', () => {
  test.each(reference.cases)('$name: 1/|yᴴx| as LAPACK has it', ({ matrix, conditions }) => {
    eigenvalueConditions(matrix).forEach((kappa, k) => {
      const expected = conditions[k] as number;
      expect(Math.abs(kappa / expected - 1)).toBeLessThan(1e-9 * expected);
    });
  });

  test('1 for normal matrices, infinite for defective ones, the projector’s norm for repeated ones', () => {
    expectNear(eigenvalueConditions([2, 1, 1, 2]), [1, 1], 1e-14);
    expectNear(eigenvalueConditions([0, 0, 1, 1, 0, 0, 0, 1, 0]), [1, 1, 1], 1e-13);
    expect(eigenvalueConditions([2, 1, 0, 2])).toEqual([Infinity, Infinity]);
    expect(eigenvalueConditions(diag(3, 3, 3))).toEqual([1, 1, 1]);
    // Projection along (1, 0, −1): both projectors have the norm √2.
    expectNear(eigenvalueConditions([1, 0, 1, 0, 1, 0, 0, 0, 0]), [2, 2, 2].map(Math.sqrt), 1e-14);
  });

  test('a small change of A moves a simple eigenvalue by no more than its condition says', () => {
    fc.assert(
      fc.property(anyMatrix, fc.integer({ min: 0, max: 8 }), (a, where) => {
        const [values, kappas] = [eigenvalues(a), eigenvalueConditions(a)];
        const change = 1e-9 * (1 + size(a));
        const moved = eigenvalues(a.map((x, k) => (k === where % a.length ? x + change : x)));
        values.forEach((z, k) => {
          const kappa = kappas[k] as number;
          const gaps = values
            .filter((_, j) => j !== k)
            .map((w) => Math.hypot(w.re - z.re, w.im - z.im));
          // First order only where the change is small against the distance to the others.
          if (!(kappa * change < 1e-4 * Math.min(...gaps))) return;
          const nearest = Math.min(...moved.map((w) => Math.hypot(w.re - z.re, w.im - z.im)));
          expect(nearest).toBeLessThanOrEqual(
            1.01 * kappa * change + 1e-13 * (1 + size(a)) * kappa,
          );
        });
      }),
    );
  });
});

test('spectral radius and normality', () => {
  expect(spectralRadius(diag(1, -2, 0.5))).toBe(2);
  expect(isNormal([0, -1, 1, 0])).toBe(true);
  expect(isNormal([2, 1, 1, 2])).toBe(true);
  expect(isNormal([1, 1, 0, 1])).toBe(false);
  expect(isNormal(new Array(9).fill(0))).toBe(true);
});

describe('real powers', () => {
  test.each(
    // The graded matrix' smallest eigenvalue is below eps·‖A‖: its roots are anybody's guess.
    reference.cases.flatMap(({ name, matrix, powers, basisCondition }) =>
      powers
        .filter(({ k }) => name !== 'graded' || k > 1)
        .map(({ k, matrix: expected }) => ({ name, matrix, k, expected, basisCondition })),
    ),
  )('$name to the $k, as SciPy has it', ({ matrix, k, expected, basisCondition }) => {
    const power = realPower(matrix, spectralStructure(matrix), k) as number[];
    expectNear(power, expected, 1e-12 * basisCondition ** 2 * size(expected));
  });

  test('of Jordan blocks, by hand', () => {
    const root = realPower([4, 1, 0, 4], spectralStructure([4, 1, 0, 4]), 0.5) as number[];
    expectNear(root, [2, 0.25, 0, 2], 1e-14);
    const j3 = [1, 1, 0, 0, 1, 1, 0, 0, 1];
    // (I + N)^½ = I + N/2 − N²/8
    expectNear(
      realPower(j3, spectralStructure(j3), 0.5) as number[],
      [1, 0.5, -0.125, 0, 1, 0.5, 0, 0, 1],
      1e-13,
    );
  });

  test('a root to the n gives A back; whole powers are products', () => {
    fc.assert(
      fc.property(anyMatrix, fc.integer({ min: 2, max: 5 }), (a, n) => {
        const s = spectralStructure(a);
        if (powerObstacle(s) || s.condition > 1e5) return;
        const root = realPower(a, s, 1 / n) as number[];
        let back = root;
        for (let k = 1; k < n; k++) back = times(back, root);
        // An eigenvalue of 0 that rounding has moved by 1e-16 has a root of 1e-16^(1/n), but its power is small again.
        expectNear(
          back,
          a,
          1e-9 * s.condition * (1 + size(a)) + n * (1 + size(root)) ** n * 1e-13 * s.condition,
        );
      }),
    );
    expectNear(wholePower([1, 1, 1, 0], 10), [89, 55, 55, 34], 0);
    expect(realPower([-1, 0, 0, 2], spectralStructure([-1, 0, 0, 2]), 3)).toEqual([-1, 0, 0, 8]);
  });

  test('powers below 0: of a Jordan block by hand, whole ones of the inverse', () => {
    const s = spectralStructure([4, 1, 0, 4]);
    // f(λ) = λ^−1.5 = 1/8 and f′(λ) = −1.5·λ^−2.5 = −3/64 at λ = 4.
    expectNear(realPower([4, 1, 0, 4], s, -1.5) as number[], [1 / 8, -3 / 64, 0, 1 / 8], 1e-15);
    const mirror = [-1, 0, 0, 2];
    expect(realPower(mirror, spectralStructure(mirror), -3)).toEqual([-1, 0, 0, 0.125]);
    expect(realPower(mirror, spectralStructure(mirror), -0.5)).toBe(null);
  });

  test('A to the k times A to the −k is I', () => {
    fc.assert(
      fc.property(anyMatrix, fc.double({ min: 0, max: 2, noNaN: true }), (a, k) => {
        const s = spectralStructure(a);
        const inverse = realPower(a, s, -1);
        if (!inverse || powerObstacle(s) || s.condition > 1e4) return;
        const there = realPower(a, s, k) as number[];
        const back = realPower(a, s, -k) as number[];
        expectNear(
          times(there, back),
          a.map((_, i) => (i % (s.n + 1) === 0 ? 1 : 0)),
          1e-13 * s.condition ** 2 * (1 + size(there)) * (1 + size(back)),
        );
      }),
    );
  });

  test('a singular matrix has no power below 0, and none is made up', () => {
    for (const a of [
      [1, 0, 0, 0],
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
      [1e-8, 0, 0, 0, 1, 0, 0, 0, 1e8],
    ])
      for (const k of [-0.5, -1, -2]) expect(realPower(a, spectralStructure(a), k)).toBe(null);
  });

  test('what has no real power says why', () => {
    const why = (a: readonly number[]) => powerObstacle(spectralStructure(a));
    expect(why([-1, 0, 0, 2])).toBe('negative');
    expect(why([0, 1, 0, 0])).toBe('nilpotent');
    expect(why([1, 0, 0, 0])).toBe(null);
    expect(realPower([0, 1, 0, 0], spectralStructure([0, 1, 0, 0]), 0.5)).toBe(null);
  });
});
