import { at } from '../objective';
import { defineOptimiser } from '../optimiser';
import {
  adamDivisor,
  adamScale,
  adamSettings,
  adamVelocity,
  type Betas,
  correctedLines,
  correction,
  first,
  momentLines,
  updateMoments,
} from './adam-family';
import { decayedGradient, gradientLines, thetaLine } from './arithmetic';

const gradient = new Float64Array(2);

interface Shape {
  readonly betas: Betas;
  readonly eps: number;
}

/** θ ← θ − (η/(1 − β₁ᵏ)) m/(√v/√(1 − β₂ᵏ) + ε), for both components; m and v are up to date. */
export function adamMove(
  state: Float64Array,
  k: number,
  { betas: [beta1, beta2], eps }: Shape,
  rate: number,
  from?: number,
): void {
  const stepSize = rate / correction(beta1, k);
  for (let i = 0; i < 2; i++) {
    const divisor = adamDivisor(state, i, k, beta2, eps, from);
    state[i] = at(state, i) - (stepSize * at(state, first + i)) / divisor;
  }
}

/** The lines from m and v to θ, for a state before the move (its θ) and one after the step. */
export function adamMoveLines(
  before: Float64Array,
  after: Float64Array,
  k: number,
  { betas, eps }: Shape,
  rate: number,
  from?: number,
): string[] {
  const [beta1, beta2] = betas;
  const step = [0, 1].map(
    (i) => at(after, first + i) / correction(beta1, k) / adamDivisor(after, i, k, beta2, eps, from),
  );
  const root = from === undefined ? 'v' : 'u';
  const ratio = `\\frac{\\hat m}{\\sqrt{\\hat ${root}} + \\varepsilon}`;
  return [...correctedLines(after, k, betas, from), thetaLine(before, after, rate, ratio, step)];
}

/**
 * m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; θ ← θ − η m̂/(√v̂ + ε) with m̂ = m/(1 − β₁ᵏ),
 * v̂ = v/(1 − β₂ᵏ). Source: D. P. Kingma, J. Ba, ICLR 2015; torch.optim.Adam.
 */
export const adam = defineOptimiser({
  id: 'adam',
  name: 'Adam',
  source: 'Kingma, Ba 2015; torch.optim.Adam',
  common: true,
  settings: adamSettings(1e-3),
  innerSize: 4,
  inner: { velocity: adamVelocity, scale: adamScale },
  step(state, k, settings, rate, objective) {
    updateMoments(
      state,
      decayedGradient(state, settings.weightDecay, objective, gradient),
      settings.betas,
    );
    adamMove(state, k, settings, rate);
  },
  arithmetic(state, k, settings, rate, objective) {
    const after = state.slice();
    adam.step(after, k, settings, rate, objective);
    return [
      ...gradientLines(state, settings.weightDecay, objective),
      ...momentLines(after, settings.betas),
      ...adamMoveLines(state, after, k, settings, rate),
    ];
  },
});
