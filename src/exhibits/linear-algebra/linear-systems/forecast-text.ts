import { formatNumber } from '../../../math/format';
import { isStationary, type MethodId } from '../../../math/systems/methods';
import { pathOf } from './iteration-state';
import type { Values } from './parameters';
import { singularityOf, squareSystemOf } from './system';
import { words } from './words';

/** A rate that would be rounded to 1, and is not 1, is told by its distance from it. */
export function rateText(rate: number, format: (x: number, digits?: number) => string): string {
  const text = format(rate);
  if (text !== '1' || rate === 1) return text;
  return `1 ${rate < 1 ? '−' : '+'} ${format(Math.abs(1 - rate), 1)}`;
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
  const shown = rateText(rate ?? 0, formatNumber);
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
