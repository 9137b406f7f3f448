import { describe, expect, test } from 'vitest';
import {
  pointAt,
  previewText,
  readCellText,
  shownText,
  shrinkLevel,
  tooltipText,
} from '../../../src/app/matrix-editor/cell-text';

describe('what a cell shows', () => {
  test.each([
    ['-0.5', -0.5, '−0.5'],
    ['1/3', 1 / 3, '1/3'],
    ['cos(-pi/6)', 0.866, 'cos(−pi/6)'],
    ['-2e-3', -0.002, '−2e−3'],
    ['0.30000000000000004', 0.30000000000000004, '0.3'],
    ['-1.23456789', -1.23456789, '−1.235'],
    ['1000000', 1e6, '1000000'],
  ])('%s is shown as %3$s', (text, value, shown) => {
    expect(shownText(text, value)).toBe(shown);
  });

  test('long texts shrink in two steps', () => {
    expect(['−0.5', '1000000', 'cos(pi/6)', 'sqrt(2)/2+1'].map(shrinkLevel)).toEqual([0, 1, 1, 2]);
  });

  test('the whole text is in the tooltip where the cell says less', () => {
    expect(tooltipText('0.5', 0.5)).toBeUndefined();
    expect(tooltipText('0.123456789', 0.123456789)).toBe('0.123456789');
    expect(tooltipText('1/4', 0.25)).toBe('1/4 = 0.25');
  });

  test('only expressions have a preview', () => {
    expect(previewText('1/3', 1 / 3)).toBe('0.3333');
    expect(previewText(' -2e-3 ', -0.002)).toBe('');
    expect(previewText('−4', -4)).toBe('');
  });
});

describe('what is wrong with a text', () => {
  test('is told with its place', () => {
    expect(readCellText('1/3')).toEqual({ ok: true, value: 1 / 3 });
    expect(readCellText('2+foo')).toMatchObject({ ok: false, at: 2, length: 3 });
  });

  test('is cut out of the text', () => {
    expect(pointAt('2+foo*3', 2, 3)).toEqual({ before: '2+', wrong: 'foo', after: '*3' });
  });

  test('points behind the end where something is missing', () => {
    expect(pointAt('2+', 2, 0)).toEqual({ before: '2+', wrong: ' ', after: '' });
  });

  test('keeps a long text short and survives a place outside it', () => {
    const { before, wrong, after } = pointAt('x'.repeat(5000), 2500, 1);
    expect(before.length + wrong.length + after.length).toBeLessThan(60);
    expect(pointAt('ab', 9, 4)).toEqual({ before: 'ab', wrong: ' ', after: '' });
    expect(pointAt('ab', -1, 1)).toEqual({ before: '', wrong: 'a', after: 'b' });
  });
});
