import { exactInverse } from '../../../math/exact';
import { toNumber } from '../../../math/fraction';
import { singularValues } from '../../../math/svd';
import { type System, singularityOf } from './system';
import { tex } from './tex';

/**
 * κ₂(A) = σ₁(A)·σ₁(A⁻¹), with A⁻¹ by fractions where the numerical rank is less than n; null where only
 * floating point calls A singular.
 */
export function trueCondition(system: System): number | null {
  const { solved, exact } = system;
  if (Number.isFinite(solved.condition)) return solved.condition;
  if (singularityOf(system) === 'exact') return Infinity;
  const inverse = exact && exactInverse(exact.rows.flat());
  if (!inverse) return null;
  const [largest = 0] = singularValues(inverse.map(toNumber));
  return (solved.singularValues[0] as number) * largest;
}

/** κ(A) with its relation, TeX. Where only a numerical rank is known, so is no more than a bound. */
export function conditionTex(system: System): string {
  const condition = trueCondition(system);
  if (condition !== null) return `= ${tex(condition)}`;
  // The numerical rule: κ ≥ 1/(m·eps), m equations.
  return system.rows.length > 3 ? '> 10^{14}' : '> 10^{15}';
}
