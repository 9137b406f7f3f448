/** Where a dragged point goes: on the surface, behind a hill, along an edge. */
import { Ray, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { NearestHit } from '../../../src/exhibits/calculus/partial-derivatives/nearest-hit';
import type { FunctionSurface } from '../../../src/exhibits/surfaces/function-surface';
import { GraphMap } from '../../../src/stage/graph-map';

const domain = { xMin: -1, xMax: 1, yMin: -1, yMax: 1 };

/** The graph of f between the heights −1 and 1; world heights are data heights in another scale. */
function hitsOn(f: (x: number, y: number) => number) {
  const map = new GraphMap();
  map.set({ ...map.settings, domain, low: -1, high: 1, scale: 'linear' });
  const worldHeight = (worldX: number, worldY: number) => {
    const [x, y] = map.toData(worldX, worldY);
    return map.worldHeight(f(x, y));
  };
  const hits = new NearestHit({ map, worldHeight } as unknown as FunctionSurface);
  const world = (x: number, y: number, z: number) => map.toWorld(x, y, z, new Vector3());
  return { map, hits, world };
}

/** A ray from one place of the world through another. */
const through = (from: Vector3, to: Vector3) => new Ray(from, to.clone().sub(from).normalize());

describe('a drag', () => {
  const { map, hits, world } = hitsOn((x, y) => (x + y) / 3);
  const eye = new Vector3(6, -9, 7);

  test('meets the surface under the pointer', () => {
    const place = world(0.2, -0.3, -0.1 / 3);
    const met = hits.nearest(through(eye, place), new Vector3()) as Vector3;
    expect(met.distanceTo(place)).toBeLessThan(1e-6);
  });

  test('slides along an edge when the pointer is beyond it', () => {
    for (const y of [-0.5, 0.1, 0.8]) {
      const beyond = world(1.4, y, (1 + y) / 3);
      const met = hits.nearest(through(eye, beyond), new Vector3()) as Vector3;
      const [x, along] = map.toData(met.x, met.y);
      expect(x).toBeCloseTo(1, 9);
      expect(Math.abs(along - y)).toBeLessThan(0.4);
    }
    expect(hits.first(through(eye, world(1.4, 0, 0)))).toBeNull();
  });

  test('far beyond a corner stays at it', () => {
    const met = hits.nearest(through(eye, world(3, 3, 2)), new Vector3()) as Vector3;
    expect(map.toData(met.x, met.y)).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
  });
});

test('over nothing but a hole the point stays where it is', () => {
  const { hits, world } = hitsOn(() => Number.NaN);
  expect(hits.nearest(through(new Vector3(6, -9, 7), world(0, 0, 0)), new Vector3())).toBeNull();
});
