/** Authored states of several lenses: each sentence is held to what the lens itself finds. */
import { beforeAll, describe, expect, test } from 'vitest';
import { partOf } from '../../../src/app/lens-names';
import { lensesAt } from '../../../src/app/places';
import { matchLenses } from '../../../src/app/shell/preset-match';
import { acceptAll } from '../../../src/core/parameter';
import { listings } from '../../../src/exhibits';
import type { Exhibit } from '../../../src/exhibits/contract';
import { lensPresets } from '../../../src/exhibits/linear-algebra/lens-presets';

const ids = ['linear-transformation', 'eigenvector-field', 'dynamics', 'linear-systems'] as const;
type Id = (typeof ids)[number];
type Found = Readonly<Record<string, unknown>>;

const close = (value: number) => expect.closeTo(value, 9);
const real = (...values: number[]) => values.map((re) => ({ re: close(re), im: close(0) }));
const pair = (re: number, im: number) => [
  { re: close(re), im: close(im) },
  { re: close(re), im: close(-im) },
];
/** As many digits as the sentence gives. */
const about = (value: number, digits: number) => expect.closeTo(value, digits);

/** What each sentence claims, as readouts have it. */
const claims: Readonly<Record<string, Readonly<Record<Id, Found>>>> = {
  'every-lens': {
    'linear-transformation': { determinant: close(2.385) },
    'eigenvector-field': {
      eigenvalues: [
        { re: about(1.285, 3), im: about(0.536, 3) },
        { re: about(1.285, 3), im: about(-0.536, 3) },
        { re: about(1.231, 2), im: 0 },
      ],
    },
    dynamics: { stability: 'unstable', type: 'spiral node' },
    'linear-systems': { solutionSet: 'point', rank: 3 },
  },
  'symmetric-lenses': {
    'linear-transformation': { determinant: close(3), singularValues: [close(3), close(1)] },
    'eigenvector-field': { eigenvalues: real(3, 1), eigenvalueConditions: [close(1), close(1)] },
    dynamics: { stability: 'unstable', type: 'node' },
    'linear-systems': { solutionSet: 'point', condition: close(3) },
  },
  'rotation-lenses': {
    'linear-transformation': { determinant: close(1), kind: 'rotation' },
    'eigenvector-field': { angle: close(Math.PI / 2), isDiagonalizableOverR: false },
    dynamics: { stability: 'stable', type: 'centre', eigenvalues: pair(0, 1) },
    'linear-systems': { solutionSet: 'point', condition: close(1) },
  },
  'mirror-lenses': {
    'linear-transformation': { determinant: close(-1), kind: 'reflection' },
    'eigenvector-field': { eigenvalues: real(1, -1), eigenvalueConditions: [close(1), close(1)] },
    dynamics: { stability: 'unstable', type: 'saddle' },
    // A b, where b = (1, 0): the first column.
    'linear-systems': { solution: [close(0.6), close(0.8)] },
  },
  'shear-lenses': {
    'linear-transformation': { determinant: close(1), kind: 'shear' },
    'eigenvector-field': { eigenvalues: real(1, 1), isDiagonalizable: false },
    dynamics: { stability: 'unstable', eigenvalues: real(1, 1) },
    'linear-systems': { solutionSet: 'point' },
  },
  'singular-lenses': {
    'linear-transformation': { determinant: 0, rank: 1 },
    'eigenvector-field': { eigenvalues: real(-2, 0) },
    dynamics: { stability: 'stable', type: 'line of equilibria' },
    'linear-systems': { solutionSet: 'empty', rank: 1, rankAugmented: 2 },
  },
  'singular-solvable-lenses': {
    'linear-transformation': { determinant: 0, rank: 1 },
    'eigenvector-field': { angle: close(0), rayleighQuotient: close(-2), eigenvalues: real(-2, 0) },
    dynamics: {
      type: 'line of equilibria',
      state: [close(Math.exp(-1)), close(-Math.exp(-1))],
    },
    'linear-systems': { solutionSet: 'line', rank: 1, rankAugmented: 1 },
  },
  'nearly-singular-lenses': {
    'linear-transformation': { determinant: close(0.01), rank: 2 },
    'eigenvector-field': {
      eigenvalues: [
        { re: about(2.005, 3), im: 0 },
        { re: about(0.005, 4), im: 0 },
      ],
    },
    dynamics: { stability: 'unstable', type: 'node' },
    'linear-systems': {
      solution: [expect.closeTo(1, 10), expect.closeTo(1, 10)],
      condition: about(402, 1),
    },
  },
  'spiral-lenses': {
    'linear-transformation': { determinant: close(1.09), kind: 'similarity' },
    'eigenvector-field': { eigenvalues: pair(-0.3, 1), isDiagonalizableOverR: false },
    dynamics: { stability: 'asymptotically stable', type: 'spiral' },
    'linear-systems': { solutionSet: 'point', condition: close(1) },
  },
  'grows-first-lenses': {
    'linear-transformation': {
      determinant: close(2),
      singularValues: [about(10.2, 1), about(0.195, 3)],
    },
    'eigenvector-field': { eigenvalues: real(-2, -1) },
    dynamics: { stability: 'asymptotically stable', transientPeak: about(2.56, 2) },
    'linear-systems': { solutionSet: 'point', condition: about(52.5, 1) },
  },
  'nine-lenses': {
    'linear-transformation': { determinant: 0, rank: 2 },
    'eigenvector-field': { isDiagonalizableOverR: true },
    dynamics: { stability: 'unstable', type: 'line of equilibria with saddle across' },
    'linear-systems': { solutionSet: 'line', rank: 2, rankAugmented: 2 },
  },
  'turn-in-space-lenses': {
    'linear-transformation': {
      determinant: close(1),
      rotation: {
        axis: [close(Math.sqrt(1 / 3)), close(Math.sqrt(1 / 3)), close(Math.sqrt(1 / 3))],
        angle: close((2 * Math.PI) / 3),
      },
    },
    'eigenvector-field': { isDiagonalizableOverR: false },
    dynamics: { stability: 'unstable', type: 'spiral saddle' },
    'linear-systems': { solutionSet: 'point', condition: close(1) },
  },
};

