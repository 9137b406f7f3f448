/** Least squares of order 2 or 3 where the rank is not known, for the inner loop of Newton's method. */

type Vector = readonly number[];

/** Orthonormal vectors, and what the given ones are in them. */
interface Basis {
  readonly directions: readonly Vector[];
  /** [directions][vectors]: vector i is the sum of shares[k][i]·directions[k]. */
  readonly shares: readonly Vector[];
  /** Which vector made which direction: it has no share in later ones. */
  readonly makers: readonly number[];
}

const dot = (a: Vector, b: Vector): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

/**
 * Modified Gram–Schmidt, the longest of what is left first, until nothing is longer than `limit` times the
 * longest of all.
 */
function basisOf(vectors: readonly Vector[], limit: number): Basis {
  const left = vectors.map((v) => [...v]);
  const directions: number[][] = [];
  const shares: number[][] = [];
  const makers: number[] = [];
  let least = 0;
  while (directions.length < vectors.length) {
    const lengths = left.map((v) => Math.hypot(...v));
    const longest = Math.max(...lengths);
    if (longest <= least) break;
    if (directions.length === 0) least = limit * longest;
    const maker = lengths.indexOf(longest);
    const direction = (left[maker] as number[]).map((x) => x / longest);
    const row = left.map((v) => dot(direction, v));
    left.forEach((v, i) => {
      for (let j = 0; j < v.length; j++)
        v[j] = (v[j] as number) - (row[i] as number) * (direction[j] as number);
    });
    (left[maker] as number[]).fill(0);
    directions.push(direction);
    shares.push(row);
    makers.push(maker);
  }
  return { directions, shares, makers };
}

/** The shortest x with rows·x = wanted, for independent rows. */
function shortestSolution(rows: readonly Vector[], wanted: Vector, n: number): number[] {
  const { directions, shares, makers } = basisOf(rows, 0);
  const x = Array<number>(n).fill(0);
  directions.forEach((direction, k) => {
    const maker = makers[k] as number;
    const missing = (wanted[maker] as number) - dot(rows[maker] as Vector, x);
    const along = missing / ((shares[k] as Vector)[maker] as number);
    for (let j = 0; j < n; j++) x[j] = (x[j] as number) + along * (direction[j] as number);
  });
  return x;
}

/**
 * J⁺·v by a complete orthogonal decomposition: of all x with the least ‖Jx − v‖ the shortest (Golub and Van
 * Loan, Matrix Computations, §5.5.2). Along a curve of equilibria Newton's method so goes the shortest way.
 * @param jacobian n×n, row-major, finite @param v at least n numbers
 * @param limit columns of which no more than this part is left count as dependent
 * @returns [n]; null where J is zero
 */
export function leastSquares(
  jacobian: readonly number[],
  v: ArrayLike<number>,
  limit: number,
): number[] | null {
  const n = jacobian.length === 4 ? 2 : 3;
  const right = Array.from({ length: n }, (_, i) => v[i] as number);
  const columns = right.map((_, j) => right.map((_unused, i) => jacobian[i * n + j] as number));
  // J = Q·R with as many rows in R as the rank: R·x = Qᵀv has solutions.
  const { directions, shares } = basisOf(columns, limit);
  if (directions.length === 0) return null;
  return shortestSolution(
    shares,
    directions.map((q) => dot(q, right)),
    n,
  );
}
