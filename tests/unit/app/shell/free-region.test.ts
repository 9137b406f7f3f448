import { describe, expect, test } from 'vitest';
import { insetsOf } from '../../../../src/app/shell/free-region';

const box = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});

describe('the free region', () => {
  test('lies between the panels', () => {
    const insets = insetsOf(
      [
        ['top', box(0, 0, 1280, 56)],
        ['left', box(18, 62, 318, 672)],
        ['right', box(968, 62, 1262, 702)],
        ['bottom', box(338, 642, 942, 698)],
      ],
      1280,
      720,
    );
    expect(insets).toEqual({ top: 56, right: 312, bottom: 78, left: 318 });
  });

  test('counts the deepest panel of a side, and none without an area', () => {
    const insets = insetsOf(
      [
        ['bottom', box(8, 480, 382, 770)],
        ['bottom', box(8, 782, 382, 836)],
        ['left', box(0, 0, 0, 0)],
      ],
      390,
      844,
    );
    expect(insets).toEqual({ top: 0, right: 0, bottom: 364, left: 0 });
  });

  test('never closes', () => {
    const { top, right, bottom, left } = insetsOf(
      [
        ['left', box(0, 0, 300, 500)],
        ['right', box(100, 0, 400, 500)],
        ['top', box(0, 0, 400, 50)],
        ['bottom', box(0, 20, 400, 500)],
      ],
      400,
      500,
    );
    expect(400 - left - right).toBeGreaterThanOrEqual(99);
    expect(500 - top - bottom).toBeGreaterThanOrEqual(124);
  });
});
