import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eigenvalues } from '../../../src/math/eigen';
import { exactAnalysis, knownMultiplicities } from '../../../src/math/exact';
import { fraction } from '../../../src/math/fraction';
import { type Algorithm, IterationRun } from '../../../src/math/iterations';
import { householderQr, solveShifted } from '../../../src/math/iterations/solve';
import { spectralStructure } from '../../../src/math/spectral';
import reference from '../../reference/eigen.json';
import { anyMatrix, diag, EPS, expectNear, size, times, turned, unit } from './helpers';

/** Entries are twentieths, so that exact arithmetic decides what is repeated. */
function run(
  a: readonly number[],
  algorithm: Algorithm,
  { start = a.length === 4 ? [1, 0.5] : [1, 1, 0.6], shift = 0 } = {},
): IterationRun {
  const cells = a.map((x) => fraction(BigInt(Math.round(20 * x)), 20n));
  const known = knownMultiplicities(exactAnalysis(cells));
  return new IterationRun({ a, algorithm, start, shift }, spectralStructure(a, known));
}

const leslie = [0, 4, 3, 0.5, 0, 0, 0, 0.25, 0];
const fibonacci = [1, 1, 1, 0];
const markov = [0.9, 0.2, 0.1, 0.05, 0.7, 0.3, 0.05, 0.1, 0.6];
const turnAndHalf = [0, -1, 0, 1, 0, 0, 0, 0, 0.5];
const jordan = [2, 1, 0, 0, 2, 0, 0, 0, 1];
const cyclic = [0, 0, 1, 1, 0, 0, 0, 1, 0];
const symmetric = [2, 1, 0, 1, 3, 1, 0, 1, 4];

describe.each(['power', 'inverse', 'rayleigh'] as const)(
  '%s, step by step as NumPy does it',
  (algorithm) => {
    const cases = reference.cases.flatMap((it) => (it.runs[algorithm] ? [it] : []));
    test.each(cases)('$name', ({ matrix, start, shift, runs, basisCondition }) => {
      const made = new IterationRun(
        { a: matrix, algorithm, start, shift },
        spectralStructure(matrix),
      );
      runs[algorithm]?.forEach(({ vector, estimate }, k) => {
        const state = made.at(k + 1);
        const sign = (state.vector?.[0] as number) * (vector[0] as number) < 0 ? -1 : 1;
        // Chaotic for a complex pair; else rounding grows no more than the basis' condition squared.
        const tolerance = 1e-13 * basisCondition ** 2 * 4 ** k;
        expectNear(
          state.vector as number[],
          vector.map((x) => sign * x),
          tolerance,
        );
        expect(Math.abs((state.estimate as number) - estimate)).toBeLessThan(
          tolerance * size(matrix) * 4,
        );
      });
    });
  },
);

test.each(reference.cases.filter(({ runs }) => runs.qr))(
  'QR of $name, as NumPy does it',
  ({ matrix, start, shift, runs }) => {
    const made = new IterationRun(
      { a: matrix, algorithm: 'qr', start, shift },
      spectralStructure(matrix),
    );
    runs.qr?.forEach((expected, k) => {
      expectNear(made.at(k + 1).matrix as number[], expected, 1e-12 * 3 ** k * size(matrix));
    });
  },
);

