/**
 * Square matrices of order 2 and 3, and their elementary arithmetic, in float64.
 *
 * A matrix is a flat array, row-major; its order is told by its length (4 or 9). Vectors are
 * columns. Functions that a frame calls take `out`, so that frames allocate nothing.
 */

/** Row-major n×n, n = 2 (4 numbers) or 3 (9 numbers). */
export type Matrix = readonly number[];
/** A column of n numbers. */
export type Vector = readonly number[];
/** The orders that are supported. */
export type Order = 2 | 3;

type Matrix9 = readonly [number, number, number, number, number, number, number, number, number];

/** The entry at flat index k, which the caller knows to exist. */
export function entry(a: readonly number[], k: number): number {
  return a[k] as number;
}

/** The order n of a matrix. Throws RangeError for any length but 4 and 9. */
export function orderOf(a: Matrix): Order {
  if (a.length === 4) return 2;
  if (a.length === 9) return 3;
  throw new RangeError(`a matrix has 4 or 9 entries, not ${a.length}`);
}

/** The identity of order n. */
export function identity(n: Order, out: number[] = []): number[] {
  out.length = n * n;
  for (let k = 0; k < n * n; k++) out[k] = k % (n + 1) === 0 ? 1 : 0;
  return out;
}

/** The diagonal matrix with these entries. */
export function diagonal(d: Vector): number[] {
  const n = d.length;
  const a = new Array<number>(n * n).fill(0);
  for (let i = 0; i < n; i++) a[i * (n + 1)] = entry(d, i);
  return a;
}

/** The product A·B. `out` must be neither factor (RangeError). */
export function multiply(a: Matrix, b: Matrix, out: number[] = []): number[] {
  if (out === a || out === b) throw new RangeError('multiply cannot write into a factor');
  const n = orderOf(a);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += entry(a, i * n + k) * entry(b, k * n + j);
      out[i * n + j] = sum;
    }
  }
  return out;
}

/** The column A·v. `out` must not be v (RangeError). */
export function apply(a: Matrix, v: Vector, out: number[] = []): number[] {
  if (out === v) throw new RangeError('apply cannot write into its vector');
  const n = orderOf(a);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += entry(a, i * n + k) * entry(v, k);
    out[i] = sum;
  }
  return out;
}

/** The transpose. */
export function transpose(a: Matrix): number[] {
  const n = orderOf(a);
  return a.map((_, k) => entry(a, (k % n) * n + Math.floor(k / n)));
}

/** Column j as a vector. */
export function column(a: Matrix, j: number): number[] {
  const n = orderOf(a);
  return Array.from({ length: n }, (_, i) => entry(a, i * n + j));
}

/** The matrix with these columns. */
export function fromColumns(columns: readonly Vector[]): number[] {
  const n = columns.length;
  return Array.from({ length: n * n }, (_, k) =>
    entry(columns[k % n] as Vector, Math.floor(k / n)),
  );
}

export function trace(a: Matrix): number {
  const n = orderOf(a);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += entry(a, i * (n + 1));
  return sum;
}

export function add(a: Matrix, b: Matrix): number[] {
  return a.map((x, k) => x + entry(b, k));
}

export function subtract(a: Matrix, b: Matrix): number[] {
  return a.map((x, k) => x - entry(b, k));
}

export function scale(a: Matrix, factor: number): number[] {
  return a.map((x) => x * factor);
}

/** The Frobenius norm, safe from overflow; of a vector, its length. */
export function normFrobenius(a: readonly number[]): number {
  return Math.hypot(...a);
}

/** The largest absolute value of an entry. */
export function maxAbs(a: readonly number[]): number {
  let largest = 0;
  for (let k = 0; k < a.length; k++) largest = Math.max(largest, Math.abs(entry(a, k)));
  return largest;
}

export function dot(u: Vector, v: Vector): number {
  let sum = 0;
  for (let i = 0; i < u.length; i++) sum += entry(u, i) * entry(v, i);
  return sum;
}

/**
 * The cofactor matrix of a 3×3 matrix, (det A)·A⁻ᵀ where A⁻¹ exists: it carries normals.
 * Plain float64 arithmetic; `out` must not be a (RangeError).
 */
export function cofactor(a: Matrix, out: number[] = []): number[] {
  if (out === a) throw new RangeError('cofactor cannot write into its matrix');
  const [a0, a1, a2, a3, a4, a5, a6, a7, a8] = a as Matrix9;
  out[0] = a4 * a8 - a5 * a7;
  out[1] = a5 * a6 - a3 * a8;
  out[2] = a3 * a7 - a4 * a6;
  out[3] = a2 * a7 - a1 * a8;
  out[4] = a0 * a8 - a2 * a6;
  out[5] = a1 * a6 - a0 * a7;
  out[6] = a1 * a5 - a2 * a4;
  out[7] = a2 * a3 - a0 * a5;
  out[8] = a0 * a4 - a1 * a3;
  return out;
}

/** The upper-left block of a 3×3 matrix: 4 numbers for dimension 2, all 9 for dimension 3. */
export function block(matrix9: Matrix, dimension: Order): number[] {
  if (dimension === 3) return [...matrix9];
  const [a0, a1, , a3, a4] = matrix9 as Matrix9;
  return [a0, a1, a3, a4];
}

/** A 2×2 matrix as a 3×3 one that leaves e₃ where it is. A 3×3 matrix is copied. */
export function embed(a: Matrix): number[] {
  if (orderOf(a) === 3) return [...a];
  return [entry(a, 0), entry(a, 1), 0, entry(a, 2), entry(a, 3), 0, 0, 0, 1];
}
