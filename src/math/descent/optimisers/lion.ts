import { at } from '../objective';
import { defineOptimiser } from '../optimiser';
import { betas, learningRate, weightDecay } from '../settings';
import { texNumber } from '../tex';
import { shrink } from './adamw';
import { average, mix } from './adaptive';
import { decayedGradient, gradientLines, memoryLine, thetaLine } from './arithmetic';

/** Inner state: the average of g (2). */
const mean = 2;
const gradient = new Float64Array(2);

/**
 * θ ← (1 − ηλ)θ − η sign(β₁m + (1 − β₁)g), then m ← β₂m + (1 − β₂)g: every component moves by η.
 * Source: X. Chen et al., Symbolic discovery of optimization algorithms, NeurIPS 2023.
 */
export const lion = defineOptimiser({
  id: 'lion',
  name: 'Lion',
  source: 'Chen et al. 2023',
  common: false,
  settings: {
    learningRate: learningRate(1e-4),
    betas: betas(0.9, 0.99),
    weightDecay: weightDecay(),
  },
  innerSize: 2,
  inner: { velocity: (state) => [-at(state, mean), -at(state, mean + 1)] },
  step(state, _k, settings, rate, objective) {
    const [beta1, beta2] = settings.betas;
    const g = decayedGradient(state, 0, objective, gradient);
    shrink(state, rate * settings.weightDecay);
    for (let i = 0; i < 2; i++) {
      const direction = beta1 * at(state, mean + i) + (1 - beta1) * at(g, i);
      state[i] = at(state, i) - rate * Math.sign(direction);
      mix(state, mean + i, beta2, at(g, i));
    }
  },
  arithmetic(state, k, settings, rate, objective) {
    const [beta1, beta2] = settings.betas;
    const after = state.slice();
    lion.step(after, k, settings, rate, objective);
    const g = decayedGradient(state, 0, objective, new Float64Array(2));
    const direction = g.map((gi, i) => beta1 * at(state, mean + i) + (1 - beta1) * gi);
    const shrunk = state.slice();
    shrink(shrunk, rate * settings.weightDecay);
    const lines = gradientLines(state, 0, objective);
    if (settings.weightDecay !== 0) {
      const factor = `(1 - ${texNumber(rate)} \\cdot ${texNumber(settings.weightDecay)})`;
      lines.push(memoryLine('\\theta', `${factor}\\, \\theta`, shrunk, 0));
    }
    return [
      ...lines,
      memoryLine('c', average(beta1, 'm', 'g'), direction, 0).replace('\\leftarrow', '='),
      thetaLine(shrunk, after, rate, '\\operatorname{sign} c', direction.map(Math.sign)),
      memoryLine('m', average(beta2, 'm', 'g'), after, mean),
    ];
  },
});
