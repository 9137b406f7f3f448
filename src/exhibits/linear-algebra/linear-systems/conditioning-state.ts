import { keepLatest } from '../../../core/keep-latest';
import { normFrobenius } from '../../../math/matrix';
import {
  amplification,
  type Conditioning,
  conditioningOf,
  solutionError,
} from '../../../math/systems/conditioning';
import type { Values } from './parameters';
import { type System, squareSystemOf } from './system';

/** What an error in b does, with these values. */
export interface Disturbed {
  readonly system: System;
  /** Null when A is numerically singular: nothing is then foretold. */
  readonly conditioning: Conditioning | null;
  /** ‖δb‖ of the whole cloud, and of the one that the visitor holds. */
  readonly radius: number;
  /** n numbers, of length `radius`. */
  readonly db: readonly number[];
  readonly dx: readonly number[] | null;
  /** (‖δx‖/‖x‖)/(‖δb‖/‖b‖), or null. */
  readonly amplification: number | null;
}

export function disturbedOf(values: Values): Disturbed {
  return disturb(squareSystemOf(values), values.amount, values.disturbance);
}

const disturb = keepLatest(
  (system: System, amount: number, disturbance: readonly number[]): Disturbed => {
    const { n, b, rows } = system;
    const conditioning = conditioningOf(rows.flat());
    const radius = amount * (normFrobenius(b) || 1);
    const given = disturbance.slice(0, n);
    const size = normFrobenius(given);
    const db = given.map((x, k) => (size > 0 ? (x / size) * radius : k === 0 ? radius : 0));
    return {
      system,
      conditioning,
      radius,
      db,
      dx: conditioning && solutionError(conditioning, db),
      amplification: conditioning && amplification(conditioning, b, db),
    };
  },
);
