/** Eigenspaces, real eigenlines and the invariant plane of a complex pair. */

import {
  apply,
  column,
  dot,
  entry,
  identity,
  type Matrix,
  normFrobenius,
  orderOf,
  scale,
  subtract,
  transpose,
} from './basics';
import { type Complex, distance, modulus, real } from './complex';
import { eigenvalues } from './eigenvalues';
import { svd } from './svd';

export type { Complex } from './complex';
export { eigenvalues } from './eigenvalues';

/** Equal eigenvalues, and zero singular values of A − λI, up to this relative size. */
const SAME = 1e-9;

/** What exact arithmetic knows of one repeated eigenvalue. */
export interface KnownMultiplicity {
  readonly value: number;
  readonly algebraic: number;
  readonly geometric: number;
}

export interface Eigenspace {
  readonly value: Complex;
  /** Multiplicity as a root of the characteristic polynomial. */
  readonly algebraic: number;
  /** Dimension of the eigenspace. */
  readonly geometric: number;
  /** `geometric` unit vectors of n complex numbers; orthonormal when the eigenvalue is real. */
  readonly basis: readonly (readonly Complex[])[];
}

export interface Eigenline {
  readonly value: number;
  /** A unit vector, its largest component positive. */
  readonly direction: number[];
  /** Dimension of the eigenspace it comes from: above 1, it is one of many. */
  readonly geometric: number;
}

export interface InvariantPlane {
  /** λ = re + i·im, im > 0. */
  readonly re: number;
  readonly im: number;
  /**
   * v₁ = Re v and v₂ = Im v of the unit eigenvector v of λ, turned in phase until v₁ ⟂ v₂ and
   * |v₁| ≥ |v₂|: A·v₁ = re·v₁ − im·v₂, A·v₂ = im·v₁ + re·v₂.
   */
  readonly basis: readonly [number[], number[]];
}

interface Group {
  value: Complex;
  algebraic: number;
}

/** What several eigenvalues that count as one are: real, because a pair would be conjugate. */
function commonValue(members: readonly Complex[]): Complex {
  const first = members[0] as Complex;
  if (members.every((z) => z.re === first.re && z.im === first.im)) return first;
  return real(members.reduce((sum, z) => sum + z.re, 0) / members.length);
}

/** Equal eigenvalues gathered, in the order of `eigenvalues`. */
function grouped(values: readonly Complex[]): Group[] {
  const groups: Complex[][] = [];
  for (const z of values) {
    const near = (w: Complex) => distance(w, z) <= SAME * Math.max(modulus(w), modulus(z));
    const same = groups.find((members) => members.some(near));
    if (same) same.push(z);
    else groups.push([z]);
  }
  return groups.map((members) => ({ value: commonValue(members), algebraic: members.length }));
}

/** The groups, but with exactly those multiplicities that are known. */
function groupedAsKnown(values: readonly Complex[], known: readonly KnownMultiplicity[]): Group[] {
  const places = new Map<number, Group>(values.map((value, k) => [k, { value, algebraic: 1 }]));
  for (const { value, algebraic } of known) {
    const gap = (k: number) => distance(values[k] as Complex, { re: value, im: 0 });
    const nearest = [...places.keys()]
      .filter((k) => places.get(k)?.algebraic === 1)
      .sort((j, k) => gap(j) - gap(k))
      .slice(0, algebraic)
      .sort((j, k) => j - k);
    for (const k of nearest.slice(1)) places.delete(k);
    places.set(nearest[0] as number, { value: { re: value, im: 0 }, algebraic });
  }
  return [...places.keys()].sort((j, k) => j - k).map((k) => places.get(k) as Group);
}

const shifted = (a: Matrix, lambda: number): number[] =>
  subtract(a, scale(identity(orderOf(a)), lambda));

/** The right singular vectors of A − λI whose singular values count as zero, 1 to `atMost`. */
function realBasis(a: Matrix, lambda: number, atMost: number, exactly?: number): number[][] {
  const n = orderOf(a);
  const { s, v } = svd(shifted(a, lambda));
  const limit = SAME * Math.max(normFrobenius(a), Math.abs(lambda));
  const small = s.filter((sigma) => sigma <= limit).length;
  const geometric = exactly ?? Math.min(Math.max(small, 1), atMost);
  return Array.from({ length: geometric }, (_, k) => column(v, n - geometric + k));
}

/** The unit eigenvector of a non-real λ, its real part orthogonal to its imaginary part. */
function complexVector(a: Matrix, value: Complex): Complex[] {
  const plane = invariantPlane(a);
  if (!plane) throw new Error('a non-real eigenvalue without its invariant plane');
  const [v1, v2] = plane.basis;
  const sign = value.im < 0 ? -1 : 1;
  return v1.map((re, k) => ({ re, im: sign * entry(v2, k) + 0 }));
}

