/** The readouts, as a visitor's script gets them, against LAPACK's values (tests/reference). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { distance, EPS, expectNear, size } from '../math/helpers';
import { readout } from './helpers';

interface Complex {
  readonly re: number;
  readonly im: number;
}

interface Reference {
  readonly name: string;
  readonly matrix: number[];
  readonly determinant: number;
  readonly trace: number;
  readonly rank: number;
  readonly eigenvalues: readonly Complex[];
  readonly singularValues: readonly [number, number, number];
  readonly condition: number | null;
  readonly normFrobenius: number;
  readonly inverse: number[] | null;
}

const path = new URL('../../reference/matrices.json', import.meta.url);
const references = JSON.parse(readFileSync(path, 'utf8')) as Reference[];

const between = (z: Complex, w: Complex) => Math.hypot(z.re - w.re, z.im - w.im);

/**
 * How far an error of eps·‖A‖ may move eigenvalue i of a 3×3 matrix. Apart from the others, by
 * ‖A − λI‖²/∏|λⱼ − λ| times that; for a root of multiplicity m, by the m-th root of it (both LAPACK's
 * value and ours may be that far from the truth).
 */
function eigenvalueTolerance(r: Reference, i: number): number {
  const z = r.eigenvalues[i] as Complex;
  const norm = Math.max(r.normFrobenius, Number.MIN_VALUE);
  const relative = (size(r.matrix) + Math.hypot(z.re, z.im)) ** 2;
  const gaps = r.eigenvalues.filter((_, j) => j !== i).map((w) => between(z, w));
  const separate =
    (16 * EPS * norm * relative) /
    Math.max(
      gaps.reduce((p, g) => p * g, 1),
      Number.MIN_VALUE,
    );
  const near = gaps.filter((gap) => gap < 1e-3 * norm).length;
  const multiple = norm * (16 * EPS) ** (1 / (near + 1));
  return Math.max(16 * EPS * norm, near > 0 ? Math.min(separate, multiple) : separate);
}

test('all reference matrices are here', () => {
  expect(references.length).toBe(59);
});

describe.each(references)('$name', (r) => {
  const patch = { matrix: r.matrix };
  const [s1, s2] = r.singularValues;
  const kappa = r.condition ?? Number.POSITIVE_INFINITY;

  test('determinant, to 16·eps·κ of itself (16·eps·σ₁²σ₂ when singular)', () => {
    const allowed = 16 * EPS * (r.rank === 3 ? kappa * Math.abs(r.determinant) : s1 * s1 * s2);
    expect(Math.abs((readout('determinant', patch) as number) - r.determinant)).toBeLessThanOrEqual(
      allowed,
    );
  });

  test('trace and Frobenius norm, to 4·eps·‖A‖; rank exactly', () => {
    const allowed = 4 * EPS * r.normFrobenius;
    expect(Math.abs((readout('trace', patch) as number) - r.trace)).toBeLessThanOrEqual(allowed);
    expect(
      Math.abs((readout('normFrobenius', patch) as number) - r.normFrobenius),
    ).toBeLessThanOrEqual(allowed);
    expect(readout('rank', patch)).toBe(r.rank);
  });

  test('eigenvalues, in order, within what their condition allows', () => {
    const values = readout('eigenvalues', patch) as Complex[];
    expect(values.length).toBe(3);
    values.forEach((z, i) => {
      expect(between(z, r.eigenvalues[i] as Complex)).toBeLessThanOrEqual(
        eigenvalueTolerance(r, i),
      );
    });
  });

  test('singular values, to 8·eps·σ₁; condition, to 16·eps·κ of itself', () => {
    expectNear(readout('singularValues', patch) as number[], [...r.singularValues], 8 * EPS * s1);
    const condition = readout('condition', patch) as number;
    if (r.condition === null) expect(condition).toBe(Number.POSITIVE_INFINITY);
    else
      expect(Math.abs(condition - r.condition)).toBeLessThanOrEqual(16 * EPS * kappa * r.condition);
  });

  test('inverse, to 16·eps·κ of its size; null exactly when numerically singular', () => {
    const inverse = readout('inverse', patch) as number[] | null;
    if (r.inverse === null) expect(inverse).toBeNull();
    else
      expect(distance(inverse ?? [], r.inverse)).toBeLessThanOrEqual(
        16 * EPS * kappa * size(r.inverse),
      );
  });
});
