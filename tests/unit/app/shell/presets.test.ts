import { describe, expect, test } from 'vitest';
import { matchPreset, neighbourPreset } from '../../../../src/app/shell/preset-match';
import { acceptAll, defaultsOf } from '../../../../src/core/parameter';
import { exhibit } from './fake-exhibit';

const { params, presets } = exhibit;
const shown = (patch: Record<string, unknown>, last = '') =>
  matchPreset(exhibit, acceptAll(params, defaultsOf(params), patch), last)?.id;

describe('the preset in view', () => {
  test('is the one whose values are all there', () => {
    expect(shown({ matrix: [1, 1, 0, 1] })).toBe('shear');
    expect(shown({ matrix: [2, 1, 0, 1] })).not.toBe('shear');
  });

  test('is the one that says most, where several hold', () => {
    expect(shown({ matrix: [1, 1, 0, 1], composition: 'on' })).toBe('shear-composed');
  });

  test('is the one chosen last, where two say the same', () => {
    expect(shown({ matrix: [1, 1, 0, 1] }, 'shear-again')).toBe('shear-again');
    expect(shown({ matrix: [3, 1, 0, 1] }, 'shear-again')).not.toBe('shear-again');
  });

  test('counts the dimension that four entries imply', () => {
    expect(shown({ matrix: [1, 1, 0, 0, 1, 0, 0, 0, 1] })).not.toBe('shear');
  });
});

describe('stepping through presets', () => {
  test('goes round', () => {
    expect(neighbourPreset(presets, presets[0] ?? null, 1)).toBe(presets[1]);
    expect(neighbourPreset(presets, presets[0] ?? null, -1)).toBe(presets.at(-1));
    expect(neighbourPreset(presets, presets.at(-1) ?? null, 1)).toBe(presets[0]);
  });

  test('begins at an end from values of one’s own', () => {
    expect(neighbourPreset(presets, null, 1)).toBe(presets[0]);
    expect(neighbourPreset(presets, null, -1)).toBe(presets.at(-1));
    expect(neighbourPreset([], null, 1)).toBeUndefined();
  });
});
