import { keepLatest } from '../../../core/keep-latest';
import { normFrobenius } from '../../../math/matrix';
import {
  gramMatrix,
  residualNormOf,
  solveByQr,
  solveNormalEquations,
} from '../../../math/systems/least-squares';
import { residualOf, thinSvd, timesVector } from '../../../math/systems/rectangular';
import type { Values } from './parameters';
import { type System, systemOf } from './system';

/** min ‖Ax − b‖ by two ways, and what they say of each other. */
export interface LeastSquares {
  readonly system: System;
  /** By Householder's QR; by the SVD where the columns depend on each other. */
  readonly x: readonly number[];
  /** By the normal equations; null where floating point finds AᵀA singular. */
  readonly normal: readonly number[] | null;
  /** p = Ax, m numbers. */
  readonly projection: readonly number[];
  /** b − p, m numbers. */
  readonly residual: readonly number[];
  readonly residualNorm: number;
  /** ‖b − Ax‖ of the normal equations' x. */
  readonly normalResidualNorm: number | null;
  readonly condition: number;
  /** Of AᵀA as it is computed; Infinity where it is numerically singular. */
  readonly conditionNormal: number;
  readonly isDependent: boolean;
}

export function leastSquaresOf(values: Values): LeastSquares {
  return solveBothWays(systemOf(values));
}

const solveBothWays = keepLatest((system: System): LeastSquares => {
  const { rows, b, solved } = system;
  const byQr = solveByQr(rows, b);
  const x = byQr ?? solved.nearest;
  const normal = solveNormalEquations(rows, b);
  const residual = residualOf(rows, x, b);
  const squared = thinSvd(gramMatrix(rows)).s;
  const least = squared.at(-1) as number;
  const largest = squared[0] as number;
  return {
    system,
    x,
    normal,
    projection: timesVector(rows, x),
    residual,
    residualNorm: normFrobenius(residual),
    normalResidualNorm: normal && residualNormOf(rows, normal, b),
    condition: solved.condition,
    conditionNormal: least > squared.length * Number.EPSILON * largest ? largest / least : Infinity,
    isDependent: byQr === null,
  };
});
