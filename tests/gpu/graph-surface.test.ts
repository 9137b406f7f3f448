/** A graph with known data shows the right colours at the right places. */
import { colourAt, dataTexture } from '@built';
import { expect, test } from 'vitest';
import { apart, columns, openGraph, rows, type Sample } from './graph-picture.ts';
import { withRig } from './rig.ts';

const size = { width: 400, height: 300 };
const ramp: Sample = (x) => [x, 1, 0, 1];
const rampHeights = { low: -2, high: 2 };

const bytes = (share: number) =>
  colourAt('viridis', share)
    .toArray()
    .map((part) => 255 * part);

test('a flat map has the colour map’s own colours, of linear and logarithmic height', async () => {
  await withRig(size, (rig) => {
    for (const scale of ['linear', 'logarithmic'] as const) {
      const open = openGraph(rig, ramp, { ...rampHeights, scale });
      open.surface.flat = true;
      rig.frame();
      // Nodes: between them values are interpolated, and their logarithms too.
      for (const x of [-1, -0.25, 0.375, 1.125, 1.875])
        expect(apart(open.at(x, 0.3, 0), bytes(open.map.share(x))), `${x}`).toBeLessThan(6);
      open.scope.close();
    }
  });
});

test('data may be replaced by finer data, and the colour map by another', async () => {
  await withRig(size, (rig) => {
    const open = openGraph(rig, ramp, rampHeights);
    open.surface.flat = true;
    const [width, height] = [128, 64];
    const texels = new Float32Array(4 * width * height);
    for (let k = 0; k < width * height; k++)
      texels.set([2 - (4 * (k % width)) / (width - 1), -1, 0, 1], 4 * k);
    const finer = open.scope.own(dataTexture(texels, width, height));
    open.surface.setData(finer, width, height);
    open.colours.name = 'cividis';
    rig.frame();
    for (const x of [-1.5, 0.2, 1.7]) {
      const expected = colourAt('cividis', open.map.share(-x)).toArray();
      const difference = apart(
        open.at(x, -0.4, 0),
        expected.map((part) => 255 * part),
      );
      expect(difference).toBeLessThan(6);
    }
    open.surface.flat = false;
    rig.frame();
    expect(apart(open.at(-1.5, 0, open.map.worldHeight(1.5)), [0, 0, 0])).toBeGreaterThan(60);
    open.scope.close();
  });
});

test('in space a surface stands at its height, and is lit on both sides', async () => {
  await withRig(size, (rig) => {
    for (const [height, polar] of [
      [0.25, 1.3],
      [0.75, 1.3],
      [0.75, 1.9],
    ] as const) {
      const open = openGraph(rig, () => [height, 0, 0, 1], { low: 0, high: 1 }, { polar });
      const z = open.map.worldHeight(height);
      expect(z).toBeCloseTo(1.6 * height, 12);
      const seen = open.at(0, 0, z);
      const front = open.at(0, -0.9, z);
      // Beyond the far edge: higher on the screen from above, lower from below.
      const beyond = open.at(0, 1, z + (polar < Math.PI / 2 ? 0.15 : -0.15));
      const clear = open.at(0, 0, z + 0.9);
      open.surface.object.visible = false;
      rig.frame();
      const empty = open.at(0, 0, z);
      expect(apart(seen, empty)).toBeGreaterThan(40);
      expect(apart(front, empty)).toBeGreaterThan(40);
      expect(apart(beyond, clear)).toBeLessThan(12);
      // Light changes how bright a colour is, hardly its hue.
      const [r = 0, g = 0, b = 0] = bytes(height);
      expect((seen[1] ?? 0) > (seen[0] ?? 0)).toBe(g > r);
      expect((seen[2] ?? 0) > (seen[0] ?? 0)).toBe(b > r);
      open.scope.close();
    }
  });
});

