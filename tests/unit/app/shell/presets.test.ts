import { describe, expect, test } from 'vitest';
import { listOf, lookOf } from '../../../../src/app/shell/preset-lists';
import { matchPreset, neighbourPreset } from '../../../../src/app/shell/preset-match';
import { acceptAll, defaultsOf, type Patch } from '../../../../src/core/parameter';
import { listings } from '../../../../src/exhibits';
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

test('a preset goes with its subject, its matrix and its list, whether it names them or not', async () => {
  const field = await listings.find(({ id }) => id === 'eigenvector-field')?.load();
  const systems = await listings.find(({ id }) => id === 'linear-systems')?.load();
  if (!field || !systems) throw new Error('An exhibit is missing.');
  const [first] = field.presets;
  if (!first) throw new Error('No preset.');
  const values = acceptAll(field.params, defaultsOf(field.params), first.params);
  const shown = (patch: Patch) =>
    matchPreset(field, acceptAll(field.params, values, patch), first.id)?.id === first.id;
  expect(shown({ eigenlines: false })).toBe(true);
  expect(shown({ subject: 'powers' })).toBe(false);
  expect(shown({ matrix: [2, 0, 0, 0, 1, 0, 0, 0, 3] })).toBe(false);

  const fit = systems.presets.find(
    ({ params }) => params.subject === 'least-squares' && params.fit === undefined,
  );
  if (!fit) throw new Error('No preset fits a line.');
  const points = acceptAll(systems.params, defaultsOf(systems.params), fit.params);
  const fewer = { points: (points.points as readonly unknown[]).slice(1) };
  expect(matchPreset(systems, points, fit.id)?.id).toBe(fit.id);
  expect(matchPreset(systems, acceptAll(systems.params, points, fewer), fit.id)?.id).not.toBe(
    fit.id,
  );
});

describe('among lenses', () => {
  const one = { id: 'one', title: '', sentence: '', params: {} };
  const two = { ...one, id: 'two' };
  const shared = { ...one, id: 'shared', look: { dynamics: 'Look.' } };
  const lists = [
    { title: 'All lenses', presets: [shared] },
    { title: 'One', presets: [one, two] },
  ];

  test('the list to go through is the one that the present preset is of', () => {
    expect(listOf(lists, two)).toBe(lists[1]?.presets);
    expect(listOf(lists, shared)).toBe(lists[0]?.presets);
    expect(listOf(lists, null)).toBe(lists[0]?.presets);
    expect(listOf([], null)).toEqual([]);
  });

  test('only presets of all lenses say what to look for in each', () => {
    expect([lookOf(shared), lookOf(one), lookOf(null)]).toEqual([{ dynamics: 'Look.' }, {}, {}]);
  });
});
