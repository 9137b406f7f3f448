/** The motions from I to A: straight, polar, SVD in three acts; and the inverse's way back. */
export type { Act, ActName, Choice, Collapse, MatrixPath } from './paths/path';
export { inversePath, type PolarFactors, polarFactors, polarPath } from './paths/polar';
export { collapseTimes, straightPath } from './paths/straight';
export { type SvdFactors, svdPath } from './paths/svd-path';
