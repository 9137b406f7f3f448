import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MapScale } from '../../../src/app/charts/map-scale';
import { linearTicks, logarithmicTicks, rangeOf, tickText } from '../../../src/app/charts/ticks';

describe('ticks', () => {
  test('are round numbers within the axis', () => {
    expect(linearTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(linearTicks(-3.7, 12, 4)).toEqual([0, 5, 10]);
    expect(linearTicks(-0.3, 0.3, 6)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
    expect(linearTicks(2, 2, 5)).toEqual([2]);
    expect(linearTicks(-4, 4, 3)).toEqual([-4, 0, 4]);
    expect(linearTicks(-3, 3, 2)).toEqual([-2.5, 0, 2.5]);
  });

  test('are few, whatever the axis', () => {
    const ends = fc.tuple(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
    );
    fc.assert(
      fc.property(ends, fc.integer({ min: 2, max: 12 }), ([from, span], count) => {
        fc.pre(from + span > from);
        const ticks = linearTicks(from, from + span, count);
        expect(ticks.length).toBeLessThanOrEqual(count + 1);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('of a logarithmic axis are powers of ten, with 2 and 5 where there is room', () => {
    expect(logarithmicTicks(1e-4, 10, 6)).toEqual([1e-4, 1e-3, 1e-2, 1e-1, 1, 10]);
    expect(logarithmicTicks(1, 100, 8)).toEqual([1, 2, 5, 10, 20, 50, 100]);
    expect(logarithmicTicks(1e-12, 1, 4)).toEqual([1e-12, 1e-9, 1e-6, 1e-3, 1]);
    expect(logarithmicTicks(2, 5, 4)).toEqual([2, 3, 4, 5]);
  });

  test('read as powers where the axis goes by them', () => {
    expect(tickText(1e-8, true)).toBe('10⁻⁸');
    expect(tickText(0.01, true)).toBe('0.01');
    expect(tickText(1e5, true)).toBe('10⁵');
    expect(tickText(-0.25, false)).toBe('−0.25');
  });

  test('an axis has a little air, also around a single number and around none', () => {
    expect(rangeOf(0, 10, false)).toEqual([-0.5, 10.5]);
    expect(rangeOf(4, 4, false)).toEqual([3.8, 4.2]);
    expect(rangeOf(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true)).toEqual([0.1, 10]);
    const [low, high] = rangeOf(1, 100, true);
    expect(low).toBeCloseTo(10 ** -0.08, 12);
    expect(high).toBeCloseTo(100 * 10 ** 0.08, 10);
  });
});

describe('the scale of a map', () => {
  test('goes by differences, or by ratios', () => {
    expect(new MapScale({ from: -2, to: 2 }).share(1)).toBe(0.75);
    const rates = new MapScale({ from: 1e-4, to: 1, logarithmic: true });
    expect(rates.share(0.01)).toBeCloseTo(0.5, 12);
    expect(rates.value(0.25)).toBeCloseTo(1e-3, 15);
    expect(rates.value(7)).toBe(1);
  });

  test('gives no more digits than a place has', () => {
    const rates = new MapScale({ from: 1e-4, to: 10, logarithmic: true });
    expect(rates.readable(0.5187)).toBe(0.0392);
    expect(new MapScale({ from: 0, to: 1 }).readable(0.715_089_779)).toBe(0.715);
    expect(new MapScale({ from: -50, to: 50 }).readable(0.5002)).toBe(0);
  });

  test('comes back to where it was', () => {
    const scale = new MapScale({ from: 0.003, to: 20, logarithmic: true });
    for (const value of [0.003, 0.5, 1, 19])
      expect(scale.value(scale.share(value))).toBeCloseTo(value, 9);
  });
});
