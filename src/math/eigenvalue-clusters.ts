/** What float64 can and cannot tell about computed eigenvalues. */
import { entry, identity, type Matrix, normFrobenius, orderOf, scale, subtract } from './basics';
import { type Complex, distance, modulus, real } from './complex';
import { adjugate } from './determinant';

/** Backward error of the computed eigenvalues, in units of ‖A‖_F, with room to spare. */
const BACKWARD_ERROR = 16 * Number.EPSILON;

/** ∏ |μ − λ| over the other eigenvalues. */
function separation(values: readonly Complex[], i: number): number {
  const z = values[i] as Complex;
  return values.reduce((product, w, j) => (j === i ? product : product * distance(w, z)), 1);
}

/**
 * Whether eigenvalues i and j differ by no more than the backward error can move them. The
 * condition of λᵢ is ‖adj(A − λᵢI)‖ / ∏|λⱼ − λᵢ| (Golub and Wilkinson, SIAM Review 18, 1976).
 */
function indistinguishable(a: Matrix, values: readonly Complex[], i: number, j: number): boolean {
  const zi = values[i] as Complex;
  const zj = values[j] as Complex;
  const gap = distance(zi, zj);
  const error = BACKWARD_ERROR * normFrobenius(a);
  if (gap <= error) return true;
  const middle = (zi.re + zj.re) / 2;
  // At the middle alone the adjugate may vanish, where an eigenspace of dimension 2 is defective.
  const size = (shift: number) =>
    normFrobenius(adjugate(subtract(a, scale(identity(orderOf(a)), shift))));
  const moved = error * Math.max(size(middle), size(middle + gap));
  return gap * Math.max(separation(values, i), separation(values, j)) <= moved * 4;
}

/** Replaces eigenvalues that cannot be told apart by their mean, which is well conditioned. */
export function mergeClusters(a: Matrix, values: readonly Complex[]): Complex[] {
  const n = values.length;
  const cluster = values.map((_, i) => i);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (!indistinguishable(a, values, i, j)) continue;
      const [from, to] = [entry(cluster, j), entry(cluster, i)];
      cluster.forEach((c, k) => {
        if (c === from) cluster[k] = to;
      });
    }
  }
  return values.map((z, i) => {
    const members = values.filter((_, k) => cluster[k] === cluster[i]);
    if (members.length === 1) return z;
    return real(members.reduce((sum, w) => sum + w.re, 0) / members.length);
  });
}

/** Sets the n − rank smallest eigenvalues of a numerically singular matrix to exactly 0. */
export function zeroTheNull(values: readonly Complex[], nullity: number): Complex[] {
  if (nullity === 0) return [...values];
  const moduli = values.map(modulus).sort((x, y) => x - y);
  const limit = entry(moduli, nullity - 1);
  return values.map((z) => (modulus(z) <= limit ? real(0) : z));
}
