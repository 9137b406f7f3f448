import { fieldOf } from './field';
import type { Values } from './parameters';

/** Model time that a trail reaches back in a linear flow whose matrix has norm 1. */
const linearTrail = 0.9;

/** Model time that trails reach back in a nonlinear field. */
export function trailTime(values: Values): number {
  const { trail, step } = fieldOf(values);
  return Math.max(1, Math.round(trail / step)) * step;
}

/** The same in the flow of a matrix: less where it is fast. @param norm of the matrix */
export function linearTrailTime(norm: number): number {
  return linearTrail / Math.max(0.5, norm);
}
