import { describe, expect, test } from 'vitest';
import { groupsOf, hasControls } from '../../../src/app/controls/grouping';
import {
  boxLength,
  boxText,
  keyValue,
  snap,
  stepBy,
  valueAt,
} from '../../../src/app/controls/slider-value';
import { LiveGesture } from '../../../src/app/live-gesture';
import { boolean, choice, number, text, vector } from '../../../src/core/parameter';
import { fakeSession, undoAll } from './fake-exhibit';

const unit = { min: 0, max: 1, step: 0.05 };
const angle = { min: -180, max: 180, step: 1 };

describe('a slider', () => {
  test('takes only its steps, counted from its minimum', () => {
    expect(snap(0.37, unit)).toBe(0.35);
    expect(snap(0.3000001, unit)).toBe(0.3);
    expect(snap(7, { min: 1, max: 10, step: 4 })).toBe(9);
    expect(snap(99, unit)).toBe(1);
  });

  test('maps its track from end to end', () => {
    expect([0, 0.5, 1].map((fraction) => valueAt(fraction, angle))).toEqual([-180, 0, 180]);
  });

  test.each([
    ['ArrowRight', false, 1],
    ['ArrowUp', false, 1],
    ['ArrowLeft', false, -1],
    ['ArrowDown', true, -10],
    ['PageUp', false, 10],
    ['PageDown', false, -10],
    ['Home', false, -180],
    ['End', false, 180],
    ['a', false, null],
    ['Tab', false, null],
  ])('%s (shift: %o) leads from 0 to %o', (key, shift, value) => {
    expect(keyValue(key, shift, 0, angle)).toBe(value);
  });

  test('stays inside when stepped', () => {
    expect(stepBy(0.98, 5, unit)).toBe(1);
    expect(stepBy(0.02, -5, unit)).toBe(0);
  });

  test('has a box as exact as its steps, and six digits for values between them', () => {
    expect(boxText(0.1 + 0.2, unit)).toBe('0.3');
    expect(boxText(1 / 3, unit)).toBe('0.333333');
    expect(boxText(-30, angle)).toBe('−30');
    expect(boxText(Number.POSITIVE_INFINITY, unit)).toBe('∞');
    expect(boxText(12, unit)).toBe('12'); // Beyond the slider's end.
    expect([boxLength(unit), boxLength(angle)]).toEqual([4, 4]);
  });
});

describe('the folders', () => {
  const on = (group?: string) =>
    boolean({ label: 'on', default: true, ...(group === undefined ? {} : { group }) });

  test('follow the declaration, leave out what is elsewhere, and need no folder for the main group', () => {
    const params = {
      deep: on('Point cloud'),
      plain: on(),
      lattice: on('Show'),
      own: on('own'),
      speed: number({ label: 'speed', min: 0, max: 1, default: 0, group: 'timeline' }),
      seed: on('Point cloud'),
      x: vector({ label: 'x', default: [0, 0, 0] }),
    };
    expect(groupsOf(params)).toEqual([
      { name: null, keys: ['plain', 'lattice'] },
      { name: 'Point cloud', keys: ['deep', 'seed'] },
    ]);
  });

  test('are none where nothing is shown', () => {
    expect(hasControls({ own: on('own') })).toBe(false);
    expect(
      hasControls({
        a: choice({ label: 'a', options: ['b'], names: { b: 'B' }, default: 'b' }),
        c: text({ label: 'c', default: '' }),
      }),
    ).toBe(true);
  });
});

describe('a live gesture', () => {
  test('is one undo step', () => {
    const session = fakeSession();
    const gesture = new LiveGesture(session);
    for (const opacity of [0.6, 0.7, 0.8]) gesture.set({ opacity });
    gesture.finish();
    expect(session.values.value.opacity).toBe(0.8);
    expect(undoAll(session)).toBe(1);
  });

  test('goes on after an undo came between', () => {
    const session = fakeSession();
    const gesture = new LiveGesture(session);
    gesture.set({ opacity: 0.6 });
    session.undo();
    gesture.set({ opacity: 0.7 });
    expect(session.values.value.opacity).toBe(0.7);
  });

  test('refuses what the parameter refuses and keeps the last good value', () => {
    const session = fakeSession();
    const gesture = new LiveGesture(session);
    gesture.set({ opacity: 0.6 });
    expect(() => gesture.set({ opacity: 7 })).toThrow('Opacity takes a number from 0 to 1');
    expect(session.values.value.opacity).toBe(0.6);
    gesture.cancel();
    expect(session.values.value.opacity).toBe(0.5);
  });

  test('a change to the same value does not split the undo step', () => {
    const session = fakeSession();
    const gesture = new LiveGesture(session);
    for (const opacity of [0.6, 0.6, 0.7, 0.7]) gesture.set({ opacity });
    expect(undoAll(session)).toBe(1);
  });
});
