import fc from 'fast-check';
import { Ray, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { GraphMap } from '../../../src/stage/graph-map';
import { pickGraph } from '../../../src/stage/graph-picking';

fc.configureGlobal({ seed: Number(process.env.STAGE_SEED ?? 2026) });

const map = new GraphMap({
  domain: { xMin: -2, xMax: 2, yMin: -2, yMax: 2 },
  low: 0,
  high: 1.6,
  scale: 'linear',
});

const ray = (from: number[], to: number[]) => {
  const origin = new Vector3(...from);
  return new Ray(origin, new Vector3(...to).sub(origin).normalize());
};
const pick = (given: Ray, height: (x: number, y: number) => number) =>
  pickGraph(given, map, height, new Vector3());

const hills = (x: number, y: number) => 0.8 + 0.5 * Math.sin(2 * x) * Math.cos(1.5 * y);

describe('pickGraph', () => {
  test('meets a plane where it lies, to ten digits', () => {
    const met = pick(ray([0, -6, 5], [0.3, 0.4, 0.8]), () => 0.8);
    expect(met?.distanceTo(new Vector3(0.3, 0.4, 0.8))).toBeLessThan(1e-10);
  });

  test('of a dome, the answer of the quadratic equation', () => {
    // From (0, −5, 1.5) along (0, 4, −1): the ray meets x² + y² + z² = 1 where 17t² − 43t + 26.25 − 1… = 0.
    const dome = (x: number, y: number) => Math.sqrt(1 - x * x - y * y);
    const met = pick(ray([0, -5, 1.5], [0, -1, 0.5]), dome);
    // 17t² − 43t + 26.25 = 0 with t in units of (0, 4, −1).
    const t = (43 - Math.sqrt(43 * 43 - 4 * 17 * 26.25)) / 34;
    expect(met?.y).toBeCloseTo(4 * t - 5, 8);
    expect(met?.z).toBeCloseTo(1.5 - t, 8);
  });

  test('a point of the surface that is seen is found again, from above and below', () => {
    const place = fc.double({ min: -1.9, max: 1.9, noNaN: true });
    fc.assert(
      fc.property(place, place, fc.constantFrom(7, -5), (x, y, eyeZ) => {
        // Straight up or down the ray cannot be hidden by another hill.
        const target = [x, y, hills(x, y)];
        const met = pick(ray([x + 0.01, y - 0.02, eyeZ], target), hills);
        expect(met?.distanceTo(new Vector3(...target))).toBeLessThan(1e-8);
      }),
    );
  });

  test('of several crossings it is the first', () => {
    const wave = (x: number) => 0.8 + 0.6 * Math.sin(4 * x);
    const met = pick(ray([-5, 0, 0.8], [5, 0, 0.8]), wave);
    expect(met?.x).toBeCloseTo(-Math.PI / 2, 8); // The first zero of sin 4x in [−2, 2].
  });

  test('goes through holes', () => {
    const holed = (x: number, y: number) => (Math.hypot(x, y) < 1 ? Number.NaN : 0.8);
    expect(pick(ray([0, 0, 5], [0, 0, 0]), holed)).toBeNull();
    expect(pick(ray([0, -4, 4], [0, 0, 0.8]), holed)).toBeNull();
    expect(pick(ray([0, -4, 4], [0, 1.5, 0.8]), holed)?.y).toBeCloseTo(1.5, 8);
  });

  test('passes through a jump, where there is no surface', () => {
    const stairs = (x: number) => (x < 0 ? 0.2 : 1.2);
    const met = pick(ray([-2.5, 0, 0.9], [2.5, 0, 0.7]), stairs);
    expect(met).toBeNull();
  });

  test('misses beside, behind and beyond', () => {
    const plane = () => 0.8;
    expect(pick(ray([0, 0, 5], [5, 0, 0.8]), plane)).toBeNull();
    expect(pick(ray([0, 0, 5], [0, 0, 9]), plane)).toBeNull();
    expect(pick(ray([0, 0, 1.2], [1, 0, 1.2]), plane)).toBeNull();
    expect(pick(ray([3, 3, 1], [3, 3, -1]), plane)).toBeNull();
  });
});
