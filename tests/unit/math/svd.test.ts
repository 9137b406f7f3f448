import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { determinant, inverseOf } from '../../../src/math/matrix';
import {
  columnSpace,
  condition,
  nullSpace,
  rank,
  singularValues,
  svd,
} from '../../../src/math/svd';
import { anyMatrix, diag, EPS, expectNear, size, times, turned, unit } from './helpers';

/** Sums of squares of the k×k minors of a, exactly, as ratios of BigInts over 2^(400k). */
function minorSums(a: readonly number[]): [number, number, number] {
  const x = a.map((v) => BigInt(v * 2 ** 200));
  const at = (i: number, j: number) => x[(i % 3) * 3 + (j % 3)] as bigint;
  let [e1, e2] = [0n, 0n];
  let det = 0n;
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      const minor = at(i + 1, j + 1) * at(i + 2, j + 2) - at(i + 1, j + 2) * at(i + 2, j + 1);
      e1 += at(i, j) ** 2n;
      e2 += minor ** 2n;
      if (i === 0) det += at(0, j) * minor;
    }
  }
  const down = (v: bigint, bits: number) => {
    const extra = Math.max(0, v.toString(2).length - 64);
    return Number(v >> BigInt(extra)) * 2 ** (extra - bits);
  };
  return [down(e1, 400), down(e2, 800), down(det < 0n ? -det : det, 600)];
}

describe('svd', () => {
  test('A = UΣVᵀ with orthogonal U and V, σ descending, at any scale', () => {
    fc.assert(
      fc.property(anyMatrix, fc.integer({ min: -40, max: 40 }), (m, e) => {
        const a = m.map((x) => x * 2 ** e);
        const { u, s, v } = svd(a);
        expectNear(times(times(u, diag(...s)), turned(v)), a, 8 * EPS * size(a));
        const n = s.length;
        expectNear(times(turned(u), u), unit(n), 16 * EPS);
        expectNear(times(turned(v), v), unit(n), 16 * EPS);
        expect(s.every((x, k) => x >= (s[k + 1] ?? 0))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['diag(1e-8, 1, 1e8)', diag(1e-8, 1, 1e8)],
    ['graded columns', [1e-12, 1e6, 3, 2e-12, 1, 1e6, 1e-12, 5, 7]],
    ['graded rows', [1e6, 2e6, 3e6, 1, 3, 2, 1e-12, 1e-12, 5e-12]],
    ['entries from 1e6 to 1e-12', [1e6, 2e-3, 1e-12, -3e5, 4e-3, 2e-12, 5e5, 1e-3, 7e-12]],
  ])('every σ to 12 digits, against exact minors: %s', (_name, a) => {
    const [s1, s2, s3] = singularValues(a) as [number, number, number];
    const [e1, e2, det] = minorSums(a);
    const close = (x: number, y: number) => expect(Math.abs(x / y - 1)).toBeLessThanOrEqual(1e-12);
    close(s1 * s1 + s2 * s2 + s3 * s3, e1);
    close(s1 * s1 * s2 * s2 + s1 * s1 * s3 * s3 + s2 * s2 * s3 * s3, e2);
    close(s1 * s2 * s3, det);
    close(Math.abs(determinant(a)), det);
  });

  test('determinant 1 and yet numerical rank 2', () => {
    const a = diag(1e-8, 1, 1e8);
    expect(determinant(a)).toBe(1);
    expect(rank(a)).toBe(2);
    expect(condition(a)).toBe(Infinity);
    expect(inverseOf(a)).toBeNull();
  });

  test('0.1·I: the determinant does not measure nearness to singular', () => {
    expect(determinant(diag(0.1, 0.1, 0.1))).toBeCloseTo(0.001, 15);
    expect(condition(diag(0.1, 0.1, 0.1))).toBe(1);
  });

  test('subnormal and huge entries neither underflow nor overflow', () => {
    expect(rank(diag(1e-300, 2e-300, 3e-300))).toBe(3);
    expect(condition(diag(1e200, 2e200, 4e200))).toBe(4);
    expectNear(inverseOf(diag(1e200, 2e200, 4e200)) ?? [], diag(1e-200, 5e-201, 2.5e-201), 0);
    expect(() => svd(diag(1, Number.NaN))).toThrow(RangeError);
    expect(() => svd([1, 2, 3])).toThrow(RangeError);
  });

  test('null space and column space: orthonormal, of the right size, and what they say', () => {
    const small = fc.integer({ min: -4, max: 4 });
    const vector = fc.array(small, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(vector, vector, vector, vector, (p, q, r, t) => {
        const a = p.flatMap((x, i) => q.map((y, j) => x * y + (r[i] ?? 0) * (t[j] ?? 0)));
        const [kernel, image] = [nullSpace(a), columnSpace(a)];
        expect(image.length).toBe(rank(a));
        expect(kernel.length).toBe(3 - rank(a));
        for (const v of kernel) {
          expectNear([size(v)], [1], 8 * EPS);
          const av = [0, 1, 2].map((i) => v.reduce((s, x, j) => s + (a[i * 3 + j] ?? 0) * x, 0));
          expectNear(av, [0, 0, 0], 16 * EPS * size(a));
        }
        // Every column of A is its own projection onto the column space.
        for (let j = 0; j < 3; j++) {
          const c = [0, 1, 2].map((i) => a[i * 3 + j] ?? 0);
          const along = image.map((u) => u.reduce((s, x, i) => s + x * (c[i] ?? 0), 0));
          const back = [0, 1, 2].map((i) =>
            image.reduce((s, u, k) => s + (u[i] ?? 0) * (along[k] ?? 0), 0),
          );
          expectNear(back, c, 16 * EPS * size(a));
        }
      }),
    );
  });

  test('A·A⁻¹ = I to κ·eps', () => {
    fc.assert(
      fc.property(anyMatrix, (a) => {
        const inverse = inverseOf(a);
        expect(inverse === null).toBe(condition(a) === Infinity);
        if (!inverse) return;
        expectNear(times(a, inverse), unit(Math.sqrt(a.length)), 32 * EPS * condition(a));
      }),
      { numRuns: 500 },
    );
  });
});
