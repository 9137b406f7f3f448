import fc from 'fast-check';
import { Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { GraphMap, type GraphSettings } from '../../../src/stage/graph-map';

fc.configureGlobal({ seed: Number(process.env.STAGE_SEED ?? 2026) });

const wide: GraphSettings = {
  domain: { xMin: 0, xMax: 8, yMin: -1, yMax: 1 },
  low: -10,
  high: 30,
  scale: 'linear',
};

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const settings = fc
  .record({
    x: finite(-50, 50),
    y: finite(-50, 50),
    width: finite(0.1, 100),
    depth: finite(0.1, 100),
    low: finite(-1e4, 1e4),
    range: finite(1e-3, 1e6),
    scale: fc.constantFrom('linear' as const, 'logarithmic' as const),
  })
  .map(
    ({ x, y, width, depth, low, range, scale }): GraphSettings => ({
      domain: { xMin: x, xMax: x + width, yMin: y, yMax: y + depth },
      low,
      high: low + range,
      scale,
    }),
  );

describe('in the plane', () => {
  test('the centre lies at the origin, the longer side is 4, x and y have one scale', () => {
    const map = new GraphMap(wide);
    const at = (x: number, y: number) => map.toWorld(x, y, 0, new Vector3()).toArray().slice(0, 2);
    expect(at(4, 0)).toEqual([0, 0]);
    expect(at(8, 0)).toEqual([2, 0]);
    expect(at(0, -1)).toEqual([-2, -0.5]);
    expect(map.worldPerUnit).toBe(0.5);
    expect(map.worldHalfSides).toEqual([2, 0.5]);
  });

  test('toData undoes toWorld', () => {
    fc.assert(
      fc.property(settings, finite(-100, 100), finite(-100, 100), (given, x, y) => {
        const map = new GraphMap(given);
        const world = map.toWorld(x, y, 0, new Vector3());
        const [backX, backY] = map.toData(world.x, world.y);
        expect(Math.abs(backX - x)).toBeLessThan(1e-9);
        expect(Math.abs(backY - y)).toBeLessThan(1e-9);
      }),
    );
  });

  test('bounds hold every corner of the box', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const map = new GraphMap(given);
        const { centre, radius } = map.bounds;
        const { xMin, xMax, yMin, yMax } = given.domain;
        for (const x of [xMin, xMax])
          for (const y of [yMin, yMax])
            for (const f of [given.low, given.high]) {
              const away = map.toWorld(x, y, f, new Vector3()).sub(new Vector3(...centre));
              expect(away.length()).toBeLessThanOrEqual(radius * (1 + 1e-12));
            }
      }),
    );
  });
});

describe('heights', () => {
  test.each([
    ['linear', 0, 0.25],
    ['linear', 30, 1],
    // δ = 0.04: log(1 + 10/0.04)/log(1001), and log₁₀ 251 = 2.3996737, log₁₀ 1001 = 3.0004341.
    ['logarithmic', 0, 2.3996737 / 3.0004341],
    ['logarithmic', -10, 0],
    ['logarithmic', 30, 1],
  ] as const)('%s: %d is drawn at %d of the height', (scale, f, share) => {
    const map = new GraphMap({ ...wide, scale, worldHeight: 2 });
    expect(map.share(f)).toBeCloseTo(share, 5);
    expect(map.worldHeight(f)).toBeCloseTo(2 * share, 5);
  });

  test('what lies beyond is clipped and said to be', () => {
    for (const scale of ['linear', 'logarithmic'] as const) {
      const map = new GraphMap({ ...wide, scale });
      expect([map.worldHeight(-11), map.worldHeight(1e300)]).toEqual([0, 1.6]);
      expect([-11, -10, 0, 30, 31].map((f) => map.isClipped(f))).toEqual([
        true,
        false,
        false,
        false,
        true,
      ]);
      expect(map.share(Number.POSITIVE_INFINITY)).toBe(1.5);
      expect(map.share(Number.NEGATIVE_INFINITY)).toBe(-0.5);
      expect(map.worldHeight(Number.NaN)).toBeNaN();
      expect(map.unclippedHeight(70)).toBeGreaterThan(1.6);
    }
  });

  test('valueAt undoes share', () => {
    fc.assert(
      fc.property(settings, finite(0, 1), (given, share) => {
        const map = new GraphMap(given);
        const size = Math.abs(given.low) + Math.abs(given.high);
        // Where low is far larger than the range, the value itself keeps no more digits.
        const lost = (size * 1e-15 * map.steepness(map.valueAt(share))) / 1.6;
        expect(Math.abs(map.share(map.valueAt(share)) - share)).toBeLessThan(1e-9 + 10 * lost);
      }),
    );
  });

  test('steepness is the derivative of the height', () => {
    fc.assert(
      fc.property(settings, finite(0.02, 0.98), (given, share) => {
        const map = new GraphMap({ ...given, low: 0, high: given.high - given.low });
        const f = map.valueAt(share);
        const h = 1e-5 * f;
        const slope = (map.worldHeight(f + h) - map.worldHeight(f - h)) / (2 * h);
        expect(Math.abs(slope / map.steepness(f) - 1)).toBeLessThan(1e-5);
      }),
    );
  });
});

describe('slopes', () => {
  test('the normal stands at a right angle to how the drawn surface runs', () => {
    const f = (x: number, y: number) => 3 + Math.sin(x) * y + x;
    for (const scale of ['linear', 'logarithmic'] as const) {
      const map = new GraphMap({
        domain: { xMin: -1, xMax: 3, yMin: 0, yMax: 2 },
        low: 0,
        high: 9,
        scale,
      });
      const [x, y, h] = [0.7, 1.1, 1e-5];
      const point = (dx: number, dy: number) =>
        map.toWorld(x + dx, y + dy, f(x + dx, y + dy), new Vector3());
      const normal = map.worldNormal(f(x, y), Math.cos(x) * y + 1, Math.sin(x), new Vector3());
      expect(normal.length()).toBeCloseTo(1, 12);
      expect(normal.z).toBeGreaterThan(0);
      for (const along of [point(h, 0).sub(point(-h, 0)), point(0, h).sub(point(0, -h))])
        expect(Math.abs(along.normalize().dot(normal))).toBeLessThan(1e-6);
    }
  });

  test('a gradient beyond all bounds still gives a normal', () => {
    const map = new GraphMap(wide);
    const [gx, gy] = map.worldGradient(0, 1e200, -1e200);
    expect(Math.hypot(gx, gy)).toBeCloseTo(1000, 6);
  });
});

test.each([
  { ...wide, low: 30 },
  { ...wide, high: Number.NaN },
  { ...wide, high: Number.POSITIVE_INFINITY },
  { ...wide, domain: { ...wide.domain, xMax: 0 } },
])('an empty map is refused, and the one before stays: %#', (bad) => {
  const map = new GraphMap(wide);
  expect(() => map.set(bad)).toThrow(RangeError);
  expect(map.settings.high).toBe(30);
});
