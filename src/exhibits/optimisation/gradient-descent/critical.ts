import { type CriticalType, lossById } from '../../../math/losses';
import type { Domain } from '../../surfaces/domain';
import { shownDomain } from './domain';
import type { Values } from './parameters';

export interface CriticalPoint {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly type: CriticalType;
  readonly source: 'found' | 'published';
}

export type Basin = CriticalPoint;

/** How near a descent must come to a minimum to belong to it, as a part of the domain's longer side. */
const nearness = 1 / 60;

export function basinRadius({ xMin, xMax, yMin, yMax }: Domain): number {
  return nearness * Math.max(xMax - xMin, yMax - yMin);
}

export function criticalPointsOf(values: Values): readonly CriticalPoint[] {
  void shownDomain(values);
  const loss = values.function.name === null ? undefined : lossById(values.function.name);
  return (loss?.minima ?? []).map((m) => ({ ...m, source: 'published' as const }));
}

const basins = new WeakMap<readonly CriticalPoint[], readonly Basin[]>();

/** The minima that starts may reach. */
export function basinsOf(values: Values): readonly Basin[] {
  const points = criticalPointsOf(values);
  const found = basins.get(points) ?? points.filter(({ type }) => type.endsWith('minimum'));
  basins.set(points, found);
  return found;
}
