/** The built-in functions, in the order of the menu. */
import { landscapes } from './landscapes';
import type { Loss } from './loss';
import { simpleLosses } from './simple';
import { valleys } from './valleys';

export type { CriticalType } from '../descent/critical/types';
export type { Loss, PublishedMinimum } from './loss';
export { quadraticText } from './quadratic-text';

export const losses: readonly Loss[] = [...simpleLosses, ...valleys, ...landscapes];

const byId = new Map(losses.map((loss) => [loss.id, loss]));

/** The built-in function of this id, if there is one: any other text is an expression. */
export function lossById(id: string): Loss | undefined {
  return byId.get(id);
}
