import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Curve } from '../../../src/app/charts/curve';
import { tableOf } from '../../../src/app/charts/table';

const linear = { logX: false, logY: false };

function curveOf(x: ArrayLike<number>, y: ArrayLike<number>, axes = linear): Curve {
  return new Curve({ label: 'f', colour: 'accent', x, y }, axes);
}

const steps = (n: number) => Float64Array.from({ length: n }, (_, k) => k);

describe('thinning a curve', () => {
  test('keeps everything that is few', () => {
    const points = curveOf([0, 1, 2], [3, Number.NaN, 5]).points(100);
    expect(points).toEqual({ x: [0, 1, 2], y: [3, null, 5] });
  });

  test('keeps spikes, ends and the number of points within its limit', () => {
    const n = 100_000;
    const y = new Float64Array(n);
    y[12_345] = 1000;
    y[77_777] = -1000;
    const points = curveOf(steps(n), y).points(2000);
    expect(points.x.length).toBeLessThanOrEqual(2002);
    expect(points.y[points.x.indexOf(12_345)]).toBe(1000);
    expect(points.y[points.x.indexOf(77_777)]).toBe(-1000);
    expect([points.x[0], points.x.at(-1)]).toEqual([0, n - 1]);
  });

  test('keeps a gap between two stretches of numbers', () => {
    const n = 9000;
    const y = Float64Array.from({ length: n }, (_, k) => (k >= 4000 && k < 4010 ? Number.NaN : 1));
    const { x, y: thinned } = curveOf(steps(n), y).points(300);
    const gap = thinned.indexOf(null);
    expect(gap).toBeGreaterThan(0);
    expect(x[gap]).toBeGreaterThanOrEqual(4000);
    expect(x[gap]).toBeLessThan(4010);
  });

  test('has the least and the greatest value of any curve, in the order of x', () => {
    const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 1,
      maxLength: 3000,
    });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 9, max: 300 }), (y, most) => {
        const points = curveOf(steps(y.length), y).points(most);
        const kept = points.y.map(Number);
        expect(Math.min(...kept)).toBe(Math.min(...y));
        expect(Math.max(...kept)).toBe(Math.max(...y));
        expect(points.x).toEqual([...points.x].sort((a, b) => a - b));
        expect(points.x.length).toBeLessThanOrEqual(Math.max(y.length > most ? most + 2 : most, 1));
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('on a logarithmic axis, gives the beginning its share of the points', () => {
    const n = 100_000;
    const x = Float64Array.from({ length: n }, (_, k) => k + 1);
    const { x: kept } = curveOf(x, x, { logX: true, logY: true }).points(600);
    // A fifth of the axis is the first decade, whose ten points are all kept.
    expect(kept.slice(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('a curve', () => {
  test('leaves out what has no logarithm, and says so', () => {
    const curve = curveOf([-1, 0, 1, 2], [1, 1, 0, 4], { logX: true, logY: true });
    expect(curve.leftOut).toEqual({ x: true, y: true });
    expect(curve.points(10)).toEqual({ x: [1, 2], y: [null, 4] });
    expect(curveOf([1], [1], { logX: true, logY: true }).leftOut).toEqual({ x: false, y: false });
  });

  test('is put in the order of x', () => {
    expect(curveOf([3, 1, 2], [30, 10, 20]).points(10)).toEqual({ x: [1, 2, 3], y: [10, 20, 30] });
  });

  test('finds the point nearest in x', () => {
    const curve = curveOf([0, 1, 10], [0, 0, 0]);
    const found = [-5, 0.4, 0.6, 5.4, 5.6, 99].map((x) => curve.nearest(x));
    expect(found).toEqual([0, 0, 1, 1, 2, 2]);
    expect(curveOf([], []).nearest(1)).toBe(-1);
  });
});

test('curves over different x share one list of x: what a curve lacks is no gap in it', () => {
  const table = tableOf([
    { x: [0, 2], y: [1, null] },
    { x: [1, 2], y: [5, 6] },
  ]);
  expect(table).toEqual([
    [0, 1, 2],
    [1, undefined, null],
    [undefined, 5, 6],
  ]);
});
