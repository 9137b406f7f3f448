/** What 'Flow and stability' says, takes and refuses; and that its presets' sentences are true. */
import { describe, expect, test } from 'vitest';
import { Session } from '../../../src/app/session';
import { Shelf } from '../../../src/app/shelf';
import { acceptAll, defaultsOf } from '../../../src/core/parameter';
import { timelineOf } from '../../../src/core/timeline';
import { dynamics as exhibit } from '../../../src/exhibits/linear-algebra/dynamics';
import { matrixOf } from '../../../src/exhibits/linear-algebra/dynamics/analysis';
import type { Values } from '../../../src/exhibits/linear-algebra/dynamics/parameters';
import {
  crossingOf,
  type PathName,
  placeOnPath,
} from '../../../src/exhibits/linear-algebra/dynamics/path';
import { words } from '../../../src/exhibits/linear-algebra/dynamics/words';
import { expm } from '../../../src/math/flow/expm';
import type { Motion } from '../../../src/math/flow/stability';
import { systems } from '../../../src/math/flow/systems';
import { expectOneSentence } from '../core/helpers';
import { determinant, normFrobenius, trace } from '../math/flow-helpers';

type Patch = Record<string, unknown>;

const { params, readouts, presets, charts = [], maps = [], lessonValues, working } = exhibit;

function valuesWith(patch: Patch): Values {
  return acceptAll(params, defaultsOf(params), patch) as unknown as Values;
}

function readoutOf(id: string) {
  const found = readouts.find((readout) => readout.id === id);
  if (!found) throw new Error(`There is no readout ${id}.`);
  return found;
}

const value = <Type = unknown>(id: string, patch: Patch, position = 0) =>
  readoutOf(id).value(valuesWith(patch) as never, position, {}) as Type;

const text = (id: string, patch: Patch, position = 0) =>
  readoutOf(id).format(value(id, patch, position), valuesWith(patch) as never);

const lesson = (patch: Patch, position = 0): Readonly<Record<string, string>> =>
  lessonValues(valuesWith(patch) as never, position);

const worked = (patch: Patch, position = 0): string =>
  (working?.(valuesWith(patch) as never, position) ?? []).flatMap(({ lines }) => lines).join('\n');

