/**
 * The matrix exponential by scaling and squaring with diagonal Padé approximants: N. J. Higham, 'The scaling
 * and squaring method for the matrix exponential revisited', SIAM J. Matrix Anal. Appl. 26 (2005), algorithm 2.3.
 */
import { entry } from '../basics';
import { norm1, product, solve } from './dense';

/** Degree m and the largest ‖A‖₁ at which its backward error stays below the unit roundoff (table 2.3). */
const DEGREES: readonly (readonly [degree: number, theta: number])[] = [
  [3, 1.495585217958292e-2],
  [5, 2.53939833006323e-1],
  [7, 9.504178996162932e-1],
  [9, 2.097847961257068],
];
const THETA_13 = 5.371920351148152;

/** The coefficients b₀…b_m of the numerator of degree m (section 2 of the paper), scaled to whole numbers. */
const COEFFICIENTS: Readonly<Record<number, readonly number[]>> = {
  3: [120, 60, 12, 1],
  5: [30240, 15120, 3360, 420, 30, 1],
  7: [17297280, 8648640, 1995840, 277200, 25200, 1512, 56, 1],
  9: [17643225600, 8821612800, 2075673600, 302702400, 30270240, 2162160, 110880, 3960, 90, 1],
  13: [
    64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000,
    10559470521600, 670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
  ],
};

/** c₀·I + Σ cₖ·Mₖ */
function combination(
  n: number,
  c0: number,
  terms: readonly (readonly [number, readonly number[]])[],
) {
  const sum = Array<number>(n * n).fill(0);
  for (let i = 0; i < n; i++) sum[i * (n + 1)] = c0;
  for (const [c, m] of terms)
    for (let k = 0; k < n * n; k++) sum[k] = entry(sum, k) + c * entry(m, k);
  return sum;
}

/** The odd and even parts U and V of the numerator: the approximant is (V − U)⁻¹(V + U). */
function parts(a: readonly number[], n: number, degree: number): { u: number[]; v: number[] } {
  const b = COEFFICIENTS[degree] as readonly number[];
  const a2 = product(a, a, n);
  const powers = [a2];
  const highest = degree === 13 ? 6 : degree - 1;
  while (2 * powers.length < highest)
    powers.push(product(powers[powers.length - 1] as number[], a2, n));
  const terms = (first: number) =>
    powers.map((power, k) => [entry(b, first + 2 * (k + 1)), power] as const);
  const odd = combination(n, entry(b, 1), terms(1));
  const even = combination(n, entry(b, 0), terms(0));
  if (degree < 13) return { u: product(a, odd, n), v: even };
  // Degree 13 needs no power above A⁶: the upper half of each part is A⁶ times a lower polynomial.
  const a6 = powers[2] as number[];
  const upper = (first: number) =>
    product(
      a6,
      combination(
        n,
        0,
        powers.map((p, k) => [entry(b, first + 2 * k), p] as const),
      ),
      n,
    );
  return {
    u: product(
      a,
      combination(n, 0, [
        [1, odd],
        [1, upper(9)],
      ]),
      n,
    ),
    v: combination(n, 0, [
      [1, even],
      [1, upper(8)],
    ]),
  };
}

function pade(a: readonly number[], n: number, degree: number): number[] {
  const { u, v } = parts(a, n, degree);
  const denominator = v.map((x, k) => x - entry(u, k));
  const numerator = v.map((x, k) => x + entry(u, k));
  return solve(denominator, numerator, n);
}

/**
 * e^A. The mean of the diagonal is taken out first, e^A = e^μ·e^(A − μI), so that fewer squarings are needed.
 * Where e^A leaves the range of float64, entries are ±Infinity; where the product loses its meaning, NaN.
 * @param a n×n, row-major
 * @throws RangeError for another length, or entries that are not finite
 */
export function expm(a: readonly number[], n: number): number[] {
  if (a.length !== n * n) throw new RangeError(`a matrix of order ${n} has ${n * n} entries`);
  if (!a.every(Number.isFinite)) throw new RangeError('a matrix must have finite entries');
  let mean = 0;
  for (let i = 0; i < n; i++) mean += entry(a, i * (n + 1)) / n;
  const shifted = a.map((x, k) => (k % (n + 1) === 0 ? x - mean : x));
  const size = norm1(shifted, n);
  const small = DEGREES.find(([, theta]) => size <= theta);
  if (small) return scaled(pade(shifted, n, small[0]), mean);
  const squarings = Math.max(0, Math.ceil(Math.log2(size / THETA_13)));
  // The factor e^μ is shared among the squarings: either of the two alone might overflow.
  const part = 2 ** -squarings;
  let result = scaled(
    pade(
      shifted.map((x) => x * part),
      n,
      13,
    ),
    mean * part,
  );
  for (let k = 0; k < squarings; k++) result = product(result, result, n);
  return result;
}

const scaled = (m: readonly number[], mean: number): number[] => {
  const factor = Math.exp(mean);
  return m.map((x) => x * factor + 0);
};
