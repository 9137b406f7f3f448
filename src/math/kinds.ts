/**
 * What kind of map a matrix is. A condition holds when it is met up to 1e-9·max(1, ‖A‖_F) in the
 * entries of A; where it is stated for a product, the tolerance is carried over to the product.
 */

import {
  add,
  diagonal,
  entry,
  identity,
  type Matrix,
  multiply,
  normFrobenius,
  orderOf,
  scale,
  subtract,
  trace,
  transpose,
} from './basics';
import { determinant, powerOfTwoScale } from './determinant';
import { eigenvalues, isDefective } from './eigen';
import { axisAngle, type Rotation } from './rotation';
import { rank, singularValues } from './svd';

export type { Rotation } from './rotation';

/** The kinds, in order of precedence: the first that holds is *the* kind. */
export const KINDS = [
  'zero',
  'identity',
  'point reflection',
  'rotation',
  'reflection',
  'rotoreflection',
  'uniform scaling',
  'orthogonal projection',
  'projection',
  'shear',
  'similarity',
  'nilpotent',
  'skew-symmetric',
  'scaling',
  'symmetric',
  'singular',
  'defective',
  'general',
] as const;

export type Kind = (typeof KINDS)[number];

export type Definiteness =
  | 'zero'
  | 'positive definite'
  | 'positive semidefinite'
  | 'negative definite'
  | 'negative semidefinite'
  | 'indefinite';

/** What exact arithmetic has decided, for a matrix whose cells are rational as typed. */
export interface ExactFacts {
  readonly singular: boolean;
  readonly defective: boolean;
}

/** 1e-9·max(1, ‖A‖_F): how far entries may be off. */
export function kindTolerance(a: Matrix): number {
  return 1e-9 * Math.max(1, normFrobenius(a));
}

/** A with what the conditions have in common, computed once. */
interface Subject {
  readonly a: Matrix;
  readonly n: number;
  readonly norm: number;
  readonly tolerance: number;
  readonly unit: Matrix;
  readonly square: Matrix;
  readonly orthogonal: boolean;
  readonly exact: ExactFacts | undefined;
}

function subject(a: Matrix, exact: ExactFacts | undefined): Subject {
  const n = orderOf(a);
  const tolerance = kindTolerance(a);
  const unit = identity(n);
  const gram = multiply(transpose(a), a);
  return {
    a,
    n,
    tolerance,
    unit,
    exact,
    norm: normFrobenius(a),
    square: multiply(a, a),
    orthogonal: normFrobenius(subtract(gram, unit)) <= tolerance,
  };
}

const vanishes = (a: Matrix, tolerance: number) => normFrobenius(a) <= tolerance;
const sameMatrix = (x: Subject, b: Matrix) => vanishes(subtract(x.a, b), x.tolerance);
const isIdentity = (x: Subject) => sameMatrix(x, x.unit);
const isPointReflection = (x: Subject) => x.n === 3 && sameMatrix(x, scale(x.unit, -1));
const turns = (x: Subject, sign: 1 | -1) => x.orthogonal && determinant(x.a) * sign > 0;
const isSymmetric = (x: Subject) => sameMatrix(x, transpose(x.a));

function isReflection(x: Subject): boolean {
  // Orthogonal with one eigenvalue −1: improper, and its own inverse, but not −I in space.
  if (!turns(x, -1) || isPointReflection(x)) return false;
  return vanishes(subtract(x.square, x.unit), x.tolerance);
}

const isRotoreflection = (x: Subject) => x.n === 3 && turns(x, -1) && !isReflection(x);

const isUniformScaling = (x: Subject) =>
  x.norm > x.tolerance && sameMatrix(x, scale(x.unit, trace(x.a) / x.n));

const isProjection = (x: Subject) =>
  vanishes(subtract(x.square, x.a), x.tolerance * Math.max(1, x.norm));

function isShear(x: Subject): boolean {
  const rest = subtract(x.a, x.unit);
  const [largest, second] = singularValues(rest) as [number, number];
  if (largest <= x.tolerance || second > x.tolerance) return false;
  return vanishes(multiply(rest, rest), x.tolerance * largest);
}

function isSimilarity(x: Subject): boolean {
  if (x.norm <= x.tolerance) return false;
  const gram = multiply(transpose(x.a), x.a);
  const squaredRatio = trace(gram) / x.n;
  return vanishes(subtract(gram, scale(x.unit, squaredRatio)), x.tolerance * x.norm);
}

