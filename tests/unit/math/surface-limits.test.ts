/** Limits of difference quotients, at the places where formulas say nothing. */
import { describe, expect, test } from 'vitest';
import { objectiveOf } from '../../../src/math/descent/objective';
import { compileFunction } from '../../../src/math/expression';
import {
  directionalLimit,
  gradientByLimits,
  limitAtZero,
  secondPartials,
  unitAt,
} from '../../../src/math/surface';

const of = (text: string) => objectiveOf(compileFunction(text, { variables: ['x', 'y'] }));

describe('limits', () => {
  test('are found where they are, to five digits at least', () => {
    expect(limitAtZero((h) => Math.sin(h) / h)).toBeCloseTo(1, 9);
    expect(limitAtZero((h) => (Math.exp(h) - 1) / h)).toBeCloseTo(1, 5);
    expect(limitAtZero((h) => Math.sqrt(h))).toBeCloseTo(0, 4);
    expect(limitAtZero(() => 3)).toBe(3);
  });

  test('are not found where there are none', () => {
    expect(limitAtZero((h) => Math.sin(1 / h))).toBeNull();
    expect(limitAtZero((h) => 1 / h)).toBeNull();
    expect(limitAtZero((h) => Math.log(h))).toBeNull();
    expect(limitAtZero(() => Number.NaN)).toBeNull();
  });
});

describe('second partial derivatives in both orders', () => {
  test('differ in Peano’s example: f_xy = −1, f_yx = +1', () => {
    const f = of('x²+y² > 0 ? x y (x²-y²)/(x²+y²) : 0');
    expect(gradientByLimits(f, 0, 0)).toEqual([0, 0]);
    expect(secondPartials(f, 0, 0)).toEqual([0, -1, 1, 0]);
  });

  test('agree where they are continuous: against the derivatives by hand', () => {
    // f = sin(x)·y²: f_xx = −sin(x)·y², f_xy = 2y·cos x, f_yy = 2 sin x.
    const found = secondPartials(of('sin(x) y²'), 0.4, 1.5) as readonly number[];
    const [s, c] = [Math.sin(0.4), Math.cos(0.4)];
    [-s * 2.25, 3 * c, 3 * c, 2 * s].forEach((exact, k) => {
      expect(found[k]).toBeCloseTo(exact, 5);
    });
  });
});

describe('directional derivatives as limits', () => {
  test('x²y/(x⁴+y²) has all of them at 0: u₁²/u₂, and 0 along the x axis', () => {
    const f = of('x^4+y² > 0 ? x²y/(x^4+y²) : 0');
    for (const angle of [0.3, 1, 2, -0.8, Math.PI / 2]) {
      const [u, v] = unitAt(angle);
      expect(directionalLimit(f, 0, 0, [u, v]).both).toBeCloseTo((u * u) / v, 5);
    }
    expect(directionalLimit(f, 0, 0, [1, 0]).both).toBe(0);
  });

  test('a cone has one from each side only', () => {
    const { above, below, both } = directionalLimit(of('sqrt(x²+y²)'), 0, 0, unitAt(0.7));
    expect(above).toBeCloseTo(1, 9);
    expect(below).toBeCloseTo(-1, 9);
    expect(both).toBeNull();
    expect(gradientByLimits(of('|x|+|y|'), 0, 1)).toBeNull();
  });

  test('at a rim there is none along it: beside the point f is absent', () => {
    const sides = directionalLimit(of('sqrt(1-x²-y²)'), 0, -1, [1, 0]);
    expect(sides).toEqual({ above: null, below: null, both: null });
  });

  test('elsewhere they are ∇f · u', () => {
    const [u, v] = unitAt(2.1);
    const { both } = directionalLimit(of('x²y + y³'), 0.5, -1, [u, v]);
    expect(both).toBeCloseTo(-1 * u + (0.25 + 3) * v, 5);
  });
});
