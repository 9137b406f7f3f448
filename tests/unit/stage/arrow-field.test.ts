import { expect, test } from 'vitest';
import { arrowCount, arrowSpacing } from '../../../src/stage/arrow-field';

test.each([
  [128, 128, 28, 5, 26 * 26],
  [512, 512, 28, 18, 29 * 29],
  [512, 64, 28, 18, 29 * 4],
  [2, 2, 28, 1, 4],
  [512, 512, 400, 11, 47 * 47], // 512/10 would give 52² = 2704.
])('%d × %d nodes, %d across: every %dth, %d arrows', (columns, rows, across, spacing, count) => {
  expect(arrowSpacing(columns, rows, across)).toBe(spacing);
  expect(arrowCount(columns, rows, spacing)).toBe(count);
  expect(count).toBeLessThanOrEqual(2500);
});
