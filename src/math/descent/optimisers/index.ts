/** Every optimiser, in the order of the menu: the common five first. */
import type { Optimiser } from '../optimiser';
import { adadelta } from './adadelta';
import { adagrad } from './adagrad';
import { adam } from './adam';
import { adamw } from './adamw';
import { amsgrad } from './amsgrad';
import { bfgs } from './bfgs';
import { conjugateGradient } from './conjugate-gradient';
import { gradientDescent } from './gradient-descent';
import { lBfgs } from './l-bfgs';
import { lion } from './lion';
import { momentum } from './momentum';
import { nadam } from './nadam';
import { nesterov } from './nesterov';
import { newton } from './newton';
import { radam } from './radam';
import { rmsprop } from './rmsprop';

export const optimisers: readonly Optimiser[] = [
  gradientDescent,
  momentum,
  nesterov,
  rmsprop,
  adam,
  adagrad,
  adadelta,
  amsgrad,
  adamw,
  nadam,
  radam,
  lion,
  newton,
  bfgs,
  lBfgs,
  conjugateGradient,
];

const byId = new Map(optimisers.map((optimiser) => [optimiser.id, optimiser]));

/** @throws RangeError naming the known ids */
export function optimiserById(id: string): Optimiser {
  const optimiser = byId.get(id);
  if (optimiser) return optimiser;
  const known = optimisers.map((each) => each.id).join(', ');
  throw new RangeError(`There is no optimiser ‘${id}’; there are: ${known}.`);
}
