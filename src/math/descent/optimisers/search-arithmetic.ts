/** The arithmetic of a step that ends in a line search. */
import { at, type Objective } from '../objective';
import { texColumn, texNumber } from '../tex';
import { columnOf } from './arithmetic';
import { search } from './searching';

/**
 * Lines for p, α and θ, after the step has been taken from `before` to `after`, while its search
 * still lies there.
 */
export function searchLines(
  before: Float64Array,
  after: Float64Array,
  direction: string,
  objective: Objective,
): string[] {
  const { line, step } = search;
  if (at(after, 0) === at(before, 0) && at(after, 1) === at(before, 1)) {
    return ['\\theta &\\leftarrow \\theta \\quad\\text{(no step found)}'];
  }
  const value = objective.value(at(after, 0), at(after, 1));
  return [
    `p &= ${direction} = ${texColumn(line.px, line.py)}`,
    `\\alpha &= ${texNumber(step.alpha)} \\quad\\text{(strong Wolfe)}`,
    `\\theta &\\leftarrow \\theta + \\alpha p = ${columnOf(before)} + ` +
      `${texNumber(step.alpha)} ${texColumn(line.px, line.py)} = ${columnOf(after)}`,
    `f &= ${texNumber(line.value)} \\to ${texNumber(value)}`,
  ];
}
