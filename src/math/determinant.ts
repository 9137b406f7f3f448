/**
 * Determinant and adjugate with cofactors that lose nothing to cancellation.
 *
 * Products are split without error (Veltkamp's splitting and Dekker's product, Numer. Math. 18,
 * 1971) and ab − cd is Kahan's, so that a cofactor is right to about two units in the last place.
 * The determinant then has relative error about κ(A)·eps, and is exact for small integers.
 */
import { entry, type Matrix, maxAbs, orderOf, scale } from './basics';

const SPLITTER = 2 ** 27 + 1;

/** x·y − fl(x·y), exactly, while nothing overflows or underflows. */
function productError(x: number, y: number): number {
  const xBig = SPLITTER * x;
  const xHigh = xBig - (xBig - x);
  const xLow = x - xHigh;
  const yBig = SPLITTER * y;
  const yHigh = yBig - (yBig - y);
  const yLow = y - yHigh;
  return xLow * yLow - (x * y - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
}

/** a·b − c·d with the rounding errors of both products put back. */
export function differenceOfProducts(a: number, b: number, c: number, d: number): number {
  const difference = a * b - c * d;
  const corrected = difference + (productError(a, b) - productError(c, d));
  return Number.isFinite(corrected) ? corrected : difference;
}

/**
 * The power of two that brings the largest entry near 1, so that products neither overflow nor
 * underflow and scaling rounds nothing. 1 for the zero matrix.
 */
export function powerOfTwoScale(a: readonly number[]): number {
  const largest = maxAbs(a);
  if (largest === 0 || !Number.isFinite(largest)) return 1;
  return 2 ** Math.max(-1000, Math.min(1000, -Math.floor(Math.log2(largest))));
}

/** The adjugate, row-major: A·adj(A) = det(A)·I. */
export function adjugate(a: Matrix): number[] {
  if (orderOf(a) === 2) return [entry(a, 3), -entry(a, 1), -entry(a, 2), entry(a, 0)];
  const out: number[] = [];
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      const [p, q] = [(j + 1) % 3, (j + 2) % 3];
      const [r, s] = [(i + 1) % 3, (i + 2) % 3];
      out.push(
        differenceOfProducts(
          entry(a, p * 3 + r),
          entry(a, q * 3 + s),
          entry(a, p * 3 + s),
          entry(a, q * 3 + r),
        ),
      );
    }
  }
  return out;
}

/** The determinant; ±Infinity where it overflows. */
export function determinant(a: Matrix): number {
  const n = orderOf(a);
  const largest = maxAbs(a);
  if (largest > 1e90 || (largest < 1e-90 && largest > 0)) {
    const factor = powerOfTwoScale(a);
    return determinant(scale(a, factor)) / factor / factor / (n === 3 ? factor : 1);
  }
  if (n === 2) return differenceOfProducts(entry(a, 0), entry(a, 3), entry(a, 1), entry(a, 2));
  const adj = adjugate(a);
  return entry(a, 0) * entry(adj, 0) + entry(a, 1) * entry(adj, 3) + entry(a, 2) * entry(adj, 6);
}