let exhibits: readonly Exhibit[] = [];

beforeAll(async () => {
  exhibits = await Promise.all(
    ids.map(async (id) => (await listings.find((one) => one.id === id)?.load()) as Exhibit),
  );
});

/** What every lens reads in a preset's state. */
function readoutsIn(preset: (typeof lensPresets)[number]): Readonly<Record<Id, Found>> {
  const places = lensesAt(preset, exhibits);
  return Object.fromEntries(
    places.map(({ exhibit, values, position }) => [
      exhibit.id,
      Object.fromEntries(
        exhibit.readouts.map(({ id, value }) => [id, value(values as never, position, {})]),
      ),
    ]),
  ) as Readonly<Record<Id, Found>>;
}

test('every preset claims something of every lens', () => {
  expect(Object.keys(claims)).toEqual(lensPresets.map(({ id }) => id));
});

describe.each(lensPresets.map((preset) => [preset.title, preset] as const))('%s', (_, preset) => {
  test('says of each lens what that lens reads', () => {
    const found = readoutsIn(preset);
    for (const id of ids) expect(found[id], id).toMatchObject(claims[preset.id]?.[id] as Found);
  });

  test.each([
    ['as they come', ids],
    ['the other way round', ids.toReversed()],
    ['two of them', ['linear-systems', 'eigenvector-field']],
  ])('is known again among lenses %s', (_order, open) => {
    const among = open.map((id) => exhibits.find((one) => one.id === id) as Exhibit);
    expect(matchLenses(lensPresets, lensesAt(preset, among))?.id).toBe(preset.id);
  });

  test.each([
    ['eigenvector-field', { subject: 'algorithms' }],
    ['dynamics', { mode: 'nonlinear' }],
    ['linear-systems', { subject: 'elimination' }],
    ['linear-systems', { vector: [3, 5, 7] }],
  ])('is no longer in view once %s is set to %o', (id, patch) => {
    const places = lensesAt(preset, exhibits).map((place) =>
      place.exhibit.id === id
        ? { ...place, values: acceptAll(place.exhibit.params, place.values, patch) }
        : place,
    );
    expect(matchLenses(lensPresets, places)).toBeNull();
  });

  test('sets only what there is, and is a state of its own for each lens', () => {
    const named = exhibits.flatMap((exhibit) => Object.keys(partOf(preset, exhibit).params).length);
    for (const count of named) expect(count).toBeGreaterThanOrEqual(3); // A, the dimension, the vector.
    const known = new Set(
      exhibits.flatMap(({ id, params }) =>
        Object.entries(params).map(([key, { link }]) => link ?? `${id}.${key}`),
      ),
    );
    for (const name of Object.keys(preset.params)) expect(known).toContain(name);
  });

  test('has a sentence for each lens that fits below a small picture', () => {
    expect(Object.keys(preset.look)).toEqual([...ids]);
    for (const sentence of [preset.sentence, ...Object.values(preset.look)])
      expect(sentence).toMatch(/^\S.*[.]$/);
    for (const sentence of Object.values(preset.look))
      expect(sentence.length, sentence).toBeLessThanOrEqual(72);
  });
});

