/** The facts that mathematics tells of the presets for 'Linear transformation', one by one. */
import { describe, expect, test } from 'vitest';
import { eigenvalues, isDefective, realEigenlines } from '../../../src/math/eigen';
import { exactAnalysis } from '../../../src/math/exact';
import { parseConstant } from '../../../src/math/expression/index';
import { formatFraction, fromInteger } from '../../../src/math/fraction';
import { kindsOf } from '../../../src/math/kinds';
import { apply, block, determinant, embed, multiply, trace } from '../../../src/math/matrix';
import { collapseTimes, polarPath, straightPath } from '../../../src/math/paths';
import { condition, nullSpace, rank, singularValues, svd } from '../../../src/math/svd';
import { diag, EPS, expectNear } from './helpers';

const dotted = (u: readonly number[], v: readonly number[]) =>
  u.reduce((s, x, k) => s + x * (v[k] ?? 0), 0);

test('diag(−1,−1,1): the straight path squashes at ½, polar never', () => {
  const a = diag(-1, -1, 1);
  expect(collapseTimes(a)).toEqual([0.5]);
  expectNear(straightPath(a).at(0.5), diag(0, 0, 1), 0);
  expect(polarPath(a).collapses).toEqual([]);
});

test('shear: area kept, yet σ is the golden ratio and its inverse', () => {
  const a = [1, 1, 0, 1];
  expect(determinant(a)).toBe(1);
  expectNear(singularValues(a), [(1 + Math.sqrt(5)) / 2, (Math.sqrt(5) - 1) / 2], 4 * EPS);
});

describe('eigenlines against the ellipse’s axes', () => {
  test('[[2,1],[1,2]]: the same, because A = Aᵀ', () => {
    const { u } = svd([2, 1, 1, 2]);
    const lines = realEigenlines([2, 1, 1, 2]);
    expect(lines.map((l) => l.value)).toEqual([3, 1]);
    lines.forEach(({ direction }, k) => {
      const axis = [u[k] ?? 0, u[k + 2] ?? 0];
      expect(Math.abs(dotted(direction, axis))).toBeCloseTo(1, 14);
    });
  });

  test('[[2,1],[0,2]]: one eigenline, two axes', () => {
    const lines = realEigenlines([2, 1, 0, 2]);
    expect(lines).toEqual([{ value: 2, direction: [1, 0], geometric: 1 }]);
    expect(isDefective([2, 1, 0, 2])).toBe(true);
    const [s1, s2] = singularValues([2, 1, 0, 2]) as [number, number];
    expect(s1 - s2).toBeCloseTo(1, 14);
  });
});

test('orthogonal and oblique shadow: both project onto a line, only one at right angles', () => {
  for (const [a, kind, angle] of [
    [[0.5, 0.5, 0.5, 0.5], 'orthogonal projection', 0],
    [[1, 1, 0, 0], 'projection', Math.SQRT1_2],
  ] as const) {
    expect(kindsOf(a).kind).toBe(kind);
    expectNear(multiply(a, a), [...a], 0);
    expect(rank(a)).toBe(1);
    const { u, v } = svd(a);
    // Cosine between the kernel and the image.
    expect(Math.abs((v[1] ?? 0) * (u[0] ?? 0) + (v[3] ?? 0) * (u[2] ?? 0))).toBeCloseTo(angle, 14);
  }
});

test('one to nine: c₁ − 2c₂ + c₃ = 0', () => {
  const a = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(apply(a, [1, -2, 1])).toEqual([0, 0, 0]);
  expect(rank(a)).toBe(2);
  expect(determinant(a)).toBe(0);
  const [v] = nullSpace(a) as [number[]];
  expect(Math.abs(dotted(v, [1, -2, 1])) / Math.sqrt(6)).toBeCloseTo(1, 14);
});

test('0.1·I: determinant 0.001, κ = 1', () => {
  expect(determinant(diag(0.1, 0.1, 0.1))).toBeCloseTo(0.001, 17);
  expect(condition(diag(0.1, 0.1, 0.1))).toBe(1);
  const tenth = parseConstant('0.1').exact;
  const zero = fromInteger(0);
  const cells = diag(1, 1, 1).map((x) => (x === 1 && tenth ? tenth : zero));
  expect(formatFraction(exactAnalysis(cells).determinant)).toBe('1/1000');
});

test('diag(1e-8, 1, 1e8): determinant 1, numerical rank 2, exact rank 3', () => {
  const a = diag(1e-8, 1, 1e8);
  expect(determinant(a)).toBe(1);
  expect(rank(a)).toBe(2);
  const cells = ['1e-8', '0', '0', '0', '1', '0', '0', '0', '1e8'].map(
    (t) => parseConstant(t).exact,
  );
  const exact = exactAnalysis(cells.map((c) => c ?? fromInteger(-1)));
  expect([exact.rank, exact.singular, formatFraction(exact.determinant)]).toEqual([3, false, '1']);
});

test('a quarter turn with a shear: AB ≠ BA, same determinant, same eigenvalues', () => {
  const [turn, shear] = [
    [0, -1, 1, 0],
    [1, 1, 0, 1],
  ];
  const [ab, ba] = [multiply(turn, shear), multiply(shear, turn)];
  expect(ab).not.toEqual(ba);
  expect(determinant(ab)).toBe(determinant(ba));
  expect(trace(ab)).toBe(trace(ba));
  expect(eigenvalues(ab)).toEqual(eigenvalues(ba));
});

test('block and embed pass between the plane and space', () => {
  const a = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(block(a, 2)).toEqual([1, 2, 4, 5]);
  expect(block(a, 3)).toEqual(a);
  expect(embed([1, 2, 4, 5])).toEqual([1, 2, 0, 4, 5, 0, 0, 0, 1]);
  expect(determinant(embed([1, 2, 4, 5]))).toBe(-3);
});
