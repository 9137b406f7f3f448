import { describe, expect, test } from 'vitest';
import {
  positionAfterKey,
  positionAt,
  positionText,
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

  test('reads time with two decimals and steps whole', () => {
    expect(positionText('time', 0.5)).toBe('0.50');
    expect(positionText('step', 12)).toBe('12');
  });
});
