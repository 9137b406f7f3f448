import { at } from '../objective';
import { defineOptimiser } from '../optimiser';
import { integerSetting, learningRate } from '../settings';
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

/** Inner state: pairs remembered, the newest's place, 1 if the last search failed; then pairs. */
const count = 2;
const newest = 3;
const failed = 4;
const pairs = 5;
/** A pair is the step s (2) and the change of the gradient y (2). */
const pairSize = 4;
const longestHistory = 10;
const c2 = 0.9;

const direction = new Float64Array(2);
const weights = new Float64Array(longestHistory);

/**
 * BFGS from the last `historySize` steps alone, by the two-loop recursion from (s·y)/(y·y)·I of the
 * newest; searches as in BFGS. A search that fails moves nothing and forgets all. torch's default
 * for `historySize` is 100; in a plane two pairs say nearly all, so it goes up to 10 here.
 * Source: J. Nocedal, Math. Comp. 35 (1980); J. Nocedal, S. J. Wright, Numerical Optimization,
 * 2nd ed. 2006, algorithms 7.4 and 7.5.
 */
export const lBfgs = defineOptimiser({
  id: 'l-bfgs',
  name: 'L-BFGS',
  source: 'Nocedal, Wright 2006, algorithm 7.5',
  common: false,
  settings: {
    learningRate: learningRate(1),
    historySize: integerSetting('steps remembered', 10, [1, longestHistory]),
  },
  innerSize: 3 + pairSize * longestHistory,
  inner: {},
  halted: (state) => state[failed] === 1,
  step(state, _k, { historySize }, rate, objective) {
    state[failed] = 0;
    if (!look(state, objective)) return;
    const usable = Math.min(at(state, count), historySize);
    if (usable > 0) twoLoops(state, usable);
    const isKnown = usable > 0 && aim(state, at(direction, 0), at(direction, 1));
    if (!isKnown) {
      aimDownhill(state);
      state[count] = 0;
    }
    if (!walk(state, objective, isKnown ? rate : rate * firstTrial(), c2)) {
      state[failed] = 1;
      state[count] = 0;
      return;
    }
    remember(state);
  },
  arithmetic(state, k, settings, rate, objective) {
    const after = state.slice();
    lBfgs.step(after, k, settings, rate, objective);
    const usable = Math.min(at(state, count), settings.historySize);
    const steps = `\\text{(from ${usable} ${usable === 1 ? 'step' : 'steps'})}`;
    const formula = usable > 0 ? `-H g\\ ${steps}` : '-g';
    return [
      ...gradientLines(state, 0, objective),
      ...searchLines(state, after, formula, objective),
    ];
  },
});

/** Where the pair that is `age` steps old begins; the newest has age 0. */
function place(state: Float64Array, age: number): number {
  return pairs + pairSize * ((at(state, newest) - age + longestHistory) % longestHistory);
}

/** −H∇f into `direction`. */
function twoLoops(state: Float64Array, usable: number): void {
  let [qx, qy] = [at(search.gradient, 0), at(search.gradient, 1)];
  for (let age = 0; age < usable; age++) {
    const i = place(state, age);
    const [sx, sy, yx, yy] = [at(state, i), at(state, i + 1), at(state, i + 2), at(state, i + 3)];
    const weight = (sx * qx + sy * qy) / (sx * yx + sy * yy);
    weights[age] = weight;
    qx -= weight * yx;
    qy -= weight * yy;
  }
  const i = place(state, 0);
  const [yx, yy] = [at(state, i + 2), at(state, i + 3)];
  const size = (at(state, i) * yx + at(state, i + 1) * yy) / (yx * yx + yy * yy);
  qx *= size;
  qy *= size;
  for (let age = usable - 1; age >= 0; age--) {
    const j = place(state, age);
    const [sx, sy] = [at(state, j), at(state, j + 1)];
    const [ux, uy] = [at(state, j + 2), at(state, j + 3)];
    const missing = at(weights, age) - (ux * qx + uy * qy) / (sx * ux + sy * uy);
    qx += missing * sx;
    qy += missing * sy;
  }
  direction[0] = -qx;
  direction[1] = -qy;
}

/** Puts the step that was just taken in the oldest one's place. */
function remember(state: Float64Array): void {
  const { line, step } = search;
  const [sx, sy] = [step.alpha * line.px, step.alpha * line.py];
  const [yx, yy] = [gradientChange(0), gradientChange(1)];
  if (!isCurved(sx, sy, yx, yy)) return;
  state[newest] = (at(state, newest) + 1) % longestHistory;
  state[count] = Math.min(at(state, count) + 1, longestHistory);
  const i = place(state, 0);
  state[i] = sx;
  state[i + 1] = sy;
  state[i + 2] = yx;
  state[i + 3] = yy;
}
