/** Power, shifted inverse, Rayleigh quotient and QR iteration, step by step in float64. */
import { apply, dot, entry, identity, normFrobenius, orderOf, scale } from '../basics';
import { powerOfTwoScale } from '../determinant';
import type { SpectralStructure } from '../spectral';
import { predictQr } from './predict-qr';
import { rayleighPrediction } from './predict-rayleigh';
import { gapFrom, predictInverse, predictPower, towards } from './predict-vector';
import { qrState, qrStep, rounding } from './qr-step';
import { solveShifted } from './solve';
import { FLOOR, stateOf, unitOrNull } from './state';
import type { IterationState, Prediction, Problem } from './types';

/** After so many steps without an eigenvector, Rayleigh quotient iteration finds none. */
const RAYLEIGH_PATIENCE = 400;
/** After so many steps rounding has brought in what it will. */
const ROUNDING_PATIENCE = 5;

/** Of a start that is an eigenvector. */
const atOnce = { reason: 'at-once', rate: null, order: 1 } as const;

export type Status = 'running' | 'converged' | 'does not converge' | 'broken down';

/** An eigenvector to the last digit stays; what Rayleigh quotient iteration solves for would only be rounding. */
function stays({ a, algorithm }: Problem, { residual }: IterationState): boolean {
  return algorithm === 'rayleigh' && (residual ?? 0) <= 2 * Number.EPSILON * normFrobenius(a);
}

/** The next vector of a vector iteration, not yet of unit length. */
function moved(problem: Problem, state: IterationState): number[] {
  const { a, algorithm } = problem;
  const v = state.vector as number[];
  if (algorithm === 'power') return apply(a, v);
  if (stays(problem, state)) return v;
  // Only the direction is wanted: without units no pivot is too small for the number format.
  const unit = powerOfTwoScale(a);
  return solveShifted(scale(a, unit), unit * state.shift, v);
}

/** An iteration from its start: what is known beforehand, and each state as it is asked for. */
export class IterationRun {
  readonly prediction: Prediction;
  private readonly states: IterationState[];

  /** @throws RangeError for a start of length 0 */
  constructor(
    readonly problem: Problem,
    structure: SpectralStructure,
  ) {
    const { a, algorithm, shift } = problem;
    const start = unitOrNull(problem.start);
    if (!start) throw new RangeError('an iteration needs a start other than 0');
    this.states =
      algorithm === 'qr'
        ? [qrState(problem, 0, a, identity(orderOf(a)))]
        : [stateOf(problem, 0, start)];
    switch (algorithm) {
      case 'power':
        this.prediction = predictPower(structure, start);
        break;
      case 'inverse':
        this.prediction = predictInverse(structure, start, shift, normFrobenius(a));
        this.prediction = this.afterRounding(structure);
        break;
      case 'qr':
        this.prediction = predictQr(structure, a, shift);
        break;
      case 'rayleigh':
        this.prediction = rayleighPrediction(structure, a, this.at(RAYLEIGH_PATIENCE));
        if (this.staysAt(0)) this.prediction = { ...this.prediction, ...atOnce };
    }
  }

  /**
   * Where the shift is an eigenvalue of which the start has nothing, A − σI is singular and rounding decides:
   * it may bring the missing part in within a step or two, or never.
   */
  private afterRounding(structure: SpectralStructure): Prediction {
    const { a, shift } = this.problem;
    const gap = gapFrom(shift, normFrobenius(a));
    const nearest = structure.blocks.find((block) => gap(block) === 0);
    const { vector } = this.at(ROUNDING_PATIENCE);
    if (!nearest || !vector || this.prediction.reason === 'shift-is-eigenvalue')
      return this.prediction;
    const found = towards(nearest, 'shift-is-eigenvalue', 0);
    return angleTo(vector, found.target) < 1e-6 ? found : this.prediction;
  }

  at(k: number): IterationState {
    const { states, problem } = this;
    while (states.length <= k) {
      const last = states[states.length - 1] as IterationState;
      if (problem.algorithm === 'qr') states.push(qrStep(problem, last, this.prediction));
      else
        states.push(
          stateOf(problem, last.k + 1, last.vector ? unitOrNull(moved(problem, last)) : null),
        );
    }
    return states[k] as IterationState;
  }

  /** Whether state k is an eigenvector to the last digit, which Rayleigh quotient iteration leaves alone. */
  staysAt(k: number): boolean {
    return stays(this.problem, this.at(k));
  }

  /**
   * How far state k is from what it goes to: for a vector its angle to the eigenspace, in radians; for QR
   * the largest element that is to vanish, relative to ‖A‖_F. Null where there is no limit.
   */
  errorAt(k: number): number | null {
    const { vector, matrix } = this.at(k);
    const { target, vanishing, converges } = this.prediction;
    if (!converges) return null;
    if (matrix) {
      const n = orderOf(matrix);
      const sizes = vanishing.map(([i, j]) => Math.abs(entry(matrix, i * n + j)));
      return Math.max(...sizes) / (normFrobenius(this.problem.a) || 1);
    }
    return vector ? angleTo(vector, target) : null;
  }

  /**
   * error(j)/error(j − 1) for the last j ≤ k at which rounding has not taken over; null before there is one.
   * Where that has no limit, the geometric mean of such ratios over the later half of the j steps.
   */
  observedRateAt(k: number): number | null {
    const { converges, isSteady } = this.prediction;
    if (!converges) return null;
    for (let j = Math.min(k, this.lastTelling(k)); j > 0; j--) {
      const since = isSteady ? j - 1 : j >> 1;
      const [before, now] = [this.errorAt(since), this.errorAt(j)];
      if (before !== null && now !== null && before > FLOOR && now > FLOOR)
        return (now / before) ** (1 / (j - since));
    }
    return null;
  }

  statusAt(k: number): Status {
    const { vector, residual } = this.at(k);
    if (!vector) return 'broken down';
    if (!this.prediction.converges) return 'does not converge';
    const error = this.errorAt(k) ?? Number.POSITIVE_INFINITY;
    if (error <= this.floor()) return 'converged';
    const settled = (residual ?? 1) <= 4 * Number.EPSILON * normFrobenius(this.problem.a);
    return settled && this.problem.algorithm !== 'qr' ? 'converged' : 'running';
  }

  /**
   * Below what an error counts as none. Of QR it is what deflation would write 0 for: a small element may
   * still belong to eigenvalues that differ from the diagonal by far more.
   */
  private floor(): number {
    const { a, algorithm, shift } = this.problem;
    if (algorithm !== 'qr' || this.prediction.reason === 'qr-disordered') return FLOOR;
    const norm = normFrobenius(a) || 1;
    return rounding(a.length, norm, shift) / norm;
  }

  /** Beyond the first step at which the error has reached the floor nothing can be observed. */
  private lastTelling(k: number): number {
    let [low, high] = [0, k];
    const isDown = (j: number) => (this.errorAt(j) ?? 1) <= FLOOR;
    if (!isDown(k)) return k;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (isDown(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The angle between a unit vector and a subspace with an orthonormal basis, in radians. */
function angleTo(v: readonly number[], basis: readonly (readonly number[])[]): number {
  const shares = basis.map((u) => dot(u, v));
  const beside = v.map((x, i) =>
    basis.reduce((rest, u, k) => rest - entry(shares, k) * entry(u, i), x),
  );
  return Math.atan2(Math.hypot(...beside), Math.hypot(...shares));
}
