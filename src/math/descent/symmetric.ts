/** Symmetric 2×2 matrices [[a, b], [b, c]]. */

export interface SymmetricEigen {
  /** Descending. */
  readonly values: readonly [number, number];
  /** Unit vectors, orthogonal; `vectors[i]` belongs to `values[i]`. */
  readonly vectors: readonly [readonly [number, number], readonly [number, number]];
}

/**
 * The eigenvalues, descending, into `out`. The one of larger modulus is a sum without
 * cancellation, the other comes from the determinant.
 */
export function symmetricEigenvalues(
  a: number,
  b: number,
  c: number,
  out: Float64Array,
): Float64Array {
  const half = (a + c) / 2;
  const radius = Math.hypot((a - c) / 2, b);
  const far = half >= 0 ? half + radius : half - radius;
  const near = b === 0 ? a + c - far : far === 0 ? 0 : (a / far) * c - (b / far) * b;
  const small = b === 0 ? (Math.abs(a) < Math.abs(c) ? a : c) : near;
  const large = b === 0 ? (Math.abs(a) < Math.abs(c) ? c : a) : far;
  out[0] = Math.max(large, small);
  out[1] = Math.min(large, small);
  return out;
}

/** Eigenvalues and orthonormal eigenvectors; a multiple of the identity has the axes' own. */
export function symmetricEigen(a: number, b: number, c: number): SymmetricEigen {
  const [first = 0, second = 0] = symmetricEigenvalues(a, b, c, new Float64Array(2));
  const angle = b === 0 && a === c ? 0 : Math.atan2(2 * b, a - c) / 2;
  const [cos, sin] = b === 0 ? (a >= c ? [1, 0] : [0, 1]) : [Math.cos(angle), Math.sin(angle)];
  return {
    values: [first, second],
    vectors: [
      [cos, sin],
      [-sin, cos],
    ],
  };
}
