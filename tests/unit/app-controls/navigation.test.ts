import { describe, expect, test } from 'vitest';
import { arrowTarget } from '../../../src/app/matrix-editor/navigation';

const whole = { start: 0, end: 3, length: 3 };
const inside = { start: 1, end: 1, length: 3 };
const atStart = { start: 0, end: 0, length: 3 };
const atEnd = { start: 3, end: 3, length: 3 };
const centre = { row: 1, column: 1 };

describe('arrow keys in a 3×3 grid', () => {
  test.each([
    ['ArrowUp', inside, { row: 0, column: 1 }],
    ['ArrowDown', inside, { row: 2, column: 1 }],
    ['ArrowLeft', whole, { row: 1, column: 0 }],
    ['ArrowRight', whole, { row: 1, column: 2 }],
    ['ArrowLeft', atStart, { row: 1, column: 0 }],
    ['ArrowRight', atEnd, { row: 1, column: 2 }],
    ['ArrowLeft', atEnd, null],
    ['ArrowRight', atStart, null],
    ['ArrowLeft', inside, null],
    ['ArrowRight', inside, null],
    ['Home', whole, null],
  ] as const)('%s with the caret at %o leads to %o', (key, caret, target) => {
    expect(arrowTarget(key, centre, caret, 3, 3)).toEqual(target);
  });

  test.each([
    ['ArrowUp', { row: 0, column: 0 }],
    ['ArrowLeft', { row: 0, column: 0 }],
    ['ArrowDown', { row: 2, column: 2 }],
    ['ArrowRight', { row: 2, column: 2 }],
  ] as const)('%s does not leave the grid from %o', (key, corner) => {
    expect(arrowTarget(key, corner, whole, 3, 3)).toBeNull();
  });

  test('an empty cell is at both edges', () => {
    const empty = { start: 0, end: 0, length: 0 };
    expect(arrowTarget('ArrowLeft', centre, empty, 3, 3)).toEqual({ row: 1, column: 0 });
    expect(arrowTarget('ArrowRight', centre, empty, 3, 3)).toEqual({ row: 1, column: 2 });
  });

  test('a vector has one row', () => {
    expect(arrowTarget('ArrowDown', { row: 0, column: 0 }, whole, 1, 3)).toBeNull();
  });
});
