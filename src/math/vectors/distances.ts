import { normP } from './norms';
import { cosineDistance } from './products';

/** How far two vectors are apart, by four measures. */
export interface Distances {
  readonly euclidean: number;
  readonly manhattan: number;
  readonly chebyshev: number;
  /** 1 − cos θ, as SciPy and most libraries of machine learning have it; null where a vector is zero. */
  readonly cosine: number | null;
}

export function distancesBetween(a: readonly number[], b: readonly number[]): Distances {
  const difference = a.map((x, k) => x - (b[k] as number));
  return {
    euclidean: normP(difference, 2),
    manhattan: normP(difference, 1),
    chebyshev: normP(difference, Number.POSITIVE_INFINITY),
    cosine: cosineDistance(a, b),
  };
}

/**
 * The corners of a way from a to b along the axes, one axis after the other: its length is the
 * Manhattan distance.
 */
export function staircase(a: readonly number[], b: readonly number[]): number[][] {
  return Array.from({ length: a.length + 1 }, (_, done) =>
    a.map((x, axis) => (axis < done ? (b[axis] as number) : x)),
  );
}
