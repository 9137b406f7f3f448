/** The singular value decomposition in three acts: Vᵀ turns, Σ stretches, U turns. */
import { entry, type Matrix, multiply, orderOf, transpose } from '../basics';
import { turnOf } from '../rotation';
import { rank, singularValues } from '../svd';
import { type Choice, type MatrixPath, withExactEnds } from './path';
import { stretchCollapses } from './polar';
import { groupsOf, type SvdFactors, svdFactors } from './svd-factors';

export type { SvdFactors } from './svd-factors';

function choicesOf(a: Matrix, rankOfA: number, angles: readonly number[]): Choice[] {
  const choices: Choice[] = [];
  if (rankOfA < orderOf(a)) choices.push('det-zero');
  if (angles.includes(Math.PI)) choices.push('angle-180');
  if (new Set(groupsOf(singularValues(a))).size < orderOf(a)) {
    choices.push('repeated-singular-values');
  }
  return choices;
}

/**
 * Over [0, ⅓] Vᵀ turns, over [⅓, ⅔] (1−s)I + sΣ stretches, over [⅔, 1] U turns; both turns are
 * proper rotations by axis and angle, a reflection is in the smallest stretch. Order and signs
 * are those of the smallest total turn, or, given the `factors` of a path a moment ago, those
 * nearest to them, so that dragging A does not make the acts jump.
 */
export function svdPath(
  a: Matrix,
  previous?: SvdFactors,
): MatrixPath & { readonly factors: SvdFactors } {
  const n = orderOf(a);
  const factors = svdFactors(a, previous);
  const vt = transpose(factors.v);
  const turnV = turnOf(vt);
  const turnU = turnOf(factors.u);
  const rankOfA = rank(a);
  const stretched: number[] = [];
  const turned: number[] = [];
  const stretch = (s: number, out: number[]) => {
    for (let k = 0; k < n * n; k++) {
      const i = Math.floor(k / n);
      out[k] = (1 - s + s * entry(factors.s, i)) * entry(vt, k);
    }
    return out;
  };
  const at = withExactEnds(n, a, (t, out) => {
    const third = 3 * t;
    if (third <= 1) return turnV.at(third, out);
    if (third <= 2) return stretch(third - 1, out);
    return multiply(turnU.at(third - 2, turned), stretch(1, stretched), out);
  });
  return {
    at,
    factors,
    collapses: stretchCollapses(factors.s, rankOfA, (s) => (1 + s) / 3),
    acts: [
      { from: 0, to: 1 / 3, name: 'turn-v' },
      { from: 1 / 3, to: 2 / 3, name: 'stretch-sigma' },
      { from: 2 / 3, to: 1, name: 'turn-u' },
    ],
    blocked: null,
    choices: choicesOf(a, rankOfA, [turnV.angle, turnU.angle]),
  };
}
