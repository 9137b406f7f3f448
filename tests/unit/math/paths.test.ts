import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eigenvalues } from '../../../src/math/eigen';
import {
  collapseTimes,
  inversePath,
  type MatrixPath,
  polarPath,
  straightPath,
  svdPath,
} from '../../../src/math/paths';
import { condition, rank, singularValues } from '../../../src/math/svd';
import {
  anyMatrix,
  diag,
  distance,
  EPS,
  expectNear,
  leibniz,
  size,
  times,
  turned,
  unit,
} from './helpers';

const MAKERS: [string, (a: readonly number[]) => MatrixPath][] = [
  ['straight', straightPath],
  ['polar', polarPath],
  ['svd', svdPath],
  ['inverse', inversePath],
];
const order = (a: readonly number[]) => Math.sqrt(a.length);
const smallest = (a: readonly number[]) => singularValues(a).at(-1) ?? 0;

describe.each(MAKERS)('%s path', (name, make) => {
  test('begins and ends exactly, entry for entry, and clamps t', () => {
    fc.assert(
      fc.property(anyMatrix, (a) => {
        const path = make(a);
        const [from, to] =
          name === 'inverse' ? [a, path.blocked ? a : unit(order(a))] : [unit(order(a)), a];
        expect(path.at(0)).toEqual([...from]);
        expect(path.at(1)).toEqual([...to]);
        expect(path.at(-3)).toEqual([...from]);
        expect(path.at(7)).toEqual([...to]);
      }),
    );
  });

  test('is continuous: no step of 1/4096 is longer than 20·‖A‖/4096', () => {
    fc.assert(
      fc.property(anyMatrix, fc.integer({ min: 0, max: 4095 }), (a, k) => {
        const path = make(a);
        const bound = (20 * (size(a) + 2)) / 4096;
        for (const t of [k, 0, 1364, 1365, 2047, 2048, 2730, 2731, 4095]) {
          expect(distance(path.at(t / 4096), path.at((t + 1) / 4096))).toBeLessThanOrEqual(bound);
        }
      }),
    );
  });

  test('writes into out, and every act is named', () => {
    const path = make([2, 1, 0, 1, 3, -1, 0.5, 0, 1]);
    const out: number[] = [];
    for (const t of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
      expect(path.at(t, out)).toBe(out);
      expect(out).toEqual(path.at(t));
    }
    const ends = path.acts.map((act) => act.to);
    expect(path.acts[0]?.from).toBe(0);
    expect(ends.at(-1)).toBe(1);
    expect(path.acts.slice(1).map((act) => act.from)).toEqual(ends.slice(0, -1));
  });

  test('collapses are in (0, 1], ascending, really singular, of the rank that is said', () => {
    fc.assert(
      fc.property(anyMatrix, (a) => {
        const path = make(a);
        let last = 0;
        for (const { t, rank: left } of path.collapses) {
          expect(t).toBeGreaterThan(last);
          expect(t).toBeLessThanOrEqual(1);
          last = t;
          const s = singularValues(path.at(t));
          const scale = Math.max(size(a), 1);
          expect(left).toBeLessThan(s.length);
          for (const sigma of s.slice(left)) expect(sigma).toBeLessThanOrEqual(1e-6 * scale);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no collapse is missed: det changes its sign only there', () => {
    fc.assert(
      fc.property(anyMatrix, (a) => {
        const path = make(a);
        const moments = Array.from({ length: 66 }, (_, k) => k / 65);
        for (let k = 1; k < moments.length; k++) {
          const [s, t] = [moments[k - 1] ?? 0, moments[k] ?? 0];
          const [before, after] = [leibniz(path.at(s)), leibniz(path.at(t))];
          const noise = 1e-12 * Math.max(1, size(a)) ** 3;
          if (before * after >= 0 || Math.min(Math.abs(before), Math.abs(after)) < noise) continue;
          expect(path.collapses.some((c) => c.t >= s - 1e-9 && c.t <= t + 1e-9)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('straight', () => {
  test('det = ∏ (1 − t + tλ)', () => {
    fc.assert(
      fc.property(anyMatrix, fc.double({ min: 0, max: 1, noNaN: true }), (a, t) => {
        let [re, im] = [1, 0];
        for (const z of eigenvalues(a)) {
          const [p, q] = [1 - t + t * z.re, t * z.im];
          [re, im] = [re * p - im * q, re * q + im * p];
        }
        const scale = (1 + size(a)) ** 3;
        expect(Math.abs(leibniz(straightPath(a).at(t)) - re)).toBeLessThanOrEqual(1e-12 * scale);
        expect(Math.abs(im)).toBeLessThanOrEqual(1e-12 * scale);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['diag(−1,−1,1)', diag(-1, -1, 1), [0.5]],
    ['−I', diag(-1, -1, -1), [0.5]],
    ['identity', diag(1, 1, 1), []],
    ['zero', diag(0, 0, 0), [1]],
    ['projection', [0.5, 0.5, 0.5, 0.5], [1]],
    ['scaling', diag(3, -1, 0.5), [0.5]],
    ['three distinct', diag(-3, -1, 0), [0.25, 0.5, 1]],
    ['quarter turn', [0, -1, 1, 0], []],
    [
      'half turn by cosines',
      [Math.cos(Math.PI), -Math.sin(Math.PI), Math.sin(Math.PI), Math.cos(Math.PI)],
      [0.5],
    ],
    ['diag(1e-8,1,1e8): no eigenvalue ≤ 0', diag(1e-8, 1, 1e8), []],
    ['one to nine', [1, 2, 3, 4, 5, 6, 7, 8, 9], [1 / (1 - (15 - Math.sqrt(297)) / 2), 1]],
    ['coupled double −1', [-2, 1, 0, -1, 0, 0, 3, -3, 2], [0.5]],
  ])('collapse times of %s', (_name, a, expected) => {
    const found = collapseTimes(a);
    expect(found.length).toBe(expected.length);
    expectNear(found, expected, 1e-13);
    if (expected.includes(1)) expect(found.at(-1)).toBe(1);
    expect(straightPath(a).collapses.map((c) => c.t)).toEqual(found);
  });

  test('the rank that is left', () => {
    expect(straightPath(diag(-1, -1, 1)).collapses).toEqual([{ t: 0.5, rank: 1 }]);
    expect(straightPath([-2, 1, 0, -1, 0, 0, 3, -3, 2]).collapses[0]?.rank).toBe(2);
    expect(straightPath([1, 2, 2, 4]).collapses).toEqual([{ t: 1, rank: 1 }]);
  });
});

describe('polar', () => {
  test('first turns rigidly, then stretches along S; collapses once iff det < 0', () => {
    fc.assert(
      fc.property(anyMatrix, fc.double({ min: 0, max: 0.5, noNaN: true }), (a, t) => {
        const path = polarPath(a);
        const n = order(a);
        const turn = path.at(t);
        expectNear(times(turn, turned(turn)), unit(n), 1e-12);
        expect(leibniz(turn)).toBeGreaterThan(0);
        const { rotation, stretch } = path.factors;
        expectNear(times(stretch, rotation), a, 64 * EPS * size(a));
        fc.pre(rank(a) === n && condition(a) < 1e8);
        expect(path.collapses.length).toBe(leibniz(a) < 0 ? 1 : 0);
        const s3 = smallest(a);
        if (leibniz(a) < 0) expect(path.collapses[0]?.t).toBeCloseTo((1 + 1 / (1 + s3)) / 2, 10);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['along y', diag(1, -1, 1)],
    ['in the plane x = y', [0, 1, 0, 1, 0, 0, 0, 0, 1]],
    ['in a line of the plane', [0, 1, 1, 0]],
    ['with a stretch', diag(3, -2, 2)],
  ])('a mirror image %s only stretches: R = I', (_name, a) => {
    const { rotation, stretch } = polarPath(a).factors;
    rotation.forEach((x, k) => {
      expect(x).toBeCloseTo(k % (Math.sqrt(a.length) + 1) === 0 ? 1 : 0, 12);
    });
    stretch.forEach((x, k) => {
      expect(x).toBeCloseTo(a[k] as number, 12);
    });
  });

  test('diag(−1,−1,1): the straight path squashes at ½, polar never', () => {
    const path = polarPath(diag(-1, -1, 1));
    expect(path.collapses).toEqual([]);
    expect(path.choices).toEqual(['angle-180']);
    for (let k = 0; k <= 100; k++) expect(smallest(path.at(k / 100))).toBeCloseTo(1, 12);
  });

  test.each([
    [diag(1, 1, 0), ['det-zero'], [{ t: 1, rank: 2 }]],
    [diag(2, 1, -1), ['repeated-singular-values'], [{ t: 0.75, rank: 2 }]],
    [diag(3, 2, -1), [], [{ t: 0.75, rank: 2 }]],
    [diag(2, 2, 2), [], []],
    [[0, -1, 1, 0], [], []],
  ])('%j: choices %j', (a, choices, collapses) => {
    const path = polarPath(a);
    expect(path.choices).toEqual(choices);
    expect(path.collapses).toEqual(collapses);
  });
});

describe('svd', () => {
  test('two proper rotations; the reflection, if any, in the smallest stretch', () => {
    fc.assert(
      fc.property(anyMatrix, (a) => {
        const { u, s, v } = svdPath(a).factors;
        const n = order(a);
        // Singular values within 1e-9·σ₁ of each other are treated as equal, at that cost.
        const sigma = singularValues(a);
        const merged = sigma.some(
          (x, k) => k > 0 && (sigma[k - 1] ?? 0) - x <= 1e-9 * (sigma[0] ?? 0),
        );
        expectNear(times(times(u, diag(...s)), turned(v)), a, (merged ? 2e-9 : 64 * EPS) * size(a));
        expectNear(times(u, turned(u)), unit(n), 64 * EPS);
        expectNear(times(v, turned(v)), unit(n), 64 * EPS);
        expect(leibniz(u)).toBeGreaterThan(0.9);
        expect(leibniz(v)).toBeGreaterThan(0.9);
        const least = Math.min(...s.map(Math.abs));
        for (const x of s) if (x < 0) expect(-x).toBeLessThanOrEqual(least * (1 + 1e-12));
        expect(s.filter((x) => x < 0).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a diagonal matrix only stretches', diag(1, 3, 2), 0, 0],
    [
      'a symmetric positive definite one turns there and back',
      [2, 1, 1, 2],
      Math.PI / 4,
      Math.PI / 4,
    ],
    ['a rotation only turns', [0, -1, 1, 0], 0, Math.PI / 2],
    ['a mirror only stretches', diag(1, -1), 0, 0],
  ])('%s', (_name, a, angleV, angleU) => {
    const { u, v } = svdPath(a).factors;
    const angle = (r: number[]) => {
      const trace = (r[0] ?? 0) + (r[order(a) + 1] ?? 0) + (r.length === 9 ? (r[8] ?? 0) - 1 : 0);
      return Math.acos(Math.min(1, trace / 2));
    };
    expect(angle(v)).toBeCloseTo(angleV, 7);
    expect(angle(u)).toBeCloseTo(angleU, 7);
  });

  test('does not jump while A is dragged, where a fresh choice of signs would', () => {
    const dragged = (angle: number) => [
      2 * Math.cos(angle),
      -0.3,
      0.1,
      2 * Math.sin(angle),
      1.2,
      0.2,
      0.1,
      0,
      0.5,
    ];
    const moved = (f: ReturnType<typeof svdPath>['factors'], g: typeof f) =>
      distance(f.u, g.u) + distance(f.v, g.v);
    let previous = svdPath(dragged(0)).factors;
    let fresh = previous;
    let [longest, longestFresh] = [0, 0];
    for (let k = 1; k <= 1000; k++) {
      const a = dragged(k / 100);
      const next = svdPath(a, previous).factors;
      longest = Math.max(longest, moved(next, previous));
      const alone = svdPath(a).factors;
      longestFresh = Math.max(longestFresh, moved(alone, fresh));
      [previous, fresh] = [next, alone];
    }
    // A sign or order that changes moves two columns at once, by 2.8 or more.
    expect(longest).toBeLessThan(1);
    expect(longestFresh).toBeGreaterThan(2);
  });

  test('previous factors of another dimension are ignored', () => {
    const flat = svdPath([2, 1, 0, 1]).factors;
    expect(svdPath(diag(3, 2, 1), flat).factors).toEqual(svdPath(diag(3, 2, 1)).factors);
  });

  test.each([
    [diag(2, 2, 1), ['repeated-singular-values']],
    [diag(3, 2, 0), ['det-zero']],
    [diag(0, 0, 0), ['det-zero', 'repeated-singular-values']],
    [diag(3, 2, 1), []],
  ])('%j: choices %j', (a, choices) => {
    expect(svdPath(a).choices).toEqual(choices);
  });
});

describe('inverse', () => {
  test('is the polar path backwards', () => {
    fc.assert(
      fc.property(anyMatrix, fc.double({ min: 0, max: 1, noNaN: true }), (a, t) => {
        fc.pre(rank(a) === order(a));
        expect(inversePath(a).at(t)).toEqual(polarPath(a).at(1 - t));
      }),
    );
    expect(inversePath(diag(3, 2, -1)).collapses).toEqual([{ t: 0.25, rank: 2 }]);
  });

  test('is blocked for a numerically singular matrix, and stays at A', () => {
    for (const a of [diag(1, 1, 0), [1, 2, 2, 4], diag(1e-8, 1, 1e8)]) {
      const path = inversePath(a);
      expect(path.blocked).toBe('singular');
      for (const t of [0, 0.3, 1]) expect(path.at(t)).toEqual(a);
    }
  });
});
