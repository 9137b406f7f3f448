import { at } from '../objective';
import { defineOptimiser } from '../optimiser';
import { adamMove, adamMoveLines } from './adam';
import {
  adamScale,
  adamSettings,
  adamVelocity,
  momentLines,
  second,
  updateMoments,
} from './adam-family';
import { decayedGradient, gradientLines, memoryLine } from './arithmetic';

/** Inner state: Adam's, then the largest v so far (2). */
const largest = 6;
const gradient = new Float64Array(2);

/**
 * Adam with u ← max(u, v), the largest average of g² so far, in place of v.
 * Source: S. J. Reddi, S. Kale, S. Kumar, ICLR 2018; torch.optim.Adam with amsgrad=True, which
 * takes the maximum before the correction of the bias.
 */
export const amsgrad = defineOptimiser({
  id: 'amsgrad',
  name: 'AMSGrad',
  source: 'Reddi, Kale, Kumar 2018; torch.optim.Adam with amsgrad=True',
  common: false,
  settings: adamSettings(1e-3),
  innerSize: 6,
  inner: {
    velocity: adamVelocity,
    scale: (state, k, settings) => adamScale(state, k, settings, largest),
  },
  step(state, k, settings, rate, objective) {
    updateMoments(
      state,
      decayedGradient(state, settings.weightDecay, objective, gradient),
      settings.betas,
    );
    for (let i = 0; i < 2; i++) {
      state[largest + i] = Math.max(at(state, largest + i), at(state, second + i));
    }
    adamMove(state, k, settings, rate, largest);
  },
  arithmetic(state, k, settings, rate, objective) {
    const after = state.slice();
    amsgrad.step(after, k, settings, rate, objective);
    return [
      ...gradientLines(state, settings.weightDecay, objective),
      ...momentLines(after, settings.betas),
      memoryLine('u', '\\max(u, v)', after, largest),
      ...adamMoveLines(state, after, k, settings, rate, largest),
    ];
  },
});
