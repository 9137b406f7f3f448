/** What the exhibit 'Vectors' says, takes and refuses; and that its presets' sentences are true. */

import temml from 'temml';
import { describe, expect, test } from 'vitest';
import { acceptAll, decodeValues, defaultsOf, encodeValues } from '../../../src/core/parameter';
import { timelineOf } from '../../../src/core/timeline';
import { vectors as exhibit } from '../../../src/exhibits/linear-algebra/vectors';
import { lists } from '../../../src/exhibits/linear-algebra/vectors/lists';
import { labelName, texName } from '../../../src/exhibits/linear-algebra/vectors/names';
import type { Values } from '../../../src/exhibits/linear-algebra/vectors/parameters';
import { presets } from '../../../src/exhibits/linear-algebra/vectors/presets';
import { expectOneSentence } from '../core/helpers';

type Patch = Record<string, unknown>;

const { params, readouts, charts = [], working = () => [] } = exhibit;

function valuesWith(patch: Patch): Values {
  return acceptAll(params, defaultsOf(params), patch) as unknown as Values;
}

function readoutOf(id: string) {
  const found = readouts.find((readout) => readout.id === id);
  if (!found) throw new Error(`There is no readout ${id}.`);
  return found;
}

const value = <Type = unknown>(id: string, patch: Patch) =>
  readoutOf(id).value(valuesWith(patch) as never, 0, {}) as Type;

const text = (id: string, patch: Patch) =>
  readoutOf(id).format(value(id, patch), valuesWith(patch) as never);