describe('what is told beforehand', () => {
  test.each([
    ['Leslie', leslie, 'power', 'dominant'],
    ['Markov', markov, 'power', 'dominant'],
    ['rotation and half', turnAndHalf, 'power', 'complex'],
    ['plus and minus', diag(1, -1, 0.5), 'power', 'plus-minus'],
    ['a Jordan block', jordan, 'power', 'jordan'],
    ['the largest modulus is negative', diag(1, -2, 0.5), 'power', 'alternating'],
    ['a permutation', cyclic, 'power', 'same-modulus'],
    ['nilpotent', [0, 1, 0, 0, 0, 1, 0, 0, 0], 'power', 'nilpotent'],
    ['the zero matrix', diag(0, 0), 'power', 'nilpotent'],
    ['a multiple of I', diag(3, 3, 3), 'power', 'at-once'],
    ['a projection', [0.5, 0.5, 0.5, 0.5], 'power', 'one-step'],
    ['rotation, inverse', turnAndHalf, 'inverse', 'dominant'],
    ['a quarter turn, inverse', [0, -1, 1, 0], 'inverse', 'complex'],
    ['symmetric', symmetric, 'rayleigh', 'cubic'],
    ['not normal', leslie, 'rayleigh', 'quadratic'],
    ['a quarter turn', [0, -1, 1, 0], 'rayleigh', 'rayleigh-complex'],
    ['a Jordan block', jordan, 'rayleigh', 'rayleigh-defective'],
    ['Leslie', leslie, 'qr', 'qr-linear'],
    ['rotation and half', turnAndHalf, 'qr', 'qr-triangular'],
    ['a permutation', cyclic, 'qr', 'qr-still'],
    ['symmetric', symmetric, 'qr', 'qr-linear'],
    ['upper triangular', jordan, 'qr', 'qr-triangular'],
    ['a quarter turn', [0, -1, 1, 0], 'qr', 'qr-still'],
    ['a planar spiral', [1, -2, 1, 1.5], 'qr', 'qr-same-modulus'],
    ['a hidden Jordan block', [3, 1, -1, 1], 'qr', 'qr-jordan'],
  ] as const)('%s: %s → %s, %s', (_, a, algorithm, reason) => {
    const expected = reason === 'qr-triangular' && a === turnAndHalf ? 'qr-blocks' : reason;
    expect(run(a, algorithm).prediction.reason).toBe(expected);
  });

  test('Fibonacci: predicted and observed 0.382, to the golden ratio', () => {
    const made = run(fibonacci, 'power', { start: [1, 0] });
    const phi = (1 + Math.sqrt(5)) / 2;
    expect(made.prediction).toMatchObject({ converges: true, order: 1, reason: 'dominant' });
    expect(made.prediction.rate).toBeCloseTo(1 / phi ** 2, 14);
    expect(made.observedRateAt(12)).toBeCloseTo(0.381966, 6);
    expect(made.observedRateAt(500)).toBeCloseTo(0.381966, 4);
    expect(made.at(60).estimate).toBeCloseTo(phi, 14);
    expect(made.statusAt(60)).toBe('converged');
    expect(made.statusAt(3)).toBe('running');
  });

  test('a Jordan block crawls like 1/k', () => {
    const made = run(jordan, 'power');
    expect(made.prediction).toMatchObject({ rate: 1, order: 1 });
    const [at1000, at2000] = [made.errorAt(1000), made.errorAt(2000)] as [number, number];
    expect(at1000 / at2000).toBeCloseTo(2, 2);
    expect(made.statusAt(2000)).toBe('running');
  });

  test('without an error from the start no rate is foretold', () => {
    expect(run(diag(3, 3, 3), 'power').prediction).toMatchObject({ reason: 'at-once', rate: null });
    expect(run(jordan, 'qr').prediction).toMatchObject({ reason: 'qr-triangular', rate: null });
  });

  test('QR has not converged where a small element belongs to eigenvalues that are far off', () => {
    // λ = 1 ± 1e-6, with a diagonal of 1 and 1.
    const a = [1, 1, 1e-12, 1];
    const start = [1, 1];
    const made = new IterationRun({ a, algorithm: 'qr', start, shift: 0 }, spectralStructure(a));
    expect(made.errorAt(0)).toBeLessThan(1e-12);
    expect([0, 1, 50].map((k) => made.statusAt(k))).toEqual(['running', 'running', 'running']);
  });

  test('a small element that belongs to a complex pair does not make a triangle', () => {
    expect(run([1, 2, 0, 3], 'qr').prediction.reason).toBe('qr-triangular');
    expect(run([1, 2, 6e-17, 3], 'qr').prediction.reason).toBe('qr-triangular');
    const graded = [1, 1e8, 0, -1e-8, 1, 0, 0, 0, 1e-4];
    const problem = { a: graded, algorithm: 'qr', start: [1, 0, 0], shift: 0 } as const;
    // Its eigenvalues are 1 ± i and 1e-4.
    expect(new IterationRun(problem, spectralStructure(graded)).prediction.reason).toBe(
      'qr-blocks',
    );
  });

  test('a singular A − σI and a start without its kernel: rounding decides, and it is told which way', () => {
    const ones = run([1, 1, 1, 1], 'inverse', { start: [1, 1] });
    expect(ones.prediction).toMatchObject({ reason: 'shift-is-eigenvalue', value: 0 });
    expect([5, 20].map((k) => ones.statusAt(k))).toEqual(['converged', 'converged']);
    const kept = run(diag(2, 0), 'inverse', { start: [1, 0] });
    expect(kept.prediction).toMatchObject({ reason: 'at-once', value: 2 });
    expect(kept.errorAt(20)).toBe(0);
  });

  test.each(['inverse', 'rayleigh'] as const)('%s knows no units', (algorithm) => {
    const of = (factor: number) => {
      const a = symmetric.map((x) => x * factor);
      const problem = { a, algorithm, start: [1, 1, 0.6], shift: 2.5 * factor };
      return new IterationRun(problem, spectralStructure(a));
    };
    for (const factor of [2 ** -500, 2 ** 500]) {
      expect(of(factor).prediction.reason).toBe(of(1).prediction.reason);
      expectNear(of(factor).at(6).vector as number[], of(1).at(6).vector as number[], 1e-14);
    }
  });

  test('an eigenvector stays under Rayleigh quotient iteration, where nothing can be solved', () => {
    const made = run(diag(0, 0, 0), 'rayleigh');
    expect([made.staysAt(0), made.at(3).vector]).toEqual([true, made.at(0).vector]);
    expect(made.prediction).toMatchObject({ converges: true, reason: 'at-once', rate: null });
    expect(run(symmetric, 'rayleigh').staysAt(0)).toBe(false);
    expect(run(diag(2, 2, 2), 'power').staysAt(0)).toBe(false);
  });

  test('the start decides: on e₁ a diagonal matrix is done, without e₁ it goes elsewhere', () => {
    expect(run(diag(3, 2, 1), 'power', { start: [1, 0, 0] }).prediction).toMatchObject({
      reason: 'at-once',
      value: 3,
    });
    const other = run(diag(3, 2, 1), 'power', { start: [0, 1, 1] });
    expect(other.prediction).toMatchObject({ reason: 'dominant', value: 2, rate: 0.5 });
    expect(other.at(60).vector?.map((x) => Math.round(x * 1e9) / 1e9)).toEqual([0, 1, 0]);
    expect(run(jordan, 'power', { start: [1, 0, 1] }).prediction).toMatchObject({
      reason: 'dominant',
      rate: 0.5,
    });
  });

  test('a basis that is no basis numerically claims nothing wrong', () => {
    const near = [1, 1, 1e-30, 1];
    // Exactly: two eigenvalues, 1 ± 1e-15, not one and not a Jordan block.
    const made = new IterationRun(
      { a: near, algorithm: 'power', start: [1, 0.5], shift: 0 },
      spectralStructure(near, []),
    );
    expect(made.prediction).toMatchObject({ converges: false, reason: 'indistinct' });
    const inverse = new IterationRun(
      { a: near, algorithm: 'inverse', start: [1, 0.5], shift: 0.5 },
      spectralStructure(near, []),
    );
    expect(inverse.prediction.reason).toBe('indistinct');
  });

  test('period two, period four, and running into zero', () => {
    const flips = run(diag(1, -1, 0.5), 'power', { start: [1, 1, 0] });
    expectNear(flips.at(2).vector as number[], flips.at(0).vector as number[], 1e-15);
    expect(flips.statusAt(7)).toBe('does not converge');
    const turns = run([0, -1, 1, 0], 'power', { start: [1, 0] });
    expectNear(turns.at(4).vector as number[], [1, 0], 1e-15);
    const dies = run([0, 1, 0, 0, 0, 1, 0, 0, 0], 'power');
    expect([1, 2, 3, 4].map((k) => dies.statusAt(k))).toEqual([
      'does not converge',
      'does not converge',
      'broken down',
      'broken down',
    ]);
    expect(dies.at(3)).toMatchObject({ vector: null, estimate: null });
  });

  test('inverse iteration goes to the eigenvalue nearest to the shift, also where that is the shift', () => {
    const made = run(diag(1, 2, 4), 'inverse', { shift: 1.8 });
    expect(made.prediction).toMatchObject({ value: 2, reason: 'dominant' });
    expect(made.prediction.rate).toBeCloseTo(0.25, 14);
    expect(made.at(40).estimate).toBeCloseTo(2, 13);
    const exact = run(symmetric, 'inverse', { shift: eigenvalues(symmetric)[1]?.re as number });
    expect(exact.prediction).toMatchObject({ reason: 'shift-is-eigenvalue', rate: 0 });
    expect(exact.errorAt(2)).toBeLessThan(1e-14);
    expect(run(diag(1, 3), 'inverse', { shift: 2 }).prediction.reason).toBe('plus-minus');
  });

  test('Rayleigh quotient iteration: cubic if normal, quadratic if not, ½ and 1/φ on Jordan chains', () => {
    const orderAt = (made: IterationRun, k: number) => {
      const [e0, e1, e2] = [k, k + 1, k + 2].map((j) => Math.log(made.errorAt(j) as number));
      return ((e2 as number) - (e1 as number)) / ((e1 as number) - (e0 as number));
    };
    const cubic = run([2, 1, 1, 4], 'rayleigh', { start: [1, 0.9] });
    expect(cubic.prediction).toMatchObject({ reason: 'cubic', order: 3, rate: 0 });
    expect(orderAt(cubic, 0)).toBeGreaterThan(2.5);
    const quadratic = run([1, 100, 0, 2], 'rayleigh', { start: [1, 0.3] });
    expect(quadratic.prediction).toMatchObject({ reason: 'quadratic', order: 2 });
    expect(quadratic.statusAt(30)).toBe('converged');
    expect(run(jordan, 'rayleigh').observedRateAt(18)).toBeCloseTo(0.5, 4);
    const three = [2, 1, 0, 0, 2, 1, 0, 0, 2];
    expect(run(three, 'rayleigh').prediction.rate).toBeCloseTo(0.618034, 6);
    expect(run(three, 'rayleigh').observedRateAt(22)).toBeCloseTo(0.618034, 3);
    // Exactly between two eigenvectors it jumps to and fro.
    expect(run([1, 0, 0, -1], 'rayleigh', { start: [1, 1] }).prediction.reason).toBe(
      'rayleigh-stuck',
    );
  });

  test('QR: eigenvalues in order on the diagonal, blocks for pairs, still for the permutation', () => {
    const made = run(symmetric, 'qr');
    const diagonal = [0, 4, 8].map((k) => (made.at(80).matrix as number[])[k]);
    expectNear(
      diagonal as number[],
      eigenvalues(symmetric).map((z) => z.re),
      1e-12,
    );
    expect(made.observedRateAt(25)).toBeCloseTo(made.prediction.rate as number, 4);
    expectNear(run(cyclic, 'qr').at(25).matrix as number[], cyclic, 1e-14);
    const blocks = [1, -2, 0.3, 1, 1.5, 0.2, 0.4, 0.1, 0.5];
    const pair = run(blocks, 'qr');
    expect(pair.prediction).toMatchObject({
      reason: 'qr-blocks',
      vanishing: [
        [2, 0],
        [2, 1],
      ],
    });
    expect(pair.errorAt(60)).toBeLessThan(1e-12);
    expect(Math.abs((pair.at(60).matrix as number[])[3] as number)).toBeGreaterThan(0.1);
    // The smaller eigenvalue first, with nothing of the larger one in e₁.
    expect(run([1, 0, 1, 2], 'qr').prediction).toMatchObject({ converges: true });
  });
});

