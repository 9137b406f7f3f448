import { describe, expect, test } from 'vitest';
import { timePairs } from '../../bench/harness.ts';
import { estimateRatio, judge, median } from '../../bench/statistics.ts';

describe('median', () => {
  test.each([
    [[3], 3],
    [[1, 2], 1.5],
    [[9, 1, 5], 5],
    [[10, 9, 1, 2], 5.5],
  ])('of %j is %d', (values, expected) => expect(median(values)).toBe(expected));

  test('of nothing is refused', () => expect(() => median([])).toThrow(RangeError));
});

describe('the ratio', () => {
  test('of equal pairs is 1, without doubt', () => {
    const times = Array.from({ length: 30 }, (_, index) => 1 + index);
    expect(estimateRatio(times, times)).toEqual({ median: 1, low: 1, high: 1 });
  });

  test('is taken pair by pair: a machine that slows down changes nothing', () => {
    const b = Array.from({ length: 30 }, (_, index) => 2 ** index);
    const a = b.map((time) => 1.5 * time);
    expect(estimateRatio(a, b)).toEqual({ median: 1.5, low: 1.5, high: 1.5 });
  });

  test('has the interval that order statistics give for 30 pairs', () => {
    // Ratios 1 … 30: the exact 95 % interval of the median runs from the 10th to the 21st
    // (binomial, n = 30).
    const a = Array.from({ length: 30 }, (_, index) => index + 1);
    const {
      median: middle,
      low,
      high,
    } = estimateRatio(
      a,
      a.map(() => 1),
    );
    expect(middle).toBe(15.5);
    expect(Math.abs(low - 10)).toBeLessThanOrEqual(1);
    expect(Math.abs(high - 21)).toBeLessThanOrEqual(1);
  });

  test('is the same for the same timings', () => {
    const a = Array.from({ length: 30 }, (_, index) => 1 + Math.sin(index) / 2);
    const b = Array.from({ length: 30 }, (_, index) => 1 + Math.cos(index) / 2);
    expect(estimateRatio(a, b)).toEqual(estimateRatio(a, b));
  });

  test('needs pairs', () => {
    expect(() => estimateRatio([1, 2], [1])).toThrow(RangeError);
    expect(() => estimateRatio([], [])).toThrow(RangeError);
  });
});

describe('a target of 1.1', () => {
  test.each([
    [1.0, 1.05, 'met'],
    [1.05, 1.1, 'met'],
    [1.05, 1.2, 'open'],
    [1.11, 1.2, 'missed'],
  ] as const)('with an interval from %d to %d is %s', (low, high, verdict) => {
    expect(judge({ median: (low + high) / 2, low, high }, 1.1)).toBe(verdict);
  });
});

test('pairs are interleaved, and each side goes first in turn', async () => {
  const calls: string[] = [];
  const work = (name: string) => () => {
    calls.push(name);
    const end = performance.now() + 25; // Longer than the shortest sample: one call each.
    while (performance.now() < end);
  };
  const { a, b } = await timePairs({ a: work('a'), b: work('b') }, 4);
  expect(calls.slice(-8).join('')).toBe('abbaabba');
  expect(a).toHaveLength(4);
  expect(b).toHaveLength(4);
  expect(Math.min(...a, ...b)).toBeGreaterThanOrEqual(25);
});