test('where the function is absent one sees the background, in space and on the map', async () => {
  await withRig(size, (rig) => {
    const holed: Sample = (x, y) =>
      Math.hypot(x, y) < 0.5 ? [1e30, 1e30, -1e30, 0] : [0.5, 0, 0, 1];
    const open = openGraph(rig, holed, { low: 0, high: 1 });
    for (const flat of [false, true]) {
      open.surface.flat = flat;
      rig.frame();
      const z = flat ? 0 : 0.8;
      const places = [
        [0, 0],
        [0.3, 0.1],
        [-0.2, -0.25],
        [0.8, 0],
        [-1.2, 0.7],
      ] as const;
      const seen = places.map(([x, y]) => open.at(x, y, z));
      open.surface.object.visible = false;
      rig.frame();
      const empty = places.map(([x, y]) => open.at(x, y, z));
      open.surface.object.visible = true;
      const differences = seen.map((colour, k) => apart(colour, empty[k] ?? []));
      expect(Math.max(...differences.slice(0, 3))).toBe(0);
      expect(Math.min(...differences.slice(3))).toBeGreaterThan(40);
    }
    open.scope.close();
  });
});

test('a node on the rim stands where the kernel put it', async () => {
  await withRig(size, (rig) => {
    // Inside up to x = 0.55, between the nodes at 0.5 and 0.625.
    const edge = 0.55;
    const cut: Sample = (x, y) =>
      x < edge ? [0.5, 0, 0, 1] : x < edge + 4 / (columns - 1) ? [0.5, edge, y, -1] : [0, 0, 0, 0];
    const open = openGraph(rig, cut, { low: 0, high: 1 });
    const [within, beyond] = [open.at(edge - 0.025, 0.1, 0.8), open.at(edge + 0.025, 0.1, 0.8)];
    open.surface.object.visible = false;
    rig.frame();
    expect(apart(within, open.at(edge - 0.025, 0.1, 0.8))).toBeGreaterThan(40);
    expect(apart(beyond, open.at(edge + 0.025, 0.1, 0.8))).toBe(0);
    open.scope.close();
  });
});

test('contour lines run at equal steps of displayed height, and nowhere else', async () => {
  await withRig(size, (rig) => {
    for (const scale of ['linear', 'logarithmic'] as const) {
      const open = openGraph(rig, ramp, { ...rampHeights, scale }, { contours: 8 });
      open.surface.flat = true;
      rig.frame();
      for (let k = 1; k < 8; k++) {
        const lineAt = open.map.valueAt(k / 8);
        const between = open.map.valueAt((k + 0.5) / 8);
        // In logarithmic height the lowest ones are too close to be drawn.
        if (open.map.valueAt((k + 1) / 8) - lineAt < 0.3) continue;
        const line = apart(open.at(lineAt, 0.2, 0), bytes(k / 8));
        expect(line, `${scale} ${k}`).toBeGreaterThan(25);
        expect(apart(open.at(between, 0.2, 0), bytes((k + 0.5) / 8))).toBeLessThan(10);
      }
      open.surface.contours = 0;
      rig.frame();
      expect(apart(open.at(open.map.valueAt(7 / 8), 0.2, 0), bytes(7 / 8))).toBeLessThan(10);
      open.scope.close();
    }
  });
});

test('what is clipped is cut off and closed by a hatched lid', async () => {
  await withRig(size, (rig) => {
    const open = openGraph(rig, ramp, { low: -2, high: 0 });
    const lid = Array.from({ length: 12 }, (_, k) => open.at(0.5 + 0.08 * k, 0, 1.6));
    const distinct = new Set(lid.map((colour) => Math.round((colour[0] ?? 0) / 12)));
    expect(distinct.size).toBeGreaterThan(1);
    open.surface.object.visible = false;
    rig.frame();
    lid.forEach((colour, k) => {
      expect(apart(colour, open.at(0.5 + 0.08 * k, 0, 1.6))).toBeGreaterThan(15);
    });
    open.scope.close();
  });
});

test('a pole is no wall', async () => {
  await withRig(size, (rig) => {
    const pole: Sample = (x) => [x < 0.05 ? -1e6 : 1e6, 0, 0, 1];
    const open = openGraph(rig, pole, { low: -1, high: 1 }, { polar: 1.3 });
    const seen = open.at(0.03, 0, 0.8);
    open.surface.object.visible = false;
    rig.frame();
    expect(apart(seen, open.at(0.03, 0, 0.8))).toBe(0);
    open.scope.close();
  });
});

