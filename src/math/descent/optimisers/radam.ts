import { at } from '../objective';
import { defineOptimiser } from '../optimiser';
import { texNumber } from '../tex';
import {
  adamScale,
  adamSettings,
  adamVelocity,
  correctedLines,
  correction,
  first,
  momentLines,
  second,
  updateMoments,
} from './adam-family';
import { columnOf, decayedGradient, gradientLines } from './arithmetic';

const gradient = new Float64Array(2);

/** ρ∞ and ρₖ: the length of the average of g², in steps, in the limit and now. */
function lengths(k: number, beta2: number): [limit: number, now: number] {
  const limit = 2 / (1 - beta2) - 1;
  return [limit, limit - (2 * k * beta2 ** k) / correction(beta2, k)];
}

/** r, which takes back the variance of the adaptive step; null while ρₖ ≤ 5, when v is not used. */
function rectification(k: number, beta2: number): number | null {
  const [limit, now] = lengths(k, beta2);
  if (now <= 5) return null;
  return Math.sqrt(((now - 4) * (now - 2) * limit) / ((limit - 4) * (limit - 2) * now));
}

/**
 * Adam whose adaptive step is rectified while v rests on few gradients, and left out at first:
 * θ ← θ − η m̂ r √(1 − β₂ᵏ)/(√v + ε) if ρₖ > 5, else θ ← θ − η m̂.
 * Source: L. Liu et al., ICLR 2020; torch.optim.RAdam.
 */
export const radam = defineOptimiser({
  id: 'radam',
  name: 'RAdam',
  source: 'Liu et al. 2020; torch.optim.RAdam',
  common: false,
  settings: adamSettings(1e-3),
  innerSize: 4,
  inner: { velocity: adamVelocity, scale: adamScale },
  step(state, k, settings, rate, objective) {
    const { betas, eps } = settings;
    const [beta1, beta2] = betas;
    updateMoments(state, decayedGradient(state, settings.weightDecay, objective, gradient), betas);
    const r = rectification(k, beta2);
    const root = Math.sqrt(correction(beta2, k));
    for (let i = 0; i < 2; i++) {
      const corrected = at(state, first + i) / correction(beta1, k);
      const factor = r === null ? 1 : (r * root) / (Math.sqrt(at(state, second + i)) + eps);
      state[i] = at(state, i) - rate * corrected * factor;
    }
  },
  arithmetic(state, k, settings, rate, objective) {
    const after = state.slice();
    radam.step(after, k, settings, rate, objective);
    const r = rectification(k, settings.betas[1]);
    const now = texNumber(lengths(k, settings.betas[1])[1]);
    const [mean = ''] = correctedLines(after, k, settings.betas);
    const rule =
      r === null ? [`\\rho &= ${now} \\le 5`] : [`\\rho &= ${now} > 5,\\quad r = ${texNumber(r)}`];
    // As torch has it, ε beside √v and not beside √v̂.
    const root = `\\sqrt{1 - ${texNumber(settings.betas[1])}^{${k}}}`;
    const ratio =
      r === null ? '\\hat m' : `r\\, \\frac{${root}\\, \\hat m}{\\sqrt{v} + \\varepsilon}`;
    return [
      ...gradientLines(state, settings.weightDecay, objective),
      ...momentLines(after, settings.betas),
      mean,
      ...rule,
      `\\theta &\\leftarrow \\theta - ${texNumber(rate)}\\, ${ratio} = ${columnOf(after)}`,
    ];
  },
});
