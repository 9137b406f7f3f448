/** What the tests of src/math share. Arithmetic here is written out anew, not borrowed from src. */
import fc from 'fast-check';
import { expect } from 'vitest';

// Seeded, so that a run can be repeated; MATH_SEED tries another.
fc.configureGlobal({ seed: Number(process.env.MATH_SEED ?? 2026) });

export const EPS = 2 ** -52;

export const size = (a: readonly number[]): number => Math.sqrt(a.reduce((s, x) => s + x * x, 0));

export function times(a: readonly number[], b: readonly number[]): number[] {
  const n = Math.sqrt(a.length);
  return a.map((_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    let sum = 0;
    for (let m = 0; m < n; m++) sum += (a[i * n + m] as number) * (b[m * n + j] as number);
    return sum;
  });
}

export const turned = (a: readonly number[]): number[] => {
  const n = Math.sqrt(a.length);
  return a.map((_, k) => a[(k % n) * n + Math.floor(k / n)] as number);
};

export const unit = (n: number): number[] =>
  Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 1 : 0));

export const diag = (...d: number[]): number[] =>
  unit(d.length).map((x, k) => x * (d[k % d.length] as number));

export const distance = (a: readonly number[], b: readonly number[]): number =>
  size(a.map((x, k) => x - (b[k] as number)));

/** Fails unless ‖a − b‖ ≤ tolerance, saying by how much. */
export function expectNear(a: readonly number[], b: readonly number[], tolerance: number): void {
  expect(a.length).toBe(b.length);
  expect(distance(a, b)).toBeLessThanOrEqual(tolerance);
}

/** The determinant by Leibniz' formula. */
export function leibniz(a: readonly number[]): number {
  const at = (i: number, j: number) => a[i * Math.sqrt(a.length) + j] as number;
  if (a.length === 4) return at(0, 0) * at(1, 1) - at(0, 1) * at(1, 0);
  return [0, 1, 2].reduce((sum, j) => {
    const [p, q] = [(j + 1) % 3, (j + 2) % 3];
    return sum + at(0, j) * (at(1, p) * at(2, q) - at(1, q) * at(2, p));
  }, 0);
}

const cell = fc.oneof(
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.integer({ min: -5, max: 5 }),
);

/** 2×2 and 3×3 matrices: real, small integers, mixed, of low rank. */
export const anyMatrix: fc.Arbitrary<number[]> = fc
  .constantFrom(4, 9)
  .chain((length) =>
    fc.oneof(
      fc.array(cell, { minLength: length, maxLength: length }),
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: length, maxLength: length }),
      fc.array(fc.integer({ min: 0, max: 1 }), { minLength: length, maxLength: length }),
    ),
  )
  .map((a) => a.map((x) => (Math.abs(x) < 1e-100 ? 0 : x)));
