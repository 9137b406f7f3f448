import type { Results } from '../../../core/readout';
import { type CriticalPoint, searchCriticalPoints } from '../../../math/descent/critical-points';
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

/** What a search is about. */
export type Subject = Pick<Values, 'function'> & {
  readonly letters: ReturnType<typeof lettersOf>;
  readonly domain: Domain;
};

/** What a search has found: the points, minima first, and the minima alone. */
export interface Found {
  readonly subject: Subject;
  readonly points: readonly CriticalPoint[];
  readonly minima: readonly CriticalPoint[];
}

type Search = Generator<unknown, Found>;

export function subjectOf(values: Values): Subject {
  return { function: values.function, letters: lettersOf(values), domain: shownDomain(values) };
}

export function isAbout({ function: f, letters, domain }: Subject, values: Values): boolean {
  return f === values.function && letters === lettersOf(values) && domain === shownDomain(values);
}

/** Bounded work, in steps of a few milliseconds. */
export function* search(values: Values, subject: Subject = subjectOf(values)): Search {
  const { xMin, xMax, yMin, yMax } = subject.domain;
  const { name } = values.function;
  // The bowl's minimum depends on its matrix, and so is found.
  const published = name === null || name === bowl.id ? [] : (lossById(name)?.minima ?? []);
  const here = published.filter(({ x, y }) => contains(subject.domain, x, y));
  const box = [xMin, xMax, yMin, yMax] as const;
  const points = yield* searchCriticalPoints(objectiveFor(values), box, here);
  const minima = points.filter(({ type }) => type.endsWith('minimum'));
  latest = { subject, points, minima };
  return latest;
}

let latest: Found | null = null;

/** What is known of these values without any work; null where they have not been searched. */
export function foundOf(values: Values): Found | null {
  return latest && isAbout(latest.subject, values) ? latest : null;
}

/** The whole search at once, where nobody has made it. */
function searchNow(values: Values): Found {
  const known = foundOf(values);
  if (known) return known;
  const steps = search(values);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Stands for the points while an open exhibit searches for them. */
export const searching: readonly CriticalPoint[] = [];

/**
 * What is published and what is found, minima first; `searching` while an open exhibit is at it. While
 * only letters or the domain change, what was found last stands until the search has caught up.
 */
export function criticalPointsOf(values: Values, results: Results = {}): readonly CriticalPoint[] {
  const shown = results.critical as Found | undefined;
  if (!shown) return searchNow(values).points;
  return shown.subject.function === values.function ? shown.points : searching;
}

/** The minima that starts may reach; the same array while they stay the same. */
export function basinsOf(values: Values): readonly CriticalPoint[] {
  return searchNow(values).minima;
}