function preset(id: string): Patch {
  const found = presets.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no preset ${id}.`);
  return found.params;
}

function refusal(patch: Patch): string {
  try {
    valuesWith(patch);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('This was not refused.');
}

const planar = (matrix: readonly unknown[], rest: Patch = {}): Patch => ({ matrix, ...rest });

describe('what is opened', () => {
  test('continuous in space is what a bare address shows', () => {
    const values = defaultsOf(params) as unknown as Values;
    expect(values.mode).toBe('continuous');
    expect(values.dimension).toBe(3);
    expect(timelineOf(exhibit, values as never)).toMatchObject({ kind: 'time', name: 'flow' });
  });

  test('each mode has its own timeline', () => {
    const kind = (patch: Patch) => timelineOf(exhibit, valuesWith(patch) as never);
    expect(kind({ mode: 'discrete' })).toMatchObject({ kind: 'step', name: 'map' });
    expect(kind({ mode: 'nonlinear' })).toMatchObject({ kind: 'time', name: 'field pendulum' });
    expect(kind(planar([1, 0, 0, 1], { path: 'turn' }))).toMatchObject({ end: 1 });
    // A path belongs to the plane: in space time goes on.
    expect(kind({ path: 'turn' })).toMatchObject({ name: 'flow' });
  });

  test('a system of space asks for three components', () => {
    expect(valuesWith({ mode: 'nonlinear', system: 'lorenz' }).dimension).toBe(3);
    expect(valuesWith({ matrix: [1, 0, 0, 1], mode: 'nonlinear' }).dimension).toBe(2);
  });

  test('what cannot be is refused in one sentence', () => {
    for (const patch of [
      { mode: 'sideways' },
      { system: 'three-body' },
      { mode: 'nonlinear', system: 'own', fieldX: 'x +' },
      { matrix: [1, 2, 3] },
      { eta: -1 },
      { particles: 12 },
    ])
      expectOneSentence(refusal(patch));
    expect(refusal({ mode: 'nonlinear', system: 'lorenz', dimension: 2 })).toBe(
      'System, as chosen, means dimension 3, but another dimension was asked for.',
    );
  });
});

describe('readouts of a linear flow', () => {
  const cases: readonly [string, Patch, string, string][] = [
    ['drift', planar([0, 1, 0, 0]), 'unstable', 'line of equilibria'],
    ['zero', planar([0, 0, 0, 0]), 'stable', 'plane of equilibria'],
    ['star', planar([-1, 0, 0, -1]), 'asymptotically stable', 'star'],
    ['missing', planar([-1, 1, 0, -1]), 'asymptotically stable', 'degenerate node'],
    ['centre', planar([0, -1, 1, 0]), 'stable', 'centre'],
    ['saddle', planar([1, 0, 0, -1]), 'unstable', 'saddle'],
    ['shear map', planar([1, 1, 0, 1], { mode: 'discrete' }), 'unstable', 'line of fixed points'],
    ['whirl', {}, 'asymptotically stable', 'spiral node'],
  ];

  test.each(cases)('%s', (_, patch, stability, type) => {
    expect(value('stability', patch)).toBe(stability);
    expect(value('type', patch)).toBe(type);
  });

  test('e^{tA} and the state of the trajectory at a time', () => {
    const patch = planar([-1, 10, 0, -2], { vector: [0, 1, 0] });
    // e^{tA} = (e^{−t}, 10(e^{−t} − e^{−2t}); 0, e^{−2t}).
    const t = 0.7;
    const [a, b] = [Math.exp(-t), Math.exp(-2 * t)];
    const e = value<number[]>('expm', patch, t);
    [a, 10 * (a - b), 0, b].forEach((x, k) => {
      expect(Math.abs((e[k] as number) - x)).toBeLessThan(1e-14);
    });
    const state = value<number[]>('state', patch, t);
    expect(state[0]).toBeCloseTo(10 * (a - b), 13);
    expect(state[1]).toBeCloseTo(b, 13);
  });

  test('the stable matrix that grows first', () => {
    const patch = planar([-1, 10, 0, -2]);
    expect(value<number>('transientPeak', patch).toFixed(2)).toBe('2.56');
    expect(value<number>('numericalAbscissa', patch)).toBeCloseTo((-3 + Math.sqrt(101)) / 2, 12);
    expect(text('transientPeak', patch)).toMatch(/^2\.563 at t = 0\.663$/);
    const growth = charts.find(({ id }) => id === 'growth');
    const data = growth?.data(valuesWith(patch) as never, 0.5, {});
    expect(data?.note).toContain('2.56');
    expect(data?.marker).toBe(0.5);
    expect(data?.series).toHaveLength(3);
  });

  test('a map: powers, and the peak of their norms', () => {
    const patch = planar([1, 1, 0, 1], { mode: 'discrete', vector: [1, 2, 0] });
    expect(value('expm', patch, 5)).toEqual([1, 5, 0, 1]);
    expect(value('state', patch, 5)).toEqual([11, 2]);
    expect(text('transientPeak', patch)).toBe('without bound');
  });

  test('what no float64 can hold is told', () => {
    const patch = planar([200, 0, 0, 200]);
    expect(text('expm', patch, 10)).toBe('beyond floating point');
    expect(text('state', patch, 10)).toBe('gone beyond every bound');
  });
});

describe('gradient descent as a map', () => {
  const bowl = (eta: number) =>
    planar([2.5, 1.5, 1.5, 2.5], { mode: 'discrete', iteration: 'descent', eta });

  test('I − ηH has the eigenvalues 1 − ηλ', () => {
    expect(matrixOf(valuesWith(bowl(0.4)), 0)).toEqual([
      0, -0.6000000000000001, -0.6000000000000001, 0,
    ]);
    const found = value<{ re: number }[]>('eigenvalues', bowl(0.1)).map(({ re }) => re);
    expect(found[0]).toBeCloseTo(0.9, 12);
    expect(found[1]).toBeCloseTo(0.6, 12);
  });

  test('η = 2/λ_max is the bifurcation', () => {
    expect(value('stability', bowl(0.49))).toBe('asymptotically stable');
    expect(value('stability', bowl(0.51))).toBe('unstable');
    expect(value('stability', bowl(0.5))).toBe('stable');
  });

  test('of a matrix that is not symmetric the symmetric part descends', () => {
    const h = planar([1, 4, 0, 1], { mode: 'discrete', iteration: 'descent', eta: 1 });
    expect(matrixOf(valuesWith(h), 0)).toEqual([0, -2, -2, 0]);
  });
});

describe('what is iterated bears its name', () => {
  const descent = { ...preset('descent'), matrix: [2.5, 1.5, 1.5, 2.5] };

  test('of gradient descent it is I − ηH, and A is the visitor’s', () => {
    expect(lesson(descent).law).toContain('x_k = (I - \\eta H)^k\\,x_0');
    expect(lesson(descent).measure).toContain('\\|I - \\eta H\\|');
    const lines = worked(descent, 12);
    expect(lines).toMatch(/H = .*2\.5 & 1\.5/);
    expect(lines).toMatch(/M = I - \\eta H = .*-0\.05 & -0\.63/);
    expect(lines).toContain('M^{12} = ');
    expect(lines).not.toMatch(/(^|\n)A = |A\^\{/);
    expect(text('expm', descent, 12)).toMatch(/^\(I − ηH\)ᵏ = /);
    const powers = charts.find(({ id }) => id === 'powers');
    const label = (patch: Patch) =>
      powers?.data(valuesWith(patch) as never, 0, {})?.series[0]?.label;
    expect(label(descent)).toBe('‖(I − ηH)ᵏ‖');
    expect(label({ ...descent, iteration: 'matrix' })).toBe('‖Aᵏ‖');
  });

  test('of a map Aᵏ, of a flow eᵗᴬ', () => {
    expect(text('expm', planar([1, 1, 0, 1], { mode: 'discrete' }), 5)).toBe('Aᵏ = 1, 5; 0, 1');
    expect(text('expm', planar([0, 0, 0, 0]), 5)).toBe('eᵗᴬ = 1, 0; 0, 1');
  });
});

describe('the lesson follows the mode', () => {
  test('of a nonlinear flow no trajectory is said to grow without bound', () => {
    for (const { id, params: patch } of presets) {
      const { fate = '' } = lesson(patch);
      const nonlinear = valuesWith(patch).mode === 'nonlinear';
      expect([id, /without bound|Every trajectory/.test(fate) && nonlinear]).toEqual([id, false]);
    }
    expect(lesson(preset('lorenz')).fate).toMatch(/some trajectories move away from it$/);
    expect(lesson(preset('predators')).fate).toMatch(/cannot decide$/);
    expect(lesson({ ...preset('double-well'), vector: [0.9, 0, 0] }).fate).toMatch(/drawn in$/);
    expect(lesson(preset('saddle')).fate).toBe('Some trajectories grow without bound');
  });

  test('the beginning: a slope, a norm, or the Jacobian at the start', () => {
    expect(lesson(planar([-1, 10, 0, -2])).measure).toMatch(/A\^T.*= 3\.52/);
    expect(lesson(planar([0, 3, 0, 0], { mode: 'discrete' })).measure).toBe('\\|A\\| = 3');
    // J of x′ = −x, y′ = −50y is diagonal.
    expect(lesson(preset('stiff')).measure).toMatch(/J\^T.*= -1$/);
    // From (2, ½): (−2, −25).
    expect(lesson(preset('stiff')).furthest).toBe('|f(x)| = 25.1');
  });

  test('a field stands there with its letters', () => {
    const { law } = lesson(preset('lorenz'));
    expect(law).toContain("x' &= \\sigma");
    expect(law).toContain('\\sigma = 10,\\ \\rho = 28,\\ \\beta = 2.67');
    expect(
      lesson({ mode: 'nonlinear', system: 'own', fieldX: 'k*x', letters: { k: 3 } }).law,
    ).toMatch(/k.*x.*& k = 3/);
  });
});

describe('a system that is chosen', () => {
  const choose = (system: string, rest: Patch = {}) => {
    const session = new Session(Shelf.of([exhibit as never]), exhibit as never);
    session.open('dynamics', { mode: 'nonlinear' });
    session.set({ system, ...rest });
    return session;
  };

  test.each(systems.map((system) => [system.id, system] as const))(
    '%s starts where something happens',
    (id, { start, box }) => {
      // The pendulum is chosen already: a visitor comes to it from another.
      const session = choose('own');
      session.set({ system: id });
      const vector = session.values.value.vector as number[];
      expect(vector.slice(0, start.length)).toEqual(start);
      start.forEach((x, i) => {
        expect(x).toBeGreaterThanOrEqual(box.low[i] as number);
        expect(x).toBeLessThanOrEqual(box.high[i] as number);
      });
      const state = (at: number) =>
        value<number[]>('state', { mode: 'nonlinear', system: id, vector }, at);
      const [before, after] = [state(0), state(1)];
      expect(Math.hypot(...before.map((x, i) => x - (after[i] as number)))).toBeGreaterThan(1e-3);
    },
  );

  test('a start that is said beside it stands, and undo brings the old one back', () => {
    expect(choose('sir', { vector: [0.5, 0.5, 0] }).values.value.vector).toEqual([0.5, 0.5, 0]);
    const session = choose('sir');
    session.undo();
    expect(session.values.value.vector).toEqual([1, 1, 0.6]);
  });
});

describe('nonlinear fields', () => {
  test('a double well whose wells merge has one equilibrium, and no line of them', () => {
    const merged = { mode: 'nonlinear', system: 'double-well', wells: 0 };
    expect(value('type', merged)).toBe('degenerate');
    expect(text('equilibria', merged)).toBe('1');
    expect(words.mark('degenerate', 'undetermined')).toBe('degenerate: linearisation undecided');
    expect(text('equilibria', { mode: 'nonlinear', system: 'sir' })).toBe('5, some of a continuum');
  });

  test('the verdict is that of the equilibrium nearest to the start', () => {
    const at = (vector: number[]) => ({ mode: 'nonlinear', system: 'double-well', vector });
    expect(value('stability', at([0.1, 0, 0]))).toBe('unstable');
    expect(value('stability', at([0.9, 0, 0]))).toBe('asymptotically stable');
    expect(value('type', at([0.9, 0, 0]))).toBe('node');
  });

  test('Lotka–Volterra is undetermined, and its trajectory closes', () => {
    const patch = { mode: 'nonlinear', system: 'lotka-volterra', vector: [2, 1, 0] };
    expect(value('stability', patch)).toBe('undetermined');
    const conserved = ([x = 1, y = 1]: number[]) => x - Math.log(x) + y - Math.log(y);
    const later = value<number[]>('state', patch, 13.37);
    expect(Math.abs(conserved(later) - conserved([2, 1]))).toBeLessThan(1e-7);
  });

  test('equilibria have all that is said of them, and plain numbers', () => {
    const found = value<Record<string, unknown>[]>('equilibria', {
      mode: 'nonlinear',
      system: 'double-well',
    });
    expect(found).toHaveLength(3);
    expect(Object.keys(found[0] as object).sort()).toEqual([
      'eigenvalues',
      'jacobian',
      'point',
      'stability',
      'type',
    ]);
    expect(found[1]).toMatchObject({ jacobian: [1, 0, 0, -1], type: 'saddle' });
  });

  test('the state is the same however it is asked for, also between steps', () => {
    const patch = { mode: 'nonlinear', system: 'van-der-pol', vector: [0.2, 0, 0] };
    const first = value('state', patch, 3.333);
    value('state', patch, 7);
    expect(value('state', patch, 3.333)).toEqual(first);
  });

  test('a visitor’s own three expressions, with a letter', () => {
    const patch = {
      mode: 'nonlinear',
      system: 'own',
      dimension: 3,
      fieldX: 'k(y - x)',
      fieldY: '-y',
      fieldZ: '-z',
      letters: { k: 3 },
      vector: [1, 0, 0],
    };
    expect(value('type', patch)).toBe('node');
    expect(value<number[]>('state', patch, 1)[0]).toBeCloseTo(Math.exp(-3), 6);
  });

  test('Runge–Kutta beyond its limit is told', () => {
    const stiff = preset('stiff');
    // R(−3) = 1 − 3 + 9/2 − 27/6 + 81/24.
    expect(value('stepSize', stiff)).toBeCloseTo(1.375, 12);
    expect(text('stepSize', stiff)).toMatch(/^1\.375: .*unstable/);
    expect(Math.abs(value<number[]>('state', stiff, 3)[1] as number)).toBeGreaterThan(10);
    expect(text('stepSize', { ...stiff, step: 0.05 })).toMatch(/limit/);
  });

  test('so it is where λ turns: the real part alone does not tell', () => {
    const turning = (decay: number) => ({
      ...preset('stiff'),
      fieldX: `${-decay}x + 50y`,
      fieldY: `-50x - ${decay}y`,
    });
    expect(value('stability', turning(5))).toBe('asymptotically stable');
    // |R(−0.3 + 3i)| and |R(3i)|, with NumPy.
    expect(value<number>('stepSize', turning(5))).toBeCloseTo(1.202, 3);
    expect(text('stepSize', turning(5))).toMatch(/unstable/);
    expect(value<number>('stepSize', turning(0))).toBeCloseTo(1.505, 3);
    expect(
      Math.hypot(...value<number[]>('state', { ...turning(0), vector: [1, 0] }, 0.6)),
    ).toBeGreaterThan(50);
  });

  test('modes that grow are none of Runge–Kutta’s limit', () => {
    expect(value('stepSize', { mode: 'nonlinear', system: 'van-der-pol' })).toBeNull();
    expect(text('stepSize', { mode: 'nonlinear', system: 'van-der-pol' })).toMatch(/^none/);
    expect(text('stepSize', { mode: 'nonlinear', system: 'lotka-volterra' })).toMatch(/limit/);
    expect(text('stepSize', { mode: 'nonlinear', system: 'sir' })).toBe('1 (limit 1)');
  });
});

describe('the trace–determinant plane', () => {
  const plane = maps[0];
  if (!plane?.pick) throw new Error('The map can be dragged.');
  const { pick } = plane;

  test('A follows its point, by the rule, and keeps what can be kept', () => {
    const values = valuesWith(planar([0.3, 0.9, -0.7, 0.5]));
    const moved = valuesWith(pick(values as never, -1, 2));
    const a = [0, 1, 3, 4].map((k) => moved.matrix.values[k] as number);
    expect(trace(a)).toBeCloseTo(-1, 5);
    expect(determinant(a)).toBeCloseTo(2, 5);
    // s and φ: the symmetric part but for its trace.
    expect((a[0] as number) - (a[3] as number)).toBeCloseTo(-0.2, 5);
    expect((a[1] as number) + (a[2] as number)).toBeCloseTo(0.2, 5);
  });

  test('is shown for linear flows and maps of the plane alone', () => {
    const shown = (patch: Patch) => plane.relevant?.(valuesWith(patch) as never);
    expect(shown(planar([1, 0, 0, 1]))).toBe(true);
    expect(shown(planar([1, 0, 0, 1], { mode: 'discrete' }))).toBe(true);
    expect(shown({})).toBe(false);
    expect(shown({ mode: 'nonlinear' })).toBe(false);
  });

  test('reaches as far as the matrix, and names what lies under the pointer', () => {
    const image = plane.data(valuesWith(planar([9, 0, 0, -3])) as never, 0, {});
    expect(image?.x).toEqual({ from: -8, to: 8 });
    expect(image?.y).toEqual({ from: -32, to: 32 });
    expect(image?.at?.(-1, 20)).toBe('stable spiral');
    expect(image?.at?.(3, -1)).toBe('saddle');
  });

  test.each(
    (['flow', 'map'] as const).flatMap((motion) =>
      (['turn', 'fold', 'shape'] as const).map((path) => [motion, path] as const),
    ),
  )('the path %s, %s changes the portrait where it says', (motion: Motion, path: PathName) => {
    const mode = motion === 'flow' ? 'continuous' : 'discrete';
    const patch = planar([-0.4, -1.4, 1.4, -0.4], { mode, path });
    const at = crossingOf(path, motion);
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(1);
    const verdict = (share: number) =>
      `${value('type', patch, share)} ${value('stability', patch, share)}`;
    expect(verdict(0)).toBe(verdict(at - 0.01));
    expect(verdict(1)).toBe(verdict(at + 0.01));
    expect(verdict(0)).not.toBe(verdict(1));
    const timeline = timelineOf(exhibit, valuesWith(patch) as never);
    if (timeline.kind !== 'time') throw new Error('A path goes in time.');
    const [mark] = timeline.marks(valuesWith(patch) as never);
    // From node to spiral neither stability nor topology changes.
    expect(mark?.label).toBe(path === 'shape' ? 'eigenvalues become complex' : 'bifurcation');
    const a = matrixOf(valuesWith(patch), 0.3);
    const [t, d] = placeOnPath(path, motion, 0.3);
    expect(Math.abs(trace(a) - t) + Math.abs(determinant(a) - d)).toBeLessThan(1e-12);
  });
});

describe('presets say what is true', () => {
  const position = (id: string) => presets.find((one) => one.id === id)?.position ?? 0;
  const says = (id: string) => [value('type', preset(id)), value('stability', preset(id))];

  test('of linear flows', () => {
    expect(says('whirl')).toEqual(['spiral node', 'asymptotically stable']);
    expect(says('saddle')).toEqual(['saddle', 'unstable']);
    expect(says('star')).toEqual(['star', 'asymptotically stable']);
    expect(says('degenerate')).toEqual(['degenerate node', 'asymptotically stable']);
    expect(says('drift')).toEqual(['line of equilibria', 'unstable']);
    expect(value<number>('transientPeak', preset('grows-first')).toFixed(2)).toBe('2.56');
  });

  test('of paths: circles at trace 0, a line of equilibria at determinant 0', () => {
    expect(value('type', preset('through-the-centre'), 0.5)).toBe('centre');
    expect(value('type', preset('node-to-saddle'), 0.2)).toBe('node');
    expect(value('type', preset('node-to-saddle'), 0.5)).toBe('line of equilibria');
    expect(value('type', preset('node-to-saddle'), 0.8)).toBe('saddle');
  });

  test('of maps', () => {
    const spiral = value<{ re: number; im: number }[]>('eigenvalues', preset('spiral-map'));
    expect(Math.hypot(spiral[0]?.re ?? 0, spiral[0]?.im ?? 0)).toBeCloseTo(1.05, 12);
    expect(value<{ re: number }[]>('eigenvalues', preset('shear-map')).map(({ re }) => re)).toEqual(
      [1, 1],
    );
    // ‖Aᵏ‖ of the shear grows like k.
    const norm = (k: number) => normFrobenius(value<number[]>('expm', preset('shear-map'), k));
    expect(norm(200) / norm(100)).toBeCloseTo(2, 2);
    expect(value('stability', preset('descent'))).toBe('asymptotically stable');
  });

  test('of nonlinear fields', () => {
    expect(says('van-der-pol')).toEqual(['spiral', 'unstable']);
    // The limit cycle of μ = 1 has amplitude 2.009 (literature), whatever the start.
    const amplitude = (vector: number[]) =>
      Math.max(
        ...Array.from({ length: 800 }, (_, k) =>
          Math.abs(
            value<number[]>(
              'state',
              { ...preset('van-der-pol'), vector },
              12 + k / 100,
            )[0] as number,
          ),
        ),
      );
    expect(amplitude([0.2, 0, 0])).toBeCloseTo(2.009, 2);
    expect(amplitude([3, 3, 0])).toBeCloseTo(2.009, 2);
    const lorenz = value<{ stability: string }[]>('equilibria', preset('lorenz'));
    expect(lorenz.map(({ stability }) => stability)).toEqual(['unstable', 'unstable', 'unstable']);
    expect(value('stability', preset('predators'))).toBe('undetermined');
    const wells = { ...preset('double-well'), wells: -0.5 };
    expect(value<unknown[]>('equilibria', wells)).toHaveLength(1);
    const end = value<number[]>('state', preset('pendulum'), 30);
    // It comes to hang at a multiple of 2π, having gone over the top.
    expect(Math.abs(Math.sin((end[0] as number) / 2))).toBeLessThan(0.3);
  });

  test('of the million: both eigenvalues of the pair wind in', () => {
    expect(says('million')).toEqual(['spiral node', 'asymptotically stable']);
    expect(position('million')).toBeGreaterThan(0);
    const a = matrixOf(valuesWith(preset('million')), 0);
    expect(value('expm', preset('million'), 1)).toEqual(expm(a, 3));
  });
});
