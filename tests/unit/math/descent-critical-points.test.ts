import { describe, expect, test } from 'vitest';
import {
  type CriticalPoint,
  criticalPoints,
  searchCriticalPoints,
} from '../../../src/math/descent/critical-points';
import { objectiveOf } from '../../../src/math/descent/objective';
import { compileFunction } from '../../../src/math/expression';
import { lossById, losses } from '../../../src/math/losses';

const objective = (text: string) => objectiveOf(compileFunction(text, { variables: ['x', 'y'] }));
const box = [-3, 3, -3, 3] as const;
const found = (text: string, domain: readonly [number, number, number, number] = box) =>
  criticalPoints(objective(text), domain);
function ofLoss(id: string): readonly CriticalPoint[] {
  const loss = lossById(id);
  if (!loss) throw new Error(id);
  return criticalPoints(objective(loss.text), loss.domain, loss.minima);
}
const count = (points: readonly CriticalPoint[]) => {
  const counts: Partial<Record<CriticalPoint['type'], number>> = {};
  for (const { type } of points) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};

describe.each(losses.map((loss) => [loss.id, loss] as const))('%s', (id, loss) => {
  const points = ofLoss(id);
  const f = objective(loss.text);

  test('has its published minima, refined, and they are the lowest', () => {
    const published = points.filter((point) => point.source === 'published');
    expect(published).toHaveLength(loss.minima.length);
    for (const { x, y, value, type } of loss.minima) {
      const refined = published.find((p) => Math.hypot(p.x - x, p.y - y) < 1e-4);
      expect(refined?.type).toBe(type);
      expect(refined?.value).toBeLessThanOrEqual(f.value(x, y));
      expect(Math.abs((refined?.value ?? Infinity) - value)).toBeLessThan(1e-4);
    }
    for (const point of points) {
      if (loss.minima[0])
        expect(point.value).toBeGreaterThanOrEqual((published[0]?.value ?? 0) - 1e-9);
    }
  });

  test('every point is what it is said to be', () => {
    const [x0, x1, y0, y1] = loss.domain;
    const g = new Float64Array(2);
    const steepest = Math.max(
      ...points.map(({ x, y }) => Math.hypot(...objective(loss.text).gradient(x + 0.1, y, g))),
    );
    for (const { x, y, value, type } of points) {
      expect(value).toBe(f.value(x, y));
      const near = Array.from({ length: 720 }, (_, i) => (i * Math.PI) / 360).map((angle) => {
        const r = 1e-4 * Math.hypot(x1 - x0, y1 - y0);
        const [u, v] = [x + r * Math.cos(angle), y + r * Math.sin(angle)];
        const isIn = u >= x0 && u <= x1 && v >= y0 && v <= y1;
        return isIn ? f.value(u, v) - value : NaN;
      });
      const inside = near.filter((rise) => !Number.isNaN(rise));
      if (type.endsWith('minimum')) expect(Math.min(...inside)).toBeGreaterThan(0);
      if (type === 'maximum') expect(Math.max(...inside)).toBeLessThan(0);
      if (type === 'saddle') expect(Math.min(...inside) * Math.max(...inside)).toBeLessThan(0);
      if (!type.startsWith('boundary') && !type.startsWith('non-smooth')) {
        expect(Math.hypot(...f.gradient(x, y, g))).toBeLessThanOrEqual(1e-9 * (1 + steepest));
      }
      if (type === 'boundary minimum') {
        expect([x0, x1].includes(x) || [y0, y1].includes(y)).toBe(true);
      }
    }
  });
});

