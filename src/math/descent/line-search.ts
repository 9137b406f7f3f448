import { at, type Objective } from './objective';

/** Sufficient decrease: f(θ + αp) ≤ f(θ) + c₁αp·∇f(θ). */
export const c1 = 1e-4;
const longestBracket = 60;
const longestZoom = 40;
/** Interpolated trials keep this share of the interval away from its ends, or it is halved. */
const margin = 0.1;

interface Trial {
  alpha: number;
  /** φ(α) = f(θ + αp) and its derivative; +∞ and NaN where f or its gradient is absent. */
  value: number;
  slope: number;
}

/** A search line: from [x, y] along [px, py], downhill. */
export interface Line {
  x: number;
  y: number;
  px: number;
  py: number;
  value: number;
  /** ∇f(θ)·p, negative. */
  slope: number;
}

/** Where a search ended. */
export class Step {
  alpha = 0;
  readonly gradient = new Float64Array(2);
}

/**
 * A step length that fulfils the strong Wolfe conditions, f(θ + αp) ≤ f(θ) + c₁α p·∇f(θ) and
 * |p·∇f(θ + αp)| ≤ c₂|p·∇f(θ)|. Trials are doubled until an interval holds such a step; there,
 * cubic interpolation, or halving where that leads nowhere new. A function that still falls after
 * 60 doublings has no such step: the last trial is taken. Points where f is absent count as +∞.
 * Source: J. Nocedal, S. J. Wright, Numerical Optimization, 2nd ed. 2006, algorithms 3.5 and 3.6.
 * @param first the first trial
 * @param step receives α and the gradient at θ + αp
 * @returns whether a step was found
 */
export function strongWolfe(
  objective: Objective,
  line: Line,
  first: number,
  c2: number,
  step: Step,
): boolean {
  if (!(first > 0 && line.slope < 0)) return false;
  let last: Trial = { alpha: 0, value: line.value, slope: line.slope };
  for (let i = 0; ; i++) {
    const trial = evaluate(objective, line, first * 2 ** i, step);
    const isTooHigh = !decreasesEnough(trial, line) || (i > 0 && trial.value >= last.value);
    if (isTooHigh) return zoom(objective, line, last, trial, c2, step);
    if (isFlatEnough(trial, line, c2) || i === longestBracket) return true;
    if (trial.slope >= 0) return zoom(objective, line, trial, last, c2, step);
    last = trial;
  }
}

/** `low` has the least value of all trials that decrease enough; a step lies between it and `high`. */
function zoom(
  objective: Objective,
  line: Line,
  low: Trial,
  high: Trial,
  c2: number,
  step: Step,
): boolean {
  for (let i = 0; i < longestZoom; i++) {
    const trial = evaluate(objective, line, between(low, high), step);
    if (!decreasesEnough(trial, line) || trial.value >= low.value) {
      high = trial;
      continue;
    }
    if (isFlatEnough(trial, line, c2)) return true;
    if (trial.slope * (high.alpha - low.alpha) >= 0) high = low;
    low = trial;
  }
  return false;
}

/** The minimiser of the cubic through both ends (Nocedal and Wright, 3.59), or the middle. */
function between(low: Trial, high: Trial): number {
  const width = high.alpha - low.alpha;
  const d1 = low.slope + high.slope - (3 * (low.value - high.value)) / (low.alpha - high.alpha);
  const d2 = Math.sign(width) * Math.sqrt(d1 * d1 - low.slope * high.slope);
  const cubic = high.alpha - (width * (high.slope + d2 - d1)) / (high.slope - low.slope + 2 * d2);
  const share = (cubic - low.alpha) / width;
  return share >= margin && share <= 1 - margin ? cubic : low.alpha + width / 2;
}

function evaluate(objective: Objective, line: Line, alpha: number, step: Step): Trial {
  const x = line.x + alpha * line.px;
  const y = line.y + alpha * line.py;
  const value = objective.value(x, y);
  const g = objective.gradient(x, y, step.gradient);
  step.alpha = alpha;
  const slope = at(g, 0) * line.px + at(g, 1) * line.py;
  const isAbsent = Number.isNaN(value) || Number.isNaN(slope);
  return isAbsent ? { alpha, value: Infinity, slope: Number.NaN } : { alpha, value, slope };
}

const decreasesEnough = ({ alpha, value }: Trial, line: Line) =>
  value <= line.value + c1 * alpha * line.slope;

const isFlatEnough = ({ slope }: Trial, line: Line, c2: number) =>
  Math.abs(slope) <= -c2 * line.slope;
