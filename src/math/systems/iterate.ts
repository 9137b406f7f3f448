/** The steps of an iteration for Ax = b, in float64, as far as they are asked for. */
import { apply, dot, entry, type Matrix, normFrobenius, transpose } from '../basics';
import {
  type ExactFacts,
  type Forecast,
  forecast,
  isStationary,
  type MethodId,
  normalMatrix,
  stationaryStep,
} from './methods';

export interface IterationSettings {
  readonly method: MethodId;
  /** Of SOR, in (0, 2). */
  readonly omega: number;
  readonly start: readonly number[];
  /** Whether steepest descent and conjugate gradients work on AᵀAx = Aᵀb. */
  readonly normal: boolean;
  /** What is known of the matrix with no rounding. */
  readonly exact?: ExactFacts;
}

export type IterationStatus = 'running' | 'converged' | 'diverged' | 'refused';

/** So many times its own scale away an iteration has diverged: it will not come back by itself. */
const tooLarge = 1e12;
/** Nearer than this, relative to the solution, is as near as it gets. */
const nearEnough = 1e-12;
/** Steps that are kept; more are computed and not kept. */
const mostSteps = 20_000;

/** What descent methods remember from one step to the next. */
interface DescentState {
  readonly x: readonly number[];
  readonly residual: readonly number[];
  readonly direction: readonly number[];
}

/** The path x₀, x₁, …: computed once, and only as far as somebody looks. */
export class IterationPath {
  readonly forecast: Forecast;
  private readonly points: (readonly number[])[];
  private descent: DescentState | null = null;
  private readonly matrix: Matrix;
  private readonly right: readonly number[];
  /** The step at which it has diverged; null while it has not. */
  private divergedAt: number | null = null;

  /**
   * @param a row-major n×n, n = 2 or 3 @param b n numbers
   * @param solution of Ax = b where there is exactly one, or null
   */
  constructor(
    a: Matrix,
    b: readonly number[],
    private readonly settings: IterationSettings,
    private readonly solution: readonly number[] | null,
  ) {
    const { method, omega, normal, exact } = settings;
    this.forecast = forecast(a, method, omega, normal, exact);
    const squared = normal && !isStationary(method);
    this.matrix = squared ? normalMatrix(a) : a;
    this.right = squared ? apply(transpose(a), b) : b;
    this.points = [[...settings.start]];
  }

  /** x_k; the last one there is after divergence, and the start when the method is refused. */
  at(k: number): readonly number[] {
    if (this.forecast.verdict === 'refused') return this.points[0] as readonly number[];
    const wanted = Math.min(Math.max(0, Math.floor(k)), mostSteps);
    while (this.points.length <= wanted && this.divergedAt === null) this.advance();
    return this.points[Math.min(wanted, this.points.length - 1)] as readonly number[];
  }

  /** The number of the step that `at` gives for k: less where it has diverged before. */
  reached(k: number): number {
    this.at(k);
    return Math.min(Math.max(0, Math.floor(k)), this.points.length - 1);
  }

  /** ‖x_k − x‖, or null where there is not exactly one solution. */
  error(k: number): number | null {
    const { solution } = this;
    if (!solution) return null;
    return normFrobenius(this.at(k).map((value, i) => value - entry(solution, i)));
  }

  /** e_k/e_{k−1}: what the last step made of the error; null where that says nothing. */
  observedRate(k: number): number | null {
    const last = this.reached(k);
    const [now, before] = [this.error(last), last > 0 ? this.error(last - 1) : null];
    if (now === null || before === null || before < 1e-13 * this.scale) return null;
    return now / before;
  }

  status(k: number): IterationStatus {
    if (this.forecast.verdict === 'refused') return 'refused';
    const last = this.reached(k);
    if (this.divergedAt !== null && last >= this.divergedAt) return 'diverged';
    const error = this.error(last);
    const isThere = error === null ? this.solves(this.at(last)) : error <= nearEnough * this.scale;
    return isThere ? 'converged' : 'running';
  }

  /** Whether x is one of several solutions, but for rounding. */
  private solves(x: readonly number[]): boolean {
    const residual = this.right.map((value, i) => value - entry(apply(this.matrix, x), i));
    const sizes = normFrobenius(this.matrix) * normFrobenius(x) + normFrobenius(this.right);
    return normFrobenius(residual) <= nearEnough * sizes;
  }

  private get scale(): number {
    return Math.max(1e-30, normFrobenius(this.solution ?? []), normFrobenius(this.settings.start));
  }

  private advance(): void {
    const x = this.points.at(-1) as readonly number[];
    const { method, omega } = this.settings;
    const next = isStationary(method)
      ? stationaryStep(this.matrix, this.right, x, method, omega)
      : this.descend(x);
    this.points.push(next);
    if (!(normFrobenius(next) < tooLarge * Math.max(1, this.scale)))
      this.divergedAt = this.points.length - 1;
  }

  /**
   * Steepest descent with the exact line search, or conjugate gradients (Hestenes and Stiefel 1952).
   * Where the residual is 0 the point stays.
   */
  private descend(x: readonly number[]): readonly number[] {
    const before = this.descent ?? this.firstState(x);
    const { residual, direction } = before;
    const square = dot(residual, residual);
    const image = apply(this.matrix, direction);
    const curvature = dot(direction, image);
    if (square === 0 || !(curvature > 0)) return x;
    const step = dot(residual, direction) / curvature;
    const nextX = x.map((value, i) => value + step * entry(direction, i));
    const nextResidual = residual.map((value, i) => value - step * entry(image, i));
    const beta =
      this.settings.method === 'conjugate-gradients' ? dot(nextResidual, nextResidual) / square : 0;
    this.descent = {
      x: nextX,
      residual: nextResidual,
      direction: nextResidual.map((value, i) => value + beta * entry(direction, i)),
    };
    return nextX;
  }

  private firstState(x: readonly number[]): DescentState {
    const residual = this.right.map((value, i) => value - entry(apply(this.matrix, x), i));
    return { x, residual, direction: residual };
  }
}
