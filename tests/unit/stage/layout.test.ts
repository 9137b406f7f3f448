import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  divide,
  footHeight,
  framed,
  type Rectangle,
  type Share,
  tile,
} from '../../../src/stage/layout';

// Seeded, so that a run can be repeated; STAGE_SEED tries another.
fc.configureGlobal({ seed: Number(process.env.STAGE_SEED ?? 2026) });

const wide: Share = {
  whole: { x: 0, y: 0, width: 1280, height: 720 },
  free: { x: 300, y: 50, width: 700, height: 600 },
};
const tall: Share = {
  whole: { x: 0, y: 0, width: 390, height: 844 },
  free: { x: 0, y: 50, width: 390, height: 500 },
};

describe('divide', () => {
  test('one part is all', () => {
    expect(divide(wide, 1)).toEqual([wide]);
    expect(divide(tall, 1)).toEqual([tall]);
  });

  test('two beside each other: the cut is in the middle of what no panel covers', () => {
    expect(divide(wide, 2)).toEqual([
      {
        whole: { x: 0, y: 0, width: 650, height: 720 },
        free: { x: 300, y: 50, width: 350, height: 600 },
      },
      {
        whole: { x: 650, y: 0, width: 630, height: 720 },
        free: { x: 650, y: 50, width: 350, height: 600 },
      },
    ]);
  });

  test('two above each other on a phone', () => {
    expect(divide(tall, 2)).toEqual([
      {
        whole: { x: 0, y: 0, width: 390, height: 300 },
        free: { x: 0, y: 50, width: 390, height: 250 },
      },
      {
        whole: { x: 0, y: 300, width: 390, height: 544 },
        free: { x: 0, y: 300, width: 390, height: 250 },
      },
    ]);
  });

  test('any parts cover the whole without a gap, and have equal free regions inside them', () => {
    const share = fc
      .tuple(
        fc.nat(300),
        fc.nat(300),
        fc.integer({ min: 60, max: 900 }),
        fc.integer({ min: 60, max: 900 }),
        fc.nat(300),
        fc.nat(300),
      )
      .map(
        ([left, top, width, height, right, bottom]): Share => ({
          whole: { x: 7, y: 9, width: left + width + right, height: top + height + bottom },
          free: { x: 7 + left, y: 9 + top, width, height },
        }),
      );
    const area = (r: Rectangle) => r.width * r.height;
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 4 }), (given, n) => {
        const parts = divide(given, n);
        const across = given.free.width >= given.free.height;
        const begin = (r: Rectangle) => (across ? r.x : r.y);
        const length = (r: Rectangle) => (across ? r.width : r.height);
        expect(parts.reduce((sum, part) => sum + area(part.whole), 0)).toBeCloseTo(
          area(given.whole),
          4,
        );
        expect(begin((parts[0] as Share).whole)).toBe(begin(given.whole));
        parts.forEach((part, k) => {
          const next = parts[k + 1];
          if (next)
            expect(begin(part.whole) + length(part.whole)).toBeCloseTo(begin(next.whole), 6);
          expect(length(part.free)).toBeCloseTo(length(given.free) / n, 6);
          expect(begin(part.free)).toBeGreaterThanOrEqual(begin(part.whole) - 1e-6);
          expect(begin(part.free) + length(part.free)).toBeLessThanOrEqual(
            begin(part.whole) + length(part.whole) + 1e-6,
          );
        });
      }),
    );
  });
});

describe('tile', () => {
  const sizes = (share: Share, n: number) =>
    tile(share, n).map(({ free }) => [free.x, free.y, free.width, free.height]);

  test('one cell is all', () => {
    expect(tile(wide, 1)).toEqual([wide]);
  });

  test('four stand two by two, three beside each other where that leaves them larger', () => {
    expect(sizes(wide, 4)).toEqual([
      [300, 50, 350, 300],
      [650, 50, 350, 300],
      [300, 350, 350, 300],
      [650, 350, 350, 300],
    ]);
    const low: Share = { ...wide, free: { x: 0, y: 0, width: 900, height: 300 } };
    expect(sizes(low, 3).map(([x]) => x)).toEqual([0, 300, 600]);
  });

  test('a last row that is not full is filled by wider cells', () => {
    const square: Share = { whole: wide.whole, free: { x: 0, y: 0, width: 600, height: 600 } };
    expect(sizes(square, 3)).toEqual([
      [0, 0, 300, 300],
      [300, 0, 300, 300],
      [0, 300, 600, 300],
    ]);
  });

  test('on a phone they stand above each other', () => {
    expect(sizes(tall, 4)).toEqual([50, 175, 300, 425].map((y) => [0, y, 390, 125]));
  });

  test('a frame keeps its picture inside, under its head', () => {
    const [share] = tile(wide, 2);
    if (!share) throw new Error('There are two.');
    const { whole, free } = framed(share);
    expect(whole.x).toBeGreaterThan(share.free.x);
    expect(whole.x + whole.width).toBeLessThan(share.free.x + share.free.width);
    expect(free.y).toBeGreaterThan(whole.y);
    expect(free.y + free.height).toBeLessThan(whole.y + whole.height);
  });
});

describe('the foot of a cell', () => {
  test('has a line of numbers and a sentence, which may wrap where the cell is narrow', () => {
    expect(footHeight(480, 287)).toBe(42);
    expect(footHeight(320, 287)).toBe(61);
    expect(footHeight(512, 320)).toBe(61);
    expect(footHeight(640, 580)).toBe(80);
    expect(footHeight(316, 590)).toBe(80);
    expect(footHeight(390, 200)).toBe(0);
  });

  test('is no part of what a picture may be drawn in', () => {
    const whole = { x: 10, y: 20, width: 500, height: 300 };
    const { whole: all, free } = framed({ whole, free: whole });
    expect(free.y + free.height + footHeight(all.width, all.height)).toBe(all.y + all.height);
  });
});