/**
 * The eigenspaces, in the order of `eigenvalues`. Eigenvalues within 1e-9 of each other,
 * relatively, count as one; `known` (all repeated eigenvalues, from exact arithmetic, or [] when
 * there are none) overrides that and the numerical dimensions.
 */
export function eigenspaces(a: Matrix, known?: readonly KnownMultiplicity[]): Eigenspace[] {
  const values = eigenvalues(a);
  const groups = known ? groupedAsKnown(values, known) : grouped(values);
  return groups.map(({ value, algebraic }) => {
    if (value.im !== 0) return { value, algebraic, geometric: 1, basis: [complexVector(a, value)] };
    const geometric = known?.find((k) => k.value === value.re)?.geometric;
    const basis = realBasis(a, value.re, algebraic, geometric).map((direction) =>
      direction.map((re) => ({ re, im: 0 })),
    );
    return { value, algebraic, geometric: basis.length, basis };
  });
}

/** One line for each basis vector of each real eigenspace. */
export function realEigenlines(a: Matrix, known?: readonly KnownMultiplicity[]): Eigenline[] {
  return eigenspaces(a, known)
    .filter(({ value }) => value.im === 0)
    .flatMap(({ value, geometric, basis }) =>
      basis.map((v) => ({ value: value.re, direction: v.map((z) => z.re), geometric })),
    );
}

/** An orthonormal basis, as columns, of the plane that a 3×3 matrix with a complex pair keeps. */
function planeFrame(a: Matrix, realValue: number): [number[], number[]] {
  // The plane is orthogonal to the left eigenvector of the third, real eigenvalue.
  const { v } = svd(shifted(transpose(a), realValue));
  return [column(v, 0), column(v, 1)];
}

/** Unit eigenvector (x, y) of a real 2×2 matrix for λ = re + i·im, as [Re, Im] pairs. */
function planarEigenvector(b: Matrix, re: number, im: number): { re: number[]; im: number[] } {
  const [b11, b12, b21, b22] = b as [number, number, number, number];
  // (λ − b₂₂, b₂₁) and (b₁₂, λ − b₁₁) are both eigenvectors: the longer one cancels less.
  const useFirst = Math.abs(b21) >= Math.abs(b12);
  const x = useFirst ? [re - b22, im] : [b12, 0];
  const y = useFirst ? [b21, 0] : [re - b11, im];
  const length = Math.hypot(...x, ...y);
  return {
    re: [entry(x, 0) / length, entry(y, 0) / length],
    im: [entry(x, 1) / length, entry(y, 1) / length],
  };
}

/** Multiplies p + iq by the phase that makes its parts orthogonal, the longer one first. */
function principalPhase(p: number[], q: number[]): [number[], number[]] {
  const phi = -Math.atan2(2 * dot(p, q), dot(p, p) - dot(q, q)) / 2;
  const [c, s] = [Math.cos(phi), Math.sin(phi)];
  const v1 = p.map((x, k) => c * x - s * entry(q, k));
  const v2 = p.map((x, k) => s * x + c * entry(q, k));
  const lead = v1.reduce((m, x, k) => (Math.abs(x) > Math.abs(entry(v1, m)) + 1e-12 ? k : m), 0);
  const sign = entry(v1, lead) < 0 ? -1 : 1;
  return [v1.map((x) => sign * x + 0), v2.map((x) => sign * x + 0)];
}

/**
 * The plane span(Re v, Im v) of a complex pair re ± i·im, or null when all eigenvalues are real.
 * arg λ is a Euclidean angle in it only when |v₁| = |v₂|.
 */
export function invariantPlane(a: Matrix): InvariantPlane | null {
  const values = eigenvalues(a);
  const pair = values.find((z) => z.im > 0);
  if (!pair) return null;
  const { re, im } = pair;
  if (orderOf(a) === 2) {
    const v = planarEigenvector(a, re, im);
    return { re, im, basis: principalPhase(v.re, v.im) };
  }
  const [q1, q2] = planeFrame(a, (values.find((z) => z.im === 0) as Complex).re);
  const [aq1, aq2] = [apply(a, q1), apply(a, q2)];
  const v = planarEigenvector([dot(q1, aq1), dot(q1, aq2), dot(q2, aq1), dot(q2, aq2)], re, im);
  const lift = (w: number[]) => q1.map((x, k) => x * entry(w, 0) + entry(q2, k) * entry(w, 1));
  return { re, im, basis: principalPhase(lift(v.re), lift(v.im)) };
}

/** Whether A has fewer independent eigenvectors than n, over ℂ. */
export function isDefective(a: Matrix, known?: readonly KnownMultiplicity[]): boolean {
  return eigenspaces(a, known).some(({ algebraic, geometric }) => geometric < algebraic);
}
