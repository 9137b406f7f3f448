import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Run } from '../../../src/core/run';
import { RunFamily } from '../../../src/core/run-family';
import { type Objective, objectiveOf } from '../../../src/math/descent/objective';
import { optimiserById, optimisers } from '../../../src/math/descent/optimisers';
import { prepareRace, type RacerSpec } from '../../../src/math/descent/race';
import { completeSettings } from '../../../src/math/descent/settings';
import { compileFunction } from '../../../src/math/expression';
import { byHand, himmelblau, ravine, rosenbrock, saddle } from './descent-objectives';

const race = (objective: Objective, racers: readonly RacerSpec[], seed = 1) =>
  prepareRace({ objective, objectiveName: 'test', racers, seed });
const typed = (text: string) => objectiveOf(compileFunction(text, { variables: ['x', 'y'] }));

/** One racer, run to step k. */
function runTo(objective: Objective, spec: RacerSpec, k: number) {
  const [entrant] = race(objective, [spec]);
  if (!entrant) throw new Error('no racer');
  const run = new Run(entrant.process);
  const state = run.seek(k);
  return {
    run,
    state,
    x: state[0] as number,
    y: state[1] as number,
    status: entrant.process.status(state, k),
  };
}

const anyOptimiser = fc.constantFrom(...optimisers.map(({ id }) => id));
const spec = fc.record({
  optimiser: anyOptimiser,
  settings: fc.record({ learningRate: fc.constantFrom(1e-4, 1e-3, 0.01, 0.1, 1) }),
  schedule: fc.constantFrom({ id: 'constant' }, { id: 'one-cycle' }, { id: 'step' }),
  noise: fc.constantFrom({ id: 'none' }, { id: 'gaussian' }, { id: 'mini-batch' }),
  start: fc.constantFrom([-1.5, 2] as const, [0.3, -0.2] as const),
});
const objective = fc.constantFrom(rosenbrock, himmelblau, ravine, saddle);
const history = fc.array(fc.nat(150), { minLength: 1, maxLength: 6 });

