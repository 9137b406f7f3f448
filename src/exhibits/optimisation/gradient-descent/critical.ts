import { type CriticalPoint, criticalPoints } from '../../../math/descent/critical-points';
import { lossById } from '../../../math/losses';
import { contains, type Domain } from '../../surfaces/domain';
import { shownDomain } from './domain';
import { bowl, lettersOf } from './functions';
import type { Values } from './parameters';
import { objectiveFor } from './race-state';

export type { CriticalPoint } from '../../../math/descent/critical-points';

/** How near a descent must come to a minimum to belong to it, as a part of the domain's longer side. */
const nearness = 1 / 60;

export function basinRadius({ xMin, xMax, yMin, yMax }: Domain): number {
  return nearness * Math.max(xMax - xMin, yMax - yMin);
}

interface Search {
  readonly values: Values;
  readonly domain: Domain;
  readonly points: readonly CriticalPoint[];
  readonly minima: readonly CriticalPoint[];
}

let latest: Search | null = null;

/** Bounded work, done once for a function and its domain. */
function searchOf(values: Values): Search {
  const domain = shownDomain(values);
  const isSame =
    latest?.values.function === values.function &&
    lettersOf(latest.values) === lettersOf(values) &&
    latest.domain === domain;
  if (latest && isSame) return latest;
  const { xMin, xMax, yMin, yMax } = domain;
  const { name } = values.function;
  // The bowl's minimum depends on its matrix, and so is found.
  const published = name === null || name === bowl.id ? [] : (lossById(name)?.minima ?? []);
  const here = published.filter(({ x, y }) => contains(domain, x, y));
  const points = criticalPoints(objectiveFor(values), [xMin, xMax, yMin, yMax], here);
  const minima = points.filter(({ type }) => type.endsWith('minimum'));
  latest = { values, domain, points, minima };
  return latest;
}

/** What is published and what is found, minima first. */
export function criticalPointsOf(values: Values): readonly CriticalPoint[] {
  return searchOf(values).points;
}

/** The minima that starts may reach; the same array while they stay the same. */
export function basinsOf(values: Values): readonly CriticalPoint[] {
  return searchOf(values).minima;
}
