import { apply, fromColumns } from '../basics';
import { adjugate, determinant, powerOfTwoScale } from '../determinant';
import { spanDimension } from './gram-schmidt';

/** Why some vectors are no basis. */
export type NoBasis = 'too-few' | 'too-many' | 'dependent';

/** What keeps these vectors from being a basis of the plane or of space; null when nothing does. */
export function basisFault(
  vectors: readonly (readonly number[])[],
  dimension: 2 | 3,
): NoBasis | null {
  if (vectors.length > dimension) return 'too-many';
  if (spanDimension(vectors) < vectors.length) return 'dependent';
  return vectors.length < dimension ? 'too-few' : null;
}

/**
 * The numbers c with Σ cᵢ·bᵢ = x, by Cramer's rule with cofactors in which nothing cancels: exact for
 * small integers whose answer is one.
 * @param basis n vectors of n components, n = 2 or 3
 * @returns null when they are no basis
 */
export function coordinatesIn(
  basis: readonly (readonly number[])[],
  x: readonly number[],
): number[] | null {
  const dimension = x.length === 2 ? 2 : 3;
  if (basisFault(basis, dimension)) return null;
  // Powers of two round nothing, and bring vectors of very different lengths together.
  const scales = basis.map((vector) => powerOfTwoScale(vector));
  const matrix = fromColumns(
    basis.map((vector, k) => vector.map((c) => c * (scales[k] as number))),
  );
  const size = determinant(matrix);
  return apply(adjugate(matrix), x).map((c, k) => (c / size) * (scales[k] as number) + 0);
}
