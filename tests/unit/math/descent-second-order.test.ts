import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Step, strongWolfe } from '../../../src/math/descent/line-search';
import type { Objective } from '../../../src/math/descent/objective';
import { optimiserById } from '../../../src/math/descent/optimisers';
import { completeSettings, type Settings } from '../../../src/math/descent/settings';
import { symmetricEigen } from '../../../src/math/descent/symmetric';
import reference from '../../reference/second_order.json';
import {
  byHand,
  himmelblau,
  quadratic,
  referenceObjectives,
  rosenbrock,
  saddle,
} from './descent-objectives';

/** Steps from a start: the states after each, the start first. */
function walk(
  id: string,
  objective: Objective,
  start: readonly number[],
  steps: number,
  given: Settings = {},
): Float64Array[] {
  const optimiser = optimiserById(id);
  const settings = completeSettings(optimiser.settings, given);
  const state = new Float64Array(2 + optimiser.innerSize);
  state.set(start);
  const states = [state.slice()];
  for (let k = 1; k <= steps; k++) {
    optimiser.step(state, k, settings, settings.learningRate as number, objective);
    states.push(state.slice());
  }
  return states;
}
const point = (state: Float64Array | undefined) => [state?.[0] ?? NaN, state?.[1] ?? NaN] as const;
const gradientAt = (f: Objective, [x, y]: readonly [number, number]) =>
  [...f.gradient(x, y, new Float64Array(2))] as [number, number];

describe('every step until the gradient is below 1e-6, against NumPy from the definitions', () => {
  test.each(
    reference.map((e) => [`${e.optimiser} (${e.historySize}) on ${e.function}`, e] as const),
  )('%s', (_name, entry) => {
    const objective = referenceObjectives[entry.function] as Objective;
    const isNewton = entry.optimiser.startsWith('newton');
    const given: Settings = isNewton
      ? { damped: entry.optimiser.endsWith('damped') }
      : entry.optimiser === 'l-bfgs'
        ? { historySize: entry.historySize }
        : {};
    const id = isNewton ? 'newton' : entry.optimiser;
    const states = walk(id, objective, entry.start, entry.steps.length, given);
    entry.steps.forEach((expected, i) => {
      const [x, y] = point(states[i + 1]);
      // Branches are the same; sums are taken in another order. The largest
      // difference seen is 5e-9, after 39 steps of L-BFGS with one pair on Rosenbrock.
      expect(Math.hypot(x - (expected[0] ?? 0), y - (expected[1] ?? 0))).toBeLessThanOrEqual(1e-8);
    });
    const [gx, gy] = gradientAt(objective, point(states.at(-1)));
    expect(Math.hypot(gx, gy)).toBeLessThan(1e-6);
  });
});

const start = fc.tuple(
  fc.double({ min: -4, max: 4, noNaN: true }),
  fc.double({ min: -4, max: 4, noNaN: true }),
);

describe('strong Wolfe', () => {
  test.each([
    ['bfgs', 0.9],
    ['l-bfgs', 0.9],
    ['conjugate-gradient', 0.1],
  ])('holds at every step that %s accepts, with c₂ = %f', (id, c2) => {
    let checked = 0;
    fc.assert(
      fc.property(
        start,
        fc.constantFrom(rosenbrock, himmelblau, quadratic(3, 1, 20)),
        (from, f) => {
          const states = walk(id, f, from, 12);
          for (let i = 1; i < states.length; i++) {
            const [p, q] = [point(states[i - 1]), point(states[i])];
            const s = [q[0] - p[0], q[1] - p[1]] as const;
            const [g, h] = [gradientAt(f, p), gradientAt(f, q)];
            if (Math.hypot(...g) < 1e-5 || Math.hypot(...s) === 0) continue;
            const [before, after] = [g[0] * s[0] + g[1] * s[1], h[0] * s[0] + h[1] * s[1]];
            const rounding = 1e-14 * (1 + Math.abs(f.value(...p)));
            expect(before).toBeLessThan(0);
            expect(f.value(...q)).toBeLessThanOrEqual(f.value(...p) + 1e-4 * before + rounding);
            expect(Math.abs(after)).toBeLessThanOrEqual(
              c2 * Math.abs(before) * (1 + 1e-6) + rounding,
            );
            checked++;
          }
        },
      ),
      { seed: 5, numRuns: 200 },
    );
    expect(checked).toBeGreaterThan(500);
  });

  const along = (f: Objective, x: number, y: number, px: number, py: number) => {
    const [gx, gy] = gradientAt(f, [x, y]);
    return { x, y, px, py, value: f.value(x, y), slope: gx * px + gy * py };
  };

  test('refuses lines that do not lead down', () => {
    const f = quadratic(1, 0, 1);
    expect(strongWolfe(f, along(f, 1, 0, 1, 0), 1, 0.9, new Step())).toBe(false);
    expect(strongWolfe(f, along(f, 1, 0, 0, 1), 1, 0.9, new Step())).toBe(false);
  });

  test('turns back from where the function is absent', () => {
    const f = byHand(
      (x) => (x > 0 ? x - Math.log(x) : NaN),
      (x) => (x > 0 ? [1 - 1 / x, 0] : [NaN, NaN]),
      (x) => [1 / (x * x), 0, 0, 0],
    );
    const step = new Step();
    expect(strongWolfe(f, along(f, 3, 0, -1, 0), 64, 0.1, step)).toBe(true);
    expect(step.alpha).toBeGreaterThan(1);
    expect(step.alpha).toBeLessThan(3);
  });

  test('a function that falls for ever is followed far out', () => {
    const f = byHand(
      (x) => -x,
      () => [-1, 0],
      () => [0, 0, 0, 0],
    );
    const step = new Step();
    expect(strongWolfe(f, along(f, 0, 0, 1, 0), 1, 0.9, step)).toBe(true);
    expect(step.alpha).toBeGreaterThan(1e6);
  });
});

