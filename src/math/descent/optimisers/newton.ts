import { c1 } from '../line-search';
import { at, type Objective } from '../objective';
import { defineOptimiser } from '../optimiser';
import { booleanSetting, learningRate } from '../settings';
import { symmetricEigen } from '../symmetric';
import { texColumn, texFactor, texMatrix, texNumber } from '../tex';
import { columnOf, gradientLines } from './arithmetic';

/** Inner state: the share of the rate that was taken, 1 if the last step found no way down. */
const share = 2;
const failed = 3;
const mostHalvings = 50;
/** Eigenvalues below this share of the largest count as zero. */
const singular = 4 * Number.EPSILON;
/** Damped, eigenvalues are at least this share of the largest. */
const floor = 1e-8;

const gradient = new Float64Array(2);
const hessian = new Float64Array(4);
const direction = new Float64Array(2);

/**
 * The step that is subtracted into `direction`: H⁺g, or damped |H|⁻¹g, by eigenvectors.
 * @returns whether the Hessian exists there and gives a step
 */
function solve(isDamped: boolean): boolean {
  if (hessian.some((h) => !Number.isFinite(h))) return false;
  const { values, vectors } = symmetricEigen(at(hessian, 0), at(hessian, 1), at(hessian, 3));
  const largest = Math.max(Math.abs(values[0]), Math.abs(values[1]));
  direction.fill(0);
  if (largest === 0) {
    if (isDamped) direction.set(gradient);
    return isDamped;
  }
  for (const i of [0, 1] as const) {
    const [vx, vy] = vectors[i];
    const curvature = isDamped ? Math.max(Math.abs(values[i]), floor * largest) : values[i];
    if (Math.abs(curvature) <= singular * largest) continue;
    const amount = (vx * at(gradient, 0) + vy * at(gradient, 1)) / curvature;
    direction[0] = at(direction, 0) + amount * vx;
    direction[1] = at(direction, 1) + amount * vy;
  }
  return true;
}

/** The largest of 1, ½, ¼, … for which the step decreases f enough (Armijo 1966); 0 if none does. */
function backtrack(x: number, y: number, rate: number, objective: Objective): number {
  const value = objective.value(x, y);
  const [dx, dy] = [at(direction, 0), at(direction, 1)];
  const slope = at(gradient, 0) * dx + at(gradient, 1) * dy;
  for (let i = 0, part = 1; i < mostHalvings; i++, part /= 2) {
    const length = rate * part;
    const next = objective.value(x - length * dx, y - length * dy);
    if (next <= value - c1 * length * slope && next < value) return part;
  }
  return 0;
}

/**
 * θ ← θ − ηH⁻¹∇f, the minimum-norm step H⁺∇f where H is singular: pure Newton seeks any critical
 * point, saddles and summits too. Damped: H with its eigenvalues' absolute values (at least 1e-8 of
 * the largest), and the step halved until f decreases enough, so that it only descends.
 * Source: J. Nocedal, S. J. Wright, Numerical Optimization, 2nd ed. 2006, sections 3.3 and 3.4.
 */
export const newton = defineOptimiser({
  id: 'newton',
  name: 'Newton',
  source: 'Nocedal, Wright 2006, sections 3.3 and 3.4',
  common: false,
  settings: { learningRate: learningRate(1), damped: booleanSetting('damped', false) },
  innerSize: 2,
  inner: {},
  halted: (state) => state[failed] === 1,
  step(state, _k, { damped }, rate, objective) {
    const [x, y] = [at(state, 0), at(state, 1)];
    objective.gradient(x, y, gradient);
    objective.hessian(x, y, hessian);
    const isZero = at(gradient, 0) === 0 && at(gradient, 1) === 0;
    state[share] = solve(damped) ? 1 : 0;
    if (state[share] === 1 && damped && !isZero) state[share] = backtrack(x, y, rate, objective);
    state[failed] = state[share] === 0 && !isZero ? 1 : 0;
    if (state[share] === 0) return;
    for (let i = 0; i < 2; i++) {
      state[i] = at(state, i) - rate * at(state, share) * at(direction, i);
    }
  },
  arithmetic(state, k, settings, rate, objective) {
    const after = state.slice();
    newton.step(after, k, settings, rate, objective);
    const [a = 0, b = 0, c = 0, d = 0] = hessian;
    const lines = [
      ...gradientLines(state, 0, objective),
      `H &= \\nabla^2 f(\\theta) = ${texMatrix(a, b, c, d)}`,
    ];
    if (after[failed] === 1) {
      return [...lines, '\\theta &\\leftarrow \\theta \\quad\\text{(no step found)}'];
    }
    const [dx, dy] = [at(direction, 0), at(direction, 1)];
    const inverse = settings.damped ? '|H|^{-1} g' : 'H^{-1} g';
    const length = rate * at(after, share);
    return [
      ...lines,
      `p &= -${inverse} = ${texColumn(-dx, -dy)}`,
      ...(settings.damped ? [`\\alpha &= ${texNumber(length)} \\quad\\text{(Armijo)}`] : []),
      `\\theta &\\leftarrow \\theta + ${settings.damped ? '\\alpha' : '\\eta'}\\, p = ` +
        `${columnOf(state)} + ${texFactor(length)} ${texColumn(-dx, -dy)} = ${columnOf(after)}`,
    ];
  },
});
