/** Taps on the picture, handles that run along a graph, and ticks that face the viewer. */
import { GraphAxes, type GraphMap, pickGraph } from '@built';
import { expect, test } from 'vitest';
import { openGraph } from './graph-picture.ts';
import { type Rig, withRig } from './rig.ts';

const size = { width: 400, height: 300 };
const slope = (worldX: number) => 0.8 + 0.4 * worldX;
const sample = (x: number) => [x, 1, 0, 1] as const;
/** z = 0.8 + 0.4 x in the world. */
const heights = { low: -2, high: 2 };

function openSlope(rig: Rig) {
  const open = openGraph(rig, sample, heights, { polar: 0.5 });
  const { pane } = open.view;
  /** CSS pixels of the page, of a place in the world. */
  const onPage = (x: number, y: number, z: number) => {
    const place = open.view.rig.camera.position.clone().set(x, y, z).project(open.view.aim(pane));
    const { left, top, width, height } = pane.element.getBoundingClientRect();
    return {
      clientX: left + ((place.x + 1) / 2) * width,
      clientY: top + ((1 - place.y) / 2) * height,
    };
  };
  return { ...open, pane, onPage };
}

const press = (target: Element, type: string, place: { clientX: number; clientY: number }) =>
  target.dispatchEvent(
    new PointerEvent(`pointer${type}`, {
      ...place,
      pointerId: 1,
      pointerType: 'mouse',
      buttons: type === 'up' ? 0 : 1,
      isPrimary: true,
      bubbles: true,
      cancelable: true,
    }),
  );

const meet = (ray: Parameters<typeof pickGraph>[0], map: GraphMap, rig: Rig) =>
  pickGraph(ray, map, slope, rig.stage.frame.eye.value.clone());

test('the ray of a tap meets the graph where the finger is', async () => {
  await withRig(size, (rig) => {
    const { pane, onPage, map, scope } = openSlope(rig);
    const met: number[][] = [];
    const stop = pane.onTap((ray) => met.push(meet(ray, map, rig)?.toArray() ?? []));
    const place = onPage(0.7, -0.3, slope(0.7));
    press(pane.element, 'down', place);
    press(pane.element, 'up', place);
    expect(met).toHaveLength(1);
    [0.7, -0.3, slope(0.7)].forEach((value, axis) => {
      expect(met[0]?.[axis]).toBeCloseTo(value, 5);
    });
    press(pane.element, 'down', place);
    press(pane.element, 'move', { ...place, clientX: place.clientX + 60 });
    press(pane.element, 'up', { ...place, clientX: place.clientX + 60 });
    expect(met).toHaveLength(1);
    stop();
    press(pane.element, 'down', place);
    press(pane.element, 'up', place);
    expect(met).toHaveLength(1);
    scope.close();
  });
});

test('a handle is dragged along the surface, from where it was taken hold of', async () => {
  await withRig(size, (rig) => {
    const { pane, onPage, map, view, scope } = openSlope(rig);
    const moves: number[][] = [];
    const nudges: (readonly number[])[] = [];
    let taps = 0;
    pane.onTap(() => taps++);
    const handle = pane.handle({
      colour: 'white',
      planar: () => false,
      surfacePoint: (ray) => meet(ray, map, rig),
      actions: {
        begin() {},
        move: (point) => moves.push(point.toArray()),
        nudge: (steps) => nudges.push(steps),
        end() {},
        cancel() {},
      },
    });
    handle.element.setPointerCapture = () => {}; // There is no such pointer.
    handle.place(view.rig.camera.position.clone().set(-0.5, 0.2, slope(-0.5)));
    rig.frame();
    const from = onPage(-0.5, 0.2, slope(-0.5));
    const to = onPage(1, -0.4, slope(1));
    // Pressed six pixels beside the point: it must not jump under the pointer.
    const beside = (place: typeof from) => ({ ...place, clientX: place.clientX + 6 });
    press(handle.element, 'down', beside(from));
    press(handle.element, 'move', beside(from));
    press(handle.element, 'move', beside(to));
    press(handle.element, 'move', { clientX: -5000, clientY: -5000 }); // Off the surface: stays.
    press(handle.element, 'up', beside(to));
    expect(moves).toHaveLength(2);
    [
      [-0.5, 0.2, slope(-0.5)],
      [1, -0.4, slope(1)],
    ].forEach((expected, k) => {
      expected.forEach((value, axis) => {
        expect(moves[k]?.[axis]).toBeCloseTo(value, 4);
      });
    });
    expect(taps).toBe(0);
    for (const key of ['ArrowRight', 'ArrowDown', 'PageUp'])
      handle.element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    expect(nudges).toEqual([
      [1, 0, 0],
      [0, -1, 0],
    ]);
    scope.close();
  });
});

test('ticks stand on the edges that face the camera, with their numbers', async () => {
  await withRig(size, (rig) => {
    const { pane, map, view, scope } = openSlope(rig);
    const axes = scope.own(new GraphAxes(view.frame, view.theme, map, pane));
    pane.add(axes.object);
    const labels = () => pane.labels.labels.filter(({ shown, markup }) => shown && markup !== '');
    rig.frame();
    expect(labels().map(({ markup }) => markup)).toEqual([
      ...['*x*', '−2', '−1', '0', '1', '2'],
      ...['*y*', '−1.0', '−0.5', '0.0', '0.5', '1.0'],
    ]);
    const sideOf = (markup: string) =>
      Math.sign(labels().find((label) => label.markup === markup)?.worldAnchor.y ?? 0);
    expect(sideOf('*x*')).toBe(-1);
    view.rig.restore({ azimuth: Math.PI, polar: 0.9, distance: 1, target: [0, 0, 0] }, false);
    rig.frame();
    rig.frame();
    expect(sideOf('*x*')).toBe(1);
    map.set({ ...map.settings, domain: { xMin: 0, xMax: 1, yMin: 0, yMax: 1 } });
    axes.update();
    expect(labels().map(({ markup }) => markup)).toContain('0.6');
    axes.visible = false;
    expect(labels()).toEqual([]);
    axes.dispose();
    expect(pane.labels.labels).toEqual([]);
    scope.close();
  });
});
