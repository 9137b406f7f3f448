import { expect, test } from 'vitest';
import { editablesOf } from '../../../../src/app/shell/editables';
import { acceptAll, defaultsOf } from '../../../../src/core/parameter';
import { exhibit } from './fake-exhibit';

test('matrices and vectors get an editor while they matter; the first matrix leads', () => {
  const values = defaultsOf(exhibit.params);
  const shown = (patch: Record<string, unknown>) =>
    editablesOf(exhibit, acceptAll(exhibit.params, values, patch));
  expect(shown({}).map(({ letter, leads }) => [letter, leads])).toEqual([
    ['A', true],
    ['x', false],
  ]);
  expect(shown({ composition: 'on' }).map(({ letter, leads }) => [letter, leads])).toEqual([
    ['A', true],
    ['x', false],
    ['B', false],
  ]);
});
