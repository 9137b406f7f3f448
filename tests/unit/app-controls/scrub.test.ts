import { describe, expect, test } from 'vitest';
import { beginScrub, moveScrub, nudge } from '../../../src/app/matrix-editor/scrub';

const moved = (value: number, pixels: number, fine = false) =>
  moveScrub(beginScrub(value), pixels, fine).value;

describe('scrubbing', () => {
  test('goes by 0.05 for every 4 pixels, or by 0.01 when fine', () => {
    expect(moved(1.5, 40)).toBe(2);
    expect(moved(1.5, -40)).toBe(1);
    expect(moved(1.5, 40, true)).toBe(1.6);
  });

  test('lands on multiples of the step, without binary dust', () => {
    expect(moved(1 / 3, 4)).toBe(0.4);
    expect(moved(0.1, 16)).toBe(0.3);
    expect(String(moved(0.1, 16, true))).toBe('0.14');
  });

  test('many small movements add up to one large one', () => {
    let scrub = beginScrub(0.2);
    for (let i = 0; i < 50; i++) scrub = moveScrub(scrub, 1, false);
    expect(scrub.value).toBe(moved(0.2, 50));
  });

  test('may change between coarse and fine on the way', () => {
    const coarse = moveScrub(beginScrub(0), 40, false);
    expect(moveScrub(coarse, 8, true).value).toBe(0.52);
  });

  test('moves large numbers by steps of their size', () => {
    expect(moved(1000, 4)).toBe(1050);
    expect(moved(25, 4)).toBe(25.5);
    expect(moved(-2e6, 4)).toBe(-1.95e6);
  });

  test('never gives −0 and never leaves what a matrix takes', () => {
    expect(Object.is(moved(-0.02, 0), 0)).toBe(true);
    expect(moved(9.9e8, 1e6)).toBe(1e9);
    expect(moved(-9.9e8, -1e6)).toBe(-1e9);
  });
});

describe('nudging', () => {
  test('goes by 0.1, or by 1 when large', () => {
    expect(nudge(0.2, 1, false)).toBe(0.3);
    expect(nudge(0.3, -1, false)).toBe(0.2);
    expect(nudge(0.3, 1, true)).toBe(1.3);
    expect(nudge(1e9, 1, true)).toBe(1e9);
  });
});
