import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { objectiveOf } from '../../../src/math/descent/objective';
import { compileFunction } from '../../../src/math/expression';
import { lossById, losses, quadraticText } from '../../../src/math/losses';
import reference from '../../reference/minima.json';

const compiled = (text: string) => compileFunction(text, { variables: ['x', 'y'] });
const { sin, cos, exp, sqrt, abs, PI, E } = Math;
const sin2 = (t: number) => sin(t) ** 2;

/** The functions as published, written out again as code. */
const published: Readonly<Record<string, (x: number, y: number) => number>> = {
  quadratic: (x, y) => 1.5 * x * x + x * y + y * y,
  ravine: (x, y) => 0.5 * x * x + 20 * y * y,
  saddle: (x, y) => (x + y) * (x - y),
  'monkey-saddle': (x, y) => x * (x * x - 3 * y * y),
  rosenbrock: (x, y) => 100 * (y - x * x) ** 2 + (x - 1) ** 2,
  beale: (x, y) =>
    [1, 2, 3].reduce(
      (sum, i) => sum + (([1.5, 2.25, 2.625][i - 1] as number) - x * (1 - y ** i)) ** 2,
      0,
    ),
  booth: (x, y) => (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2,
  matyas: (x, y) => 0.26 * (x * x + y * y) - 0.48 * x * y,
  'goldstein-price': (x, y) =>
    (1 + (x + y + 1) ** 2 * (19 - 14 * x + 3 * x ** 2 - 14 * y + 6 * x * y + 3 * y ** 2)) *
    (30 + (2 * x - 3 * y) ** 2 * (18 - 32 * x + 12 * x ** 2 + 48 * y - 36 * x * y + 27 * y ** 2)),
  mccormick: (x, y) => sin(x + y) + (x - y) ** 2 - 1.5 * x + 2.5 * y + 1,
  'three-hump-camel': (x, y) => 2 * x ** 2 - 1.05 * x ** 4 + x ** 6 / 6 + x * y + y ** 2,
  easom: (x, y) => -cos(x) * cos(y) * exp(-((x - PI) ** 2 + (y - PI) ** 2)),
  himmelblau: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  'six-hump-camel': (x, y) =>
    4 * x ** 2 - 2.1 * x ** 4 + x ** 6 / 3 + x * y - 4 * y ** 2 + 4 * y ** 4,
  ackley: (x, y) =>
    -20 * exp(-0.2 * sqrt(0.5 * (x * x + y * y))) -
    exp(0.5 * (cos(2 * PI * x) + cos(2 * PI * y))) +
    E +
    20,
  rastrigin: (x, y) => [x, y].reduce((sum, t) => sum + t * t - 10 * cos(2 * PI * t), 20),
  griewank: (x, y) => 1 + (x * x + y * y) / 4000 - cos(x) * cos(y / sqrt(2)),
  'levy-13': (x, y) =>
    sin2(3 * PI * x) +
    (x - 1) ** 2 * (1 + sin2(3 * PI * y)) +
    (y - 1) ** 2 * (1 + sin2(2 * PI * y)),
  'styblinski-tang': (x, y) =>
    [x, y].reduce((sum, t) => sum + (t ** 4 - 16 * t * t + 5 * t) / 2, 0),
  eggholder: (x, y) => -(y + 47) * sin(sqrt(abs(x / 2 + y + 47))) - x * sin(sqrt(abs(x - y - 47))),
};

test('ids are unique, and every function has its own words', () => {
  const ids = losses.map((loss) => loss.id);
  expect(new Set(ids).size).toBe(20);
  expect(new Set(losses.map((loss) => loss.sentence)).size).toBe(20);
  expect(ids.toSorted()).toEqual(Object.keys(published).toSorted());
  expect(lossById('himmelblau')?.title).toBe('Himmelblau');
  expect(lossById('x^2')).toBeUndefined();
});

describe.each(losses.map((loss) => [loss.id, loss] as const))('%s', (id, loss) => {
  const f = compiled(loss.text);
  const [x0, x1, y0, y1] = loss.domain;

  test('compiles without letters and is the published function all over its domain', () => {
    expect(f.letters).toEqual([]);
    const inside = fc.tuple(
      fc.double({ min: x0, max: x1, noNaN: true }),
      fc.double({ min: y0, max: y1, noNaN: true }),
    );
    fc.assert(
      fc.property(inside, ([x, y]) => {
        const expected = (published[id] as (x: number, y: number) => number)(x, y);
        // Goldstein–Price multiplies sums of terms up to 10⁶ that nearly cancel.
        const size = id === 'goldstein-price' ? 1e6 : Math.max(100, abs(expected));
        expect(abs(f.value([x, y]) - expected)).toBeLessThanOrEqual(1e-12 * size);
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('its published minima are the reference’s, have the value said, and nothing lies lower near by', () => {
    const expected = (reference as Record<string, number[][]>)[id] ?? [];
    const isTextbook = ['quadratic', 'ravine', 'saddle', 'monkey-saddle'].includes(id);
    if (!isTextbook) {
      expect(loss.minima).toHaveLength(expected.length);
      loss.minima.forEach(({ x, y, value }, i) => {
        [x, y, value].forEach((number, j) => {
          expect(number).toBeCloseTo(expected[i]?.[j] as number, 8);
        });
      });
    }
    for (const { x, y, value } of loss.minima) {
      expect(x >= x0 && x <= x1 && y >= y0 && y <= y1).toBe(true);
      const here = f.value([x, y]);
      // Published to four digits after the point, McCormick's rounded away from the truth.
      expect(abs(here - value)).toBeLessThanOrEqual(1e-4);
      const radius = 0.01;
      for (let i = 0; i < 16; i++) {
        const px = Math.min(x + radius * cos((i * PI) / 8), x1);
        const py = Math.min(y + radius * sin((i * PI) / 8), y1);
        expect(f.value([px, py])).toBeGreaterThanOrEqual(here - 1e-5);
      }
    }
  });

  test('its gradient is its slope', () => {
    const objective = objectiveOf(f);
    const g = new Float64Array(2);
    for (const [s, t] of [
      [0.31, 0.47],
      [0.83, 0.12],
      [0.55, 0.93],
    ] as const) {
      const [x, y] = [x0 + s * (x1 - x0), y0 + t * (y1 - y0)];
      const h = 1e-6 * (x1 - x0);
      objective.gradient(x, y, g);
      const size = Math.max(1e-3, Math.hypot(g[0] as number, g[1] as number), abs(f.value([x, y])));
      const slope = (dx: number, dy: number) =>
        (f.value([x + dx, y + dy]) - f.value([x - dx, y - dy])) / (2 * h);
      expect(abs(slope(h, 0) - (g[0] as number))).toBeLessThanOrEqual(1e-6 * size);
      expect(abs(slope(0, h) - (g[1] as number))).toBeLessThanOrEqual(1e-6 * size);
    }
  });
});

describe('a bowl with a chosen Hessian', () => {
  test.each([
    [[1, 0, 0, 40], '(x² + 40y²)/2'],
    [[3, 1, 1, 2], '(3x² + 2xy + 2y²)/2'],
    [[-1, -2, 0, 0.5], '(-x² - 2xy + 0.5y²)/2'],
    [[0, 0, 0, 0], '0'],
    [[1e-7, 0, 0, 0], '((1e-7)x²)/2'],
  ])('%j is %s', (matrix, text) => {
    expect(quadraticText(matrix)).toBe(text);
  });

  test('its Hessian is the symmetric part of any matrix', () => {
    const cell = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell, cell), (matrix) => {
        const [a, b, c, d] = matrix;
        const h = compiled(quadraticText(matrix)).hessian([0.3, -0.7], [], new Float64Array(4));
        [a, (b + c) / 2, (b + c) / 2, d].forEach((x, i) => {
          expect(abs((h[i] as number) - x)).toBeLessThanOrEqual(1e-15 * abs(x));
        });
      }),
      { seed: 12 },
    );
  });
});
