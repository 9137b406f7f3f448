import { at, type Objective } from './objective';
import { symmetricEigenvalues } from './symmetric';

/** A gradient this short, and a curvature this near to zero, count as none. Said on screen. */
export const gradientTolerance = 1e-6;
export const curvatureTolerance = 1e-6;
/** A racer farther from the origin than this has diverged. */
export const divergenceRadius = 1e6;
/** A step shorter than this, relative to max(1, |θ|), is none. */
export const restTolerance = 1e-13;

export type StallReason =
  | 'outside-domain'
  | 'no-gradient'
  | 'kink'
  | 'saddle'
  | 'maximum'
  | 'flat'
  | 'no-way-down'
  | 'at-rest';

export type Status =
  | { readonly status: 'running' }
  | { readonly status: 'converged' }
  | { readonly status: 'stalled'; readonly reason: StallReason }
  | { readonly status: 'diverged'; readonly step: number };

/** What `stalled` means, as a visitor reads it. */
export const stallSentences: Readonly<Record<StallReason, string>> = {
  'outside-domain': 'Here the function has no value, so there is no slope to follow.',
  'no-gradient': 'Here the function has no derivative, so there is no slope to follow.',
  kink: 'At a kink: the function is not differentiable here.',
  saddle: 'At a saddle: the gradient vanishes, though the function falls on both sides.',
  maximum: 'On a summit: the gradient vanishes there, too.',
  flat: 'On flat ground: the gradient vanishes and so does a curvature. No gradient, no news.',
  'no-way-down': 'The step found no way down from here.',
  'at-rest': 'The steps no longer move it, though the gradient is not zero.',
};

const numbers = new Float64Array(4);
const values = new Float64Array(2);

/**
 * How things stand at (x, y), not counting divergence. `converged` needs a gradient no longer than
 * `gradientTolerance` and both eigenvalues of the Hessian above `curvatureTolerance`.
 * @param moved the length of the last step; negative if there was none
 * @param halted whether the optimiser said that its last step found no way down
 */
export function statusAt(
  objective: Objective,
  x: number,
  y: number,
  moved: number,
  halted: boolean,
): Status {
  if (Number.isNaN(objective.value(x, y))) return stalled('outside-domain');
  const g = objective.gradient(x, y, numbers);
  const length = Math.hypot(at(g, 0), at(g, 1));
  if (Number.isNaN(length)) return stalled('no-gradient');
  if (length <= gradientTolerance) {
    if (objective.isKink?.(x, y)) return stalled('kink');
    return critical(objective, x, y);
  }
  if (halted) return stalled('no-way-down');
  const isAtRest = moved >= 0 && moved <= restTolerance * Math.max(1, Math.hypot(x, y));
  return isAtRest ? stalled('at-rest') : { status: 'running' };
}

function critical(objective: Objective, x: number, y: number): Status {
  const h = objective.hessian(x, y, numbers);
  const [high = 0, low = 0] = symmetricEigenvalues(at(h, 0), at(h, 1), at(h, 3), values);
  if (low > curvatureTolerance) return { status: 'converged' };
  if (low < -curvatureTolerance) {
    return stalled(
      high > curvatureTolerance ? 'saddle' : high < -curvatureTolerance ? 'maximum' : 'flat',
    );
  }
  return stalled('flat');
}

const stalled = (reason: StallReason): Status => ({ status: 'stalled', reason });
