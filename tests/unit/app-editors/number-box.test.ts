import { computed, effect } from '@preact/signals';
import { beforeEach, describe, expect, test } from 'vitest';
import { moveScrub, nudge } from '../../../src/app/number-box/nudge';
import { NumberEditing } from '../../../src/app/number-box/number-editing';
import type { Session } from '../../../src/app/session';
import { newSession, params, undoAll } from './exhibit';

const rate = { min: 0, max: 10, step: 0.01, integer: false };
const momentum = { min: 0, max: 1, step: 0.01, integer: false };
const count = { min: 1, max: 100, step: 1, integer: true };

describe('an arrow', () => {
  test('changes sizes by a tenth, differences by a step, whole numbers by one', () => {
    expect(nudge(0.01, 1, false, rate)).toBe(0.011);
    expect(nudge(0.011, -1, false, rate)).toBe(0.01);
    expect(nudge(0.02, 1, true, rate)).toBe(0.04);
    expect(nudge(0.9, 1, false, momentum)).toBe(0.91);
    expect(nudge(0.9, 1, true, momentum)).toBe(1);
    expect(nudge(0.0001, 1, false, momentum)).toBe(0.0002);
    expect(nudge(7, -1, false, count)).toBe(6);
    expect(nudge(7, -1, true, count)).toBe(1);
  });

  test('leaves nought, and stays in the range', () => {
    expect(nudge(0, 1, false, rate)).toBe(0.001);
    expect(nudge(0, -1, false, rate)).toBe(0);
    expect(nudge(9.9, 1, false, rate)).toBe(10);
  });

  test('always moves a size, whatever its digits', () => {
    for (let value = 1e-6; value < 5; value *= 1.37) {
      expect(nudge(value, 1, false, rate)).toBeGreaterThan(value);
      expect(nudge(value, -1, false, rate)).toBeLessThan(value);
    }
  });
});

test('a drag comes back to where it began', () => {
  let scrub = { exact: 0.02, value: 0.02 };
  for (const pixels of [40, 25, -65]) scrub = moveScrub(scrub, pixels, false, rate);
  expect(scrub.value).toBe(0.02);
  expect(moveScrub({ exact: 0.02, value: 0.02 }, 80, false, rate).value).toBeGreaterThan(0.04);
});

describe('a box', () => {
  let session: Session;
  let editing: NumberEditing;
  const value = () => (session.values.value.letters as Record<string, number>).a ?? 1;

  beforeEach(() => {
    session = newSession();
    const target = computed(() => ({
      value: value(),
      range: { min: -1e12, max: 1e12, step: 0.1, integer: false },
      patch: (input: number | string) => {
        params.letters.accept({ a: input }, {});
        return { letters: { a: input } };
      },
    }));
    editing = new NumberEditing(session, target);
    effect(() => {
      target.value;
      editing.noticeChange();
    });
  });

  test('takes an expression as it is typed; focus to blur is one undo step', () => {
    for (const text of ['1', '1/', '1/4']) editing.type(text);
    editing.blur();
    expect([value(), editing.draft.value]).toEqual([0.25, null]);
    expect(undoAll(session)).toBe(1);
  });

  test('keeps the text as typed, also where it is a number already', () => {
    editing.type('1.');
    expect([value(), editing.draft.value]).toEqual([1, '1.']);
    editing.type('1.50');
    expect([value(), editing.draft.value]).toEqual([1.5, '1.50']);
    session.undo();
    expect(editing.draft.value).toBeNull();
  });

  test('keeps a text that cannot be read, with the reason, and the number from before it', () => {
    editing.type('2');
    editing.type('2/');
    expect(value()).toBe(2);
    editing.blur();
    expect([value(), editing.draft.value]).toEqual([1, '2/']);
    expect(session.canUndo.value).toBe(false);
    expect(editing.problem.value).toMatch(/^Letters, a: /);
    editing.cancel();
    expect([editing.draft.value, editing.problem.value]).toEqual([null, '']);
  });

  test('a drag is one undo step, and a press of an arrow is another', () => {
    editing.beginScrub();
    for (let k = 0; k < 5; k++) editing.moveScrub(null, 8, false);
    editing.endScrub();
    const dragged = value();
    expect(dragged).toBe(2);
    editing.nudge(1, false);
    editing.endScrub();
    expect(value()).toBeGreaterThan(dragged);
    expect(undoAll(session)).toBe(2);
  });

  test('Escape takes a drag back', () => {
    editing.beginScrub();
    editing.moveScrub(null, 80, false);
    editing.cancel();
    expect([value(), undoAll(session)]).toEqual([1, 0]);
  });
});
