import { computed, effect } from '@preact/signals';
import { beforeEach, describe, expect, test } from 'vitest';
import { CellEditing } from '../../../src/app/matrix-editor/cell-editing';
import { matrixSource, vectorSource } from '../../../src/app/matrix-editor/cell-source';
import type { Session } from '../../../src/app/session';
import type { MatrixValue } from '../../../src/core/parameter';
import { fakeSession, params, undoAll } from './fake-exhibit';

const first = { row: 0, column: 0 };
const second = { row: 0, column: 1 };

let session: Session;
let editing: CellEditing;

const matrix = () => session.values.value.matrix as MatrixValue;
const cell = (index: number) => matrix().cells[index];

beforeEach(() => {
  session = fakeSession();
  const source = computed(() => matrixSource(params, session.values.value, 'matrix'));
  editing = new CellEditing(session, source);
  effect(() => {
    source.value;
    editing.noticeChange();
  });
});

describe('typing', () => {
  test('counts as soon as it can be read, and is one undo step', () => {
    editing.focus(first);
    for (const text of ['s', 'sq', 'sqrt(', 'sqrt(2', 'sqrt(2)', 'sqrt(2)/', 'sqrt(2)/2'])
      editing.type(first, text);
    expect(cell(0)).toBe('sqrt(2)/2');
    expect(matrix().values[0]).toBeCloseTo(Math.SQRT1_2, 15);
    editing.blur();
    expect(undoAll(session)).toBe(1);
    expect(cell(0)).toBe('1');
  });

  test('of nonsense keeps the last good value, the text, and says what is wrong and where', () => {
    editing.type(first, '2+foo');
    expect(cell(0)).toBe('1');
    expect(editing.problem.value).toMatchObject({ place: first, text: '2+foo', at: 2, length: 3 });
    editing.blur();
    expect(editing.draft.value?.text).toBe('2+foo');
    expect(session.canUndo.value).toBe(false);
  });

  test.each(['', '1e400', 'NaN', 'Infinity', '1/0', '2e9', '__proto__', '</script>'])(
    'of %o is refused with a sentence',
    (text) => {
      editing.type(first, text);
      expect(editing.problem.value?.message).toMatch(/.{10,}\.$/);
      expect(cell(0)).toBe('1');
    },
  );

  test('of a text that cannot be read in the end takes back what could be read on the way', () => {
    for (const text of ['5', '5/', '5/0']) editing.type(first, text);
    expect(cell(0)).toBe('5');
    editing.blur();
    expect(cell(0)).toBe('1');
    expect(editing.draft.value?.text).toBe('5/0');
    expect(editing.problem.value).not.toBeNull();
    expect(session.canUndo.value).toBe(false);
    editing.focus(first);
    editing.type(first, '5/2');
    editing.blur();
    expect(cell(0)).toBe('5/2');
    expect(undoAll(session)).toBe(1);
  });

  test('Enter ends the undo step, but not while the text cannot be read', () => {
    editing.type(first, '2');
    expect(editing.commit()).toBe(true);
    editing.type(first, '3');
    editing.type(first, '3+');
    expect(editing.commit()).toBe(false);
    editing.type(first, '3+1');
    editing.blur();
    expect(undoAll(session)).toBe(2);
  });

  test('Escape restores what was there when the cell was entered', () => {
    editing.type(first, '2');
    editing.type(first, '2+');
    editing.cancel();
    expect(cell(0)).toBe('1');
    expect(editing.draft.value).toBeNull();
    expect(editing.problem.value).toBeNull();
    expect(session.canUndo.value).toBe(false);
  });
});

describe('what comes from elsewhere', () => {
  test('an undo outdates the draft, and the cell stays alive', () => {
    editing.type(first, '2');
    session.undo();
    expect(editing.draft.value).toBeNull();
    editing.type(first, '3');
    expect(cell(0)).toBe('3');
  });

  test('a redo of nothing does not deafen the cell', () => {
    editing.type(first, '2');
    session.redo();
    editing.type(first, '25');
    expect(cell(0)).toBe('25');
  });

  test('a change of another parameter leaves the draft alone', () => {
    editing.type(first, '2+');
    session.set({ vector: [3, 2, 1] });
    expect(editing.draft.value?.text).toBe('2+');
  });
});

describe('scrubbing and nudging', () => {
  test('a scrub is one undo step and replaces an expression', () => {
    editing.beginScrub(second);
    for (let i = 0; i < 10; i++) editing.moveScrub(second, 4, false);
    editing.endScrub();
    expect(cell(1)).toBe('0.7');
    expect(undoAll(session)).toBe(1);
    expect(cell(1)).toBe('1/5');
  });

  test('a cancelled scrub leaves no trace', () => {
    editing.beginScrub(second);
    editing.moveScrub(second, 40, false);
    editing.cancel();
    editing.moveScrub(second, 40, false);
    expect(cell(1)).toBe('1/5');
    expect(session.canUndo.value).toBe(false);
  });

  test('nudges while a cell has the focus are one undo step', () => {
    editing.focus(second);
    editing.nudge(second, 1, false);
    editing.nudge(second, 1, true);
    editing.blur();
    expect(cell(1)).toBe('1.3');
    expect(undoAll(session)).toBe(1);
  });
});

test('a whole matrix replaces the cells in one step, and the dimension with it', () => {
  editing.type(first, '2');
  editing.replaceAll({ matrix: ['1/2', '0', '0', '1'], dimension: 2 });
  expect(session.values.value.dimension).toBe(2);
  expect(matrix().cells).toEqual(['1/2', '0', '3', '0', '1', '6', '7', '8', '9']);
  expect(undoAll(session)).toBe(2);
});

test('with dimension 2 the cells are those of the upper-left block', () => {
  session.set({ dimension: 2 });
  const source = matrixSource(params, session.values.value, 'matrix');
  expect([source.rows, source.columns]).toEqual([2, 2]);
  expect(source.text({ row: 1, column: 1 })).toBe('5');
  expect(source.patch({ row: 1, column: 0 }, 'x')).toEqual({
    matrix: ['1', '1/5', '3', 'x', '5', '6', '7', '8', '9'],
  });
});

test('a vector takes expressions and keeps numbers', () => {
  const source = computed(() => vectorSource(params, session.values.value, 'vector'));
  const vectorEditing = new CellEditing(session, source);
  vectorEditing.type(second, '1/3');
  expect(session.values.value.vector).toEqual([1, 1 / 3, 3]);
  expect(source.value.name(second)).toBe('Vector x, component 2');
});

test('a source of the wrong kind is a mistake of the author', () => {
  const { values } = session;
  expect(() => matrixSource(params, values.value, 'vector')).toThrow('vector is not a matrix');
  expect(() => vectorSource(params, values.value, 'nowhere')).toThrow('nowhere is not a vector');
});
