import { at } from '../objective';
import { defineOptimiser } from '../optimiser';
import {
  booleanSetting,
  decayRange,
  epsilon,
  learningRate,
  numberSetting,
  weightDecay,
} from '../settings';
import { texNumber } from '../tex';
import { average, mix } from './adaptive';
import { decayedGradient, gradientLines, memoryLine, thetaLine } from './arithmetic';

/** Inner state: averages of g² and of g, and the momentum buffer (2 each). */
const square = 2;
const mean = 4;
const buffer = 6;
const gradient = new Float64Array(2);

interface Shape {
  readonly centered: boolean;
  readonly eps: number;
}

/** What component i of the gradient is divided by. */
function divisor(state: Float64Array, i: number, { centered, eps }: Shape): number {
  const m = centered ? at(state, mean + i) : 0;
  // Of a steady gradient the variance is 0, and rounding may put it below.
  return Math.sqrt(Math.max(0, at(state, square + i) - m * m)) + eps;
}

/**
 * s ← αs + (1 − α)g²; θ ← θ − ηg/(√s + ε); centered: s less the square of the averaged gradient;
 * with momentum μ: b ← μb + g/(√s + ε), θ ← θ − ηb.
 * Source: T. Tieleman, G. Hinton, Coursera lecture 6.5 (2012); torch.optim.RMSprop.
 */
export const rmsprop = defineOptimiser({
  id: 'rmsprop',
  name: 'RMSProp',
  source: 'Tieleman, Hinton 2012; torch.optim.RMSprop',
  common: true,
  settings: {
    learningRate: learningRate(1e-2),
    alpha: numberSetting('smoothing', 0.99, decayRange),
    momentum: numberSetting('momentum', 0, decayRange),
    centered: booleanSetting('centred', false),
    weightDecay: weightDecay(),
    eps: epsilon(1e-8),
  },
  innerSize: 6,
  inner: {
    velocity: (state) => [-at(state, buffer), -at(state, buffer + 1)],
    scale: (state, _k, shape) => [1 / divisor(state, 0, shape), 1 / divisor(state, 1, shape)],
  },
  step(state, _k, settings, rate, objective) {
    const g = decayedGradient(state, settings.weightDecay, objective, gradient);
    for (let i = 0; i < 2; i++) {
      const gi = at(g, i);
      mix(state, square + i, settings.alpha, gi * gi);
      mix(state, mean + i, settings.alpha, gi);
      const divided = divisor(state, i, settings);
      const b = settings.momentum * at(state, buffer + i) + gi / divided;
      state[buffer + i] = b;
      // Without momentum torch multiplies first; chaotic paths feel the difference.
      state[i] = at(state, i) - (settings.momentum === 0 ? (rate * gi) / divided : rate * b);
    }
  },
  arithmetic(state, k, settings, rate, objective) {
    const { alpha, momentum, centered } = settings;
    const after = state.slice();
    rmsprop.step(after, k, settings, rate, objective);
    const lines = gradientLines(state, settings.weightDecay, objective);
    lines.push(memoryLine('s', average(alpha, 's', 'g^2'), after, square));
    if (centered) lines.push(memoryLine('m', average(alpha, 'm', 'g'), after, mean));
    const ratio = `\\frac{g}{\\sqrt{s${centered ? ' - m^2' : ''}} + \\varepsilon}`;
    const step = after.subarray(buffer, buffer + 2);
    if (momentum === 0) return [...lines, thetaLine(state, after, rate, ratio, step)];
    lines.push(memoryLine('b', `${texNumber(momentum)}\\, b + ${ratio}`, after, buffer));
    return [...lines, thetaLine(state, after, rate, 'b', step)];
  },
});
