import { describe, expect, test } from 'vitest';
import { Resolution } from '../../../src/stage/resolution';

/** Frames of one length, in milliseconds. @returns how often the scale changed */
function frames(resolution: Resolution, n: number, ms: number): number {
  let changes = 0;
  for (let k = 0; k < n; k++) if (resolution.moving(ms)) changes++;
  return changes;
}

describe('Resolution', () => {
  test('is full, and stays so while frames are quick or middling', () => {
    const resolution = new Resolution();
    expect(frames(resolution, 300, 16) + frames(resolution, 300, 30)).toBe(0);
    expect(resolution.scale).toBe(1);
  });

  test('drops after three long frames in a row, not after one or two', () => {
    const resolution = new Resolution();
    for (let k = 0; k < 20; k++) {
      frames(resolution, 2, 90);
      frames(resolution, 1, 20);
    }
    expect(resolution.scale).toBe(1);
    expect(frames(resolution, 3, 90)).toBe(1);
    expect(resolution.scale).toBe(0.75);
  });

  test('never drops below 0.4, and then does not change any more', () => {
    const resolution = new Resolution();
    frames(resolution, 100, 500);
    expect(resolution.scale).toBe(0.4);
    expect(frames(resolution, 100, 500)).toBe(0);
  });

  test('comes back step by step while frames are short', () => {
    const resolution = new Resolution();
    frames(resolution, 3, 90);
    expect(frames(resolution, 44, 10)).toBe(0);
    expect(frames(resolution, 1, 10)).toBe(1);
    expect(resolution.scale).toBe(1);
    frames(resolution, 100, 500);
    frames(resolution, 45 * 4, 10);
    expect(resolution.scale).toBe(1);
  });

  test('at rest it is full at once, and says whether it changed', () => {
    const resolution = new Resolution();
    expect(resolution.atRest()).toBe(false);
    frames(resolution, 9, 90);
    expect(resolution.atRest()).toBe(true);
    expect(resolution.scale).toBe(1);
    expect(resolution.atRest()).toBe(false);
  });

  test('rest forgets the long frames before it', () => {
    const resolution = new Resolution();
    frames(resolution, 2, 90);
    resolution.atRest();
    expect(frames(resolution, 2, 90)).toBe(0);
  });

  test('the first frame of a motion has no length', () => {
    const resolution = new Resolution();
    expect(resolution.moving(null)).toBe(false);
  });
});