test('an overlay of categories lies over the colours as strongly as it is told', async () => {
  await withRig(size, (rig) => {
    const open = openGraph(rig, ramp, rampHeights);
    open.surface.flat = true;
    // Four cells along x: nothing, none of them, category 0, category 0; numbers in the third part.
    const texels = Float32Array.from([-2, -1, 0, 0].flatMap((number) => [9, 9, number, 9]));
    const texture = open.scope.own(dataTexture(texels, 4, 1));
    const { categories, solid } = open.view.theme;
    for (const weight of [1, 0.25]) {
      open.surface.setOverlay({ texture, kind: 'categories', component: 2 }, weight);
      rig.frame();
      [null, solid, categories[0], categories[0]].forEach((colour, k) => {
        const x = -1.5 + k;
        const below = bytes(open.map.share(x));
        const over = colour?.toArray().map((part) => 255 * part) ?? below;
        const expected = below.map((part, i) => part + weight * ((over[i] ?? 0) - part));
        expect(apart(open.at(x, 0, 0), expected)).toBeLessThan(6);
      });
    }
    open.scope.close();
  });
});

test('the mesh is coarser while resolution is lowered, and where a processor draws what has no rim; it looks the same', async () => {
  await withRig({ ...size, playing: true }, (rig) => {
    const [width, height] = [512, 256];
    const open = openGraph(rig, ramp, rampHeights, { polar: 0.6 });
    const texels = new Float32Array(4 * width * height);
    for (let k = 0; k < width * height; k++) {
      const x = -2 + (4 * (k % width)) / (width - 1);
      const y = -1 + (2 * Math.floor(k / width)) / (height - 1);
      texels.set([x * y, y, x, Math.hypot(x - 1, y) > 0.4 ? 1 : 0], 4 * k);
    }
    open.surface.setData(open.scope.own(dataTexture(texels, width, height)), width, height);
    let triangles = 0;
    const { gl } = rig;
    const draw = gl.drawElementsInstanced.bind(gl);
    gl.drawElementsInstanced = (mode, count, type, offset, instances) => {
      triangles += (count / 3) * instances;
      draw(mode, count, type, offset, instances);
    };
    const places = [-1.7, -0.9, 0.1, 1, 1.6].flatMap((x) => [-0.8, 0, 0.7].map((y) => [x, y]));
    Reflect.set(rig.stage, 'inSoftware', true);
    const look = (scale: number, hasRim: boolean) => {
      (Reflect.get(rig.stage, 'resolution') as { scale: number }).scale = scale;
      open.surface.hasRim = hasRim;
      triangles = 0;
      rig.frame();
      const seen = places.map(([x = 0, y = 0]) => open.at(x, y, open.map.worldHeight(x * y)));
      return { triangles, seen };
    };
    const [fine, half, coarse] = [look(1, true), look(1, false), look(0.75, true)];
    expect(fine.triangles).toBeGreaterThanOrEqual(2 * 511 * 255);
    expect(half.triangles).toBeLessThan(fine.triangles / 3.5);
    expect(coarse.triangles).toBeLessThan(fine.triangles / 14);
    fine.seen.forEach((colour, k) => {
      expect(apart(colour, half.seen[k] ?? []), `${places[k]}`).toBeLessThan(8);
      expect(apart(colour, coarse.seen[k] ?? []), `${places[k]}`).toBeLessThan(8);
    });
    expect(look(1, true)).toEqual(fine);
    Reflect.set(rig.stage, 'inSoftware', false);
    expect(look(1, false)).toEqual(fine);
    open.scope.close();
  });
});

test('frames upload nothing and make nothing', async () => {
  await withRig(size, (rig) => {
    const open = openGraph(rig, ramp, rampHeights, { contours: 8 });
    rig.frame();
    const { objects } = rig.ledger;
    const memory = { ...rig.stage.renderer.info.memory };
    open.map.set({ ...open.map.settings, high: 3, scale: 'logarithmic' });
    for (let k = 0; k < 5; k++) rig.frame();
    expect(rig.ledger.objects).toEqual(objects);
    expect(rig.stage.renderer.info.memory).toEqual(memory);
    expect(columns * rows).toBe(561);
    open.scope.close();
  });
});