describe('BFGS', () => {
  test('its H fulfils the secant equation and stays positive definite', () => {
    fc.assert(
      fc.property(start, (from) => {
        const states = walk('bfgs', rosenbrock, from, 8);
        for (let i = 1; i < states.length; i++) {
          const [p, q] = [point(states[i - 1]), point(states[i])];
          const [g, h] = [gradientAt(rosenbrock, p), gradientAt(rosenbrock, q)];
          if (Math.hypot(...h) < 1e-4) break;
          const [a = 0, b = 0, c = 0] = [...(states[i] as Float64Array)].slice(2);
          const [yx, yy] = [h[0] - g[0], h[1] - g[1]];
          const size = (Math.abs(a) + Math.abs(b) + Math.abs(c)) * Math.hypot(yx, yy);
          expect(Math.abs(a * yx + b * yy - (q[0] - p[0]))).toBeLessThanOrEqual(1e-9 * (1 + size));
          expect(Math.abs(b * yx + c * yy - (q[1] - p[1]))).toBeLessThanOrEqual(1e-9 * (1 + size));
          expect(Math.min(a, c, a * c - b * b)).toBeGreaterThan(0);
        }
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  test('learns the inverse of a quadratic’s Hessian', () => {
    const state = walk('bfgs', quadratic(3, 1, 20), [4, 1], 12).at(-1) as Float64Array;
    const inverse = [20 / 59, -1 / 59, 3 / 59];
    inverse.forEach((x, i) => {
      expect(state[2 + i]).toBeCloseTo(x, 3);
    });
  });
});

describe('Newton', () => {
  test('pure, jumps to the saddle in one step; damped, leaves it', () => {
    const [x, y] = point(walk('newton', saddle, [1, 0.5], 1)[1]);
    expect(Math.hypot(x, y)).toBeLessThanOrEqual(1e-15);
    const away = walk('newton', saddle, [1, 0.5], 3, { damped: true }).map(point);
    expect(Math.abs(away[3]?.[1] ?? 0)).toBeGreaterThan(2);
    expect(Math.abs(away[3]?.[0] ?? 1)).toBeLessThan(1e-12);
  });

  test('damped, every step descends', () => {
    fc.assert(
      fc.property(start, (from) => {
        const values = walk('newton', himmelblau, from, 15, { damped: true })
          .map(point)
          .map(([x, y]) => himmelblau.value(x, y));
        for (let i = 1; i < values.length; i++) {
          expect(values[i]).toBeLessThanOrEqual(values[i - 1] as number);
        }
        expect(values.at(-1)).toBeLessThan(1e-12);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  test('a singular Hessian gives the step of least norm, a missing one none', () => {
    const trough = quadratic(2, 0, 0);
    expect(point(walk('newton', trough, [3, 5], 1)[1])).toEqual([0, 5]);
    const plane = byHand(
      (x) => x,
      () => [1, 0],
      () => [NaN, NaN, NaN, NaN],
    );
    const state = walk('newton', plane, [3, 5], 1)[1] as Float64Array;
    expect(point(state)).toEqual([3, 5]);
    expect(optimiserById('newton').halted?.(state)).toBe(true);
  });
});

test('symmetric eigenvectors: A·v = λ·v, orthonormal, descending', () => {
  const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      const { values, vectors } = symmetricEigen(a, b, c);
      const size = Math.abs(a) + Math.abs(b) + Math.abs(c);
      expect(values[0]).toBeGreaterThanOrEqual(values[1]);
      vectors.forEach(([x, y], i) => {
        const value = values[i] as number;
        expect(Math.abs(a * x + b * y - value * x)).toBeLessThanOrEqual(1e-14 * size + 1e-300);
        expect(Math.abs(b * x + c * y - value * y)).toBeLessThanOrEqual(1e-14 * size + 1e-300);
        expect(Math.hypot(x, y)).toBeCloseTo(1, 14);
      });
      const [[p, q], [r, s]] = vectors;
      expect(Math.abs(p * r + q * s)).toBeLessThanOrEqual(1e-15);
    }),
    { seed: 8, numRuns: 1000 },
  );
});
