import { keepLatest } from '../../../core/keep-latest';
import type { MatrixValue } from '../../../core/parameter';
import {
  type Complex,
  type Eigenline,
  eigenvalues,
  type InvariantPlane,
  invariantPlane,
  realEigenlines,
} from '../../../math/eigen';
import { type ExactAnalysis, knownMultiplicities } from '../../../math/exact';
import { kindsOf, type Rotation, rotationOf } from '../../../math/kinds';
import {
  block,
  determinant,
  multiply,
  normFrobenius,
  type Order,
  subtract,
  trace,
} from '../../../math/matrix';
import { collapseTimes } from '../../../math/paths';
import {
  columnSpace,
  condition,
  inverseOf,
  nullSpace,
  rank,
  singularValues,
} from '../../../math/svd';
import { exactOf } from '../cells';
import type { Values } from './parameters';

/** All that the readouts, the lesson and the picture say of A; float64. */
export interface Analysis {
  readonly dimension: Order;
  /** n×n, row-major. */
  readonly a: readonly number[];
  readonly determinant: number;
  readonly trace: number;
  readonly rank: number;
  readonly eigenvalues: readonly Complex[];
  readonly eigenlines: readonly Eigenline[];
  readonly invariantPlane: InvariantPlane | null;
  readonly singularValues: readonly number[];
  readonly condition: number;
  readonly normFrobenius: number;
  readonly inverse: readonly number[] | null;
  readonly kind: string;
  readonly kinds: readonly string[];
  readonly rotation: Rotation | null;
  readonly collapseTimes: readonly number[];
  readonly nullSpace: readonly (readonly number[])[];
  readonly columnSpace: readonly (readonly number[])[];
  /** Null unless every cell is rational as typed. */
  readonly exact: ExactAnalysis | null;
}

export function dimensionOf(values: Values): Order {
  return values.dimension === 2 ? 2 : 3;
}

/**
 * Whether the image of the unit square or cube has no room inside, exactly where the entries are
 * rational, or only so little that its numerical rank cannot tell.
 */
export function flatnessOf({
  exact,
  rank: size,
  dimension,
}: Pick<Analysis, 'exact' | 'rank' | 'dimension'>): 'flat' | 'nearly flat' | 'full' {
  if (exact ? exact.singular : size === 0) return 'flat';
  return size < dimension ? 'nearly flat' : 'full';
}

/** The product of A and B (B acts first) and how far the two are from commuting. */
export function productOf(values: Values): { product: number[]; commutator: number } {
  const n = dimensionOf(values);
  const a = block(values.matrix.values, n);
  const b = block(values.second.values, n);
  const product = multiply(a, b);
  return { product, commutator: normFrobenius(subtract(product, multiply(b, a))) };
}

const keptAnalysis = keepLatest(analyseMatrix);

/** The analysis of A; a dozen readouts ask for the same one, so the latest is kept. */
export function analyse(values: Values): Analysis {
  return keptAnalysis(values.matrix, dimensionOf(values));
}

function analyseMatrix(matrix: MatrixValue, n: Order): Analysis {
  const a = block(matrix.values, n);
  const exact = exactOf(matrix, n);
  const known = exact ? knownMultiplicities(exact) : undefined;
  const { kind, kinds } = kindsOf(a, exact ?? undefined);
  return {
    dimension: n,
    a,
    determinant: determinant(a),
    trace: trace(a),
    rank: rank(a),
    eigenvalues: eigenvalues(a),
    eigenlines: realEigenlines(a, known),
    invariantPlane: invariantPlane(a),
    singularValues: singularValues(a),
    condition: condition(a),
    normFrobenius: normFrobenius(a),
    inverse: inverseOf(a),
    kind,
    kinds,
    rotation: rotationOf(a),
    collapseTimes: collapseTimes(a, known),
    nullSpace: nullSpace(a),
    columnSpace: columnSpace(a),
    exact,
  };
}
