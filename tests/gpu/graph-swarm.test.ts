/** Points of a swarm, marks and arrows are where they should be. */
import { ArrowField, Balls, colourAt, dataTexture, GraphSwarm } from '@built';
import { expect, test } from 'vitest';
import { apart, columns, openGraph, rows } from './graph-picture.ts';
import { withRig } from './rig.ts';

const size = { width: 400, height: 300 };
const bytes = (colour: { toArray(): number[] } | undefined) =>
  (colour?.toArray() ?? []).map((part) => 255 * part);

/** (x, y, f, category): the third is absent, the fifth outside the domain. */
const points = [
  [-1.5, 0.5, 0.25, 0],
  [-0.5, -0.5, 0.5, 3],
  [0.5, 0.5, 0.75, -2],
  [1.5, -0.5, 0.75, -1],
  [2.5, 0, 0.5, 1],
];

test('points stand on the graph, coloured by loss, start or destination; absent ones are not there', async () => {
  await withRig(size, (rig) => {
    const open = openGraph(rig, () => [0, 0, 0, 1], { low: 0, high: 1 }, { polar: 0.5 });
    const { scope, view, map, colours } = open;
    const { theme } = view;
    open.surface.object.visible = false;
    rig.frame();
    const place = ([x = 0, y = 0, f = 0]: readonly number[]) =>
      open.at(x * map.worldPerUnit, y * map.worldPerUnit, map.worldHeight(f));
    const empty = points.map(place);
    const texture = scope.own(dataTexture(Float32Array.from(points.flat()), points.length, 1));
    const swarm = scope.own(
      new GraphSwarm(view.frame, theme, map, texture, points.length, {
        colours: colours.texture,
        sizePixels: 9,
        opacity: 1,
      }),
    );
    view.pane.add(swarm.object);
    const shown = (k: number) => place(points[k] ?? []);

    for (const k of [0, 1, 3]) {
      rig.frame();
      expect(apart(shown(k), bytes(colourAt('viridis', points[k]?.[2] ?? 0)))).toBeLessThan(4);
    }
    for (const k of [2, 4]) expect(shown(k)).toEqual(empty[k]);

    swarm.colouring = 'destination';
    rig.frame();
    expect(apart(shown(0), bytes(theme.categories[0]))).toBeLessThan(2);
    expect(apart(shown(1), bytes(theme.categories[3]))).toBeLessThan(2);
    expect(apart(shown(3), bytes(theme.solid))).toBeLessThan(2);

    swarm.colouring = 'start';
    rig.frame();
    expect(apart(shown(0), shown(1))).toBeGreaterThan(20);
    swarm.count = 1;
    rig.frame();
    expect(shown(1)).toEqual(empty[1]);
    scope.close();
  });
});

test('balls and signs are where they were put, whole on a surface and faint behind it', async () => {
  await withRig(size, (rig) => {
    const open = openGraph(rig, () => [0.5, 0, 0, 1], { low: 0, high: 1 }, { polar: 0.4 });
    const { scope, view } = open;
    const balls = scope.own(new Balls(view.frame, view.theme, { capacity: 4 }));
    view.pane.add(balls.object);
    const bare = open.at(0, 0, 0.4);
    const colour = view.theme.basis[0];
    balls.begin();
    balls.add(-1, 0, 0.8, colour, 'saddle');
    balls.add(0, 0, 0.4, colour, 'saddle');
    balls.finish();
    rig.frame();
    expect(apart(open.at(-1, 0, 0.8), bytes(colour))).toBeLessThan(4);
    const hidden = apart(open.at(0, 0, 0.4), bytes(colour));
    expect(hidden).toBeGreaterThan(30);
    expect(apart(open.at(0, 0, 0.4), bare)).toBeGreaterThan(10);
    balls.begin();
    balls.finish();
    rig.frame();
    expect(open.at(0, 0, 0.4)).toEqual(bare);
    balls.begin();
    for (let k = 0; k < 4; k++) balls.add(0, 0, 0, colour);
    expect(() => balls.add(0, 0, 0, colour)).toThrow(RangeError);
    scope.close();
  });
});

test('arrows point downhill, or up, and stand only where the function is defined', async () => {
  await withRig(size, (rig) => {
    // f = x where x < 0, absent elsewhere: arrows along x, on the left half.
    const open = openGraph(rig, (x) => [x, 1, 0, x < 0 ? 1 : 0], { low: -2, high: 0 });
    const { scope, view, map } = open;
    open.surface.object.visible = false;
    const texels = new Float32Array(4 * columns * rows);
    for (let k = 0; k < columns * rows; k++) {
      const x = -2 + (4 * (k % columns)) / (columns - 1);
      texels.set([x, 1, 0, x < 0 ? 1 : 0], 4 * k);
    }
    const texture = scope.own(dataTexture(texels, columns, rows));
    const field = scope.own(
      new ArrowField(
        map,
        { texture, columns, rows },
        { colour: view.theme.text, opacity: 1, across: 4 },
      ),
    );
    view.pane.add(field.object);
    field.onFloor = true;
    const cover = () => {
      rig.frame();
      const { drawingBufferWidth: width, drawingBufferHeight: height } = rig.gl;
      const pixels = rig.pixels(0, 0, width, height);
      const columnsLit = new Array<number>(width).fill(0);
      for (let k = 0; k < width * height; k++)
        if ((pixels[4 * k] ?? 0) > 120) columnsLit[k % width] = (columnsLit[k % width] ?? 0) + 1;
      return columnsLit;
    };
    const down = cover();
    const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
    const half = down.length / 2;
    expect(sum(down.slice(0, half))).toBeGreaterThan(50);
    expect(sum(down.slice(half + 5))).toBe(0);
    // A head is wider than a shaft: the widest column of the picture moves when arrows turn round.
    const widest = (counts: number[]) => counts.indexOf(Math.max(...counts));
    const downAt = widest(down);
    field.uphill = true;
    const upAt = widest(cover());
    expect(upAt).toBeGreaterThan(downAt);
    scope.close();
  });
});
