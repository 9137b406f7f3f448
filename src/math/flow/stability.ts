/**
 * Stability of x' = Ax and of x ← Ax in the sense of Lyapunov. A flow is stable if and only if no eigenvalue
 * has a positive real part and those with real part 0 are semisimple; a map likewise with |λ| against 1.
 */
import { identity, type Matrix, normFrobenius, orderOf, scale, subtract } from '../basics';
import { type Complex, modulus } from '../complex';
import { type Eigenspace, eigenspaces } from '../eigen';
import { type ExactAnalysis, knownMultiplicities } from '../exact';
import { singularValues } from '../svd';
import { countByHalfPlane, countByUnitCircle, type RootCount } from './root-count';

export type Stability = 'asymptotically stable' | 'stable' | 'unstable';
/** The linearisation alone cannot tell a nonlinear flow where some Re λ = 0. */
export type Verdict = Stability | 'undetermined';

export type Motion = 'flow' | 'map';

export interface LinearStability extends RootCount {
  readonly stability: Stability;
  /** Whether fractions have decided, or float64 with `boundaryTolerance`. */
  readonly exact: boolean;
}

/**
 * How far from the boundary (the imaginary axis, the unit circle) an eigenvalue counts as on it:
 * 1e-9·‖A‖_F for flows, 1e-9·max(1, ‖A‖_F) for maps.
 */
export function boundaryTolerance(a: Matrix, motion: Motion): number {
  const size = normFrobenius(a);
  return 1e-9 * (motion === 'flow' ? size : Math.max(1, size));
}

/** Re λ of a flow, |λ| − 1 of a map: negative is stable. */
export const excessOf = (value: Complex, motion: Motion): number =>
  motion === 'flow' ? value.re : modulus(value) - 1;

/** Dimension of the kernel of A − target·I: how many singular values are within the tolerance. */
export function kernelDimension(a: Matrix, target: number, tolerance: number): number {
  const shifted = subtract(a, scale(identity(orderOf(a)), target));
  return singularValues(shifted).filter((sigma) => sigma <= tolerance).length;
}

/** Whether a real eigenvalue on the boundary (0 of a flow; 1 or −1 of a map) has too few eigenvectors. */
function isDefectiveAt(
  spaces: readonly Eigenspace[],
  a: Matrix,
  target: number,
  tolerance: number,
  exact: boolean,
): boolean {
  const here = spaces.filter(
    ({ value }) => value.im === 0 && Math.abs(value.re - target) <= tolerance,
  );
  const algebraic = here.reduce((sum, space) => sum + space.algebraic, 0);
  if (algebraic < 2) return false;
  if (exact) return here.some((space) => space.geometric < space.algebraic);
  // Rounding may have parted a multiple eigenvalue: the kernel of all of it together counts.
  return kernelDimension(a, target, tolerance) < algebraic;
}

function countNumerically(
  spaces: readonly Eigenspace[],
  motion: Motion,
  tolerance: number,
): RootCount {
  const count = { stable: 0, boundary: 0, unstable: 0 };
  for (const { value, algebraic } of spaces) {
    const excess = excessOf(value, motion);
    if (Math.abs(excess) <= tolerance) count.boundary += algebraic;
    else if (excess < 0) count.stable += algebraic;
    else count.unstable += algebraic;
  }
  return count;
}

/**
 * @param a n×n, row-major, n = 2 or 3
 * @param exact of the same matrix, where its entries are rational as typed
 * @throws RangeError for entries that are not finite
 */
export function linearStability(
  a: Matrix,
  motion: Motion,
  exact?: ExactAnalysis | null,
): LinearStability {
  const spaces = eigenspaces(a, exact ? knownMultiplicities(exact) : undefined);
  const tolerance = boundaryTolerance(a, motion);
  const exactCount = motion === 'flow' ? countByHalfPlane : countByUnitCircle;
  const count = exact
    ? exactCount(exact.characteristicPolynomial)
    : countNumerically(spaces, motion, tolerance);
  // A double eigenvalue on the boundary is real (0, 1 or −1) for n ≤ 3; distinct ones are semisimple.
  const targets = motion === 'flow' ? [0] : [1, -1];
  const defective = targets.some((target) =>
    isDefectiveAt(spaces, a, target, tolerance, Boolean(exact)),
  );
  const stability =
    count.unstable > 0 || (count.boundary > 0 && defective)
      ? 'unstable'
      : count.boundary > 0
        ? 'stable'
        : 'asymptotically stable';
  return { ...count, stability, exact: Boolean(exact) };
}
