import { at } from '../objective';
import { defineOptimiser } from '../optimiser';
import { epsilon, learningRate, numberSetting, weightDecay } from '../settings';
import { texNumber } from '../tex';
import { decayedGradient, gradientLines, memoryLine, thetaLine } from './arithmetic';

/** Inner state: the sum of squared gradients (2). */
const sum = 2;
const gradient = new Float64Array(2);

/**
 * s ← s + g²; θ ← θ − η/(1 + (k − 1)·lrDecay) · g/(√s + ε), component by component.
 * Source: J. Duchi, E. Hazan, Y. Singer, JMLR 12 (2011); torch.optim.Adagrad.
 */
export const adagrad = defineOptimiser({
  id: 'adagrad',
  name: 'AdaGrad',
  source: 'Duchi, Hazan, Singer 2011; torch.optim.Adagrad',
  common: false,
  settings: {
    learningRate: learningRate(1e-2),
    lrDecay: numberSetting('learning rate decay', 0, [0, 10]),
    weightDecay: weightDecay(),
    initialAccumulatorValue: numberSetting('initial accumulator', 0, [0, 1000]),
    eps: epsilon(1e-10),
  },
  innerSize: 2,
  inner: {
    scale: (state, _k, { eps }) => [
      1 / (Math.sqrt(at(state, sum)) + eps),
      1 / (Math.sqrt(at(state, sum + 1)) + eps),
    ],
  },
  step(state, k, settings, rate, objective) {
    const { lrDecay, initialAccumulatorValue, eps } = settings;
    const g = decayedGradient(state, settings.weightDecay, objective, gradient);
    const decayed = rate / (1 + (k - 1) * lrDecay);
    for (let i = 0; i < 2; i++) {
      const gi = at(g, i);
      const s = (k === 1 ? initialAccumulatorValue : at(state, sum + i)) + gi * gi;
      state[sum + i] = s;
      state[i] = at(state, i) - (decayed * gi) / (Math.sqrt(s) + eps);
    }
  },
  arithmetic(state, k, settings, rate, objective) {
    const after = state.slice();
    adagrad.step(after, k, settings, rate, objective);
    const g = decayedGradient(state, settings.weightDecay, objective, new Float64Array(2));
    const decayed = rate / (1 + (k - 1) * settings.lrDecay);
    const step = g.map((gi, i) => gi / (Math.sqrt(at(after, sum + i)) + settings.eps));
    const lines = gradientLines(state, settings.weightDecay, objective);
    if (settings.lrDecay !== 0) lines.push(`\\eta &\\leftarrow ${texNumber(decayed)}`);
    return [
      ...lines,
      memoryLine('s', 's + g^2', after, sum),
      thetaLine(state, after, decayed, '\\frac{g}{\\sqrt{s} + \\varepsilon}', step),
    ];
  },
});
