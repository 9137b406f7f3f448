import { keepLatest } from '../../../core/keep-latest';
import type { Objective } from '../../../math/descent/objective';
import { type Domain, domainBetween } from '../../surfaces/domain';
import { type HeightRange, heightRange } from '../../surfaces/height-range';
import { objective } from './analysis';
import { teachingFunctions } from './functions';
import type { Values } from './parameters';

/** Half the side of the square that a visitor's own function is shown over. */
const usualHalf = 3;
/** The square grows by whole steps, so that a dragged point does not shake it. */
const room = 1.1;

const chosenDomain = keepLatest(domainBetween);
const autoDomain = keepLatest(
  (half: number): Domain => ({ xMin: -half, xMax: half, yMin: -half, yMax: half }),
);

/** The part of the floor that is shown; the same object while nothing changes. */
export function domainOf(values: Values): Domain {
  const { domain, xFrom, xTo, yFrom, yTo, function: given, point } = values;
  return domain === 'chosen'
    ? chosenDomain(xFrom, xTo, yFrom, yTo)
    : autoDomain(autoHalf(given.name, point));
}

/** The function's own, or as much as the point needs: 1, 2 or 5 times a power of ten. */
function autoHalf(name: string | null, [x = 0, y = 0]: readonly number[]): number {
  const own = teachingFunctions.find(({ id }) => id === name)?.half ?? usualHalf;
  const needed = Math.max(Math.abs(x), Math.abs(y));
  if (needed <= own || !Number.isFinite(needed)) return own;
  const power = 10 ** Math.floor(Math.log10(needed * room));
  return power * ([1, 2, 5].find((factor) => factor * power >= needed * room) ?? 10);
}

const rangeOn = keepLatest((f: Objective, domain: Domain) =>
  heightRange((x, y) => f.value(x, y), domain),
);

/** The heights that are drawn. */
export function rangeOf(values: Values): HeightRange {
  return rangeOn(objective(values), domainOf(values));
}
