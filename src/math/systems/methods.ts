/**
 * Iterations for Ax = b: the matrix that each step multiplies the error by, its spectral radius, and
 * what follows from it before the first step is made.
 * (Golub and Van Loan, Matrix Computations, 4th ed., 11.2 and 11.3; Saad, Iterative Methods for Sparse
 * Linear Systems, 2nd ed., chapters 4 to 6.)
 */
import { entry, type Matrix, multiply, orderOf, transpose } from '../basics';
import { eigenvalues } from '../eigen';
import { definitenessOf } from '../kinds';
import { inverseOf, singularValues } from '../svd';

export const methodIds = [
  'jacobi',
  'gauss-seidel',
  'sor',
  'steepest-descent',
  'conjugate-gradients',
] as const;
export type MethodId = (typeof methodIds)[number];

/** Why a method cannot be used. */
export type Refusal = 'zero-diagonal' | 'not-spd' | 'singular';

/** What is known before the first step. */
export type Verdict = 'converges' | 'diverges' | 'stands' | 'finite' | 'refused';

export interface Forecast {
  readonly verdict: Verdict;
  readonly refusal: Refusal | null;
  /** Of the matrix that multiplies the error; null for methods that have none. */
  readonly spectralRadius: number | null;
  /**
   * What the error shrinks by in a step: the spectral radius, on average over many steps; for steepest
   * descent and conjugate gradients a bound in the norm of A. Null when refused.
   */
  readonly rate: number | null;
  /** κ₂ of the matrix that the bound speaks of: A, or AᵀA. */
  readonly condition: number | null;
}

/** Splittings: x ← Mx + c. The others choose their step by what they see. */
export function isStationary(method: MethodId): boolean {
  return method === 'jacobi' || method === 'gauss-seidel' || method === 'sor';
}

/**
 * M of x ← Mx + c for A = D + L + U: Jacobi −D⁻¹(L + U), Gauss–Seidel −(D + L)⁻¹U, and SOR
 * (D + ωL)⁻¹((1 − ω)D − ωU). Null where the diagonal has a zero.
 * @param a row-major n×n @param omega for SOR
 */
export function iterationMatrix(a: Matrix, method: MethodId, omega: number): number[] | null {
  const n = orderOf(a);
  const diagonal = Array.from({ length: n }, (_, i) => entry(a, i * (n + 1)));
  if (diagonal.includes(0)) return null;
  const columns = Array.from({ length: n }, (_, j) =>
    stationaryStep(
      a,
      Array<number>(n).fill(0),
      Array.from({ length: n }, (_, i) => (i === j ? 1 : 0)),
      method,
      omega,
    ),
  );
  return a.map((_, k) => entry(columns[k % n] as number[], Math.floor(k / n)) + 0);
}

/** One step of a splitting, component by component. The diagonal has no zero. */
export function stationaryStep(
  a: Matrix,
  b: readonly number[],
  x: readonly number[],
  method: MethodId,
  omega: number,
): number[] {
  const n = x.length;
  const next = [...x];
  // Jacobi looks at the old x throughout, the others at what they have just improved.
  const seen = method === 'jacobi' ? x : next;
  const weight = method === 'sor' ? omega : 1;
  for (let i = 0; i < n; i++) {
    let sum = entry(b, i);
    for (let j = 0; j < n; j++) if (j !== i) sum -= entry(a, i * n + j) * entry(seen, j);
    next[i] = (1 - weight) * entry(x, i) + (weight * sum) / entry(a, i * (n + 1));
  }
  return next;
}

/** What exact arithmetic has decided, for a matrix of fractions. */
export interface ExactFacts {
  readonly positiveDefinite: boolean;
  readonly singular: boolean;
}

/** Symmetric and positive definite, as far as floating point can tell. */
export function isSpd(a: Matrix): boolean {
  return definitenessOf(a) === 'positive definite';
}

/** AᵀA, row-major. */
export function normalMatrix(a: Matrix): number[] {
  return multiply(transpose(a), a);
}

const refused = (refusal: Refusal): Forecast => ({
  verdict: 'refused',
  refusal,
  spectralRadius: null,
  rate: null,
  condition: null,
});

/** ρ this near to 1 is neither growth nor decay: eigenvalues are rounded. */
const nearOne = 1e-9;

/**
 * What a method will do, whatever b and the start.
 * @param a row-major n×n
 * @param normal whether methods that need a symmetric positive definite matrix work on AᵀAx = Aᵀb
 * @param exact overrides what floating point says of A
 */
export function forecast(
  a: Matrix,
  method: MethodId,
  omega: number,
  normal: boolean,
  exact?: ExactFacts,
): Forecast {
  if (!isStationary(method)) return forecastDescent(a, method, normal, exact);
  const m = iterationMatrix(a, method, omega);
  if (!m) return refused('zero-diagonal');
  const spectralRadius = spectralRadiusOf(m);
  const verdict =
    spectralRadius < 1 - nearOne
      ? 'converges'
      : spectralRadius > 1 + nearOne
        ? 'diverges'
        : 'stands';
  return { verdict, refusal: null, spectralRadius, rate: spectralRadius, condition: null };
}

/**
 * max |λ|; exactly 0 where every entry of Mⁿ may be rounding alone, because the computed eigenvalues of
 * a nilpotent matrix are off by the n-th root of eps.
 */
function spectralRadiusOf(m: Matrix): number {
  const n = orderOf(m);
  const power = (x: Matrix) => (n === 2 ? multiply(x, x) : multiply(multiply(x, x), x));
  const sizes = power(m.map(Math.abs));
  if (power(m).every((x, k) => Math.abs(x) <= 8 * n * Number.EPSILON * entry(sizes, k))) return 0;
  return Math.max(...eigenvalues(m).map(({ re, im }) => Math.hypot(re, im)));
}

/** Steepest descent (κ − 1)/(κ + 1), conjugate gradients (√κ − 1)/(√κ + 1), both in the norm of A. */
function forecastDescent(
  a: Matrix,
  method: MethodId,
  normal: boolean,
  exact?: ExactFacts,
): Forecast {
  if (!normal && !(exact?.positiveDefinite ?? isSpd(a))) return refused('not-spd');
  if (exact?.singular ?? inverseOf(a) === null) return refused('singular');
  const s = singularValues(a);
  const kappa = (entry(s, 0) / entry(s, s.length - 1)) ** (normal ? 2 : 1);
  const effective = method === 'conjugate-gradients' ? Math.sqrt(kappa) : kappa;
  return {
    verdict: method === 'conjugate-gradients' ? 'finite' : 'converges',
    refusal: null,
    spectralRadius: null,
    rate: 1 - 2 / (effective + 1),
    condition: kappa,
  };
}

/** The ω in (0, 2) at which SOR's spectral radius is least, by search to three decimals. */
export function bestOmega(a: Matrix): number | null {
  let best: { omega: number; radius: number } | null = null;
  for (let k = 1; k < 200; k++) {
    const omega = k / 100;
    const radius = forecast(a, 'sor', omega, false).spectralRadius;
    if (radius === null) return null;
    if (!best || radius < best.radius - 1e-12) best = { omega, radius };
  }
  return best && best.radius < 1 ? best.omega : null;
}
