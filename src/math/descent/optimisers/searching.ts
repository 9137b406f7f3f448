/** What the methods with a line search share. */
import { type Line, Step, strongWolfe } from '../line-search';
import { at, type Objective } from '../objective';

/** What one step computes; read before the next step of any optimiser. */
export interface Search {
  /** f at θ, ∇f at θ. */
  value: number;
  readonly gradient: Float64Array;
  readonly line: Line;
  readonly step: Step;
}

export const search: Search = {
  value: 0,
  gradient: new Float64Array(2),
  line: { x: 0, y: 0, px: 0, py: 0, value: 0, slope: 0 },
  step: new Step(),
};

/** Value and gradient at θ. Returns false where the gradient is exactly zero: no step is needed. */
export function look(state: Float64Array, objective: Objective): boolean {
  const [x, y] = [at(state, 0), at(state, 1)];
  search.value = objective.value(x, y);
  const g = objective.gradient(x, y, search.gradient);
  return at(g, 0) !== 0 || at(g, 1) !== 0;
}

/** Sets the direction p; returns whether it leads downhill. */
export function aim(state: Float64Array, px: number, py: number): boolean {
  const { line, gradient, value } = search;
  const slope = at(gradient, 0) * px + at(gradient, 1) * py;
  Object.assign(line, { x: at(state, 0), y: at(state, 1), px, py, value, slope });
  return slope < 0;
}

export const aimDownhill = (state: Float64Array) =>
  aim(state, -at(search.gradient, 0), -at(search.gradient, 1));

/** torch's first trial, when nothing is known of the curvature: min(1, 1/‖g‖₁). */
export const firstTrial = () =>
  Math.min(1, 1 / (Math.abs(at(search.gradient, 0)) + Math.abs(at(search.gradient, 1))));

/** Searches along the direction and goes there; returns whether it found a step. */
export function walk(
  state: Float64Array,
  objective: Objective,
  trial: number,
  c2: number,
): boolean {
  const { line, step } = search;
  if (!strongWolfe(objective, line, trial, c2, step)) return false;
  state[0] = line.x + step.alpha * line.px;
  state[1] = line.y + step.alpha * line.py;
  return true;
}

/** The change of the gradient over the step. */
export function gradientChange(i: 0 | 1): number {
  return at(search.step.gradient, i) - at(search.gradient, i);
}

/** s·y is so far above rounding that the pair may teach curvature. */
export function isCurved(sx: number, sy: number, yx: number, yy: number): boolean {
  return sx * yx + sy * yy > Number.EPSILON * Math.hypot(sx, sy) * Math.hypot(yx, yy);
}
