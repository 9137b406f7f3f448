import { type System, singularityOf } from './system';
import { tex } from './tex';

/** κ(A) with its relation, TeX. Where rounding hides a regular A, all that is known is a bound. */
export function conditionTex(system: System): string {
  const { solved, rows } = system;
  if (Number.isFinite(solved.condition)) return `= ${tex(solved.condition)}`;
  if (singularityOf(system) === 'exact') return '= \\infty';
  // The numerical rule: κ ≥ 1/(m·eps), m equations.
  return rows.length > 3 ? '> 10^{14}' : '> 10^{15}';
}
