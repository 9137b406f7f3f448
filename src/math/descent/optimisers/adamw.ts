import { at } from '../objective';
import { defineOptimiser } from '../optimiser';
import { texNumber } from '../tex';
import { adamMove, adamMoveLines } from './adam';
import { adamScale, adamSettings, adamVelocity, momentLines, updateMoments } from './adam-family';
import { decayedGradient, gradientLines, memoryLine } from './arithmetic';

const gradient = new Float64Array(2);

/**
 * Adam whose weights shrink on their own: θ ← (1 − ηλ)θ first, then Adam's step with the gradient
 * at the θ before. Source: I. Loshchilov, F. Hutter, ICLR 2019; torch.optim.AdamW.
 */
export const adamw = defineOptimiser({
  id: 'adamw',
  name: 'AdamW',
  source: 'Loshchilov, Hutter 2019; torch.optim.AdamW',
  common: false,
  settings: adamSettings(1e-3, 1e-2),
  innerSize: 4,
  inner: { velocity: adamVelocity, scale: adamScale },
  step(state, k, settings, rate, objective) {
    const g = decayedGradient(state, 0, objective, gradient);
    shrink(state, rate * settings.weightDecay);
    updateMoments(state, g, settings.betas);
    adamMove(state, k, settings, rate);
  },
  arithmetic(state, k, settings, rate, objective) {
    const after = state.slice();
    adamw.step(after, k, settings, rate, objective);
    const shrunk = state.slice();
    shrink(shrunk, rate * settings.weightDecay);
    const factor = `(1 - ${texNumber(rate)} \\cdot ${texNumber(settings.weightDecay)})`;
    return [
      ...gradientLines(state, 0, objective),
      memoryLine('\\theta', `${factor}\\, \\theta`, shrunk, 0),
      ...momentLines(after, settings.betas),
      ...adamMoveLines(shrunk, after, k, settings, rate),
    ];
  },
});

/** θ ← (1 − share)θ. */
export function shrink(state: Float64Array, share: number): void {
  for (let i = 0; i < 2; i++) state[i] = at(state, i) * (1 - share);
}
