import { at } from '../objective';
import { defineOptimiser } from '../optimiser';
import { learningRate, weightDecay } from '../settings';
import { decayedGradient, gradientLines, thetaLine } from './arithmetic';

const gradient = new Float64Array(2);

/**
 * θ ← θ − η∇f(θ). Settings as torch.optim.SGD.
 * Source: A.-L. Cauchy, Comptes rendus 25 (1847); torch.optim.SGD.
 */
export const gradientDescent = defineOptimiser({
  id: 'gradient-descent',
  name: 'Gradient descent',
  source: 'Cauchy 1847; torch.optim.SGD',
  common: true,
  settings: { learningRate: learningRate(1e-3), weightDecay: weightDecay() },
  innerSize: 0,
  inner: {},
  step(state, _k, settings, rate, objective) {
    const g = decayedGradient(state, settings.weightDecay, objective, gradient);
    for (let i = 0; i < 2; i++) state[i] = at(state, i) - rate * at(g, i);
  },
  arithmetic(state, k, settings, rate, objective) {
    const after = state.slice();
    gradientDescent.step(after, k, settings, rate, objective);
    const g = decayedGradient(state, settings.weightDecay, objective, new Float64Array(2));
    return [
      ...gradientLines(state, settings.weightDecay, objective),
      thetaLine(state, after, rate, 'g', g),
    ];
  },
});