describe('what is known of them', () => {
  test('Himmelblau: four minima, four saddles, one maximum', () => {
    const points = ofLoss('himmelblau');
    expect(count(points)).toEqual({ minimum: 4, saddle: 4, maximum: 1 });
    const top = points.find(({ type }) => type === 'maximum');
    expect([top?.x, top?.y, top?.value].map((n) => n?.toFixed(4))).toEqual([
      '-0.2708',
      '-0.9230',
      '181.6165',
    ]);
  });

  test('six-hump camel: six minima in pairs', () => {
    const minima = ofLoss('six-hump-camel').filter(({ type }) => type === 'minimum');
    expect(minima.map(({ value }) => value.toFixed(4))).toEqual([
      '-1.0316',
      '-1.0316',
      '-0.2155',
      '-0.2155',
      '2.1043',
      '2.1043',
    ]);
  });

  test('monkey saddle: degenerate', () => {
    expect(ofLoss('monkey-saddle').filter(({ type }) => !type.startsWith('boundary'))).toEqual([
      expect.objectContaining({ type: 'degenerate', source: 'found' }),
    ]);
  });

  test('Eggholder: its lowest point is a boundary minimum, to every digit of the edge’s own', () => {
    const [lowest] = ofLoss('eggholder');
    expect(lowest).toMatchObject({ x: 512, type: 'boundary minimum', source: 'published' });
    expect(lowest?.y).toBeCloseTo(404.231805, 5);
    expect(lowest?.value).toBeCloseTo(-959.640662720851, 9);
  });

  test('McCormick: (½ − π/3, −½ − π/3), the closed form', () => {
    const [lowest] = ofLoss('mccormick');
    expect(lowest?.x).toBeCloseTo(0.5 - Math.PI / 3, 14);
    expect(lowest?.y).toBeCloseTo(-0.5 - Math.PI / 3, 14);
    expect(lowest?.value).toBeCloseTo(-Math.sqrt(3) / 2 - Math.PI / 3, 13);
  });

  test('three-hump camel and Styblinski–Tang have all their points', () => {
    expect(count(ofLoss('three-hump-camel'))).toEqual({ minimum: 3, saddle: 2 });
    expect(count(ofLoss('styblinski-tang'))).toEqual({ minimum: 4, saddle: 4, maximum: 1 });
  });
});

describe('typed functions', () => {
  test.each(['|x|', '|x|^0.5', '|x-y|', '|x-2y|', '|3x+0.7y-0.3|'])(
    '%s is lowest along a line, which is no minimum of its own',
    (text) => {
      expect(found(text).filter(({ type }) => type === 'non-smooth minimum')).toEqual([]);
    },
  );

  test.each(['|x|+|y|', '|y|+0.1x²', '|y|+x^4', '|x|+1000|y|', 'max(|x|,|y|)'])(
    '%s has one at its kink',
    (text) => {
      expect(found(text)).toMatchObject([{ x: 0, y: 0, value: 0, type: 'non-smooth minimum' }]);
    },
  );

  test.each([
    ['|x| + |y|', [['non-smooth minimum', 0, 0]]],
    ['|x| + y²', [['non-smooth minimum', 0, 0]]],
    ['|x - 0.3| + |y + 1/7|', [['non-smooth minimum', 0.3, -1 / 7]]],
    ['sqrt(|x|) + |y|', [['non-smooth minimum', 0, 0]]],
    // A pole is no minimum, however low a number is next to it.
    ['1/(x - 0.1) + y²', [['boundary minimum', 3, 0]]],
    ['x^4 + y^4', [['degenerate', 0, 0]]],
    // Differentiable at (0, 1), though kinks cross there: neither Newton’s nor a pointed one.
    ['max(x², (y - 1)²)', []],
    ['sqrt(x + 2) + y²', []],
    ['x²', []],
    ['7', []],
    ['x + y', [['boundary minimum', -3, -3]]],
  ])('%s', (text, expected) => {
    const points = found(text).map(({ type, x, y }) => [type, x, y] as const);
    expect(points.map(([type]) => type)).toEqual(expected.map(([type]) => type));
    points.forEach(([, x, y], i) => {
      expect(Math.hypot(x - Number(expected[i]?.[1]), y - Number(expected[i]?.[2]))).toBeLessThan(
        1e-8,
      );
    });
  });

  test('poles of the tangent are no minima', () => {
    const values = found('tan(x y)').map(({ value }) => value);
    for (const value of values) expect(Math.abs(value)).toBeLessThan(1e3);
  });

  test('the same every time, in pieces or at once', () => {
    const f = objective('sin(3x)cos(3y)/(1 + x² + y²)');
    const search = searchCriticalPoints(f, box);
    let pieces = 0;
    let step = search.next();
    for (; !step.done; step = search.next()) pieces++;
    expect(step.value).toEqual(criticalPoints(f, box));
    expect(pieces).toBeGreaterThan(20);
  });
});
