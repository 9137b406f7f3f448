import { defineOptimiser } from '../optimiser';
import { decayRange, learningRate, numberSetting, weightDecay } from '../settings';
import { sgdArithmetic, sgdInnerSize, sgdStep, sgdVelocity } from './sgd';

/**
 * v ← μv + g; θ ← θ − η(g + μv): Nesterov's momentum as torch writes it, the buffer starting as the
 * first gradient. Source: Y. Nesterov, Soviet Math. Dokl. 27 (1983); I. Sutskever et al., ICML 2013;
 * torch.optim.SGD with nesterov=True.
 */
export const nesterov = defineOptimiser({
  id: 'nesterov',
  name: 'Nesterov momentum',
  source: 'Nesterov 1983; torch.optim.SGD with nesterov=True',
  common: true,
  settings: {
    learningRate: learningRate(1e-3),
    momentum: numberSetting('momentum', 0.9, decayRange),
    weightDecay: weightDecay(),
  },
  innerSize: sgdInnerSize,
  inner: { velocity: sgdVelocity },
  step(state, _k, settings, rate, objective) {
    sgdStep(state, { ...settings, dampening: 0, nesterov: true }, rate, objective);
  },
  arithmetic(state, _k, settings, rate, objective) {
    return sgdArithmetic(state, { ...settings, dampening: 0, nesterov: true }, rate, objective);
  },
});