function preset(id: string): Patch {
  const found = presets.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no preset ${id}.`);
  return found.params;
}

function refusal(patch: Patch): string {
  try {
    valuesWith(patch);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

const three = [
  { name: 'p', value: [1, 2, 2] },
  { name: 'q', value: [2, 0, 0] },
  { name: 'r', value: [0, 3, 4] },
];
const near = (x: number) => expect.closeTo(x, 12);

describe('opened as a script opens it', () => {
  const asked = { vectors: three, a: 'p', b: 'r', p: 3, dimension: 3 };

  test('pairwise readouts speak of a and b', () => {
    expect(value('sum', asked)).toEqual([1, 5, 6]);
    expect(value('dot', asked)).toBe(14);
    expect(value('angle', asked)).toEqual(near(Math.acos(14 / 15)));
    expect(value('projection', asked)).toEqual([0, near(42 / 25), near(56 / 25)]);
    expect(value('cross', asked)).toEqual([2, -4, 3]);
    expect(value('area', asked)).toEqual(near(Math.sqrt(29)));
  });

  test('norms of a, distances of a and b', () => {
    expect(value('norms', asked)).toEqual({ l1: 5, l2: 3, linf: 2, lp: near(17 ** (1 / 3)) });
    expect(value('distances', asked)).toEqual({
      euclidean: near(Math.sqrt(6)),
      manhattan: 4,
      chebyshev: 2,
      cosine: near(1 / 15),
    });
  });

  test('all vectors together', () => {
    expect(value('spanDimension', asked)).toBe(3);
    expect(value('gramSchmidt', asked)).toEqual([
      [near(1 / 3), near(2 / 3), near(2 / 3)],
      [near(Math.sqrt(8) / 3), near(-1 / Math.sqrt(18)), near(-1 / Math.sqrt(18))],
      [near(0), near(-Math.SQRT1_2), near(Math.SQRT1_2)],
    ]);
    expect(value('coordinates', { ...asked, basis: ['q', 'r', 'p'] })).toEqual([0, 0, 1]);
  });

  test('in dimension 2 all speak of the plane', () => {
    const flat = { ...asked, dimension: 2 };
    expect(value('sum', flat)).toEqual([1, 5]);
    expect(value('dot', flat)).toBe(6);
    expect(value('cross', flat)).toEqual([0, 0, 3]);
    expect(text('cross', flat)).toBe('3 out of the plane');
    expect(value('spanDimension', flat)).toBe(2);
    expect(value('norms', flat)).toMatchObject({ l1: 3, linf: 2 });
    // Others than a come first: a is counted in q and r.
    expect(value('coordinates', flat)).toEqual([0.5, near(2 / 3)]);
  });

  test('two numbers are a vector of space as well; names may be left out', () => {
    const given = valuesWith({ vectors: [{ value: [3, 4] }, { name: 'u', value: [1, 0] }, {}] });
    expect(given.vectors).toEqual([
      { name: 'v', value: [3, 4, 0], coefficient: 1 },
      { name: 'u', value: [1, 0, 0], coefficient: 1 },
      { name: 'w', value: [1, 1, 0], coefficient: 1 },
    ]);
  });

  test('names that are in no list: the first free vectors stand in', () => {
    const given = { vectors: three };
    expect(value('sum', given)).toEqual([3, 2, 2]);
    expect(value('sum', { vectors: [three[0]] })).toEqual([2, 4, 4]);
  });
});

describe('p', () => {
  test.each([['inf'], ['∞'], ['Infinity'], [Number.POSITIVE_INFINITY]])('%s is infinity', (p) => {
    expect(valuesWith({ p }).p).toBe(Number.POSITIVE_INFINITY);
    expect(value('norms', { vectors: three, a: 'r', p })).toMatchObject({ lp: 4 });
  });

  test('outlives a link and a saved file, also as infinity', () => {
    for (const p of [1, 2.5, 1e6, Number.POSITIVE_INFINITY]) {
      const parameter = params.p as (typeof params)[string];
      const again = (input: unknown) => parameter.accept(input, 3);
      expect(again(parameter.decode(parameter.encode(p)))).toBe(p);
      expect(again(JSON.parse(JSON.stringify(parameter.portable(p))))).toBe(p);
    }
  });

  test('below 1 it is refused, and the sentence says why', () => {
    const odd = {
      toString: () => {
        throw new Error('no text');
      },
    };
    for (const p of [0.5, 0, -1, 'two', null, Symbol('p'), odd, [2]]) {
      expectOneSentence(refusal({ p }));
      expect(refusal({ p })).toContain('below 1 there is no norm');
    }
  });
});

describe('what is refused', () => {
  test.each([
    [{ vectors: [] }, 'a list of 1 to 6 items'],
    [{ vectors: Array(7).fill({}) }, 'a list of 1 to 6 items'],
    [{ vectors: [{ name: 'u' }, { name: 'u' }] }, 'Two vectors are called u'],
    [{ vectors: [{ name: '2u' }] }, '“2u” is not one'],
    [{ vectors: [{ name: '' }] }, '“” is not one'],
    [{ vectors: [{ name: 'u*v' }] }, 'a letter, then letters and digits'],
    [{ vectors: [{ name: 'a very long name' }] }, 'at most 12 characters'],
    [{ vectors: [{ name: 'u', value: [1, 'x', 0] }] }, 'component 2'],
    [{ vectors: [{ name: 'u', length: 3 }] }, 'no parameter “length”'],
    [{ a: 'z' }, 'A is one of u, v, w; there is no vector “z”'],
    [{ vectors: three, b: 'u' }, 'B is one of p, q, r'],
    [{ basis: ['u', 'u'] }, 'no vector twice'],
    [{ basis: ['u', 'k'] }, 'there is no vector “k”'],
    [{ dimension: 4 }, 'from 2 to 3'],
    [{ subject: 'tensor' }, 'is one of'],
  ])('%j', (patch, part) => {
    const sentence = refusal(patch);
    expect(sentence).toContain(part);
    expectOneSentence(sentence);
  });

  test('a name is checked against the vectors of the same patch, in an address too', () => {
    expect(valuesWith({ a: 'r', vectors: three }).a).toBe('r');
    const values = valuesWith({ vectors: three, a: 'r', b: 'q', basis: ['p', 'q'], p: 'inf' });
    const pairs = new Map(encodeValues(params, values as never));
    const { values: again, problems } = decodeValues(params, defaultsOf(params), pairs);
    expect(problems).toEqual([]);
    expect(again).toEqual(values);
    pairs.set('a', 'nobody');
    const broken = decodeValues(params, defaultsOf(params), pairs);
    expect(broken.problems).toEqual(['A is one of p, q, r; there is no vector “nobody”.']);
    expect(broken.values).toMatchObject({ a: 'u', b: 'q' });
  });
});

describe('where something is missing', () => {
  const zero = [
    { name: 'u', value: [0, 0, 0] },
    { name: 'v', value: [1, 2, 2] },
  ];

  test('a zero vector has no angle, and nothing can be projected on it', () => {
    const patch = { vectors: zero, a: 'v', b: 'u', subject: 'dot' };
    expect(value('angle', patch)).toBeNull();
    expect(text('angle', patch)).toBe('none: one of them is zero');
    expect(value('projection', patch)).toBeNull();
    expect(text('shadow', patch)).toBe('none: b is zero');
    expect(text('shadow', { ...patch, a: 'u', b: 'v' })).toBe('none: a is zero');
    expect(value('distances', patch)).toMatchObject({ euclidean: 3, cosine: null });
    expect(text('distances', patch)).toContain('cosine distance none');
    expect(value('gramSchmidt', patch)).toEqual([[near(1 / 3), near(2 / 3), near(2 / 3)]]);
    expect(value('skipped', patch)).toEqual(['u']);
    for (const work of working?.(valuesWith(patch) as never, 0) ?? [])
      expect(work.lines.join(' ')).not.toMatch(/NaN|null|undefined/);
  });

  test.each([
    [['u'], 'none: a basis here has 3 vectors'],
    [['u', 'v', 'w'], '(1, 0, 0)'],
  ])('a basis of %j: %s', (basis, shown) => {
    const patch = { subject: 'basis', basis, a: 'u' };
    expect(text('coordinates', patch)).toBe(shown);
  });

  test('too many for the plane, and dependent ones', () => {
    const flat = { subject: 'basis', dimension: 2 };
    const many = text('coordinates', { ...flat, basis: ['u', 'v', 'w'] });
    expect(many).toBe('none: more than 2 vectors are dependent');
    expect(text('coordinates', preset('no-basis'))).toContain('they are dependent');
  });
});

describe('the sentences of the presets are true', () => {
  test('sums', () => {
    expect(value('sum', preset('tip-to-tail'))).toEqual([2.5, 2]);
    for (const id of ['combination', 'scaled'])
      expect(value(id, preset('turned-round'))).toEqual([near(-1.8), near(-1.2)]);
    const { vectors } = valuesWith(preset('king-and-queen'));
    const queen = vectors.find(({ name }) => name === 'queen')?.value.slice(0, 2);
    expect(value('combination', preset('king-and-queen'))).toEqual(queen);
    const [u, v, w] = valuesWith(preset('one-plane')).vectors.map((entry) => entry.value);
    expect(w).toEqual(u?.map((x, k) => x - (v?.[k] ?? 0)));
    expect(value('spanDimension', preset('one-plane'))).toBe(2);
    expect(value('spanDimension', preset('turned-round'))).toBe(1);
  });

  test('products', () => {
    const [shadow, dot] = ['shadow', 'dot'].map((id) => value<number>(id, preset('shadow')));
    expect((shadow ?? 0) * Math.hypot(3, 0.5)).toBeCloseTo(dot ?? 0, 12);
    expect(value('dot', preset('against'))).toBe(-3.5);
    expect(value<number>('angle', preset('against'))).toBeGreaterThan(Math.PI / 2);
    expect(text('shadow', preset('against'))).toMatch(/^−1\.698, against b$/);
    expect(value('dot', preset('right-angle'))).toBe(0);
    expect(value('cosine', preset('right-angle'))).toBe(0);
    expect(text('shadow', preset('right-angle'))).toBe('none: at right angles');
    expect(value('cross', preset('standing-up'))).toEqual([0, 0, 3]);
    expect(value('area', preset('standing-up'))).toBe(3);
    expect(value('cross', { ...preset('standing-up'), a: 'v', b: 'u' })).toEqual([0, 0, -3]);
    expect(value('cross', preset('which-side'))).toEqual([0, 0, -3.5]);
    expect(text('cross', preset('which-side'))).toBe('3.5 into the plane');
  });

  test('norms and distances', () => {
    expect(value('norms', preset('diamond'))).toMatchObject({
      l1: 2.5,
      lp: 2.5,
      l2: near(Math.sqrt(3.25)),
    });
    expect(text('norms', preset('diamond'))).toContain('L₂ 1.803');
    expect(valuesWith(preset('cube')).p).toBe(Number.POSITIVE_INFINITY);
    expect(text('distances', preset('taxi-and-king'))).toContain(
      'Euclidean 3.606 · Manhattan 5 · Chebyshev 3',
    );
    expect(value('distances', preset('same-direction'))).toMatchObject({ cosine: 0 });
    expect(text('distances', preset('same-direction'))).toContain('2.236');
  });

  test('Gram–Schmidt', () => {
    const position = (id: string) => presets.find((one) => one.id === id)?.position ?? 0;
    const caption = (id: string) => {
      const values = valuesWith(preset(id)) as never;
      const line = timelineOf(exhibit, values);
      return line.kind === 'step' ? line.caption(values, position(id)) : '';
    };
    expect(value('gramSchmidt', preset('three-right-angles'))).toHaveLength(3);
    expect(caption('three-right-angles')).toBe('Make what is left of v one unit long: q₂.');
    expect(value('skipped', preset('left-over'))).toEqual(['w']);
    expect(caption('left-over')).toContain('Nothing is left of w');
  });

  test('bases', () => {
    expect(value('coordinates', preset('slanted-grid'))).toEqual([2, 1]);
    expect(value('coordinates', preset('nearly-parallel'))).toEqual([near(-2.5), near(3)]);
    expect(value('coordinates', preset('no-basis'))).toBeNull();
    expect(value('coordinates', preset('basis-of-space'))).toEqual([0.5, 1.5, 0.5]);
    const { vectors } = valuesWith(preset('basis-of-space'));
    const [u, v, w] = vectors.map((entry) => entry.value);
    const inner = (a: readonly number[] = [], b: readonly number[] = []) =>
      a.reduce((sum, x, k) => sum + x * (b[k] ?? 0), 0);
    expect([inner(u, v), inner(v, w), inner(u, w)].every((x) => x !== 0)).toBe(true);
  });
});

describe('timelines', () => {
  const lineOf = (patch: Patch) => timelineOf(exhibit, valuesWith(patch) as never);

  test('each subject has its own', () => {
    const names = ['sum', 'dot', 'cross', 'norms', 'distance', 'gram-schmidt', 'basis'].map(
      (subject) => lineOf({ subject }).kind,
    );
    expect(names).toEqual(['time', 'none', 'none', 'time', 'none', 'step', 'time']);
    expect(lineOf({ operation: 'add' }).name).not.toBe(lineOf({ operation: 'combine' }).name);
  });

  test('a vector that is zero is skipped as such', () => {
    const zeroFirst = [
      { name: 'u', value: [0, 0, 0] },
      { name: 'v', value: [2, 1, 0] },
    ];
    const patch = { subject: 'gram-schmidt', vectors: zeroFirst };
    const line = lineOf(patch);
    if (line.kind !== 'step') throw new Error('It has steps.');
    expect(line.caption(valuesWith(patch) as never, 2)).toBe('u is zero, and is skipped.');
  });

  test('Gram–Schmidt has as many steps as it takes, and marks what it skips', () => {
    const line = lineOf(preset('left-over'));
    if (line.kind !== 'step') throw new Error('It has steps.');
    expect([line.end, line.last]).toEqual([13, 13]);
    expect(line.marks(valuesWith(preset('left-over')) as never)).toEqual([
      { at: 9, label: 'w is skipped', tone: 'warning' },
    ]);
  });

  test('every step has its sentence and its arithmetic', () => {
    const values = valuesWith(preset('left-over'));
    for (let k = 0; k <= 13; k++) {
      const [work, ...others] = working?.(values as never, k) ?? [];
      expect(others).toEqual([]);
      expect(work?.title).toMatch(/\.$/);
      expect(work?.lines.length).toBeGreaterThan(0);
      expect(work?.lines.join(' ')).not.toMatch(/NaN|undefined/);
    }
    const seventh = working?.(values as never, 4)[0]?.lines ?? [];
    expect(seventh[0]).toContain('q_{1}\\cdot r');
  });
});

describe('charts', () => {
  test('cos θ against θ, with the present angle marked', () => {
    const values = valuesWith(preset('against'));
    const chart = charts?.find(({ id }) => id === 'cosine');
    const data = chart?.data(values as never, 0, {});
    expect(data?.marker).toBeCloseTo(139.4, 1);
    const [curve] = data?.series ?? [];
    const [x = [], y = []] = [curve?.x, curve?.y];
    for (let k = 0; k < x.length; k++)
      expect(y[k]).toBeCloseTo(Math.cos(((x[k] as number) * Math.PI) / 180), 14);
  });

  test('the norm never grows with p', () => {
    const values = valuesWith(preset('soft-cube'));
    const { series, marker } = charts
      ?.find(({ id }) => id === 'norm')
      ?.data(values as never, 1, {}) ?? {
      series: [],
    };
    expect(marker).toBe(4);
    const y = Array.from(series[0]?.y ?? []);
    expect(y.length).toBeGreaterThan(50);
    y.slice(1).forEach((size, k) => {
      expect(size).toBeLessThanOrEqual(y[k] as number);
    });
  });
});

describe('cards', () => {
  const { add, remove, actions = [], note, fields } = lists.vectors;
  const apply = (id: string, values: Values, index: number) =>
    actions.find((action) => action.id === id)?.apply(values, index, 0) ?? {};

  test('a vector is added under a free name', () => {
    const values = valuesWith({});
    const more = acceptAll(params, values as never, add?.(values) ?? {}) as unknown as Values;
    expect(more.vectors.map(({ name }) => name)).toEqual(['u', 'v', 'w', 'x']);
  });

  test('taking one away leaves a, b and the basis to others', () => {
    const values = valuesWith({ a: 'v', b: 'w', basis: ['u', 'v', 'w'] });
    const patch = remove?.(values, 1) ?? {};
    expect(patch).toMatchObject({ a: 'u', b: 'w', basis: ['u', 'w'] });
    expect(() => acceptAll(params, values as never, patch)).not.toThrow();
  });

  test('a and b change places', () => {
    expect(apply('a', valuesWith({}), 1)).toEqual({ a: 'v', b: 'u' });
    expect(apply('b', valuesWith({}), 2)).toEqual({ b: 'w' });
  });

  test('vectors go into the basis and out of it', () => {
    const values = valuesWith({ subject: 'basis', basis: ['u', 'v'] });
    expect(apply('into-basis', values, 2)).toEqual({ basis: ['u', 'v', 'w'] });
    expect(apply('out-of-basis', values, 0)).toEqual({ basis: ['v'] });
  });

  test('say which part a vector plays, and show a factor only where it counts', () => {
    expect(note?.(valuesWith({ subject: 'dot' }), 1, 0)).toMatch(/^b · \|v\| = /);
    expect(fields?.(valuesWith({ subject: 'dot' }), 0)).not.toContain('coefficient');
    expect(fields?.(valuesWith({ operation: 'scale' }), 1)).not.toContain('coefficient');
    expect(fields?.(valuesWith({ operation: 'combine' }), 1)).toContain('coefficient');
  });
});

test('names as labels and in formulas', () => {
  expect([labelName('u'), labelName('v12'), labelName('king')]).toEqual([
    '*u*',
    '*v*_{12}',
    'king',
  ]);
  expect([texName('u'), texName('v12'), texName('u′'), texName('king')]).toEqual([
    'u',
    'v_{12}',
    "u'",
    '\\text{king}',
  ]);
});

describe('numbers of very different sizes', () => {
  const graded = {
    subject: 'basis',
    dimension: 3,
    vectors: [
      { name: 'u', value: [1e8, 0, 0] },
      { name: 'v', value: [1, 1, 0] },
      { name: 'w', value: [0, 0, 1e-8] },
      { name: 'x', value: [1, 2, 3] },
    ],
    a: 'x',
    basis: ['u', 'v', 'w'],
  };

  test('a small coordinate of a long basis vector is no dust', () => {
    expect(value('coordinates', graded)).toEqual([-1e-8, 2, near(3e8)]);
    expect(text('coordinates', graded)).toBe('(−1×10⁻⁸, 2, 3×10⁸)');
    const [, c, sum] = working(valuesWith(graded) as never, 1)[0]?.lines ?? [];
    expect(c).toContain('-1 \\times 10^{-8}');
    expect(sum).toContain('- 1 \\times 10^{-8}');
  });

  test('what rounding leaves of zero is not shown', () => {
    const across = { vectors: [{ value: [0.1, 0.3] }, { value: [3, -1] }], dimension: 2 };
    expect(value('dot', across)).not.toBe(0);
    expect(text('dot', across)).toBe('0');
    expect(text('cosine', across)).toBe('0');
    expect(text('shadow', across)).toBe('none: at right angles');
    expect(text('projection', across)).toBe('(0, 0)');
    const along = { vectors: [{ value: [1, 2, 3] }, { value: [-0.1, -0.2, -0.3] }], dimension: 3 };
    expect(value<number[]>('cross', along).some((c) => c !== 0)).toBe(true);
    expect(text('cross', along)).toBe('(0, 0, 0)');
    expect(text('area', along)).toBe('0');
    const back = {
      vectors: [
        { value: [0.1, 0], coefficient: 3 },
        { value: [0.3, 0], coefficient: -1 },
      ],
      dimension: 2,
    };
    expect(text('combination', back)).toBe('(0, 0)');
  });

  test('what is small and true is shown', () => {
    const thin = { vectors: [{ value: [1, 1e-20, 0] }, { value: [1, 0, 0] }], dimension: 3 };
    expect(text('cross', thin)).toBe('(0, 0, −1×10⁻²⁰)');
    expect(text('area', thin)).toBe('1×10⁻²⁰');
  });

  test('numbers whose products would be lost are refused', () => {
    expectOneSentence(refusal({ vectors: [{ value: [1e-101, 0, 0] }] }));
    expect(refusal({ vectors: [{ value: [1e-100, 0, 0] }] })).toBe('');
  });
});

describe('formulas', () => {
  const sizes = [0, -0.5, 1e-9, 1 / 3];
  const everywhere: readonly (readonly [string, Patch, readonly number[]])[] = [
    ...['add', 'scale', 'combine'].map((operation) => ['sum', { operation }, [1]] as const),
    ...['dot', 'cross', 'norms', 'distance', 'basis'].map((name) => [name, {}, [1]] as const),
    ['gram-schmidt', {}, [0, 1, 3, 5, 9]],
  ];

  test.each(everywhere)(
    '%s %j: the typesetter reads them, whatever the numbers',
    (subject, patch, positions) => {
      for (const x of sizes)
        for (const y of sizes) {
          const vectors = [{ value: [1, x, 0] }, { value: [1, y, x] }, { value: [0, 1, y] }];
          const values = valuesWith({ subject, ...patch, vectors, dimension: 3, p: 2.5 });
          for (const position of positions)
            for (const line of working(values as never, position).flatMap(({ lines }) => lines))
              expect(temml.renderToString(line), line).not.toContain('ParseError');
        }
    },
  );

  test('rounded values are called approximate, whole ones equal', () => {
    const lines = (patch: Patch) =>
      working(valuesWith(patch) as never, 1)
        .flatMap((entry) => entry.lines)
        .join('\n');
    const pair = { dimension: 2, vectors: [{ value: [3, 4] }, { value: [1, 0] }] };
    expect(lines({ ...pair, subject: 'dot' })).toContain('\\|u\\| = 5');
    expect(lines({ ...pair, subject: 'dot' })).toContain('\\theta \\approx {53.13}^\\circ');
    expect(lines({ ...pair, subject: 'norms', p: 3 })).toContain('\\approx 4.498');
    expect(lines({ ...pair, subject: 'distance' })).toContain('\\approx 4.472');
  });
});

test('three of the distances lie on one curve', () => {
  const patch = {
    subject: 'distance',
    dimension: 2,
    vectors: [{ value: [3, 4] }, { value: [0, 0] }],
  };
  const chart = charts.find(({ id }) => id === 'minkowski');
  const data = chart?.data(valuesWith(patch) as never, 0, {});
  expect(data?.series[0]?.y[0]).toBe(7);
  expect(data?.note).toBe('p = 1 is Manhattan, 7; p = 2 Euclidean, 5; p → ∞ Chebyshev, 4.');
});
