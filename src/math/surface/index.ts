/** The graph of a function at a point: derivatives, curvatures, cuts and curves; float64. */
export { principalCurvatures } from './curvature';
export {
  bestStep,
  centralDifference,
  type DifferenceErrors,
  differenceErrors,
  forwardDifference,
} from './differences';
export { type PointKind, pointKind } from './kind';
export {
  alongDirection,
  type Direction,
  type Gradient,
  gradientAt,
  type Hessian,
  hessianAt,
  isWithin,
  type Rectangle,
  secondAlong,
  unitAt,
  valueAt,
} from './local';
export {
  directionalLimit,
  gradientByLimits,
  limitAtZero,
  partialsAt,
  type SidedLimit,
  secondPartials,
  sidedLimit,
} from './quotients';
export { chord, type Slice, slice } from './slice';
export { type Quadratic, quadraticAt, taylor1, taylor2 } from './taylor';
export { type FloorPath, levelCurve, type PathEnd, steepestAscent } from './trace';
