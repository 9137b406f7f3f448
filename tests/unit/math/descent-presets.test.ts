/** What the presets say of descent (shared definitions, "Presets that teach"), as facts. */
import { describe, expect, test } from 'vitest';
import { Run } from '../../../src/core/run';
import { objectiveOf } from '../../../src/math/descent/objective';
import { prepareRace, type RacerSpec } from '../../../src/math/descent/race';
import { compileFunction } from '../../../src/math/expression';
import { lossById, quadraticText } from '../../../src/math/losses';

function follow(text: string, racer: RacerSpec) {
  const objective = objectiveOf(compileFunction(text, { variables: ['x', 'y'] }));
  const [entrant] = prepareRace({ objective, objectiveName: text, racers: [racer], seed: 1 });
  if (!entrant) throw new Error('no racer');
  const run = new Run(entrant.process);
  return (k: number) => {
    const state = run.seek(k);
    const [x, y] = [state[0] as number, state[1] as number];
    const g = objective.gradient(x, y, new Float64Array(2));
    return {
      x,
      y,
      loss: objective.value(x, y),
      slope: Math.hypot(...g),
      status: entrant.process.status(state, k),
    };
  };
}
const text = (id: string) => lossById(id)?.text ?? '';
const descent = (learningRate: number, start: readonly [number, number]): RacerSpec => ({
  optimiser: 'gradient-descent',
  settings: { learningRate },
  start,
});

describe('the ravine (x² + 40y²)/2 from (4, 1)', () => {
  test('0.0495 creeps, 0.0505 explodes', () => {
    const creeps = follow(text('ravine'), descent(0.0495, [4, 1]));
    expect(creeps(60).loss).toBeGreaterThan(1e-2);
    expect(creeps(3000).status).toEqual({ status: 'converged' });
    const explodes = follow(text('ravine'), descent(0.0505, [4, 1]));
    expect(explodes(1000).status.status).toBe('diverged');
  });

  test('heavy ball 0.0746 / 0.528 is done in 60 steps', () => {
    const ball = follow(text('ravine'), {
      optimiser: 'momentum',
      settings: { learningRate: 0.0746, momentum: 0.528 },
      start: [4, 1],
    });
    expect(ball(60).loss).toBeLessThan(1e-9);
    expect(ball(80).status).toEqual({ status: 'converged' });
  });
});

test('Adam is not rotation invariant: the same bowl turned 45°', () => {
  const adam = (start: readonly [number, number]): RacerSpec => ({
    optimiser: 'adam',
    settings: { learningRate: 0.1 },
    start,
  });
  const half = Math.SQRT1_2;
  const straight = follow(text('ravine'), adam([4, 1]))(100);
  const turned = follow(quadraticText([20.5, -19.5, -19.5, 20.5]), adam([3 * half, 5 * half]))(100);
  const plain = follow(text('ravine'), descent(0.04, [4, 1]))(100);
  const plainTurned = follow(
    quadraticText([20.5, -19.5, -19.5, 20.5]),
    descent(0.04, [3 * half, 5 * half]),
  )(100);
  expect(plainTurned.loss / plain.loss).toBeCloseTo(1, 6);
  expect(straight.loss).toBeCloseTo(4e-4, 4);
  expect(turned.loss).toBeCloseTo(0.6, 1);
});

describe('x² − y²', () => {
  test('from (1, 0) stuck for ever, from (1, 1e-6) not; pure Newton jumps to the saddle', () => {
    const stuck = follow(text('saddle'), descent(0.1, [1, 0]));
    expect(stuck(5000).status).toEqual({ status: 'stalled', reason: 'saddle' });
    expect(stuck(5000).y).toBe(0);
    expect(follow(text('saddle'), descent(0.1, [1, 1e-6]))(100).y).toBeGreaterThan(10);
    const newton = follow(text('saddle'), { optimiser: 'newton', start: [1, 1e-6] })(1);
    expect([newton.x, newton.y]).toEqual([0, 0]);
  });
});

test('strongly convex, and the heavy ball cycles for ever (Lessard, Recht, Packard 2016)', () => {
  const f = '(x<1 ? 12.5x² : x<2 ? x²/2 + 24x - 12 : 12.5x² - 24x + 36) + y²';
  const settings = { learningRate: 1 / 9, momentum: 4 / 9 };
  const ball = follow(f, { optimiser: 'momentum', settings, start: [3.3, 0] });
  const cycle = [3000, 3001, 3002].map((k) => ball(k).x);
  // The attractive three-cycle of the paper: about 0.65, −1.80, 2.12.
  expect(cycle.toSorted((a, b) => a - b).map((x) => x.toFixed(2))).toEqual([
    '-1.80',
    '0.65',
    '2.12',
  ]);
  [3003, 3004, 3005].forEach((k, i) => {
    expect(ball(k).x).toBeCloseTo(cycle[i] as number, 10);
  });
  expect(follow(f, descent(1 / 9 / 1.5, [3.3, 0]))(500).status.status).toBe('converged');
});

test('|x| + |y|: no fixed learning rate converges, a falling one does', () => {
  for (const rate of [0.3, 0.03, 0.003]) {
    const fixed = follow('|x| + |y|', descent(rate, [1, 0.7]));
    expect(Math.max(...[2000, 2001].map((k) => fixed(k).loss))).toBeGreaterThan(rate / 10);
  }
  const falling = follow('|x| + |y|', {
    ...descent(0.03, [1, 0.7]),
    schedule: { id: 'exponential', settings: { gamma: 0.97 } },
  });
  expect(falling(600).loss).toBeLessThan(1e-6);
});

test('Easom from (−3, −3): the gradient is 1e-32, and that is no news', () => {
  const { slope, status } = follow(text('easom'), descent(1, [-3, -3]))(0);
  expect(slope).toBeLessThan(1e-31);
  expect(slope).toBeGreaterThan(1e-33);
  expect(status).toEqual({ status: 'stalled', reason: 'flat' });
});

test('AdamW with weight decay on Himmelblau rests where the gradient is not zero', () => {
  // Its fixed points obey |θᵢ| ≤ 1/λ (Xie, Li 2024): with λ = ½ the minimum (3, 2) is out of reach.
  const adamw = follow(text('himmelblau'), {
    optimiser: 'adamw',
    settings: { learningRate: 0.01, weightDecay: 0.5, betas: [0.9, 0.99] },
    start: [1, 1],
  });
  const rest = adamw(20_000);
  expect(rest.x).toBeCloseTo(2, 6);
  expect(rest.slope).toBeGreaterThan(10);
  expect(rest.status).toEqual({ status: 'stalled', reason: 'at-rest' });
});
