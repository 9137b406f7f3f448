import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { niceTicks } from '../../../src/stage/ticks';

fc.configureGlobal({ seed: Number(process.env.STAGE_SEED ?? 2026) });

const texts = (low: number, high: number, most = 7) =>
  niceTicks(low, high, most).map(({ text }) => text);

describe('niceTicks', () => {
  test.each([
    [-5, 5, ['−4', '−2', '0', '2', '4']],
    [-2, 2, ['−2', '−1', '0', '1', '2']],
    [0, 1, ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']],
    [-1.3, 1.3, ['−1.0', '−0.5', '0.0', '0.5', '1.0']],
    [0, 0.05, ['0.00', '0.01', '0.02', '0.03', '0.04', '0.05']],
    [-512, 512, ['−400', '−200', '0', '200', '400']],
  ])('from %d to %d', (low, high, expected) => {
    expect(texts(low, high)).toEqual(expected);
  });

  test('are in range, evenly spaced by 1, 2 or 5, few, and say what they are', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.double({ min: 1e-2, max: 1e4, noNaN: true }),
        (low, size) => {
          const high = low + size;
          const ticks = niceTicks(low, high, 7);
          expect(ticks.length).toBeGreaterThan(1);
          expect(ticks.length).toBeLessThanOrEqual(7);
          const step = (ticks[1]?.value ?? 0) - (ticks[0]?.value ?? 0);
          expect(Number(step.toPrecision(6)).toExponential(4)).toMatch(/^[125]\.0+e/);
          ticks.forEach(({ value, text }, k) => {
            expect(value).toBeGreaterThanOrEqual(low - 1e-6 * step);
            expect(value).toBeLessThanOrEqual(high + 1e-6 * step);
            expect(value).toBeCloseTo((ticks[0]?.value ?? 0) + k * step, 6);
            expect(Math.abs(Number(text.replaceAll('−', '-')) - value)).toBeLessThan(1e-6 * step);
          });
        },
      ),
    );
  });

  test('of an empty range there are none', () => {
    expect(niceTicks(1, 1, 5)).toEqual([]);
    expect(niceTicks(0, Number.NaN, 5)).toEqual([]);
  });
});