function isNilpotent(x: Subject): boolean {
  const power = x.n === 2 ? x.square : multiply(x.square, x.a);
  return vanishes(power, x.tolerance * x.norm ** (x.n - 1));
}

const isDiagonal = (x: Subject) =>
  sameMatrix(x, diagonal(Array.from({ length: x.n }, (_, i) => entry(x.a, i * (x.n + 1)))));

const CONDITIONS: ReadonlyMap<Kind, (x: Subject) => boolean> = new Map<
  Kind,
  (x: Subject) => boolean
>([
  ['zero', (x) => vanishes(x.a, x.tolerance)],
  ['identity', isIdentity],
  ['point reflection', isPointReflection],
  ['rotation', (x) => turns(x, 1) && !isIdentity(x)],
  ['reflection', isReflection],
  ['rotoreflection', isRotoreflection],
  ['uniform scaling', isUniformScaling],
  ['orthogonal projection', (x) => isProjection(x) && isSymmetric(x)],
  ['projection', isProjection],
  ['shear', isShear],
  ['similarity', isSimilarity],
  ['nilpotent', isNilpotent],
  ['skew-symmetric', (x) => vanishes(add(x.a, transpose(x.a)), x.tolerance)],
  ['scaling', isDiagonal],
  ['symmetric', isSymmetric],
  ['singular', (x) => x.exact?.singular ?? rank(x.a) < x.n],
  ['defective', (x) => x.exact?.defective ?? isDefective(x.a)],
]);

/**
 * The kind of A, and all kinds that hold, in the order of KINDS; 'general' only when no other
 * does. The zero matrix counts neither as a uniform scaling nor as a similarity, a rotation or
 * rotoreflection turns by more than 0. `exact` overrides the numerical rank and defect.
 */
export function kindsOf(a: Matrix, exact?: ExactFacts): { kind: Kind; kinds: Kind[] } {
  const x = subject(a, exact);
  const kinds = [...CONDITIONS].filter(([, holds]) => holds(x)).map(([kind]) => kind);
  return kinds.length > 0
    ? { kind: kinds[0] as Kind, kinds }
    : { kind: 'general', kinds: ['general'] };
}

/** Axis and angle (radians) when A is a rotation, else null. In 2-D see `axisAngle`. */
export function rotationOf(a: Matrix): Rotation | null {
  const x = subject(a, undefined);
  return turns(x, 1) && !isIdentity(x) ? axisAngle(a) : null;
}

/**
 * Axis and angle (radians) of the turn in a rotoreflection: A turns about the axis, then reflects
 * in the plane orthogonal to it, so cos = (tr A + 1)/2. For −I any axis does: e₃ is given. Null for
 * every other matrix.
 */
export function rotoreflectionOf(a: Matrix): Rotation | null {
  const x = subject(a, undefined);
  if (!isRotoreflection(x)) return null;
  // −A = turn(axis, θ + π): turned back by its supplement about the opposite axis.
  const negative = axisAngle(scale(a, -1));
  if (!negative) return { axis: [0, 0, 1], angle: Math.PI };
  return { axis: negative.axis.map((c) => -c + 0), angle: Math.PI - negative.angle };
}

/**
 * Definiteness of a symmetric matrix, whatever its size: k·A has that of A for k > 0. Null when A is
 * not symmetric. Eigenvalues up to n·eps·‖A‖_F count as 0.
 * @param tolerance of the symmetry; a matrix of no larger norm is 'zero'
 */
export function definitenessOf(
  a: Matrix,
  tolerance = 1e-9 * normFrobenius(a),
): Definiteness | null {
  const n = orderOf(a);
  if (!vanishes(subtract(a, transpose(a)), tolerance)) return null;
  if (vanishes(a, tolerance)) return 'zero';
  // Near 1, products of entries neither overflow nor underflow.
  const scaled = scale(a, powerOfTwoScale(a) / 2);
  const values = eigenvalues(add(scaled, transpose(scaled))).map((z) => z.re);
  const limit = 2 * n * Number.EPSILON * normFrobenius(scaled);
  const positive = values.filter((l) => l > limit).length;
  const negative = values.filter((l) => l < -limit).length;
  return definitenessBySigns(n, positive, negative);
}

/** @param positive number of positive eigenvalues @param negative number of negative ones */
export function definitenessBySigns(n: number, positive: number, negative: number): Definiteness {
  if (positive > 0 && negative > 0) return 'indefinite';
  if (positive > 0) return positive === n ? 'positive definite' : 'positive semidefinite';
  if (negative > 0) return negative === n ? 'negative definite' : 'negative semidefinite';
  return 'zero';
}
