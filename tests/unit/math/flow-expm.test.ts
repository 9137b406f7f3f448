import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expm } from '../../../src/math/flow/expm';
import { multiply } from '../../../src/math/matrix';
import reference from '../../reference/expm.json';
import matrices from '../../reference/matrices.json';

const largest = (a: readonly number[]) => Math.max(0, ...a.map(Math.abs));
const gap = (a: readonly number[], b: readonly number[]) =>
  largest(a.map((x, k) => x - (b[k] as number)));

describe('e^A against 60 digits', () => {
  for (const { name, n, matrix, expm: truth, growth } of reference)
    it(name, () => {
      // A backward stable method may lose what perturbations of relative size eps can change.
      expect(gap(expm(matrix, n), truth)).toBeLessThanOrEqual(64 * Number.EPSILON * growth);
    });
});

describe('e^{A/2} against SciPy', () => {
  for (const { name, matrix, expmHalf } of matrices.filter((m) => m.expmHalf))
    it(name, () => {
      const half = (matrix as number[]).map((x) => x / 2);
      const size = largest(expmHalf as number[]);
      const scale = Math.max(1, size) * Math.max(1, largest(half));
      expect(gap(expm(half, 3), expmHalf as number[])).toBeLessThanOrEqual(1e-12 * scale);
    });
});

describe('properties of the exponential', () => {
  const cells = (n: number, size: number) =>
    fc.array(fc.double({ min: -size, max: size, noNaN: true }), {
      minLength: n * n,
      maxLength: n * n,
    });
  const lost = (a: readonly number[], n: number) =>
    largest(expm(a, n)) *
    largest(
      expm(
        a.map((x) => -x),
        n,
      ),
    ) *
    (1 + largest(a));

  it('e^A·e^{−A} = I', () => {
    fc.assert(
      fc.property(fc.constantFrom(2, 3), cells(3, 4), (n, entries) => {
        const a = entries.slice(0, n * n);
        const product = multiply(
          expm(a, n),
          expm(
            a.map((x) => -x),
            n,
          ),
        );
        const unit = a.map((_, k) => (k % (n + 1) === 0 ? 1 : 0));
        expect(gap(product, unit)).toBeLessThanOrEqual(1e-13 * lost(a, n));
      }),
    );
  });

  it('e^{A}·e^{A} = e^{2A}, and det e^A = e^{tr A}', () => {
    fc.assert(
      fc.property(cells(2, 3), (a) => {
        const once = expm(a, 2) as [number, number, number, number];
        const twice = expm(
          a.map((x) => 2 * x),
          2,
        );
        const size = (1 + largest(a)) * largest(once) ** 2;
        expect(gap(multiply(once, once), twice)).toBeLessThanOrEqual(1e-13 * size * 4);
        const determinant = once[0] * once[3] - once[1] * once[2];
        const trace = (a[0] as number) + (a[3] as number);
        expect(Math.abs(determinant - Math.exp(trace))).toBeLessThanOrEqual(1e-13 * size * 4);
      }),
    );
  });

  it('refuses what is no matrix', () => {
    expect(() => expm([1, 2, 3], 2)).toThrow(RangeError);
    expect(() => expm([1, 2, 3, Number.NaN], 2)).toThrow(RangeError);
  });
});
