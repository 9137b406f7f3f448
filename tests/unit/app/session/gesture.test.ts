import { describe, expect, test } from 'vitest';
import type { Session } from '../../../../src/app/session';
import { expectOneSentence } from '../../core/helpers';
import { everything, newSession, sentenceOf } from './exhibits';

const speedOf = (session: ReturnType<typeof newSession>) => session.get().params.speed;

/** Undoes everything. @returns the speeds on the way back */
function undone(session: ReturnType<typeof newSession>): unknown[] {
  const speeds: unknown[] = [];
  while (session.canUndo.value) {
    session.undo();
    speeds.push(speedOf(session));
  }
  return speeds;
}

describe('a gesture', () => {
  test('is one undo step, however many changes it makes', () => {
    const session = newSession();
    const drag = session.gesture();
    for (let k = 0; k <= 90; k++) drag.set({ speed: k / 10 });
    drag.finish();
    expect(speedOf(session)).toBe(9);
    session.undo();
    expect(speedOf(session)).toBe(1);
    session.redo();
    expect(speedOf(session)).toBe(9);
  });

  test('two gestures are two steps', () => {
    const session = newSession();
    for (const speeds of [
      [2, 3],
      [4, 5],
    ]) {
      const drag = session.gesture();
      for (const speed of speeds) drag.set({ speed });
      drag.finish();
    }
    expect(undone(session)).toEqual([3, 1]);
  });

  test('that changes nothing is no step', () => {
    const session = newSession();
    session.gesture().finish();
    const drag = session.gesture();
    drag.set({ speed: 1 });
    drag.finish();
    expect(session.canUndo.value).toBe(false);
  });

  test('cancelled, it puts everything back and leaves no step', () => {
    const session = newSession();
    session.set({ speed: 2 });
    const drag = session.gesture();
    drag.set({ speed: 3 });
    drag.set({ speed: 4, motion: 'polar' });
    drag.cancel();
    expect(session.get().params).toMatchObject({ speed: 2, motion: 'straight' });
    expect(undone(session)).toEqual([1]);
  });

  test('cancelled before any change, it takes nothing else back', () => {
    const session = newSession();
    session.set({ speed: 2 });
    session.gesture().cancel();
    expect(speedOf(session)).toBe(2);
  });

  test('after its end it does nothing any more', () => {
    const session = newSession();
    for (const end of ['finish', 'cancel'] as const) {
      const drag = session.gesture();
      drag[end]();
      drag.set({ speed: 7 });
      drag.cancel();
      drag.finish();
    }
    expect(session.canUndo.value).toBe(false);
  });

  test('an undo in the middle ends it: the hand no longer changes anything', () => {
    const session = newSession();
    const drag = session.gesture();
    drag.set({ speed: 3 });
    session.undo();
    drag.set({ speed: 4 });
    drag.cancel();
    expect(speedOf(session)).toBe(1);
    session.redo();
    expect(speedOf(session)).toBe(3);
  });

  test('another gesture ends it', () => {
    const session = newSession();
    const first = session.gesture();
    first.set({ speed: 2 });
    const second = session.gesture();
    second.set({ speed: 3 });
    first.set({ speed: 9 });
    first.cancel();
    second.finish();
    expect(undone(session)).toEqual([2, 1]);
  });

  test('a plain change in the middle is a step of its own, and cancelling leaves it', () => {
    const session = newSession();
    const drag = session.gesture();
    drag.set({ speed: 2 });
    session.set({ motion: 'polar' });
    drag.cancel();
    expect(session.get().params).toMatchObject({ speed: 2, motion: 'polar' });
  });

  test('a value that is refused leaves the last good one, and the drag goes on', () => {
    const session = newSession();
    const drag = session.gesture();
    drag.set({ speed: 3 });
    expectOneSentence(
      sentenceOf(() => drag.set({ speed: 11 })),
      'Speed',
    );
    expect(speedOf(session)).toBe(3);
    drag.set({ speed: 4 });
    drag.finish();
    expect(undone(session)).toEqual([1]);
  });

  test('opening another exhibit in the middle ends it too', () => {
    const session = newSession();
    const drag = session.gesture();
    drag.set({ speed: 3 });
    session.open('still');
    drag.cancel();
    expect(session.get().id).toBe('still');
    session.undo();
    expect(speedOf(session)).toBe(3);
  });

  test.each([
    ['an exhibit opened', (session: Session) => session.open('stepping', { matrix: [2, 0, 0, 2] })],
    ['an address', (session: Session) => session.openAddress('#/moving?matrix=2,0,0,2')],
    ['a preset', (session: Session) => session.applyPreset('half-way')],
    ['a reset', (session: Session) => session.reset()],
  ])('%s in the middle ends it: what is left in the hand changes nothing', (_, happen) => {
    const session = newSession();
    const drag = session.gesture();
    drag.set({ matrix: [5, 0, 0, 5] });
    happen(session);
    const after = everything(session);
    drag.set({ matrix: [9, 9, 9, 9] });
    drag.cancel();
    expect(everything(session)).toEqual(after);
  });
});
