import { describe, expect, test } from 'vitest';
import {
  positionAfterKey,
  positionAt,
  positionText,
  positionWords,
  shareOf,
  trackEnd,
} from '../../../../src/app/shell/track';

describe('the track', () => {
  test('ends where the timeline ends, and grows with a run that went on', () => {
    expect(trackEnd({ kind: 'time', end: 1 }, 5)).toBe(1);
    expect(trackEnd({ kind: 'step', end: 100 }, 40)).toBe(100);
    expect(trackEnd({ kind: 'step', end: 100 }, 140)).toBe(140);
  });

  test('turns positions into shares and pointers into positions', () => {
    expect(shareOf(0.25, 1)).toBe(0.25);
    expect(shareOf(7, 5)).toBe(1);
    expect(shareOf(1, 0)).toBe(0);
    expect(positionAt(150, 100, 200, 4)).toBe(1);
    expect(positionAt(-50, 100, 200, 4)).toBe(0);
    expect(positionAt(900, 100, 200, 4)).toBe(4);
    expect(positionAt(900, 100, 0, 4)).toBe(0);
  });

  test('goes by steps, pages and ends', () => {
    const pressed = (key: string) => positionAfterKey(key, 0.5, 0.05, 1);
    expect(pressed('ArrowRight')).toBe(0.55);
    expect(pressed('ArrowLeft')).toBe(0.45);
    expect(pressed('PageUp')).toBe(0.6);
    expect(pressed('Home')).toBe(0);
    expect(pressed('End')).toBe(1);
    expect(pressed('a')).toBeNull();
    expect(pressed('constructor')).toBeNull();
  });

  test('may begin before 0', () => {
    expect(shareOf(-2, 4, -2)).toBe(0);
    expect(shareOf(1, 4, -2)).toBe(0.5);
    expect(positionAt(150, 100, 100, 4, -2)).toBe(1);
    const pressed = (key: string) => positionAfterKey(key, -1.9, 0.25, 4, -2);
    expect(['Home', 'ArrowLeft', 'ArrowRight', 'PageUp'].map(pressed)).toEqual([
      -2, -2, -1.65, -1.3,
    ]);
    const k = { kind: 'time', symbol: 'k', marks: () => [], caption: () => '' } as const;
    const timeline = { ...k, start: -2, end: 4, initial: 1, seconds: 12, step: 0.25 };
    expect(positionWords(timeline, -1.5)).toBe('k = −1.50');
    expect(positionWords(timeline, -0.001)).toBe('k = 0.00');
  });

  test('reads time with two decimals and steps whole', () => {
    expect(positionText('time', 0.5)).toBe('0.50');
    expect(positionText('step', 12)).toBe('12');
  });
});
