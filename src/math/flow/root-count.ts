/**
 * How many roots of a rational polynomial lie left of, on and right of the imaginary axis, or inside, on
 * and outside the unit circle: exactly, by Routh's table (E. J. Routh, 1877) in fractions.
 */
import {
  type Fraction,
  fromInteger,
  isZero,
  minus,
  negate,
  ONE,
  over,
  plus,
  times,
  ZERO,
} from '../fraction';

/** A stable side, the boundary, and an unstable side; counted with multiplicity. */
export interface RootCount {
  readonly stable: number;
  readonly boundary: number;
  readonly unstable: number;
}

const sign = ({ numerator }: Fraction): number => (numerator > 0n ? 1 : numerator < 0n ? -1 : 0);

const changes = (column: readonly Fraction[]): number => {
  const signs = column.map(sign);
  return signs.filter((s, k) => k > 0 && s !== signs[k - 1]).length;
};

/** s³ + c₂s² + c₁s + c₀ with c₀ ≠ 0. */
function cubic(c2: Fraction, c1: Fraction, c0: Fraction): RootCount {
  const excess = minus(times(c2, c1), c0);
  if (isZero(excess)) {
    // (s + c₂)(s² + c₁): a pair on the axis, or one root on either side of it.
    const right = sign(c2) < 0 ? 1 : 0;
    if (sign(c1) > 0) return { stable: 1 - right, boundary: 2, unstable: right };
    return { stable: 2 - right, boundary: 0, unstable: 1 + right };
  }
  // With c₂ = 0 Routh's ε takes its place, and the third entry has the sign of −c₀.
  const [second, third] = isZero(c2) ? [ONE, negate(c0)] : [c2, over(excess, c2)];
  const unstable = changes([ONE, second, third, c0]);
  return { stable: 3 - unstable, boundary: 0, unstable };
}

/** s² + bs + c with c ≠ 0. */
function square(b: Fraction, c: Fraction): RootCount {
  if (sign(c) < 0) return { stable: 1, boundary: 0, unstable: 1 };
  if (isZero(b)) return { stable: 0, boundary: 2, unstable: 0 };
  return sign(b) > 0
    ? { stable: 2, boundary: 0, unstable: 0 }
    : { stable: 0, boundary: 0, unstable: 2 };
}

function withoutZeros(monic: readonly Fraction[]): RootCount {
  const [, b = ZERO, c = ZERO, d = ZERO] = monic;
  switch (monic.length) {
    case 1:
      return { stable: 0, boundary: 0, unstable: 0 };
    case 2:
      return sign(b) > 0
        ? { stable: 1, boundary: 0, unstable: 0 }
        : { stable: 0, boundary: 0, unstable: 1 };
    case 3:
      return square(b, c);
    case 4:
      return cubic(b, c, d);
    default:
      throw new RangeError('Roots are counted up to degree 3.');
  }
}

/** Left of the imaginary axis is stable. @param p highest power first, leading coefficient not 0, degree ≤ 3 */
export function countByHalfPlane(p: readonly Fraction[]): RootCount {
  let last = p.length;
  while (last > 1 && isZero(p[last - 1] as Fraction)) last--;
  const lead = p[0] as Fraction;
  const { stable, boundary, unstable } = withoutZeros(p.slice(0, last).map((c) => over(c, lead)));
  return { stable, boundary: boundary + p.length - last, unstable };
}

function product(p: readonly Fraction[], q: readonly Fraction[]): Fraction[] {
  const out = Array<Fraction>(p.length + q.length - 1).fill(ZERO);
  p.forEach((x, i) => {
    q.forEach((y, j) => {
      out[i + j] = plus(out[i + j] as Fraction, times(x, y));
    });
  });
  return out;
}

const power = (p: readonly Fraction[], k: number): Fraction[] =>
  Array.from({ length: k }).reduce<Fraction[]>((all) => product(all, p), [ONE]);

/**
 * Inside the unit circle is stable: λ = (1 + w)/(1 − w) takes the disc to the left half-plane, λ = −1
 * to infinity, where a degree is lost.
 */
export function countByUnitCircle(p: readonly Fraction[]): RootCount {
  const n = p.length - 1;
  const up = [ONE, ONE];
  const down = [fromInteger(-1), ONE];
  const sum = p
    .map((c, k) => product([c], product(power(up, n - k), power(down, k))))
    .reduce((all, one) => all.map((x, k) => plus(x, one[k] as Fraction)));
  const first = sum.findIndex((c) => !isZero(c));
  const { stable, boundary, unstable } = countByHalfPlane(sum.slice(first));
  return { stable, boundary: boundary + first, unstable };
}
