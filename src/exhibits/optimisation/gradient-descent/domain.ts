import { lossById } from '../../../math/losses';
import { type Domain, domainBetween, domainOf, ownDomain } from '../../surfaces/domain';
import type { Values } from './parameters';

type Given = Pick<Values, 'function' | 'domain' | 'xFrom' | 'xTo' | 'yFrom' | 'yTo'>;

const named = new Map<string, Domain>();

function domainOfLoss(name: string): Domain {
  const loss = lossById(name);
  return loss ? domainOf(loss.domain) : ownDomain;
}

/** A built-in function's published domain; always the same object for the same function. */
function domainOfNamed(name: string): Domain {
  const domain = named.get(name) ?? domainOfLoss(name);
  named.set(name, domain);
  return domain;
}

let chosen: Domain = ownDomain;

/** The part of the floor that is shown; the same object while it stays the same. */
export function shownDomain(values: Given): Domain {
  if (values.domain === 'auto')
    return values.function.name === null ? ownDomain : domainOfNamed(values.function.name);
  const next = domainBetween(values.xFrom, values.xTo, values.yFrom, values.yTo);
  const same = (['xMin', 'xMax', 'yMin', 'yMax'] as const).every(
    (key) => next[key] === chosen[key],
  );
  if (!same) chosen = next;
  return chosen;
}
