import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SteppedClock } from '../../../src/core/clock';
import './helpers';

describe('SteppedClock', () => {
  test('turns uneven times into whole steps and keeps the rest', () => {
    const clock = new SteppedClock(0.01);
    expect(clock.advance(0.025)).toBe(2);
    expect(clock.t).toBeCloseTo(0.02, 12);
    expect(clock.advance(0.005)).toBe(1);
    expect(clock.t).toBeCloseTo(0.03, 12);
  });

  test('a frame shorter than a step takes none, but is not lost', () => {
    const clock = new SteppedClock(0.01);
    expect(clock.advance(0.006)).toBe(0);
    expect(clock.t).toBe(0);
    expect(clock.advance(0.006)).toBe(1);
  });

  test('the same time makes the same steps, however it is cut (within one step)', () => {
    const frames = fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(frames, (times) => {
        const clock = new SteppedClock();
        const steps = times.reduce((sum, time) => sum + clock.advance(time), 0);
        const total = times.reduce((sum, time) => sum + time, 0);
        expect(Math.abs(steps - total / clock.dt)).toBeLessThan(1 + 1e-6);
        expect(clock.t).toBeCloseTo(steps * clock.dt, 9);
      }),
    );
  });

  test('a tab that slept does not leap: a gap counts a quarter of a second at most', () => {
    const clock = new SteppedClock(0.01);
    expect(clock.advance(3600)).toBe(25);
  });

  test('time never runs backwards', () => {
    const clock = new SteppedClock(0.01);
    clock.advance(0.02);
    expect(clock.advance(-5)).toBe(0);
    expect(clock.t).toBeCloseTo(0.02, 12);
  });

  test('reset forgets the part of a step left over', () => {
    const clock = new SteppedClock(0.01);
    clock.advance(0.019);
    clock.reset(3);
    expect(clock.t).toBe(3);
    expect(clock.advance(0.002)).toBe(0);
  });
});
