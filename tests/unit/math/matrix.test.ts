import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  apply,
  cofactor,
  determinant,
  identity,
  inverseOf,
  multiply,
  normFrobenius,
  scale,
  subtract,
  transpose,
} from '../../../src/math/matrix';
import { anyMatrix, diag, EPS, expectNear, leibniz, size, times, turned, unit } from './helpers';

const integerMatrix = fc.array(fc.integer({ min: -1000, max: 1000 }), {
  minLength: 9,
  maxLength: 9,
});

describe('arithmetic', () => {
  test('identity, transpose, sums and products', () => {
    fc.assert(
      fc.property(anyMatrix, (a) => {
        const n = a.length === 4 ? 2 : 3;
        expect(multiply(a, identity(n)).map((x) => x + 0)).toEqual(a.map((x) => x + 0));
        expect(transpose(a)).toEqual(turned(a));
        expectNear(multiply(a, transpose(a)), times(a, turned(a)), 0);
        expectNear(subtract(add(a, a), scale(a, 2)), scale(a, 0), 0);
        expect(normFrobenius(a)).toBeCloseTo(size(a), 10);
      }),
    );
  });

  test('out is filled and returned, and may not be an argument', () => {
    const [a, out] = [
      [1, 2, 3, 4],
      [9, 9, 9, 9],
    ];
    expect(multiply(a, a, out)).toBe(out);
    expect(out).toEqual([7, 10, 15, 22]);
    const image = [0, 0];
    expect(apply(a, [1, 1], image)).toBe(image);
    expect(image).toEqual([3, 7]);
    expect(() => multiply(a, out, out)).toThrow(RangeError);
    expect(() => apply(a, image, image)).toThrow(RangeError);
    expect(() => multiply([1], [1])).toThrow(RangeError);
  });

  test('cofactor: det(A)·A⁻ᵀ, and Aᵀ·cof(A) = det(A)·I exactly for integers', () => {
    fc.assert(
      fc.property(integerMatrix, (a) => {
        expectNear(times(turned(a), cofactor(a)), scale(unit(3), determinant(a)), 0);
      }),
    );
  });
});

describe('determinant', () => {
  test('exact for integers', () => {
    fc.assert(
      fc.property(integerMatrix, (a) => {
        const x = a.map(BigInt);
        const at = (i: number, j: number) => x[(i % 3) * 3 + (j % 3)] as bigint;
        const exact = [0, 1, 2].reduce(
          (s, j) => s + at(0, j) * (at(1, j + 1) * at(2, j + 2) - at(1, j + 2) * at(2, j + 1)),
          0n,
        );
        expect(determinant(a)).toBe(Number(exact) + 0);
      }),
    );
  });

  test('keeps its digits where plain products cancel', () => {
    // (1 + 2⁻³⁰)² − 1·(1 + 2⁻²⁹) = 2⁻⁶⁰, which plain arithmetic rounds to 0.
    const a = [1 + 2 ** -30, 1, 1 + 2 ** -29, 1 + 2 ** -30];
    expect(leibniz(a)).toBe(0);
    expect(determinant(a)).toBe(2 ** -60);
  });

  test('neither overflows nor underflows before its value does', () => {
    expect(determinant(diag(1e120, 1e100, 1e60)) / 1e280).toBeCloseTo(1, 14);
    expect(determinant(diag(1e-200, 1e-100)) / 1e-300).toBeCloseTo(1, 14);
    expect(determinant(diag(1e200, 1e200))).toBe(Number.POSITIVE_INFINITY);
  });
});

test('the inverse of a matrix of small integers is right to the last digits', () => {
  expect(inverseOf([2, 1, 1, 1])).toEqual([1, -1, -1, 2]);
  expectNear(
    inverseOf([1, 2, 3, 0, 1, 4, 5, 6, 0]) ?? [],
    [-24, 18, 5, 20, -15, -4, -5, 4, 1],
    EPS,
  );
});
