import { at } from '../objective';
import { defineOptimiser } from '../optimiser';
import { numberSetting } from '../settings';
import { texNumber } from '../tex';
import {
  adamScale,
  adamSettings,
  adamVelocity,
  correctedLines,
  correction,
  first,
  momentLines,
  second,
  updateMoments,
} from './adam-family';
import { columnOf, decayedGradient, gradientLines } from './arithmetic';

/** Inner state: Adam's, then the product of all μ so far. */
const product = 6;
const gradient = new Float64Array(2);

const momentumAt = (k: number, beta1: number, decay: number) =>
  beta1 * (1 - 0.5 * 0.96 ** (k * decay));

/**
 * Adam with Nesterov's look ahead: with μₖ = β₁(1 − ½·0.96^(k·momentumDecay)),
 * θ ← θ − η[(1 − μₖ)/(1 − ∏μ)·g + μₖ₊₁/(1 − μₖ₊₁∏μ)·m]/(√v̂ + ε).
 * Source: T. Dozat, ICLR workshop 2016; torch.optim.NAdam.
 */
export const nadam = defineOptimiser({
  id: 'nadam',
  name: 'NAdam',
  source: 'Dozat 2016; torch.optim.NAdam',
  common: false,
  settings: { ...adamSettings(2e-3), momentumDecay: numberSetting('momentum decay', 4e-3, [0, 1]) },
  innerSize: 5,
  inner: { velocity: adamVelocity, scale: adamScale },
  step(state, k, settings, rate, objective) {
    const { betas, eps, momentumDecay } = settings;
    const g = decayedGradient(state, settings.weightDecay, objective, gradient);
    updateMoments(state, g, betas);
    const mu = momentumAt(k, betas[0], momentumDecay);
    const next = momentumAt(k + 1, betas[0], momentumDecay);
    const all = (k === 1 ? 1 : at(state, product)) * mu;
    state[product] = all;
    const ofGradient = (rate * (1 - mu)) / (1 - all);
    const ofAverage = (rate * next) / (1 - all * next);
    for (let i = 0; i < 2; i++) {
      const divisor = Math.sqrt(at(state, second + i) / correction(betas[1], k)) + eps;
      state[i] =
        at(state, i) -
        (ofGradient * at(g, i)) / divisor -
        (ofAverage * at(state, first + i)) / divisor;
    }
  },
  arithmetic(state, k, settings, rate, objective) {
    const { betas, momentumDecay } = settings;
    const after = state.slice();
    nadam.step(after, k, settings, rate, objective);
    const mu = momentumAt(k, betas[0], momentumDecay);
    const next = momentumAt(k + 1, betas[0], momentumDecay);
    const all = at(after, product);
    const share = (x: number) => texNumber(x);
    return [
      ...gradientLines(state, settings.weightDecay, objective),
      ...momentLines(after, betas),
      ...correctedLines(after, k, betas).slice(1),
      `\\mu_{${k}} &= ${share(mu)},\\quad \\mu_{${k + 1}} = ${share(next)},\\quad \\textstyle\\prod\\mu = ${share(all)}`,
      `\\theta &\\leftarrow \\theta - ${texNumber(rate)}\\, \\frac{${share((1 - mu) / (1 - all))}\\, g + ` +
        `${share(next / (1 - all * next))}\\, m}{\\sqrt{\\hat v} + \\varepsilon} = ${columnOf(after)}`,
    ];
  },
});
