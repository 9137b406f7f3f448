import { asQuadratic, type Quadratic, stepLimit } from '../../../math/descent/quadratic';
import { shownDomain } from './domain';
import { lettersOf } from './functions';
import type { Values } from './parameters';
import type { Plane } from './plane';
import { objectiveFor } from './race-state';

let latest: { values: Values; bowl: Quadratic | null } | null = null;

/** The function as a quadratic, when it is one on its domain. */
export function quadraticOf(values: Values): Quadratic | null {
  const isSame =
    latest?.values.function === values.function &&
    lettersOf(latest.values) === lettersOf(values) &&
    shownDomain(latest.values) === shownDomain(values);
  if (latest && isSame) return latest.bowl;
  const { xMin, xMax, yMin, yMax } = shownDomain(values);
  const bowl = asQuadratic(objectiveFor(values), [xMin, xMax, yMin, yMax]);
  latest = { values, bowl };
  return bowl;
}

/** Its largest curvature; null where it is no quadratic, or falls in every direction. */
export function steepestCurvature(values: Values): number | null {
  const bowl = quadraticOf(values);
  const largest = bowl ? Math.max(...bowl.eigen.values) : 0;
  return largest > 0 ? largest : null;
}

/** Theory's boundary on the map of rates and momenta: the rate at which each momentum stops converging. */
export function boundaryOf(
  values: Values,
  { optimiser, lastMomentum }: Plane,
): { x: readonly number[]; y: readonly number[] } | null {
  const bowl = quadraticOf(values);
  if (!bowl || !(Math.min(...bowl.eigen.values) > 0)) return null;
  const largest = Math.max(...bowl.eigen.values);
  const y = Array.from({ length: 65 }, (_, k) => (lastMomentum * k) / 64);
  return { x: y.map((beta) => stepLimit(optimiser, beta, largest)), y };
}
