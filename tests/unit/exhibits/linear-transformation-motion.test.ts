/** Marks and captions of the timeline, and the matrices in between. */
import { describe, expect, test } from 'vitest';
import {
  type Motion,
  motionOf,
  type Order,
  timeline,
} from '../../../src/exhibits/linear-algebra/linear-transformation/motion';
import { distance, expectNear, leibniz, times, unit } from '../math/helpers';
import { valuesWith } from './helpers';

type Patch = Record<string, unknown>;

if (timeline.kind !== 'time') throw new Error('The exhibit moves in time.');

const moving = timeline;
const caption = (patch: Patch, t: number) => moving.caption(valuesWith(patch) as never, t);
const marks = (patch: Patch) =>
  moving
    .marks(valuesWith(patch) as never)
    .map(({ at, label, tone }) => [Number(at.toFixed(6)), label, tone]);
const motion = (patch: Patch, order: Order = 'a'): Motion => motionOf(valuesWith(patch), order);
const at = (patch: Patch, t: number, order: Order = 'a') => [...motion(patch, order).at(t, [])];

const mirror = [1, 0, 0, 0, -1, 0, 0, 0, 1];
const flat = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const plain = [1.5, 0.2, -0.5, -0.3, 1.2, 0.4, 0.3, -0.3, 1.1];
const motions = ['straight', 'polar', 'svd', 'inverse'] as const;

describe('where a motion begins and ends', () => {
  test.each(['straight', 'polar', 'svd'])('%s: from I to A, entry for entry', (name) => {
    expect(at({ matrix: plain, motion: name }, 0)).toEqual(unit(3));
    expect(at({ matrix: plain, motion: name }, 1)).toEqual(plain);
  });

  test('inverse: from A to I', () => {
    expect(at({ matrix: plain, motion: 'inverse' }, 0)).toEqual(plain);
    expect(at({ matrix: plain, motion: 'inverse' }, 1)).toEqual(unit(3));
  });

  test.each(motions)('%s: no leaps on the way', (name) => {
    let before = at({ matrix: plain, motion: name }, 0);
    for (let k = 1; k <= 400; k++) {
      const now = at({ matrix: plain, motion: name }, k / 400);
      expect(distance(now, before)).toBeLessThan(0.06);
      before = now;
    }
  });

  test.each(motions)('%s in the plane: third row and column stay those of I', (name) => {
    for (const t of [0, 0.2, 0.5, 0.8, 1]) {
      const m = at({ matrix: [1, 1, 0, 1], motion: name }, t);
      expect([m[2], m[5], m[6], m[7], m[8]]).toEqual([0, 0, 0, 0, 1]);
    }
  });

  test('polar turns first, by a rotation, and then stretches', () => {
    const turning = at({ matrix: plain, motion: 'polar' }, 0.3);
    expect(leibniz(turning)).toBeCloseTo(1, 12);
    expectNear(
      times(
        turning,
        [0, 3, 6, 1, 4, 7, 2, 5, 8].map((k) => turning[k] as number),
      ),
      unit(3),
      1e-12,
    );
  });

  test('the same array is filled again: a frame allocates nothing', () => {
    const out: number[] = [];
    expect(motion({ matrix: plain, motion: 'straight' }).at(0.5, out)).toBe(out);
    expect(motion({ matrix: [1, 1, 0, 1], motion: 'straight' }).at(0.5, out)).toBe(out);
    expect(
      motion({ matrix: plain, second: mirror, motion: 'polar' }, 'b-then-a').at(0.8, out),
    ).toBe(out);
  });
});

describe('marks', () => {
  test('straight: where space collapses, none otherwise', () => {
    expect(marks({ matrix: [-1, 0, 0, 0, -3, 0, 0, 0, 1] })).toEqual([
      [0.25, 'flat at t = 0.25', 'warning'],
      [0.5, 'flat at t = 0.5', 'warning'],
    ]);
    expect(marks({ matrix: plain })).toEqual([]);
  });

  test('polar: where stretching begins; a mirror collapses at s = 1/(1 + σ₃)', () => {
    expect(marks({ matrix: plain, motion: 'polar' })).toEqual([[0.5, 'stretch', 'act']]);
    expect(marks({ matrix: mirror, motion: 'polar' })).toEqual([
      [0.5, 'stretch', 'act'],
      [0.75, 'flat at t = 0.75', 'warning'],
    ]);
  });

  test('SVD: three acts', () => {
    expect(marks({ matrix: plain, motion: 'svd' })).toEqual([
      [0.333333, 'act 2: Σ stretches', 'act'],
      [0.666667, 'act 3: U turns', 'act'],
    ]);
  });

  test('two matrices in turn: where the second begins', () => {
    expect(marks({ matrix: [0, -1, 1, 0], second: [1, 1, 0, 1], composition: 'b-then-a' })).toEqual(
      [[0.5, 'A', 'act']],
    );
    expect(marks({ matrix: [0, -1, 1, 0], second: [1, 1, 0, 1], composition: 'a-then-b' })).toEqual(
      [[0.5, 'B', 'act']],
    );
  });

  test('in turn, each half has its own collapses', () => {
    const patch = { matrix: mirror, second: flat, composition: 'b-then-a' };
    const warnings = marks(patch).filter(([, , tone]) => tone === 'warning');
    expect(warnings.map(([when]) => when)).toEqual([
      expect.closeTo(0.5 / (1 - (15 - 3 * Math.sqrt(33)) / 2), 5),
      0.5,
      0.75,
    ]);
  });
});

