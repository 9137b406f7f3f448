/** Linear systems against LAPACK, exact arithmetic, and their own definitions. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fraction, fraction, fromInteger, toNumber } from '../../../src/math/fraction';
import { normFrobenius } from '../../../src/math/matrix';
import { eliminate, readSolution, rowsAfter } from '../../../src/math/systems/elimination';
import { float64, rationals } from '../../../src/math/systems/field';
import {
  householder,
  residualNormOf,
  solveByQr,
  solveNormalEquations,
} from '../../../src/math/systems/least-squares';
import { luOf } from '../../../src/math/systems/lu';
import { likelyFraction } from '../../../src/math/systems/nearest-fraction';
import { columnsOf, residualOf, thinSvd } from '../../../src/math/systems/rectangular';
import {
  applyOperation,
  inverseOperation,
  type RowOperation,
} from '../../../src/math/systems/row-operations';
import { solveExactly, solveSystem } from '../../../src/math/systems/solution-set';
import { anyMatrix, EPS, expectNear, times } from './helpers';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../reference/${name}`, import.meta.url), 'utf8'));
const reference = read('systems.json');
const matrices = read('matrices.json') as {
  name: string;
  matrix: number[];
  rank: number;
  condition: number | null;
  rightHandSide: number[];
  solution: number[] | null;
  leastSquares: number[];
}[];

const rowsOf = (a: readonly number[]) => {
  const n = Math.sqrt(a.length);
  return Array.from({ length: n }, (_, i) => a.slice(i * n, (i + 1) * n));
};
const exactRows = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map(fromInteger));

describe('against LAPACK', () => {
  test.each(
    reference.lu as { name: string; matrix: number[]; l: number[]; u: number[]; p: number[] }[],
  )('PA = LU: $name', ({ matrix, l, u, p }) => {
    const found = luOf(matrix);
    expect(found.p).toEqual(p);
    expectNear(found.l, l, 1e-14);
    expectNear(found.u, u, 1e-14 * Math.max(1, normFrobenius(matrix)));
  });

  test.each(
    reference.solutions as {
      name: string;
      rows: number[][];
      b: number[];
      rank: number;
      rankAugmented: number;
      nearest: number[];
      residualNorm: number;
    }[],
  )('ranks, least norm, least residual: $name', (it) => {
    const found = solveSystem(it.rows, it.b);
    expect([found.rank, found.rankAugmented]).toEqual([it.rank, it.rankAugmented]);
    expectNear(found.nearest, it.nearest, 1e-12);
    expect(found.residualNorm).toBeCloseTo(it.residualNorm, 12);
    expect(found.particular).toEqual(it.rankAugmented > it.rank ? null : found.nearest);
    const exact = solveExactly(exactRows(it.rows), it.b.map(fromInteger));
    expect(exact.kind).toBe(found.kind);
    expectNear(exact.nearest.map(toNumber), it.nearest, 1e-12);
  });

  test.each(matrices)('the solutions of the reference matrices: $name', (it) => {
    const found = solveSystem(rowsOf(it.matrix), it.rightHandSide);
    expect(found.rank).toBe(it.rank);
    const scale = Math.max(1, normFrobenius(it.leastSquares));
    if (it.rank === 3 && it.solution) {
      expectNear(
        found.solution as number[],
        it.solution,
        8 * EPS * (it.condition ?? 1) * Math.max(1e-300, normFrobenius(it.solution)),
      );
    } else {
      expect(found.solution).toBe(null);
      expectNear(found.nearest, it.leastSquares, 1e-9 * scale);
    }
  });

  test.each(
    reference.leastSquares as {
      rows: number[][];
      b: number[];
      x: number[];
      residualNorm: number;
    }[],
  )('least squares, %#', ({ rows, b, x, residualNorm }) => {
    for (const found of [
      solveByQr(rows, b),
      solveNormalEquations(rows, b),
      solveSystem(rows, b).nearest,
    ]) {
      expectNear(found as number[], x, 1e-12);
      expect(residualNormOf(rows, found as number[], b)).toBeCloseTo(residualNorm, 12);
    }
  });
});

describe('the classics', () => {
  test('a tiny pivot: without pivoting (0, 1), with it (1, 1)', () => {
    const rows = [
      [1e-20, 1, 1],
      [1, 1, 2],
    ];
    const solve = (pivoting: 'none' | 'partial') =>
      readSolution(float64, eliminate(float64, rows, 2, pivoting), 2);
    expect(solve('none')).toEqual([0, 1]);
    expect(solve('partial')).toEqual([1, 1]);
    expect(
      solveSystem(
        [
          [1e-20, 1],
          [1, 1],
        ],
        [1, 2],
      ).solution,
    ).toEqual([1, 1]);
  });

  test('nearly parallel: a change of 0.0001 moves the solution from (2, 0) to (1, 1)', () => {
    const rows = [
      [1, 1],
      [1, 1.0001],
    ];
    expectNear(solveSystem(rows, [2, 2]).solution as number[], [2, 0], 1e-10);
    expectNear(solveSystem(rows, [2, 2.0001]).solution as number[], [1, 1], 1e-10);
    expect(solveSystem(rows, [2, 2]).condition).toBeCloseTo(40002, 0);
  });

  test('Läuchli: normal equations break down, QR gives (1, 1)', () => {
    const rows = [
      [1, 1],
      [1e-8, 0],
      [0, 1e-8],
    ];
    const b = [2, 1e-8, 1e-8];
    expect(solveNormalEquations(rows, b)).toBe(null);
    expectNear(solveByQr(rows, b) as number[], [1, 1], 1e-7);
  });

  test('tent: (1, 2, 4) falls on (4/3, 7/3)', () => {
    const rows = [
      [1, 0],
      [0, 1],
      [1, 1],
    ];
    expectNear(solveByQr(rows, [1, 2, 4]) as number[], [4 / 3, 7 / 3], 1e-14);
    expect(solveSystem(rows, [1, 2, 4]).kind).toBe('empty');
  });

  test('diag(1e-8, 1, 1e8): numerically of rank 2, exactly of rank 3', () => {
    const rows = [
      [1e-8, 0, 0],
      [0, 1, 0],
      [0, 0, 1e8],
    ];
    expect(solveSystem(rows, [0, 1, 0]).rank).toBe(2);
    const tiny = fraction(1n, 100_000_000n);
    const exact = rows.map((row, i) =>
      row.map((x, j) => (i === 0 && j === 0 ? tiny : fromInteger(x))),
    );
    const decided = solveExactly(exact, [0, 1, 0].map(fromInteger));
    expect(decided.kind).toBe('point');
    expect(solveSystem(rows, [1, 1, 1]).kind).toBe('empty');
    const { kind, solution, nullspace, columnSpace } = solveSystem(rows, [1, 1, 1], decided);
    expect([kind, nullspace.length, columnSpace.length]).toEqual(['point', 0, 3]);
    expectNear(solution as number[], [1e8, 1, 1e-8], 1e-6);
  });

  test('diag(1e-20, 1, 0) has a line of solutions when its rank is known', () => {
    const rows = [
      [1e-20, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ];
    expect(solveSystem(rows, [0, 1, 0]).kind).toBe('plane');
    const known = solveSystem(rows, [0, 1, 0], { rank: 2, rankAugmented: 2 });
    expect(known.kind).toBe('line');
    expect(known.nullspace.map((v) => v.map(Math.abs))).toEqual([[0, 0, 1]]);
  });
});

describe('elimination', () => {
  const augmented = exactRows([
    [0, 2, 1, 7],
    [4, 1, -2, 0],
    [2, 3, 5, 23],
  ]);

  test('every step is the operation it says, and undoing it leads back', () => {
    const { steps, start } = eliminate(rationals, augmented, 3, 'partial');
    let rows = start;
    for (const step of steps) {
      const after = applyOperation(rationals, rows, step.operation);
      expect(after).toEqual(step.rows);
      expect(applyOperation(rationals, after, inverseOperation(rationals, step.operation))).toEqual(
        rows,
      );
      rows = after;
    }
  });

  test('partial pivoting takes the largest entry; without it the first that is not zero', () => {
    const first = (pivoting: 'none' | 'partial', rows: Fraction[][]) =>
      eliminate(rationals, rows, 3, pivoting).steps[0]?.operation;
    expect(first('partial', augmented)).toEqual({ kind: 'swap', i: 0, j: 1 });
    const other = exactRows([
      [1, 2, 1, 7],
      [4, 1, -2, 0],
      [2, 3, 5, 23],
    ]);
    expect(first('partial', other)).toEqual({ kind: 'swap', i: 0, j: 1 });
    expect(first('none', other)).toMatchObject({ kind: 'add', i: 1, j: 0, factor: fraction(-4n) });
  });

  test('[A | I] ends in the inverse', () => {
    const rows = exactRows([
      [0, 2, 1, 1, 0, 0],
      [4, 1, -2, 0, 1, 0],
      [2, 3, 5, 0, 0, 1],
    ]);
    const done = eliminate(rationals, rows, 3, 'partial');
    const end = rowsAfter(done, done.steps.length);
    const inverse = end.flatMap((row) => row.slice(3).map(toNumber));
    expectNear(times([0, 2, 1, 4, 1, -2, 2, 3, 5], inverse), [1, 0, 0, 0, 1, 0, 0, 0, 1], 1e-14);
  });

  const smallRows = fc.array(
    fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 4, maxLength: 4 }),
    {
      minLength: 3,
      maxLength: 3,
    },
  );

  test('solves what it is given, exactly, or finds a contradiction', () => {
    fc.assert(
      fc.property(
        smallRows,
        fc.constantFrom('partial' as const, 'none' as const),
        (rows, pivoting) => {
          const done = eliminate(rationals, exactRows(rows), 3, pivoting);
          const x = readSolution(rationals, done, 3);
          const numeric = solveSystem(
            rows.map((row) => row.slice(0, 3)),
            rows.map((row) => row[3] as number),
          );
          expect(done.pivotColumns.length).toBe(numeric.rank);
          expect(x === null).toBe(numeric.kind === 'empty');
          if (!x) return;
          for (const row of rows)
            expect(
              toNumber(
                x.reduce(
                  (sum, value, k) =>
                    rationals.plus(sum, rationals.times(fromInteger(row[k] as number), value)),
                  rationals.zero,
                ),
              ),
            ).toBe(row[3]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('refuses what is no row operation', () => {
    const apply = (operation: RowOperation<Fraction>) =>
      applyOperation(rationals, augmented, operation);
    expect(() => apply({ kind: 'scale', i: 0, factor: rationals.zero })).toThrow(RangeError);
    expect(() => apply({ kind: 'add', i: 1, j: 1, factor: rationals.one })).toThrow(RangeError);
    expect(() => apply({ kind: 'swap', i: 0, j: 3 })).toThrow(RangeError);
  });
});

describe('the fraction that a number was typed as', () => {
  test.each([
    [1 / 3, 1n, 3n],
    [-2 / 7, -2n, 7n],
    [0.1, 1n, 10n],
    [2.0001, 20001n, 10000n],
    [1e-8, 1n, 100000000n],
    [3e8, 300000000n, 1n],
    [0, 0n, 1n],
    [1.23456789, 123456789n, 100000000n],
  ])('%d', (x, numerator, denominator) => {
    expect(likelyFraction(x)).toEqual({ numerator, denominator });
  });

  test('rounds back to the number', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (x) => {
        expect(toNumber(likelyFraction(x))).toBe(x + 0);
      }),
      { numRuns: 500 },
    );
    expect(() => likelyFraction(Number.NaN)).toThrow(RangeError);
  });
});

describe('properties', () => {
  test('PA = LU, no factor above 1', () => {
    fc.assert(
      fc.property(anyMatrix, (a) => {
        const { l, u, p } = luOf(a);
        const n = p.length;
        const pa = p.flatMap((row) => a.slice(row * n, (row + 1) * n));
        expectNear(
          times(l, u),
          pa,
          8 * EPS * Math.max(normFrobenius(l) * normFrobenius(u), 1e-300),
        );
        expect(Math.max(...l.map(Math.abs))).toBeLessThanOrEqual(1);
        expect([...p].sort()).toEqual(p.map((_, i) => i));
      }),
      { numRuns: 400 },
    );
  });

  test('A·particular = b for a b that A reaches; the null space is orthonormal, goes to 0, and is at a right angle to it', () => {
    fc.assert(
      fc.property(
        anyMatrix,
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 }),
        (a, w) => {
          const rows = rowsOf(a);
          const b = rows.map((row) => row.reduce((sum, x, k) => sum + x * (w[k] as number), 0));
          const { nearest, nullspace, rank } = solveSystem(rows, b);
          const size = normFrobenius(a);
          const limit = 1e-9 * Math.max(1, size) * (1 + normFrobenius(nearest));
          expect(normFrobenius(residualOf(rows, nearest, b))).toBeLessThanOrEqual(limit);
          expect(nullspace.length).toBe(rows.length - rank);
          nullspace.forEach((v, i) => {
            expect(normFrobenius(v)).toBeCloseTo(1, 12);
            expect(
              normFrobenius(
                residualOf(
                  rows,
                  v,
                  rows.map(() => 0),
                ),
              ),
            ).toBeLessThanOrEqual(1e-12 * (1 + size));
            for (const other of nullspace.slice(i + 1))
              expect(
                Math.abs(v.reduce((sum, x, k) => sum + x * (other[k] as number), 0)),
              ).toBeLessThan(1e-12);
            const along = v.reduce((sum, x, k) => sum + x * (nearest[k] as number), 0);
            expect(Math.abs(along)).toBeLessThanOrEqual(1e-9 * (1 + normFrobenius(nearest)));
          });
        },
      ),
      { numRuns: 400 },
    );
  });

  const tall = fc.tuple(fc.integer({ min: 3, max: 12 }), fc.constantFrom(2, 3)).chain(([m, n]) =>
    fc.array(
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: n + 1, maxLength: n + 1 }),
      {
        minLength: m,
        maxLength: m,
      },
    ),
  );

  test('least squares: the residual stands at a right angle to every column', () => {
    fc.assert(
      fc.property(tall, (all) => {
        const n = (all[0] as number[]).length - 1;
        const rows = all.map((row) => row.slice(0, n));
        const b = all.map((row) => row[n] as number);
        const { s } = thinSvd(rows);
        if ((s.at(-1) as number) < 1e-6) return;
        const x = solveByQr(rows, b) as number[];
        const r = residualOf(rows, x, b);
        const sizes = (1 + normFrobenius(b)) * (1 + (s[0] as number) / (s.at(-1) as number));
        for (const column of columnsOf(rows))
          expect(
            Math.abs(column.reduce((sum, c, k) => sum + c * (r[k] as number), 0)),
          ).toBeLessThan(1e-12 * sizes * (1 + normFrobenius(column)));
        const { qtb } = householder(rows, b);
        expect(normFrobenius(qtb.slice(n))).toBeCloseTo(normFrobenius(r), 6);
      }),
      { numRuns: 300 },
    );
  });

  test('thin SVD: A = Σ σ u vᵀ, also for wide matrices', () => {
    fc.assert(
      fc.property(tall, fc.boolean(), (given, wide) => {
        const rows = wide ? columnsOf(given) : given;
        const { s, u, v } = thinSvd(rows);
        const rebuilt = rows.map((row, i) =>
          row.map((_, j) =>
            s.reduce((sum, sigma, k) => sum + sigma * (u[k]?.[i] ?? 0) * (v[k]?.[j] ?? 0), 0),
          ),
        );
        expectNear(rebuilt.flat(), rows.flat(), 1e-13 * (1 + (s[0] as number)));
      }),
      { numRuns: 200 },
    );
  });
});

test('seed 5: the shortest x of least residual, in fractions and by singular values', () => {
  const number = fc.integer({ min: -3, max: 3 });
  const row = fc.array(number, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 4 }),
      fc.constantFrom(2, 3),
      (given, n) => {
        const rows = given.map((it) => it.slice(0, n));
        const b = given.map((it) => it[3] as number);
        const exact = solveExactly(exactRows(rows), b.map(fromInteger));
        expectNear(exact.nearest.map(toNumber), solveSystem(rows, b, exact).nearest, 1e-9);
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});