describe('scrub and branch', () => {
  test('seek(k) after any history is a fresh run to k, bit for bit', () => {
    fc.assert(
      fc.property(objective, spec, history, (f, racer, steps) => {
        const [entrant] = race(f, [racer]);
        const [again] = race(f, [racer]);
        if (!entrant || !again) return;
        const run = new Run(entrant.process);
        for (const k of steps) run.seek(k);
        const k = steps.at(-1) as number;
        expect([...run.state]).toEqual([...new Run(again.process).seek(k)]);
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  test('branches of branches: as their parents up to their step, as a run of their own after', () => {
    fc.assert(
      fc.property(
        objective,
        spec,
        spec,
        spec,
        fc.nat(90),
        fc.nat(90),
        history,
        (f, a, b, c, p, q, steps) => {
          const specs = [a, { ...b, parent: 0, at: p }, { ...c, parent: 1, at: q }];
          const entrants = race(f, specs);
          const family = new RunFamily();
          family.set(entrants);
          for (const k of steps) family.seek(k);
          const k = steps.at(-1) as number;
          race(f, specs).forEach((fresh, i) => {
            const alone = new Run(fresh.process);
            expect([...(family.runs[i]?.state ?? [])]).toEqual([...alone.seek(k)]);
            const parent = fresh.parent === undefined ? undefined : family.runs[fresh.parent];
            if (!parent) return;
            const to = fresh.at ?? 0;
            expect([...alone.seek(to)]).toEqual([...new Run(parent.process).seek(to)]);
          });
        },
      ),
      { seed: 32, numRuns: 150 },
    );
  });

  test('a branch with the same optimiser keeps its memory, with another begins anew', () => {
    const start = [4, 1] as const;
    const parent = { optimiser: 'momentum', settings: { learningRate: 0.01 }, start };
    const same = { ...parent, settings: { learningRate: 0.02 }, parent: 0, at: 10 };
    const other = { optimiser: 'adam', settings: { learningRate: 0.02 }, start, parent: 0, at: 10 };
    const entrants = race(ravine, [parent, same, other]);
    const [before, kept, fresh] = entrants.map(({ process }, i) =>
      new Run(process).seek(i === 0 ? 10 : 11),
    );
    if (!before || !kept || !fresh) return;
    const g = ravine.gradient(before[0] as number, before[1] as number, new Float64Array(2));
    for (const i of [0, 1]) {
      const v = 0.9 * (before[2 + i] as number) + (g[i] as number);
      expect(kept[i]).toBeCloseTo((before[i] as number) - 0.02 * v, 14);
      // Adam's first step has the length of the learning rate in each direction.
      expect(Math.abs((fresh[i] as number) - (before[i] as number))).toBeCloseTo(0.02, 8);
    }
    expect(entrants[2]?.process.ownStep(11)).toBe(1);
  });

  test('without noise and schedule a racer is its optimiser, step by step, also where that is stuck', () => {
    fc.assert(
      fc.property(anyOptimiser, fc.constantFrom(himmelblau, ravine), (id, f) => {
        const start = [0.3, -0.2] as const;
        const { state } = runTo(f, { optimiser: id, start }, 200);
        const optimiser = optimiserById(id);
        const settings = completeSettings(optimiser.settings);
        const own = new Float64Array(2 + optimiser.innerSize);
        own.set(start);
        for (let k = 1; k <= 200; k++) {
          optimiser.step(own, k, settings, settings.learningRate as number, f);
        }
        expect([...state.subarray(0, own.length)]).toEqual([...own]);
      }),
      { seed: 33, numRuns: 100 },
    );
  });

  test('branches meet their root’s noise, other racers their own', () => {
    const noisy = {
      optimiser: 'gradient-descent',
      noise: { id: 'gaussian' },
      start: [1, 1] as const,
    };
    const entrants = race(saddle, [noisy, noisy, { ...noisy, parent: 0, at: 5 }]);
    const [a, b, c] = entrants.map(({ process }) => [...new Run(process).seek(20)]);
    expect(c).toEqual(a);
    expect(b).not.toEqual(a);
    expect([...new Run(race(saddle, [noisy], 2)[0]?.process as never).seek(20)]).not.toEqual(a);
  });

  test.each([
    [
      [{ optimiser: 'sgd', start: [0, 0] }],
      'There is no optimiser ‘sgd’; there are: gradient-descent,',
    ],
    [[{ optimiser: 'adam', start: [0, 0], schedule: { id: 'x' } }], 'There is no schedule ‘x’'],
    [[{ optimiser: 'adam', start: [0, 0], noise: { id: 'x' } }], 'There is no noise ‘x’'],
    [[{ optimiser: 'adam', start: [0, 0], parent: 0, at: 3 }], 'not before it'],
    [
      [
        { optimiser: 'adam', start: [0, 0] },
        { optimiser: 'adam', start: [0, 0], parent: 0, at: -1 },
      ],
      'no step',
    ],
  ] as [RacerSpec[], string][])('%j is refused', (racers, sentence) => {
    expect(() => race(saddle, racers)).toThrow(sentence);
  });
});

describe('status', () => {
  test.each<[string, Objective, RacerSpec, number, object]>([
    ['a minimum', himmelblau, { optimiser: 'bfgs', start: [0, 0] }, 30, { status: 'converged' }],
    [
      'on the way',
      ravine,
      { optimiser: 'gradient-descent', start: [4, 1] },
      10,
      { status: 'running' },
    ],
    [
      'a saddle',
      saddle,
      { optimiser: 'newton', start: [1, 0.5] },
      2,
      { status: 'stalled', reason: 'saddle' },
    ],
    [
      'a summit',
      himmelblau,
      { optimiser: 'newton', start: [-0.3, -1] },
      9,
      { status: 'stalled', reason: 'maximum' },
    ],
    [
      'x⁴ + y⁴',
      typed('x^4 + y^4'),
      { optimiser: 'newton', start: [1, 1] },
      80,
      { status: 'stalled', reason: 'flat' },
    ],
    [
      'a kink with a slope of 0 by convention',
      typed('|x| + |y|'),
      { optimiser: 'adam', start: [0, 0] },
      0,
      { status: 'stalled', reason: 'kink' },
    ],
    [
      'out of the domain',
      typed('sqrt(x) + y²'),
      { optimiser: 'gradient-descent', settings: { learningRate: 1 }, start: [0.1, 0.2] },
      5,
      { status: 'stalled', reason: 'outside-domain' },
    ],
    [
      'a rate of 0',
      ravine,
      { optimiser: 'gradient-descent', settings: { learningRate: 0 }, start: [4, 1] },
      1,
      { status: 'stalled', reason: 'at-rest' },
    ],
    [
      'no way down: a wall of rounding',
      byHand(
        (x) => (x > 1 ? x : 2),
        () => [1, 0],
        () => [0, 0, 0, 0],
      ),
      { optimiser: 'bfgs', start: [1, 0] },
      1,
      { status: 'stalled', reason: 'no-way-down' },
    ],
  ])('%s', (_name, f, racer, k, expected) => {
    expect(runTo(f, racer, k).status).toEqual(expected);
  });

  test('divergence: said with its step, and θ stays where it was', () => {
    const racer = {
      optimiser: 'gradient-descent',
      settings: { learningRate: 0.1 },
      start: [4, 1],
    } as const;
    const { run, x, y, status } = runTo(ravine, racer, 1000);
    // |1 − 0.1·40| = 3: 3ᵏ passes 10⁶ at k = 13.
    expect(status).toEqual({ status: 'diverged', step: 13 });
    expect(Math.hypot(x, y)).toBeGreaterThan(1e6);
    expect([...run.seek(13)].slice(0, 2)).toEqual([x, y]);
    expect(Math.hypot(run.seek(12)[0] as number, run.state[1] as number)).toBeLessThanOrEqual(1e6);
  });

  test.each(['bfgs', 'l-bfgs', 'conjugate-gradient'])(
    '%s: down a saddle without end',
    (optimiser) => {
      const { status } = runTo(saddle, { optimiser, start: [1, 0.01] }, 20);
      expect(status.status).toBe('diverged');
    },
  );

  test('what is drawn of an inner state is finite from step 0 on', () => {
    for (const { id } of optimisers) {
      const [entrant] = race(himmelblau, [{ optimiser: id, start: [0.4, -0.9] }]);
      if (!entrant) continue;
      const run = new Run(entrant.process);
      for (const k of [0, 1, 2, 30]) {
        const { optimiser, settings } = entrant.process.leg(k);
        const own = entrant.process.ownStep(k);
        for (const draw of Object.values(optimiser.inner)) {
          for (const number of draw(run.seek(k), own, settings))
            expect(Number.isFinite(number)).toBe(true);
        }
      }
    }
  });

  test('a step to no finite point is not taken', () => {
    const cliff = byHand(
      (x) => x,
      () => [Infinity, 0],
      () => [0, 0, 0, 0],
    );
    const { x, y, status } = runTo(cliff, { optimiser: 'momentum', start: [2, 3] }, 7);
    expect([x, y, status]).toEqual([2, 3, { status: 'diverged', step: 1 }]);
  });

  test('a stalled racer goes on: the next settings may free it', () => {
    const stuck = {
      optimiser: 'gradient-descent',
      settings: { learningRate: 0.1 },
      start: [1, 0],
    } as const;
    const noisy = {
      ...stuck,
      noise: { id: 'gaussian', settings: { sigma: 0.1 } },
      parent: 0,
      at: 400,
    };
    const [parent, branch] = race(saddle, [stuck, noisy]);
    if (!parent || !branch) return;
    expect(parent.process.status(new Run(parent.process).seek(400), 400)).toMatchObject({
      reason: 'saddle',
    });
    expect(Math.abs(new Run(branch.process).seek(440)[1] as number)).toBeGreaterThan(1);
  });

  test('outside the domain a racer stands still, and has not diverged', () => {
    const racer = {
      optimiser: 'momentum',
      settings: { learningRate: 1 },
      start: [0.1, 0.2],
    } as const;
    const f = typed('sqrt(x) + y²');
    const [five, fifty] = [runTo(f, racer, 5), runTo(f, racer, 50)];
    expect([fifty.x, fifty.y]).toEqual([five.x, five.y]);
    expect(five.x).toBeLessThan(0);
  });
});

describe('the arithmetic of a step', () => {
  const numbersOf = (line: string) => {
    const last = line.match(
      /\\begin\{pmatrix\} (\S+(?: \\times 10\^\{\S+\})?) \\\\ (\S+(?: \\times 10\^\{\S+\})?) \\end\{pmatrix\}(?!.*pmatrix)/,
    );
    return [last?.[1], last?.[2]].map((text) =>
      Number(text?.replace(' \\times 10^{', 'e').replace('}', '')),
    );
  };

  test.each(optimisers.map(({ id }) => [id] as const))('%s: its last θ is the step’s θ', (id) => {
    const [entrant] = race(himmelblau, [{ optimiser: id, start: [0.4, -0.9] }]);
    if (!entrant) return;
    const run = new Run(entrant.process);
    for (const k of [1, 2, 7]) {
      const before = run.seek(k - 1).slice();
      const lines = entrant.process.arithmetic(before, k);
      expect([...before]).toEqual([...run.state]);
      const after = run.seek(k);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) {
        expect(line).toContain('&');
        expect(line).not.toMatch(/NaN|undefined|Infinity/);
        expect(line.split('{').length).toBe(line.split('}').length);
      }
      const theta = lines.findLast((line) => line.startsWith('\\theta'));
      const [x, y] = numbersOf(theta ?? '');
      expect(x).toBeCloseTo(after[0] as number, 4);
      expect(y).toBeCloseTo(after[1] as number, 4);
    }
  });

  test.each(optimisers.map(({ id }) => [id] as const))(
    '%s: says what each hat stands for',
    (id) => {
      const [entrant] = race(himmelblau, [{ optimiser: id, start: [0.4, -0.9] }]);
      if (!entrant) return;
      const before = new Run(entrant.process).seek(6).slice();
      const lines = entrant.process.arithmetic(before, 7);
      for (const [hat] of lines.join(' ').matchAll(/\\hat [a-z]/g))
        expect(lines.some((line) => line.startsWith(`${hat} &=`))).toBe(true);
    },
  );

  test('none where the racer stands still', () => {
    const [entrant] = race(typed('sqrt(x)'), [{ optimiser: 'adam', start: [-1, 0] }]);
    expect(entrant?.process.arithmetic(new Run(entrant.process).seek(3), 4)).toEqual([]);
  });
});
