import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { eigenvalues } from '../../../src/math/eigen';
import { determinant, inverseOf, normFrobenius, trace } from '../../../src/math/matrix';
import { polarFactors } from '../../../src/math/paths';
import { condition, rank, singularValues } from '../../../src/math/svd';
import { distance, EPS, expectNear, leibniz, size, times, turned, unit } from './helpers';

interface Reference {
  name: string;
  matrix: number[];
  determinant: number;
  trace: number;
  rank: number;
  eigenvalues: { re: number; im: number }[];
  singularValues: [number, number, number];
  condition: number | null;
  normFrobenius: number;
  inverse: number[] | null;
  polarRotation: number[] | null;
  polarStretch: number[] | null;
}

const path = new URL('../../reference/matrices.json', import.meta.url);
const references = JSON.parse(readFileSync(path, 'utf8')) as Reference[];

/** How far eps·‖A‖ moves eigenvalue i: ‖adj(A − λI)‖ / ∏|λⱼ − λ|, 1 for repeated eigenvalues. */
function eigenvalueCondition(r: Reference, i: number): number {
  const z = r.eigenvalues[i] as { re: number; im: number };
  const gaps = r.eigenvalues
    .filter((_, j) => j !== i)
    .map((w) => Math.hypot(w.re - z.re, w.im - z.im));
  const separation = gaps.reduce((p, g) => p * g, 1);
  if (separation <= 1e-12 * r.normFrobenius ** 2) return 1;
  // Bounded through A² and ‖A‖ instead of a complex adjugate: ‖adj(B)‖ ≤ ‖B‖² for 3×3.
  return Math.max(1, (size(r.matrix) + Math.hypot(z.re, z.im)) ** 2 / separation);
}

test('the reference file is whole', () => {
  expect(references.length).toBe(59);
});

describe.each(references)('LAPACK reference: $name', (r) => {
  const [s1, s2] = r.singularValues;
  const kappa = r.condition ?? Infinity;

  test('determinant, relative error 16·κ·eps (16·σ₁²σ₂·eps when singular)', () => {
    const scaled = r.rank === 3 ? kappa * Math.abs(r.determinant) : s1 * s1 * s2;
    expect(Math.abs(determinant(r.matrix) - r.determinant)).toBeLessThanOrEqual(16 * EPS * scaled);
  });

  test('trace, Frobenius norm, rank', () => {
    expect(Math.abs(trace(r.matrix) - r.trace)).toBeLessThanOrEqual(4 * EPS * r.normFrobenius);
    expect(Math.abs(normFrobenius(r.matrix) - r.normFrobenius)).toBeLessThanOrEqual(
      4 * EPS * r.normFrobenius,
    );
    expect(rank(r.matrix)).toBe(r.rank);
  });

  test('eigenvalues in order, error 16·eps·‖A‖ times their condition', () => {
    const values = eigenvalues(r.matrix);
    expect(values.length).toBe(3);
    values.forEach((z, i) => {
      const w = r.eigenvalues[i] as { re: number; im: number };
      const tolerance = 16 * EPS * r.normFrobenius * eigenvalueCondition(r, i);
      expect(Math.hypot(z.re - w.re, z.im - w.im)).toBeLessThanOrEqual(tolerance);
    });
  });

  test('singular values, error 8·eps·σ₁; condition, relative error 16·κ·eps', () => {
    expectNear(singularValues(r.matrix), r.singularValues, 8 * EPS * s1);
    if (r.condition === null) expect(condition(r.matrix)).toBe(Infinity);
    else {
      const error = Math.abs(condition(r.matrix) - r.condition);
      expect(error).toBeLessThanOrEqual(16 * EPS * kappa * r.condition);
    }
  });

  test('inverse, relative error 16·κ·eps, null exactly when rank < 3', () => {
    const inverse = inverseOf(r.matrix);
    if (r.inverse === null) expect(inverse).toBeNull();
    else expectNear(inverse ?? [], r.inverse, 16 * EPS * kappa * size(r.inverse));
  });

  test('polar factors: S·R = A, R a proper rotation, S² as SciPy has it', () => {
    const { rotation, stretch } = polarFactors(r.matrix);
    expectNear(times(stretch, rotation), r.matrix, 32 * EPS * s1);
    expectNear(times(rotation, turned(rotation)), unit(3), 32 * EPS);
    expect(leibniz(rotation)).toBeGreaterThan(0);
    expectNear(stretch, turned(stretch), 8 * EPS * s1);
    if (!r.polarStretch || !r.polarRotation) return;
    expectNear(times(stretch, stretch), times(r.polarStretch, r.polarStretch), 64 * EPS * s1 * s1);
    if (r.determinant < 0) return;
    expectNear(rotation, r.polarRotation, 32 * EPS * kappa);
    expect(distance(stretch, r.polarStretch)).toBeLessThanOrEqual(32 * EPS * kappa * s1);
  });
});
