/** Curves along and across the gradient, against their equations. */
import { describe, expect, test } from 'vitest';
import { objectiveOf } from '../../../src/math/descent/objective';
import { compileFunction } from '../../../src/math/expression';
import { type FloorPath, levelCurve, steepestAscent } from '../../../src/math/surface';

const of = (text: string) => objectiveOf(compileFunction(text, { variables: ['x', 'y'] }));
const square = { xMin: -3, xMax: 3, yMin: -3, yMax: 3 };

function pairs({ points }: FloorPath): [number, number][] {
  return Array.from({ length: points.length / 2 }, (_, k) => [
    points[2 * k] as number,
    points[2 * k + 1] as number,
  ]);
}

describe('steepest ascent', () => {
  test('of −(x² + 4y²) follows y = y₀·(x/x₀)⁴ to the top', () => {
    const path = steepestAscent(of('-(x²+4y²)'), 2, 1.5, square);
    expect(path.end).toBe('critical');
    for (const [x, y] of pairs(path)) expect(y).toBeCloseTo(1.5 * (x / 2) ** 4, 3);
    const [x, y] = pairs(path).at(-1) ?? [9, 9];
    expect(Math.hypot(x, y)).toBeLessThan(1e-3);
  });

  test('of x² − y² runs along x·y = const to the rim', () => {
    const path = steepestAscent(of('x²-y²'), 0.2, 1.5, square);
    expect(path.end).toBe('rim');
    for (const [x, y] of pairs(path)) expect(x * y).toBeCloseTo(0.3, 4);
    expect(pairs(path).at(-1)?.[0]).toBeCloseTo(3, 9);
  });

  test('always climbs', () => {
    const f = of('sin(3x)cos(3y)/(1+x²+y²)');
    const heights = pairs(steepestAscent(f, 1, -0.4, square)).map(([x, y]) => f.value(x, y));
    for (let k = 1; k < heights.length; k++)
      expect(heights[k] as number).toBeGreaterThan(heights[k - 1] as number);
  });

  test('and level curves do not depend on the unit of f', () => {
    const ends = (unit: string) => {
      const f = of(`${unit}(sin(x) + y²)`);
      return [steepestAscent(f, 0.4, 0.2, square), levelCurve(f, 0.4, 0.7, square)];
    };
    const [path, level] = ends('1');
    const [smallPath, smallLevel] = ends('1e-200');
    expect(pairs(smallPath as FloorPath)).toHaveLength(pairs(path as FloorPath).length);
    expect(pairs(smallLevel as FloorPath).at(-1)).toEqual(
      pairs(level as FloorPath)
        .at(-1)
        ?.map((c) => expect.closeTo(c, 6)),
    );
  });

  test('stays where the gradient is zero, and where there is nothing', () => {
    expect(steepestAscent(of('x²+y²'), 0, 0, square).points.length).toBe(2);
    expect(steepestAscent(of('sqrt(x)'), -1, 0, square).end).toBe('hole');
  });

  test('stops at the tip of a cone', () => {
    const path = steepestAscent(of('-sqrt(x²+y²)'), 1, 0.5, square);
    const [x, y] = pairs(path).at(-1) ?? [9, 9];
    expect(Math.hypot(x, y)).toBeLessThan(1e-3);
  });

  test('is bounded in length: a spiral staircase of hills', () => {
    const path = steepestAscent(of('atan2(y, x) + 0.001(x²+y²)'), 1, 0, square);
    expect(path.points.length).toBeLessThan(8002);
  });
});

describe('level curves', () => {
  test('of x² + y² close into circles', () => {
    const path = levelCurve(of('x²+y²'), 1.2, -0.5, square);
    expect(path.end).toBe('closed');
    for (const [x, y] of pairs(path)) expect(Math.hypot(x, y)).toBeCloseTo(1.3, 9);
    // All the way round.
    const angles = new Set(pairs(path).map(([x, y]) => Math.round(2 * Math.atan2(y, x))));
    expect(angles.size).toBeGreaterThanOrEqual(12);
  });

  test('close round a summit too, however near', () => {
    const path = levelCurve(of('-(x²+4y²)'), 1e-3, 0, square);
    expect(path.end).toBe('closed');
    for (const [x, y] of pairs(path)) expect(Math.hypot(x, 2 * y)).toBeCloseTo(1e-3, 7);
  });

  test('of x·y run from rim to rim through the point', () => {
    const path = levelCurve(of('x y'), 1, 0.5, square);
    const ends = [pairs(path)[0], pairs(path).at(-1)].map((end) => Math.max(...(end ?? [])));
    expect(ends[0]).toBeCloseTo(3, 9);
    expect(ends[1]).toBeCloseTo(3, 9);
    for (const [x, y] of pairs(path).slice(1, -1)) expect(x * y).toBeCloseTo(0.5, 9);
    const nearest = Math.min(...pairs(path).map(([x, y]) => Math.hypot(x - 1, y - 0.5)));
    expect(nearest).toBe(0);
  });

  test('are a single point where the gradient is zero', () => {
    expect(levelCurve(of('x²-y²'), 0, 0, square).points.length).toBe(2);
  });
});
