import type { Values } from '../parameters';
import { changeOfBasis } from './basis';
import { crossProduct } from './cross';
import { distance } from './distance';
import { dotProduct } from './dot';
import { orthonormalising } from './gram-schmidt';
import { normBalls } from './norms';
import type { Subject } from './subject';
import { sum } from './sum';

/** How each subject is drawn. */
export const subjects: Readonly<Record<Values['subject'], Subject>> = {
  sum,
  dot: dotProduct,
  cross: crossProduct,
  norms: normBalls,
  distance,
  'gram-schmidt': orthonormalising,
  basis: changeOfBasis,
};
