/** Every optimiser, in the order of the menu: the common five first. */
import type { Optimiser } from '../optimiser';
import { gradientDescent } from './gradient-descent';
import { momentum } from './momentum';
import { nesterov } from './nesterov';

export const optimisers: readonly Optimiser[] = [gradientDescent, momentum, nesterov];

const byId = new Map(optimisers.map((optimiser) => [optimiser.id, optimiser]));

/** @throws RangeError naming the known ids */
export function optimiserById(id: string): Optimiser {
  const optimiser = byId.get(id);
  if (optimiser) return optimiser;
  const known = optimisers.map((each) => each.id).join(', ');
  throw new RangeError(`There is no optimiser ‘${id}’; there are: ${known}.`);
}
