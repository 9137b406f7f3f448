/**
 * Eigenvalues of a 3×3 matrix: balanced, then one real eigenvalue is found and deflated by an
 * orthogonal similarity, which leaves a 2×2 block.
 *
 * A library's Hessenberg QR was tried and given up: it does not return for some matrices of small
 * integers, such as [[1,1,−2],[−1,0,1],[0,−1,0]]. Every loop here has a bound.
 */
import {
  apply,
  column,
  dot,
  entry,
  identity,
  type Matrix,
  multiply,
  orderOf,
  scale,
  subtract,
  trace,
  transpose,
} from './basics';
import { type Complex, real } from './complex';
import { adjugate, determinant, powerOfTwoScale } from './determinant';
import { mergeClusters, zeroTheNull } from './eigenvalue-clusters';
import { planarEigenvalues } from './eigenvalues-planar';
import { rank, svd } from './svd';

/** Brings rows and columns to like size by powers of two, which leaves eigenvalues alone. */
function balance(a: Matrix): number[] {
  const n = orderOf(a);
  const out = [...a];
  for (let sweep = 0, changed = true; changed && sweep < 100; sweep++) {
    changed = false;
    for (let i = 0; i < n; i++) {
      let [row, col] = [0, 0];
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        row += Math.abs(entry(out, i * n + j));
        col += Math.abs(entry(out, j * n + i));
      }
      const factor = 2 ** Math.round(Math.log2(row / col) / 2);
      if (!(col * factor + row / factor < 0.95 * (row + col))) continue;
      changed = true;
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        out[j * n + i] = entry(out, j * n + i) * factor;
        out[i * n + j] = entry(out, i * n + j) / factor;
      }
    }
  }
  return out;
}

/**
 * The real root of x³ + px + q that lies farthest from the other two: the largest in modulus of
 * three real ones, or the only one. Newton from outside all roots, where it is monotone.
 */
function outermostRoot(p: number, q: number): number {
  const bound = 2 * Math.max(Math.sqrt(Math.abs(p)), Math.cbrt(Math.abs(q)));
  let x = q > 0 ? -bound : bound;
  for (let k = 0; k < 100; k++) {
    const slope = 3 * x * x + p;
    const step = slope === 0 ? 0 : ((x * x + p) * x + q) / slope;
    x -= step;
    if (Math.abs(step) <= Number.EPSILON * Math.abs(x)) break;
  }
  return x;
}

/**
 * Splits a traceless matrix by its outermost real eigenvalue μ: U from the SVD of A − μI ends in
 * the left eigenvector, so the last row of UᵀAU is (0, 0, μ). Two-sided Rayleigh quotients
 * (Ostrowski 1959) sharpen μ first.
 */
function deflated(a: Matrix): Complex[] {
  const adj = adjugate(a);
  let mu = outermostRoot(trace(adj), -determinant(a));
  let u: Matrix = identity(3);
  for (let k = 0; k < 3; k++) {
    const parts = svd(subtract(a, scale(identity(3), mu)));
    u = parts.u;
    const left = column(u, 2);
    const right = column(parts.v, 2);
    const overlap = dot(left, right);
    // Nearly orthogonal: μ is (almost) defective, and its own residual is small already.
    if (Math.abs(overlap) < 1e-4) break;
    mu = dot(left, apply(a, right)) / overlap;
  }
  const b = multiply(multiply(transpose(u), a), u);
  const pair = planarEigenvalues(entry(b, 0), entry(b, 1), entry(b, 3), entry(b, 4));
  return [real(entry(b, 8)), ...pair];
}

/** The three eigenvalues, not ordered; those that float64 cannot tell apart are equal. */
export function coupledEigenvalues(a: Matrix): Complex[] {
  const balanced = balance(scale(a, powerOfTwoScale(a)));
  const unscale = 1 / powerOfTwoScale(a);
  const middle = trace(balanced) / 3;
  const traceless = subtract(balanced, scale(identity(3), middle));
  const spread = powerOfTwoScale(traceless);
  const values = deflated(scale(traceless, spread)).map(({ re, im }) => ({
    re: middle + re / spread + 0,
    im: im / spread + 0,
  }));
  return zeroTheNull(mergeClusters(balanced, values), 3 - rank(balanced)).map(({ re, im }) => ({
    re: re * unscale,
    im: im * unscale,
  }));
}
