/** The straight path (1−t)I + tA, and where it collapses space. */

import { entry, type Matrix, orderOf } from '../basics';
import { eigenspaces, type KnownMultiplicity } from '../eigen';
import { rank } from '../svd';
import { type Collapse, type MatrixPath, withExactEnds } from './path';

/** Collapses at t = 1/(1−λ) for each real λ ≤ 0, with the rank that is left there. */
function straightCollapses(a: Matrix, known?: readonly KnownMultiplicity[]): Collapse[] {
  const n = orderOf(a);
  return eigenspaces(a, known)
    .filter(({ value }) => value.im === 0 && value.re <= 0)
    .map(({ value, geometric }) => ({
      t: 1 / (1 - value.re),
      rank: value.re === 0 ? Math.min(n - 1, rank(a)) : n - geometric,
    }))
    .sort((c, d) => c.t - d.t)
    .filter((c, k, all) => k === 0 || c.t > (all[k - 1] as Collapse).t);
}

/**
 * The times in (0, 1], distinct and ascending, at which (1−t)I + tA is singular: 1/(1−λ) for each
 * real λ ≤ 0. `eigenvalues` gives the null eigenvalues of a singular matrix as exactly 0.
 */
export function collapseTimes(a: Matrix, known?: readonly KnownMultiplicity[]): number[] {
  return straightCollapses(a, known).map(({ t }) => t);
}

/** (1−t)I + tA, entry by entry. */
export function straightPath(a: Matrix, known?: readonly KnownMultiplicity[]): MatrixPath {
  const n = orderOf(a);
  return {
    at: withExactEnds(n, a, (t, out) => {
      for (let k = 0; k < a.length; k++) {
        out[k] = t * entry(a, k) + (k % (n + 1) === 0 ? 1 - t : 0);
      }
      return out;
    }),
    collapses: straightCollapses(a, known),
    acts: [{ from: 0, to: 1, name: 'straight' }],
    blocked: null,
    choices: [],
  };
}
