import fc from 'fast-check';
import { Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { DataMap, niceCeil } from '../../../src/stage/data-map';

fc.configureGlobal({ seed: Number(process.env.STAGE_SEED ?? 2026) });

describe('niceCeil', () => {
  test.each([
    [1, 1],
    [1.1, 2],
    [2, 2],
    [2.1, 5],
    [5, 5],
    [5.1, 10],
    [10, 10],
    [99, 100],
    [1000, 1000],
    [0.001, 0.001],
    [0.3, 0.5],
    [1e6, 1e6],
    [123456, 200000],
  ])('of %f is %f', (x, nice) => {
    expect(niceCeil(x)).toBeCloseTo(nice, 12);
  });

  test('is 1, 2 or 5 times a power of ten, not below x and not far above', () => {
    fc.assert(
      fc.property(fc.double({ min: -12, max: 12, noNaN: true }), (exponent) => {
        const x = 10 ** exponent;
        const nice = niceCeil(x);
        expect(nice).toBeGreaterThanOrEqual(x * (1 - 1e-11));
        expect(nice).toBeLessThan(x * 2.5 * (1 + 1e-11));
        expect(nice.toExponential(9)).toMatch(/^[125]\.0+e/);
      }),
    );
  });
});

describe('DataMap', () => {
  test('small things are drawn as they are', () => {
    const map = new DataMap();
    for (const extent of [0.01, 1, 4.5]) {
      map.fit(extent);
      expect([map.unitsPerWorld, map.worldPerUnit]).toEqual([1, 1]);
    }
  });

  test('large things are scaled by round numbers until they fit', () => {
    const map = new DataMap();
    fc.assert(
      fc.property(fc.double({ min: 0.66, max: 9.5, noNaN: true }), (exponent) => {
        const extent = 10 ** exponent;
        map.fit(extent);
        expect(extent * map.worldPerUnit).toBeLessThanOrEqual(4.5 * (1 + 1e-9));
        expect(extent * map.worldPerUnit).toBeGreaterThan(4.5 / 2.5 - 1e-6);
        expect(niceCeil(map.unitsPerWorld)).toBeCloseTo(map.unitsPerWorld, 6);
      }),
    );
  });

  test('there and back', () => {
    const map = new DataMap();
    map.fit(1e6);
    const world = map.toWorld([1e6, -250_000, 3], new Vector3());
    expect(world.length()).toBeLessThan(4.7);
    map.toData(world).forEach((x, k) => {
      expect(x).toBeCloseTo([1e6, -250_000, 3][k] as number, 6);
    });
  });

  test('a point of the plane lies on the floor', () => {
    expect(new DataMap().toWorld([1, 2], new Vector3(9, 9, 9)).toArray()).toEqual([1, 2, 0]);
  });
});

test('small data are magnified only where that is asked for', () => {
  const map = new DataMap();
  map.fit(1e-8);
  expect(map.unitsPerWorld).toBe(1);
  map.fit(1e-8, true);
  expect(map.unitsPerWorld).toBeCloseTo(5e-9, 20);
  map.fit(0.2, true);
  expect(map.unitsPerWorld).toBe(1);
  map.fit(0, true);
  expect(map.unitsPerWorld).toBe(1);
});
