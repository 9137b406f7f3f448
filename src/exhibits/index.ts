import { partialDerivatives } from './calculus/partial-derivatives';
import type { Exhibit } from './contract';
import { linearTransformation } from './linear-algebra/linear-transformation';
import { gradientDescent } from './optimisation/gradient-descent';

/** All exhibits, in the order of the curriculum. */
export const exhibits: readonly Exhibit[] = [
  linearTransformation,
  partialDerivatives,
  gradientDescent,
];
