import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, type LabelBox, layOutLabels } from '../../../src/stage/label-layout';

fc.configureGlobal({ seed: Number(process.env.STAGE_SEED ?? 2026) });

const bounds: Bounds = { left: 0, top: 0, right: 1000, bottom: 600 };

function box(
  anchorX: number,
  anchorY: number,
  direction: number | null,
  width = 60,
  height = 20,
): LabelBox {
  return {
    anchorX,
    anchorY,
    fromX: anchorX,
    fromY: anchorY,
    toX: anchorX,
    toY: anchorY,
    towardX: direction === null ? 0 : Math.cos(direction),
    towardY: direction === null ? 0 : Math.sin(direction),
    width,
    height,
    clearance: 12,
    visible: true,
    left: Number.NaN,
    top: Number.NaN,
  };
}

/** Distance from an anchor to a placed box; 0 inside. */
function distance(anchor: LabelBox, placed: LabelBox): number {
  const x = Math.max(placed.left - anchor.anchorX, 0, anchor.anchorX - placed.left - placed.width);
  const y = Math.max(placed.top - anchor.anchorY, 0, anchor.anchorY - placed.top - placed.height);
  return Math.hypot(x, y);
}

function overlap(a: LabelBox, b: LabelBox): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

function expectApart(boxes: readonly LabelBox[]): void {
  boxes.forEach((a, i) => {
    boxes.forEach((b, k) => {
      expect(distance(a, b)).toBeGreaterThan(0);
      if (i < k) expect(overlap(a, b)).toBe(false);
    });
  });
}

/** Whole degrees, in radians; null for no side to prefer. */
const direction = fc.option(fc.integer({ min: -180, max: 180 }).map((d) => (d * Math.PI) / 180));
const width = fc.integer({ min: 10, max: 160 });

