import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Complex,
  eigenspaces,
  eigenvalues,
  invariantPlane,
  isDefective,
  realEigenlines,
} from '../../../src/math/eigen';
import { exactAnalysis, knownMultiplicities } from '../../../src/math/exact';
import { fromInteger, toNumber } from '../../../src/math/fraction';
import { anyMatrix, diag, distance, EPS, expectNear, leibniz, size } from './helpers';

const real = (a: readonly number[]) => eigenvalues(a).map((z) => z.re);
const image = (a: readonly number[], v: readonly number[]) => {
  const n = v.length;
  return v.map((_, i) => v.reduce((s, x, j) => s + (a[i * n + j] ?? 0) * x, 0));
};
const combine = (p: number, x: readonly number[], q: number, y: readonly number[]) =>
  x.map((v, k) => p * v + q * (y[k] ?? 0));

/** p(λ) for a monic polynomial, highest power first, over ℂ. */
function horner(p: readonly number[], z: Complex): number {
  let [re, im] = [0, 0];
  for (const c of p) [re, im] = [re * z.re - im * z.im + c, re * z.im + im * z.re];
  return Math.hypot(re, im);
}

describe('eigenvalues', () => {
  test('are roots of the exact characteristic polynomial, with trace and determinant', () => {
    const integer = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(
        fc.constantFrom(4, 9).chain((k) => fc.array(integer, { minLength: k, maxLength: k })),
        (a) => {
          const values = eigenvalues(a);
          const norm = Math.max(1, size(a));
          const p = exactAnalysis(a.map(fromInteger)).characteristicPolynomial.map(toNumber);
          for (const z of values) {
            expect(horner(p, z)).toBeLessThanOrEqual(200 * EPS * norm ** values.length);
          }
          const sum = values.reduce((s, z) => s + z.re, 0);
          expect(Math.abs(sum + (p[1] ?? 0))).toBeLessThanOrEqual(32 * EPS * norm);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('repeated ones are found as exact arithmetic has them, however coupled', () => {
    // P·J·P⁻¹ with unimodular P: integers with known repeated eigenvalues.
    const k = fc.integer({ min: -2, max: 2 });
    const jordan = fc.constantFrom(
      [2, 1, 0, 0, 2, 0, 0, 0, 3],
      [-1, 1, 0, 0, -1, 1, 0, 0, -1],
      [2, 0, 0, 0, 2, 0, 0, 0, -1],
      [1, 1, 0, 0, 1, 0, 0, 0, 1],
      [0, 1, 0, 0, 0, 1, 0, 0, 0],
      [0, 1, 0, 0, 0, 0, 0, 0, 4],
    );
    fc.assert(
      fc.property(jordan, k, k, k, (j, x, y, z) => {
        const multiply = (a: readonly number[], b: readonly number[]) =>
          a.map((_, m) =>
            [0, 1, 2].reduce(
              (s, q) => s + (a[Math.floor(m / 3) * 3 + q] ?? 0) * (b[q * 3 + (m % 3)] ?? 0),
              0,
            ),
          );
        const p = multiply([1, x, y, 0, 1, z, 0, 0, 1], [1, 0, 0, z, 1, 0, x, y, 1]);
        const inverse = multiply(
          [1, 0, 0, -z, 1, 0, z * y - x, -y, 1],
          [1, -x, x * z - y, 0, 1, -z, 0, 0, 1],
        );
        expectNear(multiply(p, inverse), diag(1, 1, 1), 0);
        const a = multiply(multiply(p, j), inverse);
        const exact = exactAnalysis(a.map(fromInteger));
        const values = eigenvalues(a);
        const repeated = exact.repeated.map((r) => [toNumber(r.value), r.algebraic]);
        const found = eigenspaces(a)
          .filter((s) => s.algebraic > 1)
          .map((s) => [s.value.re, s.algebraic]);
        expect(values.every((w) => w.im === 0)).toBe(true);
        expect(found.map(([, m]) => m)).toEqual(repeated.map(([, m]) => m));
        expect(Math.abs((found[0]?.[0] ?? 0) - (repeated[0]?.[0] ?? 0))).toBeLessThanOrEqual(
          1e-12 * size(a) ** 2,
        );
        expect(isDefective(a)).toBe(exact.defective);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['triangular: its diagonal, exactly', [2, 0, 0, 7, 0.1, 0, -4, 5, 2], [2, 2, 0.1]],
    ['graded diagonal', diag(1e-8, 1, 1e8), [1e8, 1, 1e-8]],
    ['± pair: descending re', diag(0.5, -1, 1), [1, -1, 0.5]],
    ['moduli within 1e-9 count as equal', diag(-1 - 1e-10, 1, 0), [1, -1 - 1e-10, 0]],
    ['moduli further apart do not', diag(-1 - 1e-8, 1, 0), [-1 - 1e-8, 1, 0]],
    ['2×2, singular', [1, 2, 2, 4], [5, 0]],
    ['2×2, singular up to rounding', [0.1, 0.3, 0.2, 0.6], [0.7, 0]],
    ['half turn typed with cosines', [-1, -1.2246e-16, 1.2246e-16, -1], [-1, -1]],
  ])('%s', (_name, a, expected) => {
    const values = eigenvalues(a);
    expect(values.every((z) => z.im === 0)).toBe(true);
    expectNear(real(a), expected, 2 * EPS * size(a));
    expected.forEach((x, k) => {
      if (x === 0) expect(values[k]?.re).toBe(0);
    });
  });

  test('a complex pair: positive imaginary part first', () => {
    expect(eigenvalues([0, -2, 2, 0])).toEqual([
      { re: 0, im: 2 },
      { re: 0, im: -2 },
    ]);
  });

  test('return for matrices of small integers that once hung a QR iteration', () => {
    const values = eigenvalues([1, 1, -2, -1, 0, 1, 0, -1, 0]);
    expect(values.map((z) => z.re).reduce((s, x) => s + x, 0)).toBeCloseTo(1, 14);
    expect(Math.abs(leibniz([1, 1, -2, -1, 0, 1, 0, -1, 0]))).toBeCloseTo(
      values.map((z) => Math.hypot(z.re, z.im)).reduce((p, x) => p * x, 1),
      14,
    );
  });

  test('badly scaled, fully coupled: relative to the eigenvalues, not to the norm', () => {
    // D·B·D⁻¹ with D = diag(2²⁰, 1, 2⁻²⁰) has B's eigenvalues.
    const b = [4, 1, 2, 1, 3, 1, 2, 1, 5];
    const d = [2 ** 20, 1, 2 ** -20];
    const a = b.map((x, k) => (x * (d[Math.floor(k / 3)] ?? 0)) / (d[k % 3] ?? 1));
    expectNear(real(a), real(b), 64 * EPS * size(b));
  });
});

describe('eigenspaces and planes', () => {
  test('A·v = λ·v for every real eigenline', () => {
    fc.assert(
      fc.property(anyMatrix, (a) => {
        for (const { value, direction } of realEigenlines(a)) {
          expect(Math.abs(size(direction) - 1)).toBeLessThanOrEqual(4 * EPS);
          const residual = distance(
            image(a, direction),
            direction.map((x) => value * x),
          );
          expect(residual).toBeLessThanOrEqual(1e-9 * Math.max(size(a), 1e-300));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('A maps the invariant plane as λ says, v₁ ⟂ v₂', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyMatrix, (a) => {
        const plane = invariantPlane(a);
        expect(plane === null).toBe(eigenvalues(a).every((z) => z.im === 0));
        if (!plane) return;
        seen += 1;
        const {
          re,
          im,
          basis: [v1, v2],
        } = plane;
        const tolerance = 1e-9 * size(a);
        expect(distance(image(a, v1), combine(re, v1, -im, v2))).toBeLessThanOrEqual(tolerance);
        expect(distance(image(a, v2), combine(im, v1, re, v2))).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(v1.reduce((s, x, k) => s + x * (v2[k] ?? 0), 0))).toBeLessThanOrEqual(
          1e-12,
        );
        expect(size(v1)).toBeGreaterThanOrEqual(size(v2) - 1e-12);
        expect(size([...v1, ...v2])).toBeCloseTo(1, 12);
      }),
      { numRuns: 500 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  test.each([
    ['shear', [1, 1, 0, 1], [[1, 2, 1]]],
    ['[[2,1],[0,2]]: one eigenline', [2, 1, 0, 2], [[2, 2, 1]]],
    [
      '[[2,1],[1,2]]: the ellipse’s axes',
      [2, 1, 1, 2],
      [
        [3, 1, 1],
        [1, 1, 1],
      ],
    ],
    ['identity: a whole space', diag(1, 1, 1), [[1, 3, 3]]],
    [
      '2+1 Jordan',
      [2, 1, 0, 0, 2, 0, 0, 0, 1],
      [
        [2, 2, 1],
        [1, 1, 1],
      ],
    ],
    ['zero', diag(0, 0, 0), [[0, 3, 3]]],
  ])('multiplicities: %s', (_name, a, expected) => {
    const spaces = eigenspaces(a);
    expect(spaces.map((s) => [s.value.re, s.algebraic, s.geometric])).toEqual(expected);
    for (const s of spaces) expect(s.basis.length).toBe(s.geometric);
  });

  test('complex eigenvectors come in conjugate pairs with A·v = λ·v', () => {
    const a = [0.8, -0.6, 0, 0.6, 0.8, 0, 0, 0, 0.9];
    const [up, down, line] = eigenspaces(a);
    expect(up?.value.im).toBeCloseTo(0.6, 15);
    expect(down?.value).toEqual({ re: up?.value.re, im: -(up?.value.im ?? 0) });
    expect(line?.value.re).toBe(0.9);
    const v = up?.basis[0] ?? [];
    expect(down?.basis[0]).toEqual(v.map((z) => ({ re: z.re, im: -z.im + 0 })));
    const [re, im] = [v.map((z) => z.re), v.map((z) => z.im)];
    expectNear(image(a, re), combine(0.8, re, -0.6, im), 8 * EPS);
  });

  test('exact multiplicities override the tolerance', () => {
    // Distinct by 1e-10: one eigenvalue up to 1e-9, two in truth.
    const a = diag(1, 1 + 1e-10);
    expect(eigenspaces(a)).toHaveLength(1);
    expect(eigenspaces(a, [])).toHaveLength(2);
    const known = knownMultiplicities(exactAnalysis([2, 1, 0, 2].map(fromInteger)));
    expect(eigenspaces([2, 1, 0, 2], known)[0]).toMatchObject({ algebraic: 2, geometric: 1 });
  });
});