test('no preset of a lens has the id of one for all', () => {
  const own = exhibits.flatMap(({ presets }) => presets.map(({ id }) => id));
  for (const { id } of lensPresets) expect(own).not.toContain(id);
  expect(new Set(lensPresets.map(({ id }) => id)).size).toBe(lensPresets.length);
});

test.each(['path', 'iteration'])('another %s of the flow is another statement', (key) => {
  const preset = lensPresets.find(({ id }) => id === 'shear-lenses');
  if (!preset) throw new Error('The shear is missing.');
  const other = { path: 'turn', iteration: 'descent' }[key];
  const places = lensesAt(preset, exhibits).map((place) =>
    place.exhibit.id === 'dynamics'
      ? { ...place, values: { ...place.values, [key]: other } }
      : place,
  );
  expect(matchLenses(lensPresets, places)).toBeNull();
});

describe('claims that no single readout tells', () => {
  const found = (id: string) => {
    const preset = lensPresets.find((one) => one.id === id);
    if (!preset) throw new Error(`There is no preset ${id}.`);
    return readoutsIn(preset);
  };
  type Vectors = readonly { readonly re: readonly number[] }[];

  test('a whole line, and which, is sent to the origin', () => {
    const { eigenvectors } = found('nine-lenses')['eigenvector-field'];
    const [x = 0, y = 0, z = 0] = (eigenvectors as Vectors)[2]?.re ?? [];
    expect([y / x, z / x]).toEqual([expect.closeTo(-2, 9), expect.closeTo(1, 9)]);
  });

  test('eigenlines stand 5.7° apart where growth comes first', () => {
    const { eigenvectors } = found('grows-first-lenses')['eigenvector-field'];
    const [a, b] = (eigenvectors as Vectors).map(({ re }) => re);
    const cosine = Math.abs((a?.[0] ?? 0) * (b?.[0] ?? 0) + (a?.[1] ?? 0) * (b?.[1] ?? 0));
    expect((Math.acos(cosine) * 180) / Math.PI).toBeCloseTo(5.7, 1);
  });

  test('the axis of the turn is the one real eigenvector', () => {
    const { eigenvalues, eigenvectors } = found('turn-in-space-lenses')['eigenvector-field'];
    const values = eigenvalues as readonly { re: number; im: number }[];
    const at = values.findIndex(({ im }) => im === 0);
    expect(values.filter(({ im }) => im === 0)).toHaveLength(1);
    const axis = (eigenvectors as Vectors)[at]?.re;
    for (const component of axis ?? []) expect(component).toBeCloseTo(Math.sqrt(1 / 3), 9);
  });

  test('each step of the shear adds the same once more', () => {
    const preset = lensPresets.find(({ id }) => id === 'shear-lenses');
    const dynamics = exhibits.find(({ id }) => id === 'dynamics');
    if (!preset || !dynamics) throw new Error('Something is missing.');
    const [place] = lensesAt(preset, [dynamics]);
    const state = dynamics.readouts.find(({ id }) => id === 'state');
    const at = (k: number) => state?.value(place?.values as never, k, {});
    expect([0, 1, 2, 7].map(at)).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [7, 1],
    ]);
  });
});
