import { defineOptimiser } from '../optimiser';
import { decayRange, learningRate, numberSetting, weightDecay } from '../settings';
import { sgdArithmetic, sgdInnerSize, sgdStep, sgdVelocity } from './sgd';

/**
 * v ← μv + (1 − τ)g; θ ← θ − ηv: Polyak's heavy ball as torch writes it, the buffer starting as the
 * first gradient. Source: B. T. Polyak, USSR Comput. Math. Math. Phys. 4 (1964); torch.optim.SGD.
 */
export const momentum = defineOptimiser({
  id: 'momentum',
  name: 'Momentum (heavy ball)',
  source: 'Polyak 1964; torch.optim.SGD',
  common: true,
  settings: {
    learningRate: learningRate(1e-3),
    momentum: numberSetting('momentum', 0.9, decayRange),
    dampening: numberSetting('dampening', 0, [0, 1]),
    weightDecay: weightDecay(),
  },
  innerSize: sgdInnerSize,
  inner: { velocity: sgdVelocity },
  step(state, _k, settings, rate, objective) {
    sgdStep(state, { ...settings, nesterov: false }, rate, objective);
  },
  arithmetic(state, _k, settings, rate, objective) {
    return sgdArithmetic(state, { ...settings, nesterov: false }, rate, objective);
  },
});
