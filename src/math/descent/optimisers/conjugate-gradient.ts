import { at } from '../objective';
import { defineOptimiser } from '../optimiser';
import { learningRate } from '../settings';
import { texNumber } from '../tex';
import { gradientLines } from './arithmetic';
import { searchLines } from './search-arithmetic';
import { aim, aimDownhill, firstTrial, look, search, walk } from './searching';

/** Inner state: the last direction and gradient (2 each), its α; 1 once known; 1 if it failed. */
const direction = 2;
const before = 4;
const length = 6;
const known = 7;
const failed = 8;
const c2 = 0.1;
/** A first trial is at most so many times as long as the last step's. */
const longestGrowth = 10;

/** β = max(0, g·(g − g₋)/(g₋·g₋)), and 0 at first. */
function polakRibiere(state: Float64Array, g: Float64Array): number {
  if (state[known] !== 1) return 0;
  const [gx, gy] = [at(g, 0), at(g, 1)];
  const [hx, hy] = [at(state, before), at(state, before + 1)];
  return Math.max(0, (gx * (gx - hx) + gy * (gy - hy)) / (hx * hx + hy * hy));
}

/**
 * p ← −∇f + βp with Polak's and Ribière's β, or 0 where that is negative; θ ← θ + αp with α by a
 * strong Wolfe search (c₁ 1e-4, c₂ 0.1). The first trial is η·min(1, 1/‖∇f‖₁), later
 * η·α₋·(∇f₋·p₋)/(∇f·p), at most ten times α₋. Starts anew along −∇f where p does not lead downhill
 * and after a search that failed, which moves nothing.
 * Source: E. Polak, G. Ribière 1969; J. Nocedal, S. J. Wright, Numerical Optimization, 2nd ed.
 * 2006, algorithm 5.4 with (5.45), and section 3.5 for the first trial.
 */
export const conjugateGradient = defineOptimiser({
  id: 'conjugate-gradient',
  name: 'Conjugate gradients',
  source: 'Polak, Ribière 1969; Nocedal, Wright 2006, section 5.2',
  common: false,
  settings: { learningRate: learningRate(1) },
  innerSize: 7,
  inner: { velocity: (state) => [at(state, direction), at(state, direction + 1)] },
  halted: (state) => state[failed] === 1,
  step(state, _k, _settings, rate, objective) {
    state[failed] = 0;
    if (!look(state, objective)) return;
    const { gradient: g, line, step } = search;
    const beta = polakRibiere(state, g);
    const [px, py] = [at(state, direction), at(state, direction + 1)];
    const isKnown = state[known] === 1 && aim(state, beta * px - at(g, 0), beta * py - at(g, 1));
    if (!isKnown) aimDownhill(state);
    const slopeBefore = at(state, before) * px + at(state, before + 1) * py;
    const growth = isKnown ? Math.min(slopeBefore / line.slope, longestGrowth) : 1;
    const trial = isKnown ? at(state, length) * growth : firstTrial();
    state[known] = 0;
    if (!walk(state, objective, rate * trial, c2)) {
      state[failed] = 1;
      return;
    }
    state[known] = 1;
    state[length] = step.alpha;
    state[direction] = line.px;
    state[direction + 1] = line.py;
    state.set(g, before);
  },
  arithmetic(state, k, settings, rate, objective) {
    const g = objective.gradient(at(state, 0), at(state, 1), new Float64Array(2));
    const beta = polakRibiere(state, g);
    const after = state.slice();
    conjugateGradient.step(after, k, settings, rate, objective);
    const isKnown = state[known] === 1;
    return [
      ...gradientLines(state, 0, objective),
      ...(isKnown
        ? [
            `\\beta &= \\max\\left(0, \\frac{g \\cdot (g - g_-)}{g_- \\cdot g_-}\\right) = ${texNumber(beta)}`,
          ]
        : []),
      ...searchLines(state, after, isKnown ? '-g + \\beta p_-' : '-g', objective),
    ];
  },
});
