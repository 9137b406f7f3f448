/** Iterations and conditioning: against NumPy, and what is foretold against what happens. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, normFrobenius, transpose } from '../../../src/math/matrix';
import {
  amplification,
  conditioningOf,
  solutionError,
} from '../../../src/math/systems/conditioning';
import { IterationPath } from '../../../src/math/systems/iterate';
import {
  bestOmega,
  forecast,
  iterationMatrix,
  type MethodId,
} from '../../../src/math/systems/methods';
import { solveSystem } from '../../../src/math/systems/solution-set';
import { anyMatrix, expectNear } from './helpers';

const reference = JSON.parse(
  readFileSync(new URL('../../reference/systems.json', import.meta.url), 'utf8'),
);

const rowsOf = (a: readonly number[]) => {
  const n = Math.sqrt(a.length);
  return Array.from({ length: n }, (_, i) => a.slice(i * n, (i + 1) * n));
};

function pathOf(a: number[], b: number[], method: MethodId, more = {}): IterationPath {
  const settings = { method, omega: 1.25, start: b.map(() => 0), normal: false, ...more };
  return new IterationPath(a, b, settings, solveSystem(rowsOf(a), b).solution);
}

describe('against NumPy', () => {
  test.each(
    reference.radii as { name: string; method: MethodId; matrix: number[]; radius: number }[],
  )('spectral radius: $name, $method', ({ matrix, method, radius }) => {
    // LAPACK's eigenvalues of a nilpotent matrix are off by the cube root of eps; ours are 0.
    const found = forecast(matrix, method, 1.25, false).spectralRadius as number;
    expect(Math.abs(found - radius)).toBeLessThan(radius < 1e-4 ? 2e-5 : 1e-10);
  });

  test.each(
    reference.paths as {
      name: string;
      method: MethodId;
      matrix: number[];
      b: number[];
      path: number[][];
    }[],
  )('steps: $name, $method', ({ matrix, b, method, path }) => {
    const found = pathOf(matrix, b, method);
    path.forEach((point, k) => {
      expectNear(found.at(k + 1), point, 1e-9 * Math.max(1, normFrobenius(point)));
    });
  });
});

describe('foretold and seen', () => {
  const jacobiFails = [2, -1, 1, 2, 2, 2, -1, -1, 2];
  const gaussSeidelFails = [1, 2, -2, 1, 1, 1, 2, 2, 1];

  test('Jacobi 1.118 diverges where Gauss–Seidel 0.5 converges, and the reverse', () => {
    expect(forecast(jacobiFails, 'jacobi', 1, false)).toMatchObject({ verdict: 'diverges' });
    expect(forecast(jacobiFails, 'jacobi', 1, false).spectralRadius).toBeCloseTo(
      Math.sqrt(5) / 2,
      10,
    );
    expect(forecast(jacobiFails, 'gauss-seidel', 1, false).spectralRadius).toBeCloseTo(0.5, 6);
    expect(forecast(gaussSeidelFails, 'jacobi', 1, false).verdict).toBe('converges');
    expect(forecast(gaussSeidelFails, 'gauss-seidel', 1, false).spectralRadius).toBeCloseTo(2, 6);
    expect(pathOf(jacobiFails, [1, 2, 3], 'jacobi').status(2000)).toBe('diverged');
    expect(pathOf(jacobiFails, [1, 2, 3], 'gauss-seidel').status(200)).toBe('converged');
    expect(pathOf(gaussSeidelFails, [1, 2, 3], 'jacobi').status(10)).toBe('converged');
    expect(pathOf(gaussSeidelFails, [1, 2, 3], 'gauss-seidel').status(2000)).toBe('diverged');
  });

  test('SOR with ω = 1 is Gauss–Seidel; with ω outside (0, 2) it cannot converge (Kahan)', () => {
    expect(iterationMatrix(jacobiFails, 'sor', 1)).toEqual(
      iterationMatrix(jacobiFails, 'gauss-seidel', 1),
    );
    fc.assert(
      fc.property(anyMatrix, fc.double({ min: 0.01, max: 1.99, noNaN: true }), (a, omega) => {
        const radius = forecast(a, 'sor', omega, false).spectralRadius;
        // ρ ≥ |ω − 1|, because the determinant of M is (1 − ω)ⁿ.
        if (radius !== null && radius < 1e6)
          expect(radius).toBeGreaterThanOrEqual(Math.abs(omega - 1) - 1e-5);
      }),
      { numRuns: 200 },
    );
  });

  test('the best ω of a consistently ordered matrix is Young’s 2/(1 + √(1 − ρ²))', () => {
    const a = [4, 1, 0, 1, 3, -1, 0, -1, 2];
    const rho = forecast(a, 'jacobi', 1, false).spectralRadius as number;
    expect(bestOmega(a)).toBeCloseTo(2 / (1 + Math.sqrt(1 - rho * rho)), 1);
  });

  test('conjugate gradients need at most n steps; steepest descent keeps its bound in the norm of A', () => {
    const spd = fc
      .tuple(anyMatrix, fc.double({ min: 0.5, max: 3, noNaN: true }))
      .map(([a, shift]) => {
        const n = Math.sqrt(a.length);
        const t = transpose(a);
        return a.map((_, k) => {
          const [i, j] = [Math.floor(k / n), k % n];
          let sum = i === j ? shift : 0;
          for (let m = 0; m < n; m++) sum += (t[i * n + m] as number) * (a[m * n + j] as number);
          return sum;
        });
      });
    fc.assert(
      fc.property(spd, (a) => {
        const n = Math.sqrt(a.length);
        const b = Array.from({ length: n }, (_, i) => i + 1);
        const known = forecast(a, 'steepest-descent', 1, false);
        expect(known.verdict).toBe('converges');
        const x = solveSystem(rowsOf(a), b).solution as number[];
        const cg = pathOf(a, b, 'conjugate-gradients');
        expect(cg.error(n) as number).toBeLessThan(
          1e-11 * (known.condition as number) * (1 + normFrobenius(x)),
        );
        const sd = pathOf(a, b, 'steepest-descent');
        const energy = (k: number) => {
          const e = sd.at(k).map((value, i) => value - (x[i] as number));
          return Math.sqrt(
            Math.max(
              0,
              apply(a, e).reduce((sum, y, i) => sum + y * (e[i] as number), 0),
            ),
          );
        };
        for (let k = 0; k < 5; k++)
          expect(energy(k + 1)).toBeLessThanOrEqual(
            (known.rate as number) * energy(k) + 1e-9 * energy(0),
          );
      }),
      { numRuns: 150 },
    );
  });

  test('what is foretold happens: ρ < 1 ends near the solution, ρ > 1 does not', () => {
    fc.assert(
      fc.property(anyMatrix, fc.constantFrom<MethodId>('jacobi', 'gauss-seidel'), (a, method) => {
        const n = Math.sqrt(a.length);
        const { verdict, spectralRadius } = forecast(a, method, 1, false);
        const rho = spectralRadius ?? 1;
        // Where rounding decides, nothing is foretold.
        if (rho > 0.95 && rho < 1.05) return;
        const path = pathOf(
          a,
          Array.from({ length: n }, (_, i) => 1 + i),
          method,
        );
        const grown = Math.max(...(iterationMatrix(a, method, 1) ?? [0]).map(Math.abs));
        if (path.error(0) === null || grown > 1e6) return;
        if (verdict === 'converges') expect(path.status(4000)).toBe('converged');
        if (verdict === 'diverges') expect(['diverged', 'running']).toContain(path.status(4000));
      }),
      { numRuns: 200 },
    );
  });

  test('refused: a zero on the diagonal, no positive definite matrix; the normal equations help', () => {
    expect(forecast([0, 1, 1, 0], 'jacobi', 1, false)).toMatchObject({ refusal: 'zero-diagonal' });
    expect(forecast([0, 1, 1, 0], 'conjugate-gradients', 1, false)).toMatchObject({
      refusal: 'not-spd',
    });
    expect(forecast([1, 2, 2, 4], 'conjugate-gradients', 1, true)).toMatchObject({
      refusal: 'singular',
    });
    const path = pathOf([0, 1, 2, 0], [3, 4], 'conjugate-gradients', { normal: true });
    expectNear(path.at(2), [2, 3], 1e-12);
    expect(pathOf([0, 1, 1, 0], [1, 2], 'jacobi').status(5)).toBe('refused');
    expect(pathOf([0, 1, 1, 0], [1, 2], 'jacobi').at(5)).toEqual([0, 0]);
  });

  test('what fractions decide counts, where floating point cannot tell', () => {
    const graded = [1e-8, 0, 0, 0, 1, 0, 0, 0, 1e8];
    const exact = { positiveDefinite: true, singular: false };
    const known = forecast(graded, 'conjugate-gradients', 1, false, exact);
    expect(known).toMatchObject({ verdict: 'finite', refusal: null });
    expect((known.condition as number) / 1e16).toBeCloseTo(1, 12);
    expect(forecast(graded, 'conjugate-gradients', 1, true, exact).refusal).toBe(null);
    expect(forecast([1e-10, 0, 0, 1e-10], 'conjugate-gradients', 1, false).refusal).toBe(null);
    const flat = { positiveDefinite: false, singular: true };
    expect(forecast([1, 1, 1, 1], 'steepest-descent', 1, true, flat).refusal).toBe('singular');
  });

  test('with many solutions it has converged at any of them, with none it goes on', () => {
    const one = pathOf([1, 1, 1, 1], [2, 2], 'gauss-seidel');
    expect([0, 1, 50].map((k) => one.status(k))).toEqual(['running', 'converged', 'converged']);
    expect(one.error(1)).toBe(null);
    const laplacian = [2, -1, -1, -1, 2, -1, -1, -1, 2];
    const other = pathOf(laplacian, [0, 0, 0], 'gauss-seidel', { start: [1, 2, 3] });
    expect([other.status(2), other.status(60)]).toEqual(['running', 'converged']);
    expect(pathOf([1, 1, 1, 1], [2, 3], 'gauss-seidel').status(60)).toBe('running');
  });

  test('asked backwards, the path is the same', () => {
    const one = pathOf([3, 1, 1, 2], [5, 5], 'conjugate-gradients');
    const late = [...one.at(2)];
    const early = [...one.at(1)];
    const other = pathOf([3, 1, 1, 2], [5, 5], 'conjugate-gradients');
    expect([...other.at(1)]).toEqual(early);
    expect([...other.at(2)]).toEqual(late);
  });
});

describe('conditioning', () => {
  const regular = anyMatrix.filter(
    (a) => conditioningOf(a) !== null && (conditioningOf(a)?.condition ?? 0) < 1e8,
  );

  test('A·δx = δb', () => {
    fc.assert(
      fc.property(regular, (a) => {
        const known = conditioningOf(a) as NonNullable<ReturnType<typeof conditioningOf>>;
        const db = Array.from({ length: Math.sqrt(a.length) }, (_, i) => 1 - i / 2);
        const dx = solutionError(known, db);
        expectNear(apply(a, dx), db, 1e-14 * known.condition * 10);
      }),
      { numRuns: 200 },
    );
  });

  test('errors grow between 1/κ and κ; κ is reached for b ∥ u₁ and δb ∥ uₙ', () => {
    fc.assert(
      fc.property(regular, fc.double({ min: 0, max: 6.28, noNaN: true }), (a, angle) => {
        const known = conditioningOf(a) as NonNullable<ReturnType<typeof conditioningOf>>;
        const n = Math.sqrt(a.length);
        const b = Array.from({ length: n }, (_, i) => Math.cos(angle + i));
        const db = Array.from({ length: n }, (_, i) => Math.sin(2 * angle + i));
        const grown = amplification(known, b, db);
        if (grown !== null) {
          expect(grown).toBeLessThanOrEqual(known.condition * (1 + 1e-9));
          expect(grown).toBeGreaterThanOrEqual((1 - 1e-9) / known.condition);
        }
        const worst = amplification(
          known,
          known.u[0] as number[],
          known.u[n - 1] as number[],
        ) as number;
        expect(worst / known.condition).toBeCloseTo(1, 9);
      }),
      { numRuns: 200 },
    );
  });

  test('none for a singular matrix', () => {
    expect(conditioningOf([1, 2, 2, 4])).toBe(null);
  });
});
