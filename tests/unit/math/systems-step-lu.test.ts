/** P, L and U as the steps of an elimination leave them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromInteger, isZero, minus, plus, times, ZERO } from '../../../src/math/fraction';
import { eliminate } from '../../../src/math/systems/elimination';
import { float64, rationals } from '../../../src/math/systems/field';
import { luOf } from '../../../src/math/systems/lu';
import { isFactored, luFromSteps } from '../../../src/math/systems/step-lu';

const square = (n: number) =>
  fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: n, maxLength: n }), {
    minLength: n,
    maxLength: n,
  });

describe('factors from steps', () => {
  test('PA = LU without rounding, for singular matrices too', () => {
    fc.assert(
      fc.property(fc.oneof(square(2), square(3)), fc.constantFrom('partial', 'none'), (a, how) => {
        const exact = a.map((row) => row.map(fromInteger));
        const { steps } = eliminate(rationals, exact, a.length, how as 'partial');
        const { l, u, p } = luFromSteps(rationals, exact, steps);
        for (const [i, row] of l.entries())
          for (const j of row.keys()) {
            const product = row.reduce((sum, x, k) => plus(sum, times(x, u[k]?.[j] ?? ZERO)), ZERO);
            expect(isZero(minus(product, exact[p[i] as number]?.[j] ?? ZERO))).toBe(true);
            if (j > i) expect(isZero(row[j] ?? ZERO)).toBe(true);
            if (j < i) expect(isZero(u[i]?.[j] ?? ZERO)).toBe(true);
          }
        expect(isFactored(rationals, exact, { l, u, p })).toBe(true);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('with partial pivoting in floating point they are those of LU', () => {
    const a = [
      [1, 2, -1],
      [4, -1, 2],
      [-2, 7, 1],
    ];
    const { l, u, p } = luFromSteps(float64, a, eliminate(float64, a, 3, 'partial').steps);
    const known = luOf(a.flat());
    expect(p).toEqual(known.p);
    l.flat().forEach((x, k) => {
      expect(x).toBeCloseTo(known.l[k] as number, 14);
    });
    u.flat().forEach((x, k) => {
      expect(x).toBeCloseTo(known.u[k] as number, 14);
    });
  });

  test('a tiny pivot loses a part of A in floating point, and only there', () => {
    const a = [
      [1e-20, 1],
      [1, 1],
    ];
    const by = (how: 'partial' | 'none') =>
      isFactored(float64, a, luFromSteps(float64, a, eliminate(float64, a, 2, how).steps));
    expect(by('none')).toBe(false);
    expect(by('partial')).toBe(true);
  });
});
