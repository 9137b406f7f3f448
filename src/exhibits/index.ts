import type { Exhibit } from './contract';
import { linearTransformation } from './linear-algebra/linear-transformation';

/** All exhibits, in the order of the curriculum. */
export const exhibits: readonly Exhibit[] = [linearTransformation];
