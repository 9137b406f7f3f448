import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NoisyObjective, noiseById, noises } from '../../../src/math/descent/noise';
import { optimiserById, optimisers } from '../../../src/math/descent/optimisers';
import {
  asQuadratic,
  bestHeavyBall,
  bestRate,
  convergenceFactor,
  errorAlong,
  type LinearMethod,
  stepLimit,
} from '../../../src/math/descent/quadratic';
import { normalPair } from '../../../src/math/descent/random';
import { scheduleById, schedules } from '../../../src/math/descent/schedules';
import { completeSettings, type Settings } from '../../../src/math/descent/settings';
import { himmelblau, quadratic, rosenbrock } from './descent-objectives';

describe('schedules, against values worked out by hand from torch’s formulas', () => {
  const rates = (id: string, settings: Settings, ks: readonly number[]) =>
    ks.map((k) => {
      const schedule = scheduleById(id);
      return schedule.rate(0.1, k, completeSettings(schedule.settings, settings));
    });
  test.each<[string, Settings, number[], number[]]>([
    ['constant', {}, [1, 100], [0.1, 0.1]],
    ['step', { stepSize: 30, gamma: 0.1 }, [1, 30, 31, 60, 61], [0.1, 0.1, 0.01, 0.01, 0.001]],
    ['exponential', { gamma: 0.5 }, [1, 2, 4], [0.1, 0.05, 0.0125]],
    // η_min + (η − η_min)(1 + cos(π·epoch/T))/2, cos(π/3) = ½.
    ['cosine', { tMax: 6, etaMin: 0.02 }, [1, 3, 4, 7, 50], [0.1, 0.08, 0.06, 0.02, 0.02]],
    [
      'warmup-cosine',
      { totalIters: 4, startFactor: 0.2, tMax: 6, etaMin: 0 },
      [1, 2, 3, 5, 7, 8, 11, 99],
      [0.02, 0.04, 0.06, 0.1, 0.075, 0.05, 0, 0],
    ],
    // Rise over 0.3·11 − 1 = 2.3 epochs from η/25, fall to η/25/10⁴ at epoch 10.
    [
      'one-cycle',
      { totalSteps: 11 },
      [1, 2, 11, 12],
      [0.004, 0.004 + (0.096 * (1 - Math.cos(Math.PI / 2.3))) / 2, 4e-7, 4e-7],
    ],
  ])('%s', (id, settings, ks, expected) => {
    rates(id, settings, ks).forEach((rate, i) => {
      expect(rate).toBeCloseTo(expected[i] as number, 14);
    });
  });

  test('are finite and at least 0 for any settings they take', () => {
    for (const schedule of schedules) {
      const settings = fc.record(
        Object.fromEntries(
          Object.entries(schedule.settings).map(([key, { kind, min, max }]) => [
            key,
            kind === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }),
          ]),
        ),
      );
      fc.assert(
        fc.property(settings, fc.integer({ min: 1, max: 10_000 }), (given, k) => {
          const rate = schedule.rate(
            0.1,
            k,
            completeSettings(schedule.settings, given as Settings),
          );
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(1000);
        }),
        { seed: 21 },
      );
    }
  });
});

describe('settings', () => {
  test.each<[Settings, string]>([
    [{ learningrate: 1 }, 'There is no setting ‘learningrate’ here'],
    [{ learningRate: Number.NaN }, '‘learningRate’ is a number.'],
    [{ learningRate: -1 }, '‘learningRate’ lies from 0 to 1000.'],
    [{ betas: [0.9, 1] }, '‘betas’ is at least 0 and below 1.'],
    [{ betas: 0.9 }, '‘betas’ is a pair of numbers.'],
  ])('%j: %s', (given, sentence) => {
    expect(() => completeSettings(optimiserById('adam').settings, given)).toThrow(sentence);
  });

  test('defaults are torch’s, and allowed', () => {
    const rates = Object.fromEntries(
      optimisers.map(({ id, settings }) => [id, completeSettings(settings).learningRate]),
    );
    expect(rates).toEqual({
      'gradient-descent': 1e-3,
      momentum: 1e-3,
      nesterov: 1e-3,
      rmsprop: 1e-2,
      adam: 1e-3,
      adagrad: 1e-2,
      adadelta: 1,
      amsgrad: 1e-3,
      adamw: 1e-3,
      nadam: 2e-3,
      radam: 1e-3,
      lion: 1e-4,
      newton: 1,
      bfgs: 1,
      'l-bfgs': 1,
      'conjugate-gradient': 1,
    });
    expect(optimisers.filter(({ common }) => common).map(({ id }) => id)).toEqual([
      'gradient-descent',
      'momentum',
      'nesterov',
      'rmsprop',
      'adam',
    ]);
  });
});