describe('where the simple story ends', () => {
  test('a pair shares the second modulus: the ratio goes up and down, its mean is the rate', () => {
    const made = run([2, 0, 0, 0, 0, -4, 0, 0.25, 0], 'power', { start: [1, 0, 1] });
    expect(made.prediction).toMatchObject({ reason: 'dominant', rate: 0.5, isSteady: false });
    const ratio = (k: number) => (made.errorAt(k + 1) as number) / (made.errorAt(k) as number);
    expect(ratio(12)).toBeCloseTo(2, 3);
    expect(ratio(13)).toBeCloseTo(0.125, 3);
    expect(made.observedRateAt(16)).toBeCloseTo(0.5, 3);
    const signs = run(diag(4, 2, -2), 'inverse', { shift: 4.5 });
    expect(signs.prediction.isSteady).toBe(true);
    expect(run(diag(4, 2, -2), 'power').prediction.isSteady).toBe(false);
    expect(run(fibonacci, 'power').prediction.isSteady).toBe(true);
    expect(run([4, 1, 0, 1, 1, 2, 0, -2, 1], 'qr').prediction).toMatchObject({
      reason: 'qr-blocks',
      isSteady: false,
    });
  });

  test('of equal moduli the longer Jordan chain leads, like 1/k', () => {
    const made = run([3, 1, 0, 0, 3, 0, 0, 0, -3], 'power');
    expect(made.prediction).toMatchObject({ converges: true, reason: 'jordan', value: 3, rate: 1 });
    const [at1000, at2000] = [made.errorAt(1000), made.errorAt(2000)] as [number, number];
    expect(at1000).toBeLessThan(0.01);
    expect(at1000 / at2000).toBeCloseTo(2, 2);
    // Without its share in the chain the two tie again.
    expect(run([3, 1, 0, 0, 3, 0, 0, 0, -3], 'power', { start: [1, 0, 1] }).prediction.reason).toBe(
      'plus-minus',
    );
  });

  test('QR out of order converges nonetheless, and stays so', () => {
    const made = run([1, 0, 0, 0, 2, 1, 0, 1, 3], 'qr');
    const [large, small] = [(5 + Math.sqrt(5)) / 2, (5 - Math.sqrt(5)) / 2];
    expect(made.prediction).toMatchObject({ converges: true, reason: 'qr-disordered' });
    expect(made.prediction.rate).toBeCloseTo(small / large, 14);
    expect(made.statusAt(60)).toBe('converged');
    const diagonal = [0, 4, 8].map((k) => made.at(60).matrix?.[k] as number);
    expectNear(diagonal, [1, large, small], 1e-12);
    // Nothing but rounding decides here: how fast is left open, once there it stays.
    const free = run([0, -1, -1, -2, 1, 3, -3, 3, 2], 'qr');
    expect(free.prediction).toMatchObject({ reason: 'qr-disordered', rate: null });
    for (let k = 22; k < 60; k++) expect([k, free.statusAt(k)]).toEqual([k, 'converged']);
  });

  test.each([
    ['a nilpotent matrix', [1, 1, -1, -1], 0],
    ['its defective eigenvalue as the shift', [3, 1, -1, 1], 2],
    ['a simple eigenvalue as the shift', [2, 1, 1, 2], 1],
    ['rank 1', [1, 2, 3, 2, 4, 6, -1, -2, -3], 0],
    ['a Jordan block of 3, hidden', [-1, 1, 0, 0, 0, 1, 1, -1, 1], 0],
  ])('QR with a singular A − σI is done at once and stays so: %s', (_, a, shift) => {
    const made = run(a, 'qr', { shift });
    expect(made.prediction).toMatchObject({ converges: true, reason: 'qr-at-once', rate: 0 });
    for (let k = 2; k < 60; k++) expect([k, made.statusAt(k)]).toEqual([k, 'converged']);
  });

  test('parts of A that are separate already do not slow QR down', () => {
    const made = run([5, 0, 0, 0, 2, 1, 0, 1, 1], 'qr');
    expect(made.prediction).toMatchObject({ reason: 'qr-linear' });
    expect(made.prediction.rate).toBeCloseTo(((3 - Math.sqrt(5)) / 2) ** 2, 14);
    expect(made.observedRateAt(8)).toBeCloseTo(made.prediction.rate as number, 4);
  });
});

