/** The shaders' map of a graph is the CPU's. */
import { createRandom, GraphMap, GraphProbe } from '@built';
import { describe, expect, test } from 'vitest';
import { withRig } from './rig.ts';

const seed = 311;

/** As many float32 steps as a few operations and a logarithm may cost. */
const tolerance = 4e-6;

describe.each(['linear', 'logarithmic'] as const)('%s heights', (scale) => {
  test(`60 points, some clipped, seed ${seed}`, async () => {
    await withRig({}, (rig) => {
      const random = createRandom(seed);
      const map = new GraphMap();
      const view = rig.stage.openView();
      const probe = new GraphProbe(rig.stage.frame, map);
      view.pane.add(probe.object);
      let clipped = 0;
      for (let k = 0; k < 60; k++) {
        const [xMin, yMin] = [8 * random() - 4, 8 * random() - 4];
        const domain = { xMin, xMax: xMin + 1 + random(), yMin, yMax: yMin + 1 + 3 * random() };
        const low = 20 * random() - 10;
        map.set({ domain, low, high: low + 10 ** (4 * random() - 1), scale });
        const range = map.settings.high - low;
        const x = Math.fround(xMin + random());
        const y = Math.fround(yMin + random());
        const f = Math.fround(low + range * (1.6 * random() ** 2 - 0.2));
        const gradient = [0, 0].map(() => Math.fround(range * (2 * random() - 1)));
        probe.dataPoint.set(x, y, f, 1);
        probe.gradient.set(gradient[0] ?? 0, gradient[1] ?? 0);
        rig.frame();
        const seen = GraphProbe.read(rig.pixels(0, 1, 48, 1));
        const world = map.toWorld(x, y, f, view.rig.camera.position.clone());
        const expected = [
          ...world.toArray(),
          map.share(f),
          ...map.worldGradient(f, gradient[0] ?? 0, gradient[1] ?? 0),
        ];
        if (map.isClipped(f)) clipped++;
        // Near low, f − low keeps only the digits that f has beyond low's.
        const lost = 1 + (Math.abs(low) / range) * map.steepness(f) * range;
        expected.forEach((value, part) => {
          const error = Math.abs((seen[part] ?? Number.NaN) - value);
          expect(error, `part ${part} of point ${k}`).toBeLessThan(
            tolerance * lost * (1 + Math.abs(value)),
          );
        });
      }
      expect(clipped).toBeGreaterThan(5);
      expect(clipped).toBeLessThan(55);
      rig.stage.closeView(view);
      probe.dispose();
    });
  });
});
