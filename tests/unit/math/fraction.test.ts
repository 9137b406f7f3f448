import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eigenspaces } from '../../../src/math/eigen';
import { exactAnalysis, formatPolynomial, knownMultiplicities } from '../../../src/math/exact';
import {
  equal,
  formatFraction,
  fraction,
  fromInteger,
  minus,
  over,
  plus,
  power,
  times,
  toNumber,
} from '../../../src/math/fraction';
import './helpers';

const ints = (...xs: number[]) => xs.map(fromInteger);
const f = (n: number, d = 1) => fraction(BigInt(n), BigInt(d));
const anyFraction = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 12n))
  .map(([n, d]) => fraction(n, d));

describe('fractions', () => {
  test('are in lowest terms with a positive denominator', () => {
    expect(fraction(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(fraction(0n, -7n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });

  test('form a field', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (x, y, z) => {
        expect(equal(times(x, plus(y, z)), plus(times(x, y), times(x, z)))).toBe(true);
        expect(equal(plus(minus(x, y), y), x)).toBe(true);
        fc.pre(y.numerator !== 0n);
        expect(equal(times(over(x, y), y), x)).toBe(true);
      }),
    );
  });

  test('power', () => {
    expect(power(f(-2, 3), 3)).toEqual(f(-8, 27));
    expect(power(f(-2, 3), -2)).toEqual(f(9, 4));
    expect(() => power(f(0), -1)).toThrow(RangeError);
  });

  test('toNumber rounds to the nearest float64, as division of safe integers does', () => {
    const safe = fc.integer({ min: -(2 ** 50), max: 2 ** 50 });
    fc.assert(
      fc.property(safe, fc.integer({ min: 1, max: 2 ** 50 }), (n, d) => {
        expect(toNumber(f(n, d))).toBe(n / d + 0);
      }),
    );
  });

  test('toNumber gives back any finite float64 from its exact fraction', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const scaled = Math.abs(x) < 2 ** -900 ? x * 2 ** 100 * 2 ** 900 : x * 2 ** 60;
        fc.pre(Number.isInteger(scaled));
        const shift = Math.abs(x) < 2 ** -900 ? 1000n : 60n;
        expect(toNumber(fraction(BigInt(scaled), 2n ** shift))).toBe(x + 0);
      }),
    );
  });

  test('text', () => {
    expect(formatFraction(f(1, 3))).toBe('1/3');
    expect(formatFraction(f(-2))).toBe('−2');
    expect(formatFraction(f(-2, 6))).toBe('−1/3');
  });
});

describe('exact analysis', () => {
  test('one to nine: flat, though it looks full', () => {
    const e = exactAnalysis(ints(1, 2, 3, 4, 5, 6, 7, 8, 9));
    expect(e).toMatchObject({ rank: 2, singular: true, inverse: null, defective: false });
    expect(formatFraction(e.determinant)).toBe('0');
    expect(formatPolynomial(e.characteristicPolynomial)).toBe('λ³ − 15λ² − 18λ');
  });

  test('diag(1e-8, 1, 1e8) has determinant 1 and rank 3', () => {
    const e = exactAnalysis([f(1, 1e8), f(0), f(0), f(0), f(1), f(0), f(0), f(0), f(1e8)]);
    expect(formatFraction(e.determinant)).toBe('1');
    expect(e.rank).toBe(3);
    expect(e.repeated).toEqual([]);
  });

  test.each([
    ['Jordan block', [2, 1, 0, 2], [{ value: f(2), algebraic: 2, geometric: 1 }], true],
    ['2·I', [2, 0, 0, 2], [{ value: f(2), algebraic: 2, geometric: 2 }], false],
    [
      'one Jordan block of three',
      [-1, 1, 0, 0, -1, 1, 0, 0, -1],
      [{ value: f(-1), algebraic: 3, geometric: 1 }],
      true,
    ],
    ['2+1', [2, 1, 0, 0, 2, 0, 0, 0, 2], [{ value: f(2), algebraic: 3, geometric: 2 }], true],
    ['rank one', [1, 2, 3, 2, 4, 6, 1, 2, 3], [{ value: f(0), algebraic: 2, geometric: 2 }], false],
    ['quarter turn', [0, -1, 1, 0], [], false],
    [
      'coupled, defective',
      [3, 1, -1, 1, 3, -1, 2, 2, 0],
      [{ value: f(2), algebraic: 3, geometric: 2 }],
      true,
    ],
  ])('repeated eigenvalues: %s', (_name, cells, repeated, defective) => {
    const e = exactAnalysis(ints(...cells));
    expect(e.repeated).toEqual(repeated);
    expect(e.defective).toBe(defective);
  });

  test('inverse and determinant hold exactly, and Cayley–Hamilton with them', () => {
    const cell = fc.integer({ min: -9, max: 9 });
    const n = fc.constantFrom(4, 9);
    fc.assert(
      fc.property(
        n.chain((k) => fc.array(cell, { minLength: k, maxLength: k })),
        (cells) => {
          const a = ints(...cells);
          const e = exactAnalysis(a);
          const product = (
            x: readonly ReturnType<typeof f>[],
            y: readonly ReturnType<typeof f>[],
          ) =>
            x.map((_, k) => {
              const i = Math.floor(k / e.n);
              let sum = f(0);
              for (let m = 0; m < e.n; m++) {
                sum = plus(sum, times(x[i * e.n + m] ?? f(0), y[m * e.n + (k % e.n)] ?? f(0)));
              }
              return sum;
            });
          const unit = a.map((_, k) => f(k % (e.n + 1) === 0 ? 1 : 0));
          if (e.inverse) expect(product(a, e.inverse)).toEqual(unit);
          expect(e.inverse === null).toBe(e.determinant.numerator === 0n);
          let value = unit.map(() => f(0));
          for (const c of e.characteristicPolynomial) {
            value = product(a, value).map((x, k) => plus(x, times(c, unit[k] ?? f(0))));
          }
          expect(value.every((x) => x.numerator === 0n)).toBe(true);
        },
      ),
    );
  });

  test('known multiplicities correct the numerical eigenspaces', () => {
    // P·J·P⁻¹ with P unimodular: 5 is a double, defective eigenvalue.
    const cells = [6, 1, 0, -1, 4, 0, 3, 3, 1];
    const known = knownMultiplicities(exactAnalysis(ints(...cells)));
    expect(known).toEqual([{ value: 5, algebraic: 2, geometric: 1 }]);
    const spaces = eigenspaces(cells, known);
    expect(
      spaces.map(({ value, algebraic, geometric }) => [value.re, algebraic, geometric]),
    ).toEqual([
      [5, 2, 1],
      [1, 1, 1],
    ]);
  });
});