describe('captions', () => {
  test('nothing to say', () => {
    expect(caption({ matrix: plain }, 0.5)).toBe('');
  });

  test('each act is named while it runs', () => {
    const svd = { matrix: plain, motion: 'svd' };
    expect([0.1, 0.5, 0.9].map((t) => caption(svd, t).split(' · ')[0])).toEqual([
      'act 1: Vᵀ turns',
      'act 2: Σ stretches',
      'act 3: U turns',
    ]);
    const polar = { matrix: plain, motion: 'polar' };
    expect([0.2, 0.8].map((t) => caption(polar, t))).toEqual(['turn', 'stretch']);
    const inverse = { matrix: plain, motion: 'inverse' };
    expect([0.2, 0.8].map((t) => caption(inverse, t))).toEqual(['stretch', 'turn']);
  });

  test('a collapse is told before, with the reason, and when it happens', () => {
    const halfTurn = { matrix: [-1, 0, 0, 0, -1, 0, 0, 0, 1] };
    expect(caption(halfTurn, 0.2)).toBe('flat at t = 0.5: A has a real eigenvalue ≤ 0');
    expect(caption(halfTurn, 0.5)).toBe('space is squashed into a line');
    expect(caption(halfTurn, 0.7)).toBe('');
    expect(caption({ matrix: [-1, 0, 0, 1] }, 0.5)).toBe('the plane is squashed into a line');
    expect(caption({ matrix: [-1, 0, 0, 0, 1, 0, 0, 0, 1] }, 0.5)).toBe(
      'space is squashed into a plane',
    );
    expect(caption({ matrix: [-1, 0, 0, -1] }, 0.5)).toBe('all of the plane is one point');
  });

  test('a mirror cannot be reached otherwise, and a singular matrix is the end', () => {
    expect(caption({ matrix: mirror, motion: 'polar' }, 0.6)).toBe(
      'stretch · flat at t = 0.75: det A < 0, so every path must pass det = 0',
    );
    expect(caption({ matrix: flat, motion: 'polar' }, 0.6)).toContain('A itself is singular');
  });

  test('where there is a choice, it is said', () => {
    expect(caption({ matrix: [-1, 0, 0, 0, -1, 0, 0, 0, 1], motion: 'polar' }, 0.2)).toContain(
      'half a turn',
    );
    expect(caption({ matrix: unit(3), motion: 'svd' }, 0.2)).toContain('equal singular values');
  });

  test('no inverse: why, at every moment, and A stays', () => {
    const patch = { matrix: flat, motion: 'inverse' };
    for (const t of [0, 0.5, 1]) {
      expect(caption(patch, t)).toContain('there is no inverse');
      expect(at(patch, t)).toEqual(flat);
    }
    expect(motion(patch).blocked).toBe(true);
    expect(marks(patch)).toEqual([]);
  });

  test('two matrices in turn: which one acts', () => {
    const patch = { matrix: [0, -1, 1, 0], second: [1, 1, 0, 1], composition: 'b-then-a' };
    expect([caption(patch, 0.2), caption(patch, 0.8)]).toEqual(['B', 'A']);
    expect(caption({ ...patch, motion: 'polar' }, 0.9)).toBe('A: stretch');
    expect(caption({ ...patch, composition: 'a-then-b' }, 0.2)).toBe('A');
  });
});

describe('composition', () => {
  const [a, b] = [
    [0, -1, 0, 1, 0, 0, 0, 0, 1],
    [1, 1, 0, 0, 1, 0, 0, 0, 1],
  ];
  const patch = { matrix: a, second: b };

  test('B then A ends at A·B, A then B at B·A', () => {
    expect(at(patch, 1, 'b-then-a')).toEqual(times(a, b));
    expect(at(patch, 1, 'a-then-b')).toEqual(times(b, a));
    expect(motion(patch, 'b-then-a').final).toEqual(times(a, b));
  });

  test('half way the first has acted, entry for entry', () => {
    expect(at(patch, 0.5, 'b-then-a')).toEqual(b);
    expect(at(patch, 0.5, 'a-then-b')).toEqual(a);
  });

  test('the inverse of a product is one way back', () => {
    const inverse = { ...patch, motion: 'inverse' };
    expect(at(inverse, 0, 'b-then-a')).toEqual(times(a, b));
    expect(at(inverse, 1, 'b-then-a')).toEqual(unit(3));
  });

  test('the product of singular matrices has no way back', () => {
    expect(motion({ ...patch, second: flat, motion: 'inverse' }, 'b-then-a').blocked).toBe(true);
  });

  test('in the plane the corner stays 1', () => {
    const m = at({ matrix: [0, -1, 1, 0], second: [1, 1, 0, 1] }, 1, 'b-then-a');
    expect(m).toEqual([0, -1, 0, 1, 1, 0, 0, 0, 1]);
  });
});

test('while A is dragged the SVD’s signs do not leap', () => {
  const memory = { factors: undefined };
  let before: number[] | null = null;
  for (let k = 0; k <= 200; k++) {
    const turn = (2 * Math.PI * k) / 200;
    const matrix = [
      1.5 * Math.cos(turn),
      -Math.sin(turn),
      1.5 * Math.sin(turn),
      Math.cos(turn),
    ].map(String);
    const now = [...motionOf(valuesWith({ matrix, motion: 'svd' }), 'a', memory).at(1 / 3, [])];
    if (before) expect(distance(now, before)).toBeLessThan(0.1);
    before = now;
  }
});
