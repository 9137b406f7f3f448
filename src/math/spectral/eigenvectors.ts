/** Eigenvectors by the index of their eigenvalue, and how sensitive each eigenvalue is. */
import { entry, type Matrix, multiply, transpose } from '../basics';
import { type Complex, distance, modulus } from '../complex';
import { type Eigenspace, eigenspaces, eigenvalues, type KnownMultiplicity } from '../eigen';
import { singularValues } from '../svd';

/** A column of n complex numbers. */
export interface ComplexVector {
  readonly re: readonly number[];
  readonly im: readonly number[];
}

const tie = 1e-9;

/** Unit length; the first component of largest modulus real and positive. */
export function standardPhase(v: readonly Complex[]): ComplexVector {
  const size = Math.hypot(...v.flatMap(({ re, im }) => [re, im])) || 1;
  const largest = Math.max(...v.map(modulus));
  const first = v.find((z) => modulus(z) >= largest * (1 - tie)) ?? { re: 1, im: 0 };
  const length = modulus(first) * size || 1;
  const [c, s] = [first.re / length, -first.im / length];
  const lead = v.indexOf(first);
  return {
    re: v.map(({ re, im }) => re * c - im * s + 0),
    // The leading component is real by definition, whatever rounding leaves.
    im: v.map(({ re, im }, k) => (k === lead ? 0 : re * s + im * c + 0)),
  };
}

/** For each eigenvalue the space that it belongs to, and its number within it. */
function places(
  values: readonly Complex[],
  spaces: readonly Eigenspace[],
): { space: Eigenspace; nth: number }[] {
  const taken = spaces.map(() => 0);
  return values.map((value) => {
    const free = spaces
      .map((_, k) => k)
      .filter((k) => entry(taken, k) < (spaces[k]?.algebraic ?? 0));
    const gap = (k: number) => distance((spaces[k] as Eigenspace).value, value);
    const nearest = free.reduce((best, k) => (gap(k) < gap(best) ? k : best));
    const nth = entry(taken, nearest);
    taken[nearest] = nth + 1;
    return { space: spaces[nearest] as Eigenspace, nth };
  });
}

/** By index an eigenvector of `eigenvalues(a)[k]`; where one is missing the last one is repeated. */
export function eigenvectors(a: Matrix, known?: readonly KnownMultiplicity[]): ComplexVector[] {
  return places(eigenvalues(a), eigenspaces(a, known)).map(({ space, nth }) =>
    standardPhase(space.basis[Math.min(nth, space.geometric - 1)] as readonly Complex[]),
  );
}

/** σ_min of the matrix YᵀX of a right and a left basis, both orthonormal. */
function smallestOverlap(right: Eigenspace, left: Eigenspace): number {
  const m = right.geometric;
  const overlap = (y: readonly Complex[], x: readonly Complex[]): Complex => {
    let [re, im] = [0, 0];
    y.forEach((p, k) => {
      const q = x[k] as Complex;
      re += p.re * q.re - p.im * q.im;
      im += p.re * q.im + p.im * q.re;
    });
    return { re, im };
  };
  const entries = left.basis.flatMap((y) => right.basis.map((x) => overlap(y, x)));
  if (m === 1) return modulus(entries[0] as Complex);
  return Math.min(...singularValues(entries.map((z) => z.re)));
}

/**
 * How much each eigenvalue moves, at most, for a small change of A of norm 1, by the index of
 * `eigenvalues(a)`: 1/|yᴴx| for a simple one (Wilkinson, The Algebraic Eigenvalue Problem, 1965), the norm
 * of its spectral projector for a semisimple repeated one, Infinity for a defective one.
 */
export function eigenvalueConditions(a: Matrix, known?: readonly KnownMultiplicity[]): number[] {
  const values = eigenvalues(a);
  const right = places(values, eigenspaces(a, known));
  // Left eigenvectors are those of Aᵀ, not conjugated: yᴴ = (eigenvector of Aᵀ)ᵀ.
  const left = eigenspaces(transpose(a), known);
  return right.map(({ space }) => {
    if (space.geometric < space.algebraic) return Number.POSITIVE_INFINITY;
    const twin = left.reduce((best, other) =>
      distance(other.value, space.value) < distance(best.value, space.value) ? other : best,
    );
    if (twin.geometric !== space.geometric) return Number.POSITIVE_INFINITY;
    const overlap = smallestOverlap(space, twin);
    return overlap === 0 ? Number.POSITIVE_INFINITY : Math.max(1, 1 / overlap);
  });
}

/** The largest modulus of an eigenvalue. */
export function spectralRadius(a: Matrix): number {
  return Math.max(...eigenvalues(a).map(modulus));
}

/** Whether AAᵀ = AᵀA, up to 1e-12·‖A‖². */
export function isNormal(a: Matrix): boolean {
  const at = transpose(a);
  const [left, right] = [multiply(a, at), multiply(at, a)];
  const size = Math.max(...left.map(Math.abs));
  return left.every((x, k) => Math.abs(x - entry(right, k)) <= 1e-12 * size);
}
