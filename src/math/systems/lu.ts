/**
 * PA = LU with partial pivoting (Golub and Van Loan, Matrix Computations, 4th ed., algorithm 3.4.1), as
 * LAPACK's getrf computes it; a singular A has one too, with zeros on U's diagonal.
 */
import { entry, type Matrix, orderOf } from '../basics';

export interface Lu {
  /** Unit lower triangular, row-major n×n; no entry above 1 in size. */
  readonly l: number[];
  /** Upper triangular, row-major n×n. */
  readonly u: number[];
  /** Row i of PA is row p[i] of A, counted from 0. */
  readonly p: number[];
}

/** @param a row-major, 2×2 or 3×3 */
export function luOf(a: Matrix): Lu {
  const n = orderOf(a);
  const p = Array.from({ length: n }, (_, i) => i);
  const rows = p.map((i) => a.slice(i * n, (i + 1) * n));
  const factors = p.map(() => Array<number>(n).fill(0));
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++)
      if (Math.abs(entry(rows[i] as number[], k)) > Math.abs(entry(rows[best] as number[], k)))
        best = i;
    for (const list of [rows, factors, p] as unknown[][])
      [list[k], list[best]] = [list[best], list[k]];
    const pivot = entry(rows[k] as number[], k);
    if (pivot === 0) continue;
    for (let i = k + 1; i < n; i++) {
      const row = rows[i] as number[];
      const factor = entry(row, k) / pivot;
      (factors[i] as number[])[k] = factor;
      rows[i] = row.map((x, j) =>
        j < k ? x : j === k ? 0 : x - factor * entry(rows[k] as number[], j),
      );
    }
  }
  return {
    l: factors.flatMap((row, i) => row.map((x, j) => (i === j ? 1 : x + 0))),
    u: rows.flatMap((row) => row.map((x) => x + 0)),
    p,
  };
}

/** x with LUx = Pb, by two substitutions; null when U has a zero on its diagonal. */
export function solveLu({ l, u, p }: Lu, b: readonly number[]): number[] | null {
  const n = p.length;
  const y: number[] = [];
  for (let i = 0; i < n; i++) {
    let sum = entry(b, entry(p, i));
    for (let j = 0; j < i; j++) sum -= entry(l, i * n + j) * entry(y, j);
    y.push(sum);
  }
  const x = Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = entry(y, i);
    for (let j = i + 1; j < n; j++) sum -= entry(u, i * n + j) * entry(x, j);
    const pivot = entry(u, i * n + i);
    if (pivot === 0) return null;
    x[i] = sum / pivot + 0;
  }
  return x;
}
