/** Aᵏ for real k, by the real Jordan form. */
import { identity, type Matrix, multiply, type Order, orderOf } from '../basics';
import { inverseOf } from '../svd';
import { isDefectiveBlock, type SpectralBlock, type SpectralStructure } from './structure';

/** Why A has no real principal power for k that is not whole. */
export type PowerObstacle = 'negative' | 'nilpotent' | 'basis';

/**
 * What stands in the way of Aᵏ for real k > 0: a negative eigenvalue (its principal power is not real), a
 * Jordan block of 0 (it has no roots), or a basis P that is numerically singular. Null when nothing does.
 * With an inverse the same holds for k < 0 (Higham, Functions of Matrices, 2008, chapter 7).
 */
export function powerObstacle({ blocks, pInverse }: SpectralStructure): PowerObstacle | null {
  if (blocks.some(({ value }) => value.im === 0 && value.re < 0)) return 'negative';
  if (
    blocks.some((block) => block.value.re === 0 && block.value.im === 0 && isDefectiveBlock(block))
  )
    return 'nilpotent';
  return pInverse ? null : 'basis';
}

/** λᵏ and its first two derivatives by λ over 0!, 1!, 2!, at a real λ > 0, or at 0 with k ≥ 0. */
function taylorOfPower(lambda: number, k: number): readonly [number, number, number] {
  if (lambda === 0) return [k === 0 ? 1 : 0, 0, 0];
  const value = lambda ** k;
  return [value, (k * value) / lambda, (k * (k - 1) * value) / (2 * lambda * lambda)];
}

function powerOfBlock(
  { value, chains }: SpectralBlock,
  k: number,
  n: Order,
  at: number,
  out: number[],
) {
  if (value.im !== 0) {
    const size = Math.hypot(value.re, value.im) ** k;
    const angle = k * Math.atan2(value.im, value.re);
    const [c, s] = [size * Math.cos(angle), size * Math.sin(angle)];
    out[at * n + at] = c;
    out[at * n + at + 1] = s;
    out[(at + 1) * n + at] = -s;
    out[(at + 1) * n + at + 1] = c;
    return;
  }
  const taylor = taylorOfPower(value.re, k);
  let start = at;
  for (const chain of chains) {
    for (let row = 0; row < chain.length; row++)
      for (let col = row; col < chain.length; col++)
        out[(start + row) * n + start + col] = taylor[col - row] as number;
    start += chain.length;
  }
}

/** Jᵏ for real k, with an eigenvalue 0 only k ≥ 0, where no obstacle stands; row-major. */
export function powerOfForm(
  { n, blocks }: SpectralStructure,
  k: number,
  out: number[] = [],
): number[] {
  out.length = n * n;
  out.fill(0);
  let at = 0;
  for (const block of blocks) {
    powerOfBlock(block, k, n, at, out);
    at += block.chains.reduce((sum, chain) => sum + chain.length, 0);
  }
  return out;
}

/** Aᵏ for a whole k ≥ 0, by squaring. @throws RangeError for any other k */
export function wholePower(a: Matrix, k: number): number[] {
  if (!Number.isSafeInteger(k) || k < 0) throw new RangeError('not a whole power');
  let result = identity(orderOf(a));
  let square = [...a];
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  return result;
}

/**
 * The principal power Aᵏ, k real: for whole k by squaring A or its inverse, else P·Jᵏ·P⁻¹, whose relative
 * error is about κ(P)·eps. Null where a real principal power does not exist.
 * @param inverse A⁻¹ for k < 0, where it is at hand; null where A is numerically singular
 */
export function realPower(
  a: Matrix,
  structure: SpectralStructure,
  k: number,
  inverse: Matrix | null = k < 0 ? inverseOf(a) : null,
): number[] | null {
  if (k < 0 && !inverse) return null;
  if (Number.isInteger(k)) return wholePower(k < 0 ? (inverse as Matrix) : a, Math.abs(k));
  if (powerObstacle(structure) || !structure.pInverse) return null;
  const { p, pInverse } = structure;
  return multiply(multiply(p, powerOfForm(structure, k)), pInverse);
}
