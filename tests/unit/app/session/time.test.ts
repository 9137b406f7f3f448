import { describe, expect, test } from 'vitest';
import { Lens } from '../../../../src/app/lens';
import { expectOneSentence, hostileInputs } from '../../core/helpers';
import { everything, moving, newSession, sentenceOf } from './exhibits';

describe('play and pause', () => {
  test('playing at the end begins again', () => {
    const session = newSession();
    session.play();
    expect([session.playing.value, session.position.value]).toEqual([true, 0]);
  });

  test('playing elsewhere goes on from there', () => {
    const session = newSession();
    session.seek(0.4);
    session.play();
    expect([session.playing.value, session.position.value]).toEqual([true, 0.4]);
    session.pause();
    expect([session.playing.value, session.position.value]).toEqual([false, 0.4]);
  });

  test('an exhibit that stands still does not play', () => {
    const session = newSession();
    session.open('still');
    session.play();
    expect(session.playing.value).toBe(false);
  });

  test('a timeline that begins before 0 is played from there, at its own speed', () => {
    const timeline = { ...moving.timeline, start: -2 } as typeof moving.timeline;
    const lens = new Lens({ ...moving, timeline } as unknown as Lens['exhibit'], {});
    lens.seek(9);
    lens.play();
    expect(lens.position.value).toBe(-2);
    // Three units in four seconds.
    lens.pass(2);
    expect(lens.position.value).toBeCloseTo(-0.5, 12);
    lens.step(-1);
    expect(lens.position.value).toBeCloseTo(-0.55, 12);
  });

  test('a run plays on past its end', () => {
    const session = newSession();
    session.open('stepping');
    session.seek(100);
    session.play();
    session.lens.value.advance(1.25);
    expect([session.playing.value, session.position.value]).toEqual([true, 101]);
  });

  test('parts of a step add up to one', () => {
    const session = newSession();
    session.open('stepping');
    session.play();
    const seen = Array.from({ length: 8 }, () => {
      session.lens.value.advance(0.25);
      return session.position.value;
    });
    expect(seen).toEqual([0, 0, 0, 1, 1, 1, 1, 2]);
  });

  test('time that passes keeps playing, and stops at the end', () => {
    const session = newSession();
    session.play();
    session.seek(0);
    session.play();
    session.lens.value.advance(0.75);
    expect([session.playing.value, session.position.value]).toEqual([true, 0.75]);
    session.lens.value.advance(0.6);
    expect([session.playing.value, session.position.value]).toEqual([false, 1]);
  });

  test('changing a value keeps it playing: a pause is the visitor’s', () => {
    const session = newSession();
    session.play();
    session.set({ speed: 2 });
    expect(session.playing.value).toBe(true);
  });
});

describe('seek', () => {
  test('pauses and goes there', () => {
    const session = newSession();
    session.play();
    session.seek(0.25);
    expect([session.playing.value, session.position.value]).toEqual([false, 0.25]);
  });

  test('stays in the timeline', () => {
    const session = newSession();
    const reached = [-5, 0, 1, 7].map((position) => {
      session.seek(position);
      return session.position.value;
    });
    expect(reached).toEqual([0, 0, 1, 1]);
  });

  test('goes to whole steps, and past the end of a run', () => {
    const session = newSession();
    session.open('stepping');
    const reached = [2.4, 250, -1].map((position) => {
      session.seek(position);
      return session.position.value;
    });
    expect(reached).toEqual([2, 250, 0]);
  });

  test('an exhibit that stands still stays at 0', () => {
    const session = newSession();
    session.open('still');
    session.seek(5);
    session.step();
    expect(session.position.value).toBe(0);
  });

  test('is no undo step', () => {
    const session = newSession();
    session.seek(0.3);
    session.step();
    expect(session.canUndo.value).toBe(false);
  });

  test.each([...hostileInputs, ['a number as text', '0.5']] as const)('refuses %s', (_, input) => {
    const session = newSession();
    session.play();
    const before = everything(session);
    for (const attempt of [
      () => session.seek(input as number),
      () => session.step(input as never),
    ]) {
      if (input === undefined && attempt.toString().includes('step')) continue; // step() is one step.
      expectOneSentence(sentenceOf(attempt), 'A position is a finite number');
    }
    expect(everything(session)).toEqual(before);
  });
});

describe('step', () => {
  test('goes one step, or n, or back, and pauses', () => {
    const session = newSession();
    session.seek(0);
    const reached = [1, 3, -2, -9].map((n) => {
      session.step(n);
      return session.position.value;
    });
    expect(reached).toEqual([0.05, 0.2, 0.1, 0]);
    session.play();
    session.step();
    expect([session.playing.value, session.position.value]).toEqual([false, 0.05]);
  });

  test('twenty steps are exactly the end: no rest adds up', () => {
    const session = newSession();
    session.seek(0);
    for (let k = 0; k < 20; k++) session.step();
    expect(session.position.value).toBe(1);
    for (let k = 0; k < 20; k++) session.step(-1);
    expect(session.position.value).toBe(0);
  });

  test('from between two steps it goes to the next one in its direction', () => {
    const session = newSession();
    session.seek(0.33);
    session.step();
    expect(session.position.value).toBe(0.35);
    session.seek(0.33);
    session.step(-1);
    expect(session.position.value).toBe(0.3);
    session.seek(0.33);
    session.step(0);
    expect(session.position.value).toBe(0.33);
  });

  test('a run goes by whole steps', () => {
    const session = newSession();
    session.open('stepping');
    session.step(12);
    session.step(-2);
    expect(session.position.value).toBe(10);
  });
});

describe('a timeline that follows the values', () => {
  const opened = () => {
    const session = newSession();
    session.open('changing');
    return session;
  };

  test('another motion starts at its own start, paused', () => {
    const session = opened();
    session.seek(3);
    session.play();
    session.set({ subject: 'sweeps' });
    expect([session.playing.value, session.position.value]).toEqual([false, 0]);
    session.seek(60);
    session.set({ subject: 'pictures' });
    expect(session.position.value).toBe(0);
  });

  test('the same motion of another length keeps the position, as far as it goes', () => {
    const session = opened();
    session.seek(4);
    session.set({ rows: 9 });
    expect(session.position.value).toBe(4);
    session.set({ rows: 2 });
    expect(session.position.value).toBe(2);
  });

  test('an address is clamped by the motion that it names itself', () => {
    const session = newSession();
    session.openAddress('#/changing?subject=sweeps&t=60');
    expect(session.position.value).toBe(60);
    session.openAddress('#/changing?rows=3&t=60');
    expect(session.position.value).toBe(3);
  });
});
