/** The graph of a function at a point, against values worked out by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { objectiveOf } from '../../../src/math/descent/objective';
import { compileFunction } from '../../../src/math/expression';
import {
  bestStep,
  chord,
  differenceErrors,
  type Gradient,
  type Hessian,
  hessianAt,
  pointKind,
  principalCurvatures,
  quadraticAt,
  secondAlong,
  slice,
  taylor2,
  unitAt,
} from '../../../src/math/surface';
import './helpers';

const of = (text: string) => objectiveOf(compileFunction(text, { variables: ['x', 'y'] }));
const square = { xMin: -3, xMax: 3, yMin: -3, yMax: 3 };
const entry = fc.double({ min: -5, max: 5, noNaN: true });

describe('kinds', () => {
  test.each([
    ['minimum', [0, 0], [2, 0, 0, 4]],
    ['maximum', [0, 0], [-2, 1, 1, -4]],
    ['saddle', [0, 0], [2, 0, 0, -2]],
    ['saddle', [0, 0], [0, 1, 1, 0]],
    ['degenerate', [0, 0], [0, 0, 0, 0]],
    ['degenerate', [0, 0], [0, 0, 0, 2]],
    ['degenerate', [0, 0], [1, 2, 2, 4]],
    ['regular', [0.1, 0], [2, 0, 0, 4]],
    ['minimum', [3e-7, 0], [2, 0, 0, 4]],
    ['regular', [1e-5, 0], [2, 0, 0, 4]],
    ['minimum', [5e-5, 0], [100, 0, 0, 60]],
  ] as const)('%s: gradient %j, Hessian %j', (kind, gradient, hessian) => {
    const typed = hessian as unknown as Hessian;
    expect(pointKind([1, 0], 0, gradient as Gradient, typed)).toBe(kind);
    // Another unit of f is not another kind of point.
    for (const unit of [1e-290, 1e-12, 1e12, 1e290]) {
      const scaled = typed.map((entry) => unit * entry) as unknown as Hessian;
      expect(pointKind([1, 0], 0, [unit * gradient[0], unit * gradient[1]], scaled)).toBe(kind);
    }
  });

  test('a slope along the flat of a ravine is one, however steep its walls', () => {
    expect(pointKind([1, 0], 0, [0, 0.5], [1e6, 0, 0, 1])).toBe('regular');
    expect(pointKind([1, 0], 0, [0.5, 0], [1e6, 0, 0, 1])).toBe('minimum');
  });

  test('a slope with no bend is one, unless rounding makes it', () => {
    expect(pointKind([0, 0], 0, [1e-300, 0], [0, 0, 0, 0])).toBe('regular');
    expect(pointKind([3, 2], 1, [1e-16, 0], [2e-16, 0, 0, 1e-16])).toBe('degenerate');
  });
});

describe('principal curvatures', () => {
  test('are the Hessian’s eigenvalues where the gradient vanishes', () => {
    const { values, vectors } = principalCurvatures([0, 0], [1, 2, 2, 1]);
    expect(values[0]).toBeCloseTo(3, 12);
    expect(values[1]).toBeCloseTo(-1, 12);
    expect(Math.abs(vectors[0][0] * Math.SQRT1_2 + vectors[0][1] * Math.SQRT1_2)).toBeCloseTo(1);
  });

  test('of the lower half of the unit sphere are both 1, wherever', () => {
    for (const [x, y] of [
      [0.3, 0.2],
      [-0.5, 0.6],
      [0, 0.9],
    ] as const) {
      // z = −√(1 − r²): gradient (x, y)/w, Hessian (δ_ij + x_i x_j/w²)/w with w = √(1 − r²).
      const w = Math.sqrt(1 - x * x - y * y);
      const hessian: Hessian = [
        (1 + (x * x) / w ** 2) / w,
        (x * y) / w ** 3,
        (x * y) / w ** 3,
        (1 + (y * y) / w ** 2) / w,
      ];
      const { values } = principalCurvatures([x / w, y / w], hessian);
      expect(values[0]).toBeCloseTo(1, 11);
      expect(values[1]).toBeCloseTo(1, 11);
    }
  });

  test('of a parabolic cylinder y = x² are 2/(1 + 4x²)^(3/2) and 0', () => {
    const x = 0.7;
    const { values, vectors } = principalCurvatures([2 * x, 0], [2, 0, 0, 0]);
    expect(values[0]).toBeCloseTo(2 / (1 + 4 * x * x) ** 1.5, 12);
    expect(values[1]).toBeCloseTo(0, 12);
    expect(Math.abs(vectors[0][0])).toBeCloseTo(1, 12);
  });

  test('have the mean and the product that textbooks give for graphs', () => {
    fc.assert(
      fc.property(entry, entry, entry, entry, entry, (fx, fy, xx, xy, yy) => {
        const { values, vectors } = principalCurvatures([fx, fy], [xx, xy, xy, yy]);
        const w2 = 1 + fx * fx + fy * fy;
        const gauss = (xx * yy - xy * xy) / w2 ** 2;
        const mean = ((1 + fy * fy) * xx - 2 * fx * fy * xy + (1 + fx * fx) * yy) / (2 * w2 ** 1.5);
        expect(values[0]).toBeGreaterThanOrEqual(values[1]);
        expect(values[0] + values[1]).toBeCloseTo(2 * mean, 8);
        expect(values[0] * values[1]).toBeCloseTo(gauss, 8);
        // H v = κ W (I + ∇f∇fᵀ) v.
        values.forEach((kappa, k) => {
          const [u, v] = vectors[k] as readonly [number, number];
          const along = fx * u + fy * v;
          const w = Math.sqrt(w2);
          expect(xx * u + xy * v).toBeCloseTo(kappa * w * (u + fx * along), 7);
          expect(xy * u + yy * v).toBeCloseTo(kappa * w * (v + fy * along), 7);
        });
      }),
    );
  });
});

test('the Taylor polynomial of degree two is the function itself if that is a quadratic', () => {
  const f = of('3 - 2x + y + 4x² - 5xy + 6y²');
  // At (1, 2): f = 21, f_x = −2 + 8 − 10 = −4, f_y = 1 − 5 + 24 = 20.
  const hessian = hessianAt(f, 1, 2) as Hessian;
  const quadratic = taylor2(f.value(1, 2), [-4, 20], hessian);
  expect(quadratic).toEqual([21, -4, 20, 4, -5, 6]);
  expect(quadraticAt(quadratic, -2.5, 0.5)).toBeCloseTo(f.value(-1.5, 2.5), 12);
});

test('the second derivative along u is uᵀHu', () => {
  expect(secondAlong([2, 1, 1, 4], unitAt(0))).toBe(2);
  expect(secondAlong([2, 1, 1, 4], unitAt(Math.PI / 2))).toBe(4);
  expect(secondAlong([2, 1, 1, 4], unitAt(Math.PI / 4))).toBeCloseTo(4, 12);
});

describe('cuts', () => {
  test('run from rim to rim', () => {
    expect(chord(square, 1, 0, [1, 0])).toEqual([-4, 2]);
    const [from, to] = chord(square, 0, 0, unitAt(Math.PI / 4)) ?? [0, 0];
    expect(to).toBeCloseTo(3 * Math.SQRT2, 12);
    expect(from).toBeCloseTo(-3 * Math.SQRT2, 12);
    expect(chord(square, 0, 5, [1, 0])).toBeNull();
  });

  test('have the point among their samples, and gaps where f is absent', () => {
    const { t, z } = slice(of('sqrt(1-x²-y²)'), 0.2, 0, [1, 0], square, 101);
    const at = t.indexOf(0);
    expect(at).toBeGreaterThan(0);
    expect(z[at]).toBeCloseTo(Math.sqrt(0.96), 14);
    expect(z[0]).toBeNaN();
    // On y = 0 the circle's rim is at −1 and 1, 1.2 and 0.8 from the point.
    const inside = [...t.keys()].filter((k) => !Number.isNaN(z[k]));
    expect(t[inside[0] as number]).toBeCloseTo(-1.2, 14);
    expect(t[inside.at(-1) as number]).toBeCloseTo(0.8, 14);
    expect(z[inside[0] as number]).toBeCloseTo(0, 7);
    expect([...t].every((s, k) => k === 0 || s > (t[k - 1] as number))).toBe(true);
  });
});

describe('finite differences', () => {
  const errors = differenceErrors((t) => Math.exp(1 + t), Math.E);

  test('forward errors fall like h, central ones like h²', () => {
    const at = (values: Float64Array, h: number) =>
      values[errors.h.findIndex((step) => step >= 0.999 * h)] as number;
    expect(at(errors.forward, 1e-3) / at(errors.forward, 1e-4)).toBeCloseTo(10, 1);
    expect(at(errors.central, 1e-2) / at(errors.central, 1e-3)).toBeCloseTo(100, 0);
    // e·h/2 and e·h²/6.
    expect(at(errors.forward, 1e-3)).toBeCloseTo((Math.E * 1e-3) / 2, 6);
    expect(at(errors.central, 1e-2)).toBeCloseTo((Math.E * 1e-4) / 6, 8);
  });

  test('are best near √ε and ∛ε, and useless at 10⁻¹⁶', () => {
    const forward = bestStep(errors.h, errors.forward) as number;
    const central = bestStep(errors.h, errors.central) as number;
    expect(Math.log10(forward)).toBeGreaterThan(-9);
    expect(Math.log10(forward)).toBeLessThan(-7);
    expect(Math.log10(central)).toBeGreaterThan(-6.2);
    expect(Math.log10(central)).toBeLessThan(-4.2);
    expect(errors.forward[0]).toBeGreaterThan(0.5);
  });
});