describe('one label', () => {
  test.each([
    ['right', 0, 512, 290],
    ['below', Math.PI / 2, 470, 312],
    ['left', Math.PI, 428, 290],
    ['above', -Math.PI / 2, 470, 268],
    ['above, when it has no side to prefer', null, 470, 268],
  ])('stands %s, at its clearance', (_, toward, left, top) => {
    const label = box(500, 300, toward);
    layOutLabels([label], bounds);
    expect([label.left, label.top]).toEqual([expect.closeTo(left, 6), expect.closeTo(top, 6)]);
  });

  test('in any direction and of any width keeps its clearance from the thing it names', () => {
    fc.assert(
      fc.property(direction, width, (toward, w) => {
        const label = box(500, 300, toward, w);
        layOutLabels([label], bounds);
        expect(distance(label, label)).toBeGreaterThanOrEqual(12 - 1e-6);
        expect(distance(label, label)).toBeLessThan(12 * Math.SQRT2 + 1e-6);
      }),
    );
  });

  test('anywhere, at the edges and in the corners too, stays inside and off the thing it names', () => {
    const x = fc.integer({ min: 0, max: 1000 });
    const y = fc.integer({ min: 0, max: 600 });
    const places = fc.oneof(
      fc.tuple(x, y),
      fc.tuple(fc.constantFrom(0, 3, 997, 1000), y),
      fc.tuple(x, fc.constantFrom(0, 3, 597, 600)),
      fc.tuple(fc.constantFrom(0, 1000), fc.constantFrom(0, 600)),
    );
    fc.assert(
      fc.property(places, direction, width, ([anchorX, anchorY], toward, w) => {
        const label = box(anchorX, anchorY, toward, w);
        layOutLabels([label], bounds);
        expect(label.left).toBeGreaterThanOrEqual(0);
        expect(label.top).toBeGreaterThanOrEqual(0);
        expect(label.left + label.width).toBeLessThanOrEqual(1000);
        expect(label.top + label.height).toBeLessThanOrEqual(600);
        expect(distance(label, label)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('several labels', () => {
  test('far apart, each has the place it prefers', () => {
    const alone = [box(200, 200, 0), box(700, 400, 1)];
    for (const label of alone) layOutLabels([label], bounds);
    const together = [box(200, 200, 0), box(700, 400, 1)];
    layOutLabels(together, bounds);
    expect(together).toEqual(alone);
  });

  test('with the same wish at the same place, up to four stand apart', () => {
    fc.assert(
      fc.property(
        direction,
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 10, max: 90 }),
        (toward, n, w) => {
          const boxes = Array.from({ length: n }, () => box(500, 300, toward, w));
          layOutLabels(boxes, bounds);
          expectApart(boxes);
        },
      ),
    );
  });

  test('basis tips, their images and x near the middle: all readable', () => {
    const tips = fc.tuple(
      fc.integer({ min: 300, max: 700 }),
      fc.integer({ min: 150, max: 450 }),
      direction,
    );
    const spread = fc
      .array(tips, { minLength: 2, maxLength: 6 })
      .filter((all) =>
        all.every(([x, y], i) =>
          all.every(([u, v], k) => i === k || Math.hypot(x - u, y - v) > 100),
        ),
      );
    fc.assert(
      fc.property(spread, (places) => {
        const boxes = places.map(([x, y, toward]) => box(x, y, toward, 45));
        layOutLabels(boxes, bounds);
        expectApart(boxes);
      }),
    );
  });

  test('what is hidden takes no room and is left alone', () => {
    const hidden = { ...box(500, 300, 0), visible: false };
    const shown = box(500, 300, 0);
    layOutLabels([hidden, shown], bounds);
    expect(hidden.left).toBeNaN();
    expect(shown.left).toBeCloseTo(512, 6);
  });

  test('the same wishes give the same places', () => {
    const make = () => [0, 1, 2, 3, 4].map((k) => box(480 + 9 * k, 300, k, 70));
    const [once, again] = [make(), make()];
    layOutLabels(once, bounds);
    layOutLabels(again, bounds);
    layOutLabels(again, bounds);
    expect(again).toEqual(once);
  });

  test('where there is no room at all, they still stay inside', () => {
    const boxes = Array.from({ length: 30 }, () => box(50, 20, 0, 60, 20));
    const small = { left: 0, top: 0, right: 100, bottom: 40 };
    layOutLabels(boxes, small);
    for (const { left, top } of boxes) {
      expect(left >= 0 && left <= 40).toBe(true);
      expect(top >= 0 && top <= 20).toBe(true);
    }
  });

  test('keep off what else is there, a legend for one', () => {
    const legend = { ...box(0, 0, null), left: 505, top: 280, width: 200, height: 40 };
    const label = box(500, 300, 0);
    layOutLabels([label], bounds, [legend]);
    expect(overlap(label, legend)).toBe(false);
    const crowded = [0, 1, 2, 3].map(() => box(700, 320, 0));
    layOutLabels(crowded, bounds, [legend]);
    for (const one of crowded) expect(overlap(one, legend)).toBe(false);
  });

  test('what may be left out is left out where there is no room, and only there', () => {
    const small = { left: 0, top: 0, right: 100, bottom: 40 };
    const crowd = Array.from({ length: 6 }, () => ({ ...box(50, 20, 0), optional: true }));
    layOutLabels(crowd, small);
    const shown = crowd.filter(({ visible }) => visible);
    expect(shown.length).toBeLessThan(6);
    shown.forEach((one, k) => {
      for (const other of shown.slice(k + 1)) expect(overlap(one, other)).toBe(false);
    });
    const alone = { ...box(500, 300, 0), optional: true };
    layOutLabels([alone], bounds);
    expect(alone.visible).toBe(true);
  });

  test('keep off the arrows where there is room', () => {
    const arrow = { ...box(500, 300, 0), fromX: 300, fromY: 300, toX: 500, toY: 300 };
    const near = box(440, 292, Math.PI / 2);
    layOutLabels([arrow, near], bounds);
    expect(near.top > 300 || near.top + near.height < 300).toBe(true);
  });
});
