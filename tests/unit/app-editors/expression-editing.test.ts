import { effect } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ExpressionEditing,
  typingPause,
} from '../../../src/app/expression-editor/expression-editing';
import { matching } from '../../../src/app/expression-editor/function-menu';
import { letterRange } from '../../../src/app/expression-editor/letter-range';
import { markText } from '../../../src/app/expression-editor/marked-text';
import type { Session } from '../../../src/app/session';
import { newSession, undoAll } from './exhibit';

let session: Session;
let editing: ExpressionEditing;

const text = () => session.get().params.function;
const pause = () => vi.advanceTimersByTime(typingPause);

beforeEach(() => {
  vi.useFakeTimers();
  session = newSession();
  editing = new ExpressionEditing(session, 'function');
  effect(() => {
    session.values.value;
    editing.noticeChange();
  });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('typing', () => {
  test('is tried after a pause, and not with every stroke', () => {
    editing.type('x');
    editing.type('x*');
    vi.advanceTimersByTime(typingPause - 1);
    editing.type('x*y');
    vi.advanceTimersByTime(typingPause - 1);
    expect(text()).toBe('bowl');
    vi.advanceTimersByTime(1);
    expect(text()).toBe('x*y');
    expect(editing.draft.value).toBe('x*y');
  });

  test('is one undo step from focus to blur, however many pauses it had', () => {
    for (const draft of ['x', 'x+', 'x+y', 'x+y^2']) {
      editing.type(draft);
      pause();
    }
    editing.blur();
    expect(text()).toBe('x+y^2');
    expect(undoAll(session)).toBe(1);
    expect(text()).toBe('bowl');
  });

  test('of nonsense keeps the last good function, the text, and says what is wrong and where', () => {
    editing.type('x+y');
    pause();
    editing.type('x+$y');
    pause();
    expect(text()).toBe('x+y');
    expect(editing.draft.value).toBe('x+$y');
    expect(editing.problem.value?.place?.at).toBe(2);
    editing.blur();
    expect(editing.draft.value).toBe('x+$y');
  });

  test('Enter tries at once; the next change is another undo step', () => {
    editing.type('x');
    expect(editing.commit()).toBe(true);
    expect(text()).toBe('x');
    editing.type('y');
    expect(editing.commit()).toBe(true);
    editing.type('y+');
    expect(editing.commit()).toBe(false);
    expect(undoAll(session)).toBe(2);
  });

  test('Escape goes back to the text that was good when the typing began', () => {
    editing.type('x');
    editing.commit();
    editing.type('x+y');
    pause();
    editing.type('x+y+');
    pause();
    editing.cancel();
    expect([text(), editing.draft.value, editing.problem.value]).toEqual(['x', null, null]);
    expect(editing.goodText).toBe('x');
  });

  test('an undo from elsewhere outdates what was typed', () => {
    editing.type('x');
    editing.commit();
    editing.type('x+');
    pause();
    session.undo();
    expect([text(), editing.draft.value, editing.problem.value]).toEqual(['bowl', null, null]);
  });

  test('a name stands for its function, typed or chosen', () => {
    editing.type('x');
    editing.commit();
    editing.type('bowl');
    editing.commit();
    expect([text(), editing.goodText]).toEqual(['bowl', 'x^2+y^2']);
    editing.type('y');
    editing.choose('bowl');
    pause();
    expect([text(), editing.draft.value]).toEqual(['bowl', null]);
  });

  test('two megabytes are refused with a sentence, before anything is read', () => {
    expect(editing.refuses('1'.repeat(2 * 1024 * 1024))).toBe(true);
    expect(editing.problem.value?.message).toBe(
      'The text has 2 097 152 characters; an expression may have 1000.',
    );
    expect(editing.refuses('x')).toBe(false);
  });
});

test('the fault is cut out of the text; a missing end is a space', () => {
  expect(markText('x+coss(y)', { at: 2, length: 4 })).toEqual({
    before: 'x+',
    wrong: 'coss',
    after: '(y)',
  });
  expect(markText('x+', { at: 2, length: 0 })).toEqual({ before: 'x+', wrong: ' ', after: '' });
  expect(markText('x', null)).toEqual({ before: 'x', wrong: '', after: '' });
});

test('functions are found without accents and dashes', () => {
  const named = [
    { id: 'levy-13', title: 'Lévy N.13', text: '' },
    { id: 'goldstein-price', title: 'Goldstein–Price', text: '' },
  ];
  const found = (query: string) => matching(named, query).map(({ id }) => id);
  expect(found('levy')).toEqual(['levy-13']);
  expect(found('price gold')).toEqual(['goldstein-price']);
  expect(found('')).toHaveLength(2);
  expect(found('ackley')).toEqual([]);
});

test('a letter’s slider widens to hold what was typed', () => {
  const reach = [0, 5, -5, 5.1, 12, -30, 1e6, 1.1e6].map((value) => letterRange(value).max);
  expect(reach).toEqual([5, 5, 5, 10, 20, 50, 1e6, 2e6]);
  expect(letterRange(12)).toEqual({ min: -20, max: 20, step: 0.2 });
});
