/**
 * What exact arithmetic says of a matrix whose cells are rational as typed: determinant, rank,
 * inverse, characteristic polynomial, repeated eigenvalues and defect, with no tolerance at all.
 */
import type { KnownMultiplicity } from './eigen';
import {
  equal,
  type Fraction,
  formatFraction,
  fraction,
  isZero,
  minus,
  negate,
  ONE,
  over,
  plus,
  times,
  toNumber,
  ZERO,
} from './fraction';

export type ExactMatrix = readonly Fraction[];

/** An eigenvalue that is a repeated root; of a rational matrix with n ≤ 3 it is rational. */
export interface RepeatedEigenvalue {
  readonly value: Fraction;
  readonly algebraic: number;
  readonly geometric: number;
}

export interface ExactAnalysis {
  readonly n: number;
  readonly determinant: Fraction;
  readonly trace: Fraction;
  readonly rank: number;
  readonly singular: boolean;
  /** Row-major, or null when singular. */
  readonly inverse: Fraction[] | null;
  /** det(λI − A): monic, highest power first, n + 1 coefficients. */
  readonly characteristicPolynomial: Fraction[];
  readonly repeated: RepeatedEigenvalue[];
  /** Fewer than n independent eigenvectors, over ℂ. */
  readonly defective: boolean;
}

const get = (a: ExactMatrix, k: number): Fraction => a[k] as Fraction;

const orderOf = (a: ExactMatrix): number => {
  if (a.length !== 4 && a.length !== 9) throw new RangeError('a matrix has 4 or 9 entries');
  return Math.sqrt(a.length);
};

const exactIdentity = (n: number): Fraction[] =>
  Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? ONE : ZERO));

function product(a: ExactMatrix, b: ExactMatrix): Fraction[] {
  const n = orderOf(a);
  return a.map((_, k) => {
    const row = Math.floor(k / n) * n;
    let sum = ZERO;
    for (let m = 0; m < n; m++) sum = plus(sum, times(get(a, row + m), get(b, m * n + (k % n))));
    return sum;
  });
}

const addMultipleOfIdentity = (a: ExactMatrix, x: Fraction): Fraction[] => {
  const n = orderOf(a);
  return a.map((y, k) => (k % (n + 1) === 0 ? plus(y, x) : y));
};

/** Gauss–Jordan elimination of [A | right], in place on rows; returns rank of A. */
function eliminate(rows: Fraction[][], n: number): number {
  let pivotRow = 0;
  for (let col = 0; col < n; col++) {
    const found = rows.findIndex((row, i) => i >= pivotRow && !isZero(get(row, col)));
    if (found < 0) continue;
    const pivot = rows[found] as Fraction[];
    rows[found] = rows[pivotRow] as Fraction[];
    const scaled = pivot.map((x) => over(x, get(pivot, col)));
    rows.forEach((row, i) => {
      const factor = get(row, col);
      if (i !== pivotRow) rows[i] = row.map((x, j) => minus(x, times(factor, get(scaled, j))));
    });
    rows[pivotRow] = scaled;
    pivotRow += 1;
  }
  return pivotRow;
}

function rowsOf(a: ExactMatrix): Fraction[][] {
  const n = orderOf(a);
  return Array.from({ length: n }, (_, i) => a.slice(i * n, (i + 1) * n));
}

/** The rank, exactly. */
export function exactRank(a: ExactMatrix): number {
  return eliminate(rowsOf(a), orderOf(a));
}

/** The inverse, exactly, or null. */
export function exactInverse(a: ExactMatrix): Fraction[] | null {
  const n = orderOf(a);
  const unit = rowsOf(exactIdentity(n));
  const rows = rowsOf(a).map((row, i) => [...row, ...(unit[i] as Fraction[])]);
  if (eliminate(rows, n) < n) return null;
  return rows.flatMap((row) => row.slice(n));
}

