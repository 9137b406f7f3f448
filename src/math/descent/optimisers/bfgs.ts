import { at } from '../objective';
import { defineOptimiser } from '../optimiser';
import { learningRate } from '../settings';
import { texMatrix } from '../tex';
import { gradientLines } from './arithmetic';
import { searchLines } from './search-arithmetic';
import {
  aim,
  aimDownhill,
  firstTrial,
  gradientChange,
  isCurved,
  look,
  search,
  walk,
} from './searching';

/** Inner state: the inverse Hessian's xx, xy, yy; 1 once it is known; 1 if the last search failed. */
const metric = 2;
const known = 5;
const failed = 6;
const c2 = 0.9;

/**
 * p = −H∇f; θ ← θ + αp with α by a strong Wolfe search (c₁ 1e-4, c₂ 0.9) from the trial η, the
 * first time from η·min(1, 1/‖∇f‖₁); then H ← (I − ρsyᵀ)H(I − ρysᵀ) + ρssᵀ with s = αp,
 * y = the change of ∇f, ρ = 1/(y·s). H is I at first, and (s·y)/(y·y)·I before its first update.
 * A search that fails moves nothing and forgets H. Source: Broyden, Fletcher, Goldfarb, Shanno 1970;
 * J. Nocedal, S. J. Wright, Numerical Optimization, 2nd ed. 2006, algorithm 6.1 and (6.20).
 */
export const bfgs = defineOptimiser({
  id: 'bfgs',
  name: 'BFGS',
  source: 'Nocedal, Wright 2006, algorithm 6.1',
  common: false,
  settings: { learningRate: learningRate(1) },
  innerSize: 5,
  inner: {
    metric: (state) => [
      at(state, metric),
      at(state, metric + 1),
      at(state, metric + 1),
      at(state, metric + 2),
    ],
  },
  halted: (state) => state[failed] === 1,
  step(state, _k, _settings, rate, objective) {
    state[failed] = 0;
    if (!look(state, objective)) return;
    const { gradient: g } = search;
    const [a, b, c] = [at(state, metric), at(state, metric + 1), at(state, metric + 2)];
    const isKnown =
      state[known] === 1 &&
      aim(state, -(a * at(g, 0) + b * at(g, 1)), -(b * at(g, 0) + c * at(g, 1)));
    if (!isKnown) aimDownhill(state);
    state[known] = 0;
    if (!walk(state, objective, isKnown ? rate : rate * firstTrial(), c2)) {
      state[failed] = 1;
      state.fill(0, metric, known);
      return;
    }
    state[known] = 1;
    learn(state, isKnown);
  },
  arithmetic(state, k, settings, rate, objective) {
    const after = state.slice();
    bfgs.step(after, k, settings, rate, objective);
    const direction = state[known] === 1 ? '-H g' : '-g';
    const matrix = (of: Float64Array) =>
      texMatrix(at(of, metric), at(of, metric + 1), at(of, metric + 1), at(of, metric + 2));
    return [
      ...gradientLines(state, 0, objective),
      ...(state[known] === 1 ? [`H &= ${matrix(state)}`] : []),
      ...searchLines(state, after, direction, objective),
      ...(after[known] === 1 ? [`H &\\leftarrow ${matrix(after)}`] : []),
    ];
  },
});

/** The update of H from the step that was just taken. */
function learn(state: Float64Array, isKnown: boolean): void {
  const { line, step } = search;
  const [sx, sy] = [step.alpha * line.px, step.alpha * line.py];
  const [yx, yy] = [gradientChange(0), gradientChange(1)];
  const curved = isCurved(sx, sy, yx, yy);
  const product = sx * yx + sy * yy;
  if (!isKnown) {
    const size = curved ? product / (yx * yx + yy * yy) : 1;
    state[metric] = size;
    state[metric + 1] = 0;
    state[metric + 2] = size;
  }
  if (!curved) return;
  const [a, b, c] = [at(state, metric), at(state, metric + 1), at(state, metric + 2)];
  const rho = 1 / product;
  // Multiplied out: H − ρ(s(Hy)ᵀ + (Hy)sᵀ) + (ρ²y·Hy + ρ)ssᵀ.
  const [ux, uy] = [a * yx + b * yy, b * yx + c * yy];
  const own = rho * rho * (yx * ux + yy * uy) + rho;
  state[metric] = a - 2 * rho * sx * ux + own * sx * sx;
  state[metric + 1] = b - rho * (sx * uy + ux * sy) + own * sx * sy;
  state[metric + 2] = c - 2 * rho * sy * uy + own * sy * sy;
}
