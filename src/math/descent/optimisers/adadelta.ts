import { at } from '../objective';
import { defineOptimiser } from '../optimiser';
import { decayRange, epsilon, learningRate, numberSetting, weightDecay } from '../settings';
import { average, mix } from './adaptive';
import { decayedGradient, gradientLines, memoryLine, thetaLine } from './arithmetic';

/** Inner state: averages of squared gradients and of squared steps (2 each). */
const square = 2;
const steps = 4;
const gradient = new Float64Array(2);

/**
 * s ← ρs + (1 − ρ)g²; Δ = √(d + ε)/√(s + ε)·g; d ← ρd + (1 − ρ)Δ²; θ ← θ − ηΔ.
 * Source: M. D. Zeiler, arXiv:1212.5701 (2012); torch.optim.Adadelta.
 */
export const adadelta = defineOptimiser({
  id: 'adadelta',
  name: 'AdaDelta',
  source: 'Zeiler 2012; torch.optim.Adadelta',
  common: false,
  settings: {
    learningRate: learningRate(1),
    rho: numberSetting('smoothing', 0.9, decayRange),
    weightDecay: weightDecay(),
    eps: epsilon(1e-6),
  },
  innerSize: 4,
  inner: {
    scale(state, _k, { eps }) {
      const ratio = (i: number) =>
        Math.sqrt((at(state, steps + i) + eps) / (at(state, square + i) + eps));
      return [ratio(0), ratio(1)];
    },
  },
  step(state, _k, { rho, eps, weightDecay: decay }, rate, objective) {
    const g = decayedGradient(state, decay, objective, gradient);
    for (let i = 0; i < 2; i++) {
      const gi = at(g, i);
      const s = mix(state, square + i, rho, gi * gi);
      const step = (Math.sqrt(at(state, steps + i) + eps) / Math.sqrt(s + eps)) * gi;
      mix(state, steps + i, rho, step * step);
      state[i] = at(state, i) - rate * step;
    }
  },
  arithmetic(state, k, settings, rate, objective) {
    const { rho, eps } = settings;
    const after = state.slice();
    adadelta.step(after, k, settings, rate, objective);
    const g = decayedGradient(state, settings.weightDecay, objective, new Float64Array(2));
    const step = g.map(
      (gi, i) =>
        (Math.sqrt(at(state, steps + i) + eps) / Math.sqrt(at(after, square + i) + eps)) * gi,
    );
    const ratio = '\\frac{\\sqrt{d + \\varepsilon}}{\\sqrt{s + \\varepsilon}}\\, g';
    return [
      ...gradientLines(state, settings.weightDecay, objective),
      memoryLine('s', average(rho, 's', 'g^2'), after, square),
      memoryLine('\\Delta', ratio, step, 0).replace('\\leftarrow', '='),
      memoryLine('d', average(rho, 'd', '\\Delta^2'), after, steps),
      thetaLine(state, after, rate, '\\Delta', step),
    ];
  },
});
