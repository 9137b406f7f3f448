/** The real Jordan form of a 2×2 or 3×3 matrix: its eigenvalues, chains, and the basis they make. */
import {
  apply,
  column,
  dot,
  entry,
  fromColumns,
  identity,
  type Matrix,
  multiply,
  normFrobenius,
  type Order,
  orderOf,
  scale,
  subtract,
} from '../basics';
import type { Complex } from '../complex';
import { type Eigenspace, eigenspaces, invariantPlane, type KnownMultiplicity } from '../eigen';
import { condition, inverseOf, svd } from '../svd';

/** A column of n numbers. */
export type Column = readonly number[];

/** What belongs to one eigenvalue, or to a complex pair. */
export interface SpectralBlock {
  /** im ≥ 0; with im > 0 the block stands for the pair re ± i·im. */
  readonly value: Complex;
  readonly algebraic: number;
  readonly geometric: number;
  /**
   * Jordan chains: (A − λI)·c₀ = 0 with |c₀| = 1 and (A − λI)·cⱼ = cⱼ₋₁. Of a pair, one chain: the basis
   * (v₁, v₂) of its plane with A·v₁ = re·v₁ − im·v₂ and A·v₂ = im·v₁ + re·v₂.
   */
  readonly chains: readonly (readonly Column[])[];
}

export interface SpectralStructure {
  readonly n: Order;
  /** In the order of `eigenvalues`. */
  readonly blocks: readonly SpectralBlock[];
  /** The chains' vectors as columns, block by block; A·P = P·J. n×n, row-major. */
  readonly p: readonly number[];
  readonly j: readonly number[];
  /** Null where P is numerically singular. */
  readonly pInverse: readonly number[] | null;
  /** κ₂(P); Infinity where P is numerically singular. */
  readonly condition: number;
}

export const isPair = ({ value }: Pick<SpectralBlock, 'value'>): boolean => value.im !== 0;

/** Fewer eigenvectors than its multiplicity. */
export const isDefectiveBlock = ({
  algebraic,
  geometric,
}: Pick<SpectralBlock, 'algebraic' | 'geometric'>): boolean => geometric < algebraic;

const lead = 1e-9;

/** The same line's unit vector whose first component of largest size is positive. */
export function withPositiveLargest(v: Column): number[] {
  const size = normFrobenius(v) || 1;
  const largest = Math.max(...v.map(Math.abs));
  const first = v.find((x) => Math.abs(x) >= largest * (1 - lead)) ?? 1;
  const factor = (first < 0 ? -1 : 1) / size;
  return v.map((x) => x * factor + 0);
}

const shifted = (a: Matrix, lambda: number): number[] =>
  subtract(a, scale(identity(orderOf(a)), lambda));

/** What is left of v beside the unit vectors of an orthonormal set. */
function beside(v: Column, directions: readonly Column[]): number[] {
  return directions.reduce<number[]>(
    (rest, u) => {
      const share = dot(rest, u);
      return rest.map((x, i) => x - share * entry(u, i));
    },
    [...v],
  );
}

/** The chain that ends in w, from its eigenvector on, scaled so that the eigenvector has length 1. */
function chainUpTo(nilpotent: Matrix, w: Column, length: number): number[][] {
  const chain: number[][] = [[...w]];
  while (chain.length < length) chain.unshift(apply(nilpotent, chain[0] as number[]));
  const first = chain[0] as number[];
  const unit = withPositiveLargest(first);
  const factor = dot(unit, first) / dot(first, first);
  return chain.map((v) => v.map((x) => x * factor + 0));
}

/** A vector of the generalised eigenspace, orthogonal to the eigenvector that it is above. */
function secondOfDouble(a: Matrix, nilpotent: Matrix, eigenvector: Column): number[] {
  if (orderOf(a) === 2) return [-entry(eigenvector, 1), entry(eigenvector, 0)];
  const { v } = svd(multiply(nilpotent, nilpotent));
  const candidates = [column(v, 1), column(v, 2)].map((u) => beside(u, [eigenvector]));
  return candidates.reduce((best, u) => (normFrobenius(u) > normFrobenius(best) ? u : best));
}

function realChains(a: Matrix, { value, algebraic, geometric, basis }: Eigenspace): number[][][] {
  const eigenvectors = basis.map((v) => withPositiveLargest(v.map((z) => z.re)));
  if (geometric === algebraic) return eigenvectors.map((v) => [v]);
  const nilpotent = shifted(a, value.re);
  if (algebraic === 2) {
    const w = secondOfDouble(a, nilpotent, eigenvectors[0] as number[]);
    return [chainUpTo(nilpotent, w, 2)];
  }
  // All three eigenvalues are one: the chain ends where (A − λI)ᵐ⁻¹ stretches most.
  const length = algebraic - geometric + 1;
  const power = length === 3 ? multiply(nilpotent, nilpotent) : nilpotent;
  const chain = chainUpTo(nilpotent, column(svd(power).v, 0), length);
  if (geometric === 1) return [chain];
  const first = chain[0] as number[];
  const others = eigenvectors.map((v) => beside(v, [first]));
  const other = others.reduce((best, v) => (normFrobenius(v) > normFrobenius(best) ? v : best));
  return [chain, [withPositiveLargest(other)]];
}

function blocksOf(a: Matrix, known?: readonly KnownMultiplicity[]): SpectralBlock[] {
  return eigenspaces(a, known).flatMap((space): SpectralBlock[] => {
    const { value, algebraic, geometric } = space;
    if (value.im < 0) return [];
    if (value.im === 0) return [{ value, algebraic, geometric, chains: realChains(a, space) }];
    const plane = invariantPlane(a);
    if (!plane) throw new Error('a non-real eigenvalue without its invariant plane');
    const { re, im, basis } = plane;
    return [{ value: { re, im }, algebraic, geometric, chains: [basis] }];
  });
}

function jordanForm(n: Order, blocks: readonly SpectralBlock[]): number[] {
  const j = new Array<number>(n * n).fill(0);
  let at = 0;
  const put = (row: number, col: number, x: number) => {
    j[row * n + col] = x;
  };
  for (const { value, chains } of blocks)
    for (const chain of chains) {
      chain.forEach((_, k) => {
        put(at + k, at + k, value.re);
        if (k > 0) put(at + k - 1, at + k, value.im === 0 ? 1 : value.im);
        if (k > 0 && value.im !== 0) put(at + k, at + k - 1, -value.im);
      });
      at += chain.length;
    }
  return j;
}

/**
 * The structure of A: A·P = P·J. Chains are found by orthogonal transformations, so that their accuracy
 * is that of the eigenvalue itself; for a defective A it rests on `known` (from exact arithmetic) or on
 * eigenvalues that agree within 1e-9.
 * @param a n×n, row-major, n = 2 or 3
 * @param known all repeated eigenvalues, [] when there are none; undefined leaves it to a tolerance
 * @throws RangeError for entries that are not finite
 */
export function spectralStructure(
  a: Matrix,
  known?: readonly KnownMultiplicity[],
): SpectralStructure {
  const n = orderOf(a);
  const blocks = blocksOf(a, known);
  const columns = blocks.flatMap(({ chains }) => chains.flat());
  const p = fromColumns(columns);
  return {
    n,
    blocks,
    p,
    j: jordanForm(n, blocks),
    pInverse: inverseOf(p),
    condition: condition(p),
  };
}

/** The coordinates of v in the basis P, or null where P is numerically singular. */
export function coordinatesIn({ pInverse }: SpectralStructure, v: Column): number[] | null {
  return pInverse ? apply(pInverse, v) : null;
}