/** det(λI − A), highest power first (Faddeev–LeVerrier). */
export function characteristicPolynomial(a: ExactMatrix): Fraction[] {
  const n = orderOf(a);
  const coefficients = [ONE];
  let m: Fraction[] = exactIdentity(n);
  for (let k = 1; k <= n; k++) {
    const am = product(a, m);
    let trace = ZERO;
    for (let i = 0; i < n; i++) trace = plus(trace, get(am, i * (n + 1)));
    const c = over(negate(trace), fraction(BigInt(k)));
    coefficients.push(c);
    m = addMultipleOfIdentity(am, c);
  }
  return coefficients;
}

function trimmed(p: readonly Fraction[]): Fraction[] {
  const lead = p.findIndex((c) => !isZero(c));
  return lead < 0 ? [] : p.slice(lead);
}

function derivative(p: readonly Fraction[]): Fraction[] {
  const degree = p.length - 1;
  return p.slice(0, degree).map((c, k) => times(c, fraction(BigInt(degree - k))));
}

function remainder(p: readonly Fraction[], q: readonly Fraction[]): Fraction[] {
  let rest = trimmed(p);
  while (rest.length >= q.length) {
    const factor = over(get(rest, 0), get(q, 0));
    const shifted = rest.map((c, k) => (k < q.length ? minus(c, times(factor, get(q, k))) : c));
    rest = trimmed(shifted.slice(1));
  }
  return rest;
}

/** The monic greatest common divisor of p and its derivative: the repeated part of p. */
function repeatedPart(p: readonly Fraction[]): Fraction[] {
  let [x, y] = [trimmed(p), trimmed(derivative(p))];
  while (y.length > 0) [x, y] = [y, remainder(x, y)];
  return x.map((c) => over(c, get(x, 0)));
}

/**
 * With n ≤ 3 at most one root repeats, so the repeated part is (λ − r)ᵐ⁻¹ and r is minus its
 * second coefficient over m − 1.
 */
function repeatedEigenvalues(a: ExactMatrix, p: readonly Fraction[]): RepeatedEigenvalue[] {
  const part = repeatedPart(p);
  const degree = part.length - 1;
  if (degree === 0) return [];
  const value = over(negate(get(part, 1)), fraction(BigInt(degree)));
  const geometric = orderOf(a) - exactRank(addMultipleOfIdentity(a, negate(value)));
  return [{ value, algebraic: degree + 1, geometric }];
}

/** All that is decided exactly. Throws RangeError unless there are 4 or 9 cells. */
export function exactAnalysis(cells: ExactMatrix): ExactAnalysis {
  const n = orderOf(cells);
  const polynomial = characteristicPolynomial(cells);
  const constant = get(polynomial, n);
  const rank = exactRank(cells);
  const repeated = repeatedEigenvalues(cells, polynomial);
  return {
    n,
    determinant: n % 2 === 0 ? constant : negate(constant),
    trace: negate(get(polynomial, 1)),
    rank,
    singular: rank < n,
    inverse: exactInverse(cells),
    characteristicPolynomial: polynomial,
    repeated,
    defective: repeated.some(({ algebraic, geometric }) => geometric < algebraic),
  };
}

/** The repeated eigenvalues as `eigenspaces` and the paths take them. */
export function knownMultiplicities(analysis: ExactAnalysis): KnownMultiplicity[] {
  return analysis.repeated.map(({ value, ...rest }) => ({ value: toNumber(value), ...rest }));
}

const POWERS = ['', 'λ', 'λ²', 'λ³'];

/** The characteristic polynomial as text: `λ³ − 15λ² − 18λ`. */
export function formatPolynomial(p: readonly Fraction[]): string {
  const degree = p.length - 1;
  const terms = p.flatMap((c, k) => {
    if (isZero(c)) return [];
    const size = c.numerator < 0n ? negate(c) : c;
    const symbol = POWERS[degree - k] ?? '';
    const text = formatFraction(size);
    const factor =
      symbol === '' ? text : equal(size, ONE) ? '' : size.denominator > 1n ? `(${text})` : text;
    return [{ negative: c.numerator < 0n, text: factor + symbol }];
  });
  return terms
    .map(({ negative, text }, k) => (k === 0 ? text : `${negative ? '\u2212' : '+'} ${text}`))
    .join(' ');
}
