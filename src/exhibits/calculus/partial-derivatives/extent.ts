import { type Domain, domainBetween } from '../../surfaces/domain';
import { type HeightRange, heightRange } from '../../surfaces/height-range';
import { objective } from './analysis';
import { teachingFunctions } from './functions';
import type { Values } from './parameters';

/** Half the side of the square that a visitor's own function is shown over. */
const usualHalf = 3;
/** The square grows by whole steps, so that a dragged point does not shake it. */
const room = 1.1;

let latest: { key: string; domain: Domain } | null = null;

/** The part of the floor that is shown; the same object while nothing changes. */
export function domainOf(values: Values): Domain {
  const { domain, xFrom, xTo, yFrom, yTo, function: given, point } = values;
  const half = autoHalf(given.name, point);
  const key = domain === 'chosen' ? [xFrom, xTo, yFrom, yTo].join() : String(half);
  if (latest?.key === key) return latest.domain;
  const made =
    domain === 'chosen'
      ? domainBetween(xFrom, xTo, yFrom, yTo)
      : { xMin: -half, xMax: half, yMin: -half, yMax: half };
  latest = { key, domain: made };
  return made;
}

/** The function's own, or as much as the point needs: 1, 2 or 5 times a power of ten. */
function autoHalf(name: string | null, [x = 0, y = 0]: readonly number[]): number {
  const own = teachingFunctions.find(({ id }) => id === name)?.half ?? usualHalf;
  const needed = Math.max(Math.abs(x), Math.abs(y));
  if (needed <= own || !Number.isFinite(needed)) return own;
  const power = 10 ** Math.floor(Math.log10(needed * room));
  return power * ([1, 2, 5].find((factor) => factor * power >= needed * room) ?? 10);
}

let ranged: { f: object; domain: Domain; range: HeightRange } | null = null;

/** The heights that are drawn. */
export function rangeOf(values: Values): HeightRange {
  const f = objective(values);
  const domain = domainOf(values);
  if (ranged?.f === f && ranged.domain === domain) return ranged.range;
  const range = heightRange((x, y) => f.value(x, y), domain);
  ranged = { f, domain, range };
  return range;
}
