/** Trails grow without being uploaded anew, and show as much as they are told. */
import { Trail } from '@built';
import { expect, test } from 'vitest';
import { apart, openGraph } from './graph-picture.ts';
import { type Rig, withRig } from './rig.ts';

const size = { width: 400, height: 300 };
const bytesPerPoint = 16;

/** Counts the bytes that go into buffers from now on. */
function watchBuffers({ gl }: Rig): () => number {
  let bytes = 0;
  const bufferData = gl.bufferData.bind(gl) as (...given: unknown[]) => void;
  const bufferSubData = gl.bufferSubData.bind(gl) as (...given: unknown[]) => void;
  const lengthOf = (given: unknown[]) => {
    const data = given.find((value) => ArrayBuffer.isView(value)) as Float32Array;
    const count = given[4];
    return typeof count === 'number' ? count * data.BYTES_PER_ELEMENT : data.byteLength;
  };
  gl.bufferData = ((...given: unknown[]) => {
    bytes += lengthOf(given);
    bufferData(...given);
  }) as typeof gl.bufferData;
  gl.bufferSubData = ((...given: unknown[]) => {
    bytes += lengthOf(given);
    bufferSubData(...given);
  }) as typeof gl.bufferSubData;
  return () => {
    const counted = bytes;
    bytes = 0;
    return counted;
  };
}

/** Along y = 0 from x = −1.5, a tenth further with each point. */
const line = (count: number) =>
  Float32Array.from({ length: 3 * count }, (_, k) =>
    k % 3 === 0 ? -1.5 + 0.1 * (k / 3) : k % 3 === 1 ? 0 : 0.8,
  );

function openTrail(rig: Rig, polar = 0) {
  const open = openGraph(rig, () => [0.5, 0, 0, 1], { low: 0, high: 1 }, { polar });
  const { view, scope } = open;
  const colour = view.theme.basis[0];
  const trail = scope.own(new Trail(view.frame, view.theme, { colour, capacity: 1000 }));
  view.pane.add(trail.object);
  const shows = (x: number, z = 0.8) =>
    apart(
      open.at(x, 0, z),
      colour.toArray().map((part) => 255 * part),
    ) < 12;
  return { ...open, trail, shows };
}

test('only new points are uploaded; changed ones from where they differ; scrubbing uploads none', async () => {
  await withRig(size, (rig) => {
    const { trail, scope } = openTrail(rig);
    trail.set(line(20), 20);
    rig.frame();
    const uploaded = watchBuffers(rig);
    trail.set(line(20), 20);
    rig.frame();
    expect(uploaded()).toBe(0);

    trail.set(line(27), 27);
    rig.frame();
    expect(uploaded()).toBe(7 * bytesPerPoint);

    for (const shown of [3, 12.5, 26]) {
      trail.shown = shown;
      rig.frame();
    }
    trail.set(line(10), 10);
    rig.frame();
    expect(uploaded()).toBe(0);

    const branched = line(15);
    branched[3 * 12 + 1] = 0.3;
    trail.set(line(15), 15);
    rig.frame();
    uploaded();
    trail.set(branched, 15);
    rig.frame();
    expect(uploaded()).toBe(3 * bytesPerPoint);
    scope.close();
  });
});

test('shows what was set, up to the point it is told, also between two', async () => {
  await withRig(size, (rig) => {
    const { trail, scope, shows } = openTrail(rig);
    trail.set(line(2), 2);
    rig.frame();
    trail.set(line(31), 31);
    rig.frame();
    expect([-1.45, -0.5, 0.5, 1.45].map((x) => shows(x))).toEqual([true, true, true, true]);
    trail.shown = 10.5; // x = −0.45
    rig.frame();
    expect([-1.45, -0.55, -0.3, 0.5].map((x) => shows(x))).toEqual([true, true, false, false]);
    trail.shown = 0;
    rig.frame();
    expect(shows(-1.45)).toBe(false);
    trail.shown = Number.POSITIVE_INFINITY;
    trail.set(line(31), 11);
    rig.frame();
    expect([-0.55, -0.3].map((x) => shows(x))).toEqual([true, false]);
    scope.close();
  });
});

test('seen where it lies on the surface, faintly where the surface hides it', async () => {
  await withRig(size, (rig) => {
    const { trail, scope, at, shows, surface, map } = openTrail(rig, 0.4);
    const z = map.worldHeight(0.5);
    const sunk = line(31).map((value, k) => (k % 3 === 2 ? z - 0.3 : value));
    const bare = at(0, 0, z - 0.3);
    trail.set(sunk, 31);
    rig.frame();
    const faint = at(0, 0, z - 0.3);
    expect(shows(0, z - 0.3)).toBe(false);
    expect(apart(faint, bare)).toBeGreaterThan(10);
    surface.object.visible = false;
    rig.frame();
    expect(shows(0, z - 0.3)).toBe(true);
    surface.object.visible = true;
    trail.set(
      line(31).map((value, k) => (k % 3 === 2 ? z : value)),
      31,
    );
    rig.frame();
    expect(shows(0, z)).toBe(true);
    scope.close();
  });
});

test('the tail fades, and more points than there is room for are refused', async () => {
  await withRig(size, (rig) => {
    const { trail, scope, shows } = openTrail(rig);
    trail.set(line(31), 31);
    trail.tail = 10;
    rig.frame();
    expect([shows(-1), shows(1.49)]).toEqual([false, true]);
    expect(() => trail.set(line(1001), 1001)).toThrow(RangeError);
    scope.close();
  });
});
