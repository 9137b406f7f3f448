import { formatNumber } from '../../../math/format';
import { isStationary, type MethodId } from '../../../math/systems/methods';
import { pathOf } from './iteration-state';
import type { Values } from './parameters';
import { squareSystemOf } from './system';
import { words } from './words';

/** What a method will do with these values, before its first step. */
export function forecastText(values: Values, method: MethodId): string {
  const says = words.forecast;
  const { verdict, refusal, rate } = pathOf(values, method).forecast;
  if (refusal) return says.refusals[refusal];
  if (verdict === 'stands') return says.stands;
  const shown = formatNumber(rate ?? 0);
  const text =
    verdict === 'finite'
      ? says.finite(squareSystemOf(values).n)
      : verdict === 'diverges'
        ? says.diverges(shown)
        : isStationary(method)
          ? says.converges(shown)
          : says.bound(shown, values.normal ? says.normalMatrix : says.matrix);
  return values.normal && !isStationary(method) ? `${text}, ${says.normalUsed}` : text;
}
