/** What the exhibit 'Eigenvector field' says, in numbers: readouts, presets, hands, stories. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptAll, defaultsOf } from '../../../src/core/parameter';
import { clampPosition, initialPosition, timelineOf } from '../../../src/core/timeline';
import { eigenvectorField } from '../../../src/exhibits/linear-algebra/eigenvector-field';
import {
  analyse,
  directionOf,
  leadersOf,
} from '../../../src/exhibits/linear-algebra/eigenvector-field/analysis';
import { criticalKinds } from '../../../src/exhibits/linear-algebra/eigenvector-field/critical-kinds';
import { snapped, turned } from '../../../src/exhibits/linear-algebra/eigenvector-field/grips';
import {
  latticePoints,
  spherePoints,
} from '../../../src/exhibits/linear-algebra/eigenvector-field/lattices';
import type { Values } from '../../../src/exhibits/linear-algebra/eigenvector-field/parameters';
import {
  directionExponential,
  directionPower,
} from '../../../src/exhibits/linear-algebra/eigenvector-field/propagator';
import { storyOf } from '../../../src/exhibits/linear-algebra/eigenvector-field/story';
import matrices from '../../reference/matrices.json';

fc.configureGlobal({ seed: Number(process.env.EXHIBITS_SEED ?? 2026) });

const { params, presets, readouts } = eigenvectorField;

function valuesWith(patch: Record<string, unknown>): Values {
  return acceptAll(params, defaultsOf(params), patch) as unknown as Values;
}

function readout(id: string, patch: Record<string, unknown>, position = 0): unknown {
  const found = readouts.find((one) => one.id === id);
  if (!found) throw new Error(`There is no readout ${id}.`);
  return found.value(valuesWith(patch) as never, position, {});
}

function shown(id: string, patch: Record<string, unknown>, position = 0): string {
  const found = readouts.find((one) => one.id === id);
  const values = valuesWith(patch) as never;
  return found?.format(found.value(values, position, {}), values) ?? '';
}

const chart = (id: string, patch: Record<string, unknown>, position = 0) => {
  const values = valuesWith(patch) as never;
  const found = eigenvectorField.charts?.find((one) => one.id === id);
  return found?.data(values, position, {});
};

const apply = (m: readonly number[], v: readonly number[]) =>
  v.map((_, i) => v.reduce((sum, x, j) => sum + (m[i * v.length + j] ?? 0) * x, 0));
const size = (v: readonly number[]) => Math.hypot(...v);
const times = (a: readonly number[], b: readonly number[]) => {
  const n = Math.sqrt(a.length);
  return a.map((_, k) => {
    let sum = 0;
    for (let m = 0; m < n; m++)
      sum += (a[Math.floor(k / n) * n + m] ?? 0) * (b[m * n + (k % n)] ?? 0);
    return sum;
  });
};

describe('readouts', () => {
  test('Leslie: 1.5, with the ages 18 : 6 : 1', () => {
    const matrix = [0, 4, 3, '1/2', 0, 0, 0, '1/4', 0];
    const values = readout('eigenvalues', { matrix }) as { re: number; im: number }[];
    expect(values[0]?.re).toBeCloseTo(1.5, 14);
    const [first] = readout('eigenvectors', { matrix }) as { re: number[]; im: number[] }[];
    const [x = 0, y = 0, z = 0] = first?.re ?? [];
    expect([x / z, y / z]).toEqual([expect.closeTo(18, 12), expect.closeTo(6, 12)]);
    expect(first?.im).toEqual([0, 0, 0]);
    expect(readout('spectralRadius', { matrix })).toBeCloseTo(1.5, 14);
    expect(readout('isDiagonalizableOverR', { matrix })).toBe(true);
  });

  test('a quarter turn: diagonalisable over ℂ only, its eigenvectors (1, ∓i)/√2', () => {
    const patch = { matrix: [0, -1, 1, 0] };
    expect(readout('isDiagonalizable', patch)).toBe(true);
    expect(readout('isDiagonalizableOverR', patch)).toBe(false);
    const [first] = readout('eigenvectors', patch) as { re: number[]; im: number[] }[];
    expect(first?.re).toEqual([expect.closeTo(Math.SQRT1_2, 14), expect.closeTo(0, 14)]);
    expect(first?.im).toEqual([0, expect.closeTo(-Math.SQRT1_2, 14)]);
    expect(shown('eigenspaces', patch)).toBe('λ = ±i: no real line');
    expect(shown('flowLimit', patch)).toBe('no limit: it circles with λ = ±i');
  });

  test('a missing eigenvector is told exactly, and repeated', () => {
    const patch = { matrix: ['1/3', 1, 0, '1/3'] };
    expect(readout('eigenspaces', patch)).toMatchObject([
      { value: { re: 1 / 3, im: 0 }, algebraic: 2, geometric: 1, basis: [{ re: [1, 0] }] },
    ]);
    expect(readout('isDiagonalizable', patch)).toBe(false);
    expect(readout('eigenvalueConditions', patch)).toEqual([Infinity, Infinity]);
    expect(shown('eigenvalueConditions', patch)).toBe('infinite, infinite');
    const [one, two] = readout('eigenvectors', patch) as unknown[];
    expect(one).toEqual(two);
    // So close that floating point cannot tell, and yet not defective.
    const near = { matrix: [1, 1, '1e-30', 1] };
    expect(readout('isDiagonalizable', near)).toBe(true);
  });

  test('the quadratic form is that of the symmetric part', () => {
    const definite = (matrix: readonly (number | string)[]) => readout('definiteness', { matrix });
    expect(definite([2, 5, -5, 1])).toBe('positive definite');
    expect(definite([1, 2, 0, 1])).toBe('positive semidefinite');
    expect(definite([1, 3, 0, 1])).toBe('indefinite');
    expect(definite([0, -1, 1, 0])).toBe('zero');
    expect(definite([-1, 0, 0, 0, -2, 0, 0, 0, -3])).toBe('negative definite');
    // Small is not zero, and graded is not singular.
    expect(definite(['1e-10', 0, 0, '2e-10'])).toBe('positive definite');
    expect(definite(['1e-10', -1, 1, '-1e-10'])).toBe('indefinite');
    expect(definite(['1e-8', 0, 0, 0, 1, 0, 0, 0, '1e8'])).toBe('positive definite');
    // What is left of a quarter turn in float64 is zero.
    expect(definite(['cos(pi/2)', -1, 1, 'cos(pi/2)'])).toBe('zero');
    expect(definite(['√2*1e-10', 0, 0, '√2*1e-10'])).toBe('positive definite');
  });

  test('angle and Rayleigh quotient of v; nothing is claimed where A v = 0', () => {
    const patch = { matrix: [2, 0, 0, 0], vector: [0, 3] };
    expect(readout('angle', patch)).toBe(null);
    expect(shown('angle', patch)).toBe('A v = 0: no direction');
    expect(readout('angle', { matrix: [0, -1, 1, 0], vector: [3, 4] })).toBeCloseTo(
      Math.PI / 2,
      14,
    );
    // Lines, not arrows: a reversed vector has not turned.
    expect(readout('angle', { matrix: [-2, 0, 0, 1], vector: [5, 0] })).toBe(0);
    expect(readout('rayleighQuotient', { matrix: [2, 1, 1, 2], vector: [1, 1] })).toBeCloseTo(
      3,
      14,
    );
  });

  test('the flow follows the real part, the map the modulus', () => {
    const patch = { matrix: [1, 0, 0, 0, -2, 0, 0, 0, '1/2'] };
    expect([shown('flowLimit', patch), shown('mapLimit', patch)]).toEqual(['λ = 1', 'λ = −2']);
    const several = { matrix: [1, 0, 0, 0, -1, 0, 0, 0, '1/2'] };
    expect(shown('mapLimit', several)).toBe('no single limit: λ = 1, −1 lead together');
    const chain = { matrix: [3, 1, 0, 0, 3, 0, 0, 0, -3] };
    expect(shown('mapLimit', chain)).toBe('λ = 3');
    expect(shown('mapLimit', { matrix: [0, 1, 0, 0] })).toBe('the zero vector');
    expect(shown('flowLimit', { matrix: [3, 0, 0, 3] })).toBe('every direction stays');
  });

  test('the iteration has all that is promised, and null where nothing is to say', () => {
    const patch = { matrix: [1, 1, 1, 0], vector: [1, 0] };
    const at = (k: number, more = {}) => readout('iteration', { ...patch, ...more }, k);
    expect(at(10)).toMatchObject({ k: 10, order: 1, status: 'running' });
    const { observedRate, predictedRate, estimate, error, vector } = at(10) as Record<
      string,
      number
    >;
    expect(observedRate).toBeCloseTo(0.382, 3);
    expect(predictedRate).toBeCloseTo(0.381966, 6);
    expect(Math.abs((estimate as number) - 1.618034)).toBeLessThan(1e-6);
    expect(error).toBeLessThan(1e-3);
    expect(vector).toHaveLength(2);
    expect(at(60)).toMatchObject({ status: 'converged' });
    expect(at(5, { matrix: [0, -1, 1, 0] })).toMatchObject({
      status: 'does not converge',
      error: null,
      observedRate: null,
      predictedRate: null,
      order: null,
    });
    expect((at(0, { matrix: [0, -1, 1, 0] }) as { reason: string }).reason).toMatch(
      /complex pair leads/,
    );
    // Elsewhere the iteration stands at its start.
    expect(at(7, { subject: 'flow' })).toMatchObject({ k: 0 });
  });

  test('what is rounding is not shown, what differs is told apart', () => {
    const skew = { matrix: [0, -1, 2, 1, 0, -3, -2, 3, 0] };
    expect(shown('eigenvalues', skew)).toMatch(/^±3\.742i, /);
    expect(eigenvectorField.lessonValues(valuesWith(skew) as never, 0).lambda).toMatch(
      /^\\pm 3\.742\\,i,/,
    );
    const turn = valuesWith({ matrix: [0, -1, 1, 0] }) as never;
    expect(eigenvectorField.lessonValues(turn, 0).lambda).toBe('\\pm i');
    expect(shown('eigenspaces', { matrix: [1, 1, 0, '1.0000001'] })).toBe(
      'λ = 1.0000001: a line; λ = 1: a line',
    );
  });

  test('an average is foretold where the ratio of errors has no limit, and σ is named', () => {
    const reason = (patch: Record<string, unknown>) =>
      (readout('iteration', { subject: 'algorithms', ...patch }) as { reason: string }).reason;
    const shared = { matrix: [2, 0, 0, 0, 0, -4, 0, '1/4', 0], vector: [1, 0, 1] };
    const average = /on average, in the long run, each step leaves 0\.5 of the rest/;
    expect(reason(shared)).toMatch(average);
    const lesson = (patch: Record<string, unknown>) =>
      eigenvectorField.lessonValues(valuesWith(patch) as never, 0).rate;
    expect(lesson(shared)).toBe('\\sqrt[k]{e_k} \\to 0.5');
    const fibonacci = { matrix: [1, 1, 1, 0], vector: [1, 0] };
    expect(reason(fibonacci)).toMatch(/; each step leaves 0\.382 of the rest/);
    expect(lesson(fibonacci)).toMatch(/^\\frac\{e_\{k\+1\}\}\{e_k\} \\to 0\.382/);
    expect(reason({ matrix: [1, 1, 0, '1.0000001'] })).toMatch(/leaves nearly all of the rest/);
    const shifted = { matrix: [1, 2, 2, -1], algorithm: 'qr', shift: 0.5 };
    expect(reason(shifted)).toMatch(/at different distances from σ/);
    expect(reason({ ...shifted, shift: 0 })).not.toMatch(/σ sort/);
    const block = { matrix: [4, 1, 0, 1, 1, 2, 0, -2, 1], algorithm: 'qr' };
    expect(reason({ ...block, shift: 0.1 })).toMatch(/equally far from σ/);
    expect(reason(block)).toMatch(/of equal size/);
  });

  test.each(matrices)('$name: as LAPACK has it', ({ matrix, eigenvalues }) => {
    const norm = size(matrix) || 1;
    const found = readout('eigenvalues', { matrix }) as { re: number; im: number }[];
    const conditions = readout('eigenvalueConditions', { matrix }) as number[];
    found.forEach(({ re, im }, k) => {
      const expected = eigenvalues[k] as { re: number; im: number };
      const tolerance = Math.min(1e-4, 1e-14 * (conditions[k] ?? 1)) * norm;
      expect(Math.hypot(re - expected.re, im - expected.im)).toBeLessThan(
        Math.max(tolerance, 1e-14 * norm),
      );
    });
  });
});

describe('what the presets say is true', () => {
  const preset = (id: string) => {
    const found = presets.find((one) => one.id === id);
    if (!found) throw new Error(`There is no preset ${id}.`);
    const values = valuesWith(found.params as Record<string, unknown>);
    const line = timelineOf(eigenvectorField, values as never);
    return { params: found.params, position: found.position ?? initialPosition(line) };
  };
  const of = (id: string, name: string) => {
    const { params: patch, position } = preset(id);
    return readout(name, patch as Record<string, unknown>, position);
  };
  const iteration = (id: string) => of(id, 'iteration') as Record<string, unknown>;

  test('positions are on their timelines', () => {
    for (const { id } of presets) {
      const { params: patch, position } = preset(id);
      const line = timelineOf(
        eigenvectorField,
        valuesWith(patch as Record<string, unknown>) as never,
      );
      expect([id, clampPosition(line, position)]).toEqual([id, position]);
    }
  });

  test('never aligned: 90° whatever v; nearly parallel: 0.57° and condition 100', () => {
    expect(of('never', 'angle')).toBeCloseTo(Math.PI / 2, 12);
    const [one, two] = of('nearly-parallel', 'eigenvectors') as { re: number[] }[];
    const [a, b] = [one?.re ?? [], two?.re ?? []];
    const sine = Math.abs((a[0] ?? 0) * (b[1] ?? 0) - (a[1] ?? 0) * (b[0] ?? 0));
    expect((Math.asin(sine) * 180) / Math.PI).toBeCloseTo(0.573, 3);
    const [kappa] = of('nearly-parallel', 'eigenvalueConditions') as number[];
    expect(kappa).toBeCloseTo(100, 1);
  });

  test('the great circle is led by a pair, with real part 0 against −0.5', () => {
    const analysis = analyse(valuesWith(preset('great-circle').params as Record<string, unknown>));
    expect(leadersOf(analysis).flow).toEqual([{ re: 0, im: 1 }]);
  });

  test('Fibonacci, Markov, circles, period two, crawls, cubic, shifted, QR', () => {
    expect(iteration('fibonacci').predictedRate).toBeCloseTo(0.382, 3);
    expect(iteration('markov')).toMatchObject({ order: 1 });
    const markov = (of('markov', 'eigenvalues') as { re: number }[]).map(({ re }) => re);
    expect(markov[0]).toBeCloseTo(1, 13);
    const { matrix: cells } = valuesWith(preset('markov').params as Record<string, unknown>);
    expect(Math.min(...cells.values)).toBeGreaterThan(0);
    expect(iteration('markov').predictedRate).toBeCloseTo(Math.abs(markov[1] ?? 0), 12);
    expect(iteration('circles')).toMatchObject({ status: 'does not converge' });
    expect(iteration('period-two')).toMatchObject({ status: 'does not converge' });
    const { params: crawls } = preset('crawls');
    const errorAt = (k: number) =>
      (readout('iteration', crawls as Record<string, unknown>, k) as { error: number }).error;
    expect(errorAt(400) / errorAt(800)).toBeCloseTo(2, 1);
    expect(iteration('cubic')).toMatchObject({ order: 3 });
    const { params: cubic } = preset('cubic');
    expect(readout('iteration', cubic as Record<string, unknown>, 3)).toMatchObject({
      status: 'converged',
    });
    expect(iteration('shifted').estimate).toBeCloseTo(3, 2);
    expect(iteration('qr')).toMatchObject({ status: 'running', order: 1 });
    expect(iteration('qr-still')).toMatchObject({ status: 'does not converge' });
    expect(iteration('leslie').estimate).toBeCloseTo(1.5, 1);
  });

  test('the spiral turns by 36.9° and stretches by 1.05 a step', () => {
    const { plane } = analyse(valuesWith(preset('spiral').params as Record<string, unknown>));
    expect(Math.hypot(plane?.re ?? 0, plane?.im ?? 0)).toBeCloseTo(1.05, 12);
    expect((Math.atan2(plane?.im ?? 0, plane?.re ?? 0) * 180) / Math.PI).toBeCloseTo(36.87, 2);
  });

  test('half a step, twice, is A', () => {
    const values = valuesWith(preset('half-a-step').params as Record<string, unknown>);
    const half = storyOf(values).at(0.5);
    const back = times(half, half);
    [1.1, 0.5, 0, -0.3, 0.9, 0, 0, 0, 1].forEach((x, k) => {
      expect(back[k]).toBeCloseTo(x, 12);
    });
  });
});

describe('names follow the structure', () => {
  const captionAt = (patch: Record<string, unknown>, t: number) =>
    storyOf(valuesWith(patch)).caption(t);
  const chain = { matrix: [2, 1, 0, 0, 2, 0, 0, 0, 5], subject: 'structure' };

  test('a chain behind another eigenvalue: its own vectors are named, as in the working', () => {
    expect(captionAt(chain, 0.5)).toBe('v₁ and v₂ keep their lines; v₃ gets v₂ added');
    const working = eigenvectorField.working?.(valuesWith(chain) as never, 0) ?? [];
    const lines = working.flatMap((part) => part.lines).join(' ');
    expect(lines).toContain('v_3 = v_2');
    expect(lines).not.toContain('v_1');
    expect(captionAt({ ...chain, matrix: [2, 1, 0, 2] }, 0.5)).toBe(
      'v₁ keeps its line; v₂ gets v₁ added',
    );
    expect(captionAt({ ...chain, matrix: [2, 1, 0, 0, 2, 1, 0, 0, 2] }, 0.5)).toBe(
      'v₁ keeps its line; v₂ gets v₁ added, v₃ gets v₂ added',
    );
  });

  test('the acts speak of eigenvectors only where P has nothing else', () => {
    const acts = { subject: 'powers', act: 'acts' };
    expect(captionAt({ ...acts, matrix: [2, 1, 1, 2] }, 0.5)).toMatch(/sends the eigenvectors/);
    expect(captionAt({ ...acts, matrix: [0, -2, 1, 0.5] }, 0.5)).toMatch(/sends the columns of P/);
    expect(captionAt({ ...acts, matrix: chain.matrix }, 2.5)).toMatch(/back to the columns of P/);
    const lines = (matrix: readonly number[]) =>
      (eigenvectorField.working?.(valuesWith({ ...acts, matrix }) as never, 0) ?? [])
        .flatMap((part) => part.lines)
        .join(' ');
    expect(lines(chain.matrix)).toContain('P\\,J^k\\,P^{-1}');
    expect(lines([2, 1, 1, 2])).toContain('P\\,D^k\\,P^{-1}');
  });

  test('a repeated extreme of the Rayleigh quotient is no saddle', () => {
    expect(criticalKinds([2, 2, 1])).toEqual(['maximum', 'maximum', 'minimum']);
    expect(criticalKinds([2, 1, 1])).toEqual(['maximum', 'minimum', 'minimum']);
    expect(criticalKinds([4, 2, 1])).toEqual(['maximum', 'saddle', 'minimum']);
    expect(criticalKinds([3, 3, 3])).toEqual(['constant', 'constant', 'constant']);
    expect(criticalKinds([0, 0])).toEqual(['constant', 'constant']);
  });
});

describe('stories end at A', () => {
  test.each([
    ['three acts', [4, 1, -2, 0.5, 3, 1, 1, -0.25, 1.5], 'powers', 'acts', 3],
    ['three acts of a pair', [0.8, -0.6, 0.2, 0.6, 0.8, 0, 0, 0, 0.9], 'powers', 'acts', 3],
    ['three acts of a Jordan block', [2, 1, 0, 0, 2, 0, 0, 0, 1], 'powers', 'acts', 3],
    ['A to the power 1', [4, 1, -2, 0.5, 3, 1, 1, -0.25, 1.5], 'powers', 'power', 1],
    ['scalings', [2, 1, 0, 1, 3, 1, 0, 1, 4], 'structure', 'acts', 3],
    ['oblique scalings', [1, 2, 0, 0, 3, 0, 0, 1, 4], 'structure', 'acts', 3],
    ['a chain', [2, 1, 0, 0, 2, 0, 0, 0, 1], 'structure', 'acts', 1],
    ['a pair, after one step', [0.8, -0.6, 0.2, 0.6, 0.8, 0, 0, 0, -0.9], 'structure', 'acts', 1],
  ] as const)('%s', (_, matrix, subject, act, end) => {
    const at = storyOf(valuesWith({ matrix: [...matrix], subject, act })).at(end);
    matrix.forEach((x, k) => {
      expect(at[k]).toBeCloseTo(x, 10);
    });
  });

  test('what has no real power stays on whole ones, and says why', () => {
    const story = storyOf(valuesWith({ matrix: [-1, 0, 0, 2], subject: 'powers', act: 'power' }));
    expect(story.caption(1.5)).toMatch(/k = 1 · a negative eigenvalue/);
    expect(story.at(2.7).slice(0, 5)).toEqual([1, 0, 0, 0, 4]);
  });
});

describe('A to the power k', () => {
  const powers = (matrix: readonly (number | string)[]) =>
    valuesWith({ matrix, subject: 'powers', act: 'power' });
  const trackOf = (values: Values) => {
    const line = timelineOf(eigenvectorField, values as never);
    return line.kind === 'time' ? [line.start, line.end, line.symbol] : [];
  };

  test('goes back to k = −2 where A has an inverse', () => {
    const values = powers([1.1, 0.5, -0.3, 0.9]);
    expect(trackOf(values)).toEqual([-2, 4, 'k']);
    const story = storyOf(values);
    const product = times(story.at(-1.5), story.at(1.5));
    [1, 0, 0, 0, 1, 0, 0, 0, 1].forEach((x, k) => {
      expect(product[k]).toBeCloseTo(x, 12);
    });
    expect(story.caption(-1.5)).toBe('A to the power k = −1.5');
    expect(story.marks.map(({ label }) => label)).toContain('k = −1');
  });

  test('a singular A begins at 0, and the caption says why', () => {
    const shadow = powers([1, 0, 0, 0, 1, 0, 0, 0, 0]);
    expect(trackOf(shadow)).toEqual([0, 4, 'k']);
    expect(storyOf(shadow).caption(0)).toBe(
      'A to the power k = 0 · A is singular: no power below 0, and as k → 0 the powers do not tend to I',
    );
    expect(storyOf(shadow).caption(1)).toBe('A to the power k = 1');
    const graded = powers([1e-8, 0, 0, 0, 1, 0, 0, 0, 1e8]);
    // Its powers do tend to I, if late.
    expect(storyOf(graded).caption(0)).toMatch(/numerically singular: powers .* are not drawn$/);
    const nilpotent = powers([0, 1, 0, 0, 0, 1, 0, 0, 0]);
    expect(storyOf(nilpotent).caption(0)).toMatch(/a Jordan block of 0.*no power below 0$/);
  });

  test('a negative eigenvalue: whole k only, also below 0', () => {
    const story = storyOf(powers([-1, 0, 0, 2]));
    expect(story.start).toBe(-2);
    expect(story.at(-0.5).slice(0, 5)).toEqual([-1, 0, 0, 0, 0.5]);
    expect(story.caption(-0.5)).toMatch(/k = −1 · a negative eigenvalue/);
  });

  test('what would dwarf the rest of the picture is left out, and that is said', () => {
    const tiny = powers([1e-10, 0, 0, 0, 1e-10, 0, 0, 0, 1e-10]);
    expect(trackOf(tiny)).toEqual([0, 4, 'k']);
    expect(storyOf(tiny).caption(0)).toMatch(/too long to be drawn/);
    expect(trackOf(powers([0.05, 0, 0, 0.5]))).toEqual([-1, 4, 'k']);
    expect(trackOf(powers([1e8, 0, 0, 1]))).toEqual([-2, 1, 'k']);
  });

  test('the chart reaches as far as the track', () => {
    const patch = { matrix: [1.1, 0.5, -0.3, 0.9], subject: 'powers', act: 'power' };
    const [growth] = chart('growth', patch)?.series ?? [];
    expect([growth?.x[0], growth?.x[60]]).toEqual([-2, 4]);
    expect(growth?.y[10]).toBeCloseTo(1 / Math.hypot(1, Math.sqrt(0.14)), 12);
  });
});

describe('every sentence is true of matrices that are out of the ordinary', () => {
  const lesson = (patch: Record<string, unknown>) =>
    eigenvectorField.lessonValues(valuesWith(patch) as never, 0);
  const workingOf = (patch: Record<string, unknown>, position: number) =>
    (eigenvectorField.working?.(valuesWith(patch) as never, position) ?? [])
      .flatMap(({ lines }) => lines)
      .join(' ');
  const graded = [1e-8, 0, 0, 0, 1, 0, 0, 0, 1e8];
  const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];

  test('a multiple of I moves no direction; a negative one turns v about', () => {
    expect(lesson({ matrix: identity })).toMatchObject({
      flow: 'every direction stays',
      map: 'every direction stays',
      rate: '\\text{none}',
    });
    expect(lesson({ matrix: [0, 0, 0, 0] }).kept).toMatch(/everything to 0/);
    const mirrored = { matrix: identity.map((x) => 0 - x) };
    expect(shown('flowLimit', mirrored)).toBe('every direction stays');
    expect(shown('mapLimit', mirrored)).toBe('every line stays, v changes its sign');
    expect(shown('mapLimit', { matrix: [0, 0, 0, 0] })).toBe('the zero vector');
  });

  test('QR starts from no v', () => {
    expect(lesson({ algorithm: 'qr' }).algorithm).toBe('QR iteration');
    expect(lesson({ algorithm: 'power' }).algorithm).toBe('power iteration from this v');
  });

  test('a small entry of A is no rounding: QR shows it', () => {
    const patch = { matrix: graded, subject: 'algorithms', algorithm: 'qr' };
    expect(workingOf(patch, 7)).toContain('A_{7} = \\begin{pmatrix} 1 \\times 10^{-8} & 0 & 0');
  });

  test('Rayleigh quotient iteration solves nothing at an eigenvector', () => {
    const patch = { matrix: identity, subject: 'algorithms', algorithm: 'rayleigh' };
    expect(workingOf(patch, 3)).toContain('singular to rounding');
    expect(workingOf(patch, 3)).not.toContain('w =');
  });

  test('eigenvalues that differ are seen to differ, everywhere', () => {
    const near = { matrix: [1, 1, 1e-12, 1] };
    expect(shown('eigenvalues', near)).toBe('1.000001, 0.999999');
    expect(lesson(near).lambda).toBe('1.000001,\\ 0.999999');
    expect(workingOf({ ...near, subject: 'powers' }, 0)).toContain(
      'D = \\begin{pmatrix} 1.000001 & 0 \\\\ 0 & 0.999999',
    );
    expect(shown('eigenvalues', { matrix: graded })).toBe('1×10⁸, 1, 1×10⁻⁸');
    expect(shown('eigenvalues', { matrix: [2, 0, 0, 2] })).toBe('2, 2');
  });

  test('nearly aligned is not aligned', () => {
    const turning = (vector: readonly number[]) => lesson({ matrix: [2, 0, 0, 1], vector }).turning;
    expect(turning([1, 0])).toBe('Here v and A v lie on one line: v is an eigenvector.');
    expect(turning([1, 1e-9])).toMatch(/to eight digits/);
    expect(turning([1, 1e-3])).toBe('Here A turns the line of v by 0.0286°.');
  });

  test('a plane and a line stay; in a kernel there is no angle', () => {
    expect(lesson({ matrix: [2, 0, 0, 0, 2, 0, 0, 0, 1] }).kept).toMatch(/and one line beside it/);
    expect(lesson({ matrix: [2, 1, 0, 0, 2, 0, 0, 0, 2] }).kept).toBe(
      'A whole plane of lines stays where it is.',
    );
    expect(chart('angles', { matrix: [1, 0, 0, 0] })?.note).toMatch(/λ = 0: there A v = 0/);
    expect(chart('angles', { matrix: [2, 1, 1, 2] })?.note).toMatch(/exactly at eigenvectors/);
  });
});

describe('directions that ride', () => {
  test('e^{tA} up to a factor, also where it would overflow', () => {
    const analysis = analyse(valuesWith({ matrix: [1, 0, 0, 0, -2, 0, 0, 0, 0.5] }));
    const m = directionExponential(analysis, 2);
    expect((m[4] ?? 0) / (m[0] ?? 1)).toBeCloseTo(Math.exp(-6), 14);
    const huge = directionExponential(analyse(valuesWith({ matrix: [5e8, 0, 0, 1e9] })), 5);
    expect(huge).toEqual([0, 0, 0, 1]);
  });

  test('Aᵏ up to a factor: the same direction as step by step', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 9, maxLength: 9 }),
        fc.integer({ min: 0, max: 12 }),
        (a, k) => {
          let v: number[] = [1, -0.5, 0.25];
          for (let step = 0; step < k; step++) v = apply(a, v);
          const at = apply(directionPower(a, k), [1, -0.5, 0.25]);
          if (size(v) === 0) return;
          const sine = size(v.map((x, i) => x / size(v) - (at[i] ?? 0) / size(at)));
          // Integers are exact; the factor of the power is not, where v nearly cancels.
          const whole = size(a) ** k * size([1, -0.5, 0.25]);
          expect(sine).toBeLessThan(1e-14 * (1 + whole / size(v)) * (k + 1));
        },
      ),
    );
  });
});

describe('hands', () => {
  const values = valuesWith({ matrix: [2, 1, 1, 2] });
  const at = (degrees: number) => [
    Math.cos((degrees * Math.PI) / 180),
    Math.sin((degrees * Math.PI) / 180),
  ];
  const degreesOf = (v: readonly number[]) => (Math.atan2(v[1] ?? 0, v[0] ?? 0) * 180) / Math.PI;

  test('catch softly: on the line when near, unmoved when far, without a jump between', () => {
    expect(degreesOf(snapped(values, at(46), false))).toBeCloseTo(45, 10);
    expect(degreesOf(snapped(values, at(55), false))).toBeCloseTo(55, 10);
    expect(degreesOf(snapped(values, at(57), true))).toBeCloseTo(45, 10);
    let before = 45;
    for (let angle = 45; angle <= 55; angle += 0.1) {
      const now = degreesOf(snapped(values, at(angle), false));
      expect(now - before).toBeGreaterThanOrEqual(-1e-9);
      expect(now - before).toBeLessThan(0.25);
      before = now;
    }
  });

  test('never catch on a complex pair', () => {
    const turn = valuesWith({ matrix: [0, -1, 1, 0] });
    for (let angle = 0; angle < 180; angle += 7)
      expect(degreesOf(snapped(turn, at(angle), true))).toBeCloseTo(angle, 10);
  });

  test('keys turn: round the circle, along the horizon and up to the pole', () => {
    expect(degreesOf(turned(at(10), [0, 1, 0], Math.PI / 90))).toBeCloseTo(12, 10);
    expect(degreesOf(turned(at(10), [1, 0, 0], Math.PI / 90))).toBeCloseTo(8, 10);
    const pole = turned([0, 0, 1], [0, 1, 0], 0.1);
    expect(pole[2]).toBeCloseTo(1, 14);
    const east = turned([1, 0, 0], [1, 0, 0], Math.PI / 2);
    expect(east[1]).toBeCloseTo(1, 14);
  });
});

describe('charts', () => {
  test('predicted lies on observed, in the long run', () => {
    const patch = { matrix: [1, 1, 1, 0], vector: [1, 0], subject: 'algorithms' };
    const data = chart('convergence', patch, 10);
    const [observed, predicted] = data?.series ?? [];
    expect(data?.note).toMatch(/0\.382/);
    for (let k = 6; k < 14; k++)
      expect((observed?.y[k] ?? 0) / (predicted?.y[k] ?? 1)).toBeCloseTo(1, 3);
  });

  test('a Jordan block: 1/k is predicted', () => {
    const patch = { matrix: [2, 1, 0, 0, 2, 0, 0, 0, 1], subject: 'algorithms' };
    const [observed, predicted] = chart('convergence', patch, 60)?.series ?? [];
    expect((observed?.y[50] ?? 0) / (predicted?.y[50] ?? 1)).toBeCloseTo(1, 1);
  });

  test('the angle is zero at the eigenvectors of the plane, and nowhere for a turn', () => {
    const [angles] = chart('angles', { matrix: [2, 1, 1, 2] })?.series ?? [];
    const zeros = Array.from(angles?.x ?? []).filter((_, k) => (angles?.y[k] ?? 1) < 1e-9);
    expect(zeros).toEqual([45, 135]);
    const [never] = chart('angles', { matrix: [0, -1, 1, 0] })?.series ?? [];
    expect(Math.min(...Array.from(never?.y ?? []))).toBeCloseTo(90, 10);
  });
});

describe('every subject can say what it shows', () => {
  const subjects = ['field', 'flow', 'rayleigh', 'algorithms', 'structure', 'powers'];
  const classics = [
    ...matrices.map(({ matrix }) => matrix),
    [1, 1, 0, 1],
    [0, 0, 0, 0],
    [0, -1, 1, 0],
    [2, 0, 0, 2],
  ];
  test.each(subjects)('%s: working, lesson and captions for every kind of matrix', (subject) => {
    for (const matrix of classics)
      for (const algorithm of ['power', 'inverse', 'rayleigh', 'qr'])
        for (const act of ['acts', 'power']) {
          const values = valuesWith({ matrix, subject, algorithm, act, vector: [0, 0, 0] });
          const line = timelineOf(eigenvectorField, values as never);
          const position = line.kind === 'none' ? 0 : Math.min(2, line.end);
          if (line.kind !== 'none') expect(line.caption(values as never, position)).not.toBe('');
          const texts = [
            ...(eigenvectorField.working?.(values as never, position) ?? []).flatMap(
              ({ lines }) => lines,
            ),
            ...Object.values(eigenvectorField.lessonValues(values as never, position)),
          ];
          for (const text of texts) expect(text).not.toMatch(/NaN|undefined|null|\[object/);
        }
  });
});

test('lattices: spread over the sphere, within reach, never at the origin', () => {
  const sphere = spherePoints(500);
  const sum = [0, 0, 0];
  for (let i = 0; i < sphere.length; i += 4) {
    expect(size([...sphere.subarray(i, i + 3)])).toBeCloseTo(1, 6);
    for (let axis = 0; axis < 3; axis++)
      sum[axis] = (sum[axis] ?? 0) + (sphere[i + axis] ?? 0) / 500;
  }
  expect(size(sum)).toBeLessThan(0.01);
  for (const dimension of [2, 3]) {
    const { points } = latticePoints(2000, dimension, 1.5);
    expect(Math.abs(points.length / 4 - 2000)).toBeLessThan(300);
    for (let i = 0; i < points.length; i += 4)
      expect(size([...points.subarray(i, i + 3)])).toBeGreaterThan(0.01);
  }
});

test('v = 0 has no direction: e₁ is taken, and that is said', () => {
  const values = valuesWith({ vector: [0, 0, 0] });
  expect(directionOf(values)).toEqual({ v: [1, 0, 0], isZero: true });
  const line = timelineOf(eigenvectorField, values as never);
  expect(line.kind === 'step' && line.caption(values as never, 0)).toMatch(/e₁ is taken/);
});
