/** What every motion from I to A (or back) is. */
import { entry, identity, type Matrix, type Order } from '../basics';

/** A moment at which the path is singular. */
export interface Collapse {
  readonly t: number;
  /** The rank that is left at that moment, below n. */
  readonly rank: number;
}

export type ActName = 'straight' | 'turn' | 'stretch' | 'turn-v' | 'stretch-sigma' | 'turn-u';

/** A part of a path with a name of its own, over [from, to]. */
export interface Act {
  readonly from: number;
  readonly to: number;
  readonly name: ActName;
}

/** Where the definition leaves a choice, the rule's choice was taken. */
export type Choice = 'det-zero' | 'angle-180' | 'repeated-singular-values';

export interface MatrixPath {
  /** The matrix at t (clamped to [0, 1]), n×n like A. Both ends are exact, entry for entry. */
  readonly at: (t: number, out?: number[]) => number[];
  /**
   * Moments t in (0, 1] at which the path is singular, ascending. Where A itself is singular and
   * its last act only turns, the path stays singular from the last collapse on.
   */
  readonly collapses: readonly Collapse[];
  readonly acts: readonly Act[];
  /** Why there is no such path ('singular'), or null. A blocked path stays where it starts. */
  readonly blocked: 'singular' | null;
  readonly choices: readonly Choice[];
}

/** Copies a matrix into `out`. */
export function copyInto(a: Matrix, out: number[]): number[] {
  for (let k = 0; k < a.length; k++) out[k] = entry(a, k);
  return out;
}

/** A path through `inside` for 0 < t < 1, with exact ends I and a. */
export function withExactEnds(
  n: Order,
  a: Matrix,
  inside: (t: number, out: number[]) => number[],
): (t: number, out?: number[]) => number[] {
  return (t, out = []) => {
    if (!(t > 0)) return identity(n, out);
    if (t >= 1) return copyInto(a, out);
    return inside(t, out);
  };
}