describe('properties', () => {
  test('what is told of QR comes true', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 9, maxLength: 9 }),
        fc.integer({ min: -2, max: 2 }),
        (a, shift) => {
          const made = run(a, 'qr', { shift });
          const { converges, rate, reason } = made.prediction;
          if (!converges) {
            const below = [3, 6, 7].map((k) => made.at(200).matrix?.[k] as number);
            expect(size(below)).toBeGreaterThan(1e-9 * size(a));
          } else if (reason === 'qr-jordan') expect(made.errorAt(400)).toBeLessThan(0.3);
          else if (rate !== null && rate < 0.9) expect(made.errorAt(400)).toBeLessThan(1e-12);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('M = QR, Q orthogonal, R upper triangular with a diagonal not below 0', () => {
    fc.assert(
      fc.property(anyMatrix, (m) => {
        const n = Math.sqrt(m.length);
        const { q, r } = householderQr(m);
        expectNear(times(q, r), m, 64 * EPS * size(m));
        expectNear(times(turned(q), q), unit(n), 64 * EPS);
        r.forEach((x, k) => {
          if (k % n < Math.floor(k / n)) expect(x).toBe(0);
          if (k % (n + 1) === 0) expect(x).toBeGreaterThanOrEqual(-64 * EPS * size(m));
        });
      }),
    );
  });

  test('QR steps keep the eigenvalues, and A_k = VᵀAV', () => {
    fc.assert(
      fc.property(anyMatrix, fc.integer({ min: 1, max: 12 }), (a, k) => {
        const made = new IterationRun(
          { a, algorithm: 'qr', start: a.length === 4 ? [1, 0] : [1, 0, 0], shift: 0.3 },
          spectralStructure(a),
        );
        const { matrix, basis } = made.at(k);
        const v = basis as number[];
        expectNear(times(times(turned(v), a), v), matrix as number[], 1e-12 * (1 + size(a)));
      }),
    );
  });

  test('solving: (A − σI)w = v, backward stable', () => {
    fc.assert(
      fc.property(anyMatrix, fc.double({ min: -5, max: 5, noNaN: true }), (a, sigma) => {
        const n = Math.sqrt(a.length);
        const v = [1, -2, 0.5].slice(0, n);
        const w = solveShifted(a, sigma, v);
        const m = a.map((x, k) => (k % (n + 1) === 0 ? x - sigma : x));
        const residual = v.map((x, i) =>
          w.reduce((s, y, j) => s - (m[i * n + j] as number) * y, x),
        );
        expect(size(residual)).toBeLessThanOrEqual(
          1e-13 * (size(m) + size(a) + 1) * size(w) + 1e-13,
        );
      }),
    );
  });

  test('where power iteration is said to converge, it does, at the rate that is said', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 9, maxLength: 9 }),
        (a) => {
          const made = run(a, 'power');
          const { converges, reason, rate, value } = made.prediction;
          if (!converges || reason === 'jordan' || (rate ?? 1) > 0.93) return;
          expect(made.at(600).estimate).toBeCloseTo(value as number, 6);
          // A subdominant pair makes single steps uneven: the mean over many is what the rate says.
          const [early, late] = [made.errorAt(60), made.errorAt(100)] as [number, number];
          if (late < 1e-10) return;
          expect(Math.abs((late / early) ** (1 / 40) / (rate as number) - 1)).toBeLessThan(0.05);
        },
      ),
    );
  });
});