describe('noise', () => {
  test('normal numbers: moments and correlations of 40,000 pairs', () => {
    const sums = [0, 0, 0, 0, 0, 0];
    const [now, last] = [new Float64Array(2), new Float64Array(2)];
    const n = 40_000;
    for (let k = 1; k <= n; k++) {
      last.set(now);
      normalPair(7, k % 8, k, now);
      const [a, b] = now as unknown as [number, number];
      [a, b, a * a, b * b, a * b, a * (last[0] as number)].forEach((x, i) => {
        sums[i] = (sums[i] as number) + x / n;
      });
    }
    const bound = 5 / Math.sqrt(n);
    sums.forEach((mean, i) => {
      expect(Math.abs(mean - (i === 2 || i === 3 ? 1 : 0))).toBeLessThan(
        i === 2 || i === 3 ? 1.5 * bound : bound,
      );
    });
  });

  const draws = (id: string, settings: Settings, seed = 1) => {
    const noise = noiseById(id);
    const bowl = quadratic(1, 0, 40);
    return new NoisyObjective(bowl, noise, completeSettings(noise.settings, settings), seed, 0);
  };

  test('gaussian: the same length in all directions; mini-batch-like: as H is', () => {
    for (const [id, expected] of [
      ['gaussian', [0.5, 0.5]],
      ['mini-batch', [0.25, 10]],
    ] as const) {
      const noisy = draws(id, id === 'gaussian' ? { sigma: 0.5 } : { sigma: 1, batchSize: 16 });
      const squares = [0, 0];
      const g = new Float64Array(2);
      for (let k = 1; k <= 20_000; k++) {
        noisy.at(k).gradient(3, -2, g);
        squares[0] = (squares[0] as number) + ((g[0] as number) - 3) ** 2 / 20_000;
        squares[1] = (squares[1] as number) + ((g[1] as number) + 80) ** 2 / 20_000;
      }
      squares.forEach((square, i) => {
        expect(Math.sqrt(square) / (expected[i] as number)).toBeCloseTo(1, 1);
      });
    }
  });

  test('value and gradient of what a step sees belong together; the seed decides', () => {
    const g = new Float64Array(2);
    for (const { id } of noises) {
      const seen = draws(id, {}).at(5);
      seen.gradient(1, 2, g);
      const slope = (seen.value(1 + 1e-6, 2) - seen.value(1 - 1e-6, 2)) / 2e-6;
      expect(slope).toBeCloseTo(g[0] as number, 6);
      const other = draws(id, {}, 2).at(5).gradient(1, 2, new Float64Array(2));
      if (id !== 'none') expect(other[0]).not.toBe(g[0]);
    }
  });
});

describe('quadratics', () => {
  const methods: LinearMethod[] = ['gradient-descent', 'momentum', 'nesterov'];

  test('at the step limit the factor passes 1, and the real optimiser agrees', () => {
    const eigenvalue = fc.double({ min: 0.1, max: 50, noNaN: true });
    const momentum = fc.double({ min: 0, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...methods), momentum, eigenvalue, (method, beta, lambda) => {
        const limit = stepLimit(method, beta, lambda);
        expect(convergenceFactor(method, 0.999 * limit, beta, lambda)).toBeLessThan(1);
        expect(convergenceFactor(method, 1.001 * limit, beta, lambda)).toBeGreaterThan(1);
        const end = (share: number) => {
          const optimiser = optimiserById(method);
          const settings = completeSettings(
            optimiser.settings,
            method === 'gradient-descent' ? {} : { momentum: beta },
          );
          const state = new Float64Array(2 + optimiser.innerSize);
          state[0] = 1;
          const bowl = quadratic(lambda, 0, 0);
          for (let k = 1; k <= 2000; k++) optimiser.step(state, k, settings, share * limit, bowl);
          return Math.abs(state[0] as number);
        };
        expect(end(0.97)).toBeLessThan(1e-6);
        expect(end(1.03)).toBeGreaterThan(1e6);
      }),
      { seed: 22, numRuns: 60 },
    );
  });

  test('the best heavy ball shrinks every error by √β', () => {
    const { rate, beta } = bestHeavyBall(1, 40);
    expect(rate).toBeCloseTo(0.0746, 4);
    expect(beta).toBeCloseTo(0.528, 3);
    for (const lambda of [1, 3, 17, 40]) {
      expect(convergenceFactor('momentum', rate, beta, lambda)).toBeCloseTo(Math.sqrt(beta), 6);
    }
    expect(bestRate(1, 40)).toBeCloseTo(2 / 41, 15);
  });

  test('a function is recognised as a quadratic, or not', () => {
    const box = [-4, 4, -4, 4] as const;
    const bowl = asQuadratic(quadratic(3, 1, 2), box);
    expect(bowl?.hessian).toEqual([3, 1, 1, 2]);
    expect(bowl?.centre.map((c) => Math.abs(c) < 1e-15)).toEqual([true, true]);
    if (!bowl) return;
    const [along, across] = errorAlong(bowl, 1, -2);
    const [first, second] = bowl.eigen.values;
    expect((first * along ** 2 + second * across ** 2) / 2).toBeCloseTo(
      quadratic(3, 1, 2).value(1, -2),
      13,
    );
    expect(asQuadratic(himmelblau, box)).toBeNull();
    expect(asQuadratic(rosenbrock, box)).toBeNull();
    expect(asQuadratic(quadratic(1, 0, 0), box)).toBeNull();
  });
});
