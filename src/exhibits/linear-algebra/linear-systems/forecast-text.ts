import { formatNumber } from '../../../math/format';
import { isStationary, type MethodId } from '../../../math/systems/methods';
import { pathOf } from './iteration-state';
import type { Values } from './parameters';
import { singularityOf, squareSystemOf } from './system';
import { words } from './words';

/** A rate below 1 that would be rounded to 1 is told by what it is short of it. */
function rateText(rate: number): string {
  const text = formatNumber(rate);
  return text === '1' && rate < 1 ? `1 − ${formatNumber(1 - rate, 1)}` : text;
}

/** What a method will do with these values, before its first step. */
export function forecastText(values: Values, method: MethodId): string {
  const says = words.forecast;
  const { verdict, refusal, rate } = pathOf(values, method).forecast;
  const system = squareSystemOf(values);
  if (refusal === 'singular') return says.refusals.singular[singularityOf(system)];
  if (refusal) return says.refusals[refusal];
  if (verdict === 'stands')
    return system.decided.rank < system.n ? says.noError[singularityOf(system)] : says.stands;
  const shown = rateText(rate ?? 0);
  const text =
    verdict === 'finite' || rate === 0
      ? says.finite(system.n)
      : verdict === 'diverges'
        ? says.diverges(shown)
        : isStationary(method)
          ? says.converges(shown)
          : says.bound(shown, values.normal ? says.normalMatrix : says.matrix);
  return values.normal && !isStationary(method) ? `${text}, ${says.normalUsed}` : text;
}
