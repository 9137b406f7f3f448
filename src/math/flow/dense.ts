/** Square matrices of any small order n, row-major, in float64: what the matrix exponential needs. */
import { entry } from '../basics';

/** A·B */
export function product(a: readonly number[], b: readonly number[], n: number): number[] {
  const out = Array<number>(n * n).fill(0);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += entry(a, i * n + k) * entry(b, k * n + j);
      out[i * n + j] = sum;
    }
  return out;
}

/** The largest column sum of sizes. */
export function norm1(a: readonly number[], n: number): number {
  let largest = 0;
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.abs(entry(a, i * n + j));
    largest = Math.max(largest, sum);
  }
  return largest;
}

/** X with A·X = B, by Gaussian elimination with partial pivoting; a zero pivot gives infinities. */
export function solve(a: readonly number[], b: readonly number[], n: number): number[] {
  const rows = Array.from({ length: n }, (_, i) => [
    ...a.slice(i * n, (i + 1) * n),
    ...b.slice(i * n, (i + 1) * n),
  ]);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++)
      if (Math.abs(entry(rows[i] as number[], k)) > Math.abs(entry(rows[best] as number[], k)))
        best = i;
    [rows[k], rows[best]] = [rows[best] as number[], rows[k] as number[]];
    const pivotRow = rows[k] as number[];
    for (let i = k + 1; i < n; i++) {
      const row = rows[i] as number[];
      const factor = entry(row, k) / entry(pivotRow, k);
      for (let j = k; j < 2 * n; j++) row[j] = entry(row, j) - factor * entry(pivotRow, j);
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    const row = rows[k] as number[];
    for (let j = n; j < 2 * n; j++) {
      let sum = entry(row, j);
      for (let i = k + 1; i < n; i++) sum -= entry(row, i) * entry(rows[i] as number[], j);
      row[j] = sum / entry(row, k);
    }
  }
  return rows.flatMap((row) => row.slice(n));
}
