import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { History } from '../../../src/core/history';
import './helpers';

describe('History', () => {
  test('begins with nothing to undo or redo', () => {
    const history = new History('a');
    expect([history.present, history.canUndo, history.canRedo]).toEqual(['a', false, false]);
    expect(history.undo()).toBe('a');
    expect(history.redo()).toBe('a');
  });

  test('goes back and forth', () => {
    const history = new History('a');
    history.push('b');
    history.push('c');
    expect(history.undo()).toBe('b');
    expect(history.undo()).toBe('a');
    expect(history.canUndo).toBe(false);
    expect(history.redo()).toBe('b');
    expect(history.present).toBe('b');
  });

  test('a new change forgets what could be redone', () => {
    const history = new History('a');
    history.push('b');
    history.undo();
    history.push('c');
    expect(history.canRedo).toBe(false);
    expect(history.undo()).toBe('a');
  });

  test('changes that share a gesture are one step back', () => {
    const history = new History(0);
    const gesture = Symbol('drag');
    for (let k = 1; k <= 50; k++) history.push(k, gesture);
    expect(history.undo()).toBe(0);
    expect(history.redo()).toBe(50);
  });

  test('another gesture, a sealed one and a plain change are steps of their own', () => {
    const history = new History(0);
    const gesture = Symbol('drag');
    history.push(1, gesture);
    history.push(2, Symbol('another'));
    history.push(3, gesture);
    history.seal();
    history.push(4, gesture);
    history.push(5);
    history.push(6);
    expect([1, 2, 3, 4, 5, 6].map(() => history.undo())).toEqual([5, 4, 3, 2, 1, 0]);
  });

  test('after an undo the gesture is over', () => {
    const history = new History(0);
    const gesture = Symbol('drag');
    history.push(1, gesture);
    history.undo();
    history.push(2, gesture);
    history.push(3, gesture);
    expect(history.undo()).toBe(0);
    expect(history.canUndo).toBe(false);
  });

  test('abandoning goes back to where the gesture began, with no step left', () => {
    const history = new History(0);
    history.push(1);
    const gesture = Symbol('drag');
    history.push(2, gesture);
    history.push(3, gesture);
    expect(history.abandon(gesture)).toBe(1);
    expect(history.canRedo).toBe(false);
    expect(history.undo()).toBe(0);
  });

  test('abandoning a gesture that changed nothing, or is over, changes nothing', () => {
    const history = new History(0);
    const gesture = Symbol('drag');
    history.push(1);
    expect(history.abandon(gesture)).toBe(1);
    history.push(2, gesture);
    history.seal();
    expect(history.abandon(gesture)).toBe(2);
    expect(history.undo()).toBe(1);
  });

  test('restart keeps nothing', () => {
    const history = new History(0);
    history.push(1);
    history.undo();
    history.restart(7);
    expect([history.present, history.canUndo, history.canRedo]).toEqual([7, false, false]);
  });

  test('keeps as many steps as it was told, the latest', () => {
    const history = new History(0, 3);
    for (let k = 1; k <= 10; k++) history.push(k);
    const back: number[] = [];
    while (history.canUndo) back.push(history.undo());
    expect(back).toEqual([9, 8, 7]);
  });

  test('any run of pushes, undone and redone entirely, comes back to itself', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 40 }), (states) => {
        const history = new History(-1);
        for (const state of states) history.push(state);
        const back: number[] = [];
        while (history.canUndo) back.push(history.undo());
        const forth: number[] = [];
        while (history.canRedo) forth.push(history.redo());
        expect(back).toEqual([-1, ...states].slice(0, -1).reverse());
        expect(forth).toEqual(states);
      }),
    );
  });
});
