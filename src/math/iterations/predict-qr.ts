/**
 * What QR iteration, with a fixed shift or none, will do. The first column of the product of all Q is power
 * iteration with A − σI from e₁, the last one inverse iteration with its transpose from eₙ (Watkins, SIAM
 * Review 24, 1982); up to n = 3 there are no other places at which the matrix may come apart.
 */
import { column, entry, type Matrix, multiply, normFrobenius, orderOf, transpose } from '../basics';
import type { SpectralBlock, SpectralStructure } from '../spectral';
import { gapFrom, predict } from './predict-vector';
import type { Prediction, Reason } from './types';

/** Distances this close, relatively, count as equal. */
const SAME = 1e-9;

type Element = readonly [number, number];

/** Elements (row, column) below the diagonal that a split after column `after` empties. */
export function emptied(n: number, after: number): Element[] {
  const elements: Element[] = [];
  for (let i = after + 1; i < n; i++) for (let j = 0; j <= after; j++) elements.push([i, j]);
  return elements;
}

/** The structure of Aᵀ in the basis dual to that of A, in which each chain is turned about. */
function transposed(structure: SpectralStructure): SpectralStructure {
  const { n, p, pInverse, blocks } = structure;
  if (!pInverse) return structure;
  let at = 0;
  const places = blocks.map(({ chains }) => chains.map((chain) => chain.map(() => at++).reverse()));
  const order = places.flat(2);
  const row = (k: number) => pInverse.slice(k * n, k * n + n);
  return {
    ...structure,
    blocks: blocks.map((block, k) => ({
      ...block,
      chains: (places[k] ?? []).map((chain) => chain.map(row)),
    })),
    p: transpose(order.flatMap(row)),
    pInverse: order.flatMap((k) => column(p, k)),
  };
}

/** A place at which the matrix may come apart. */
interface Split {
  readonly elements: readonly Element[];
  readonly comesApart: boolean;
  readonly isCrawling: boolean;
  readonly rate: number;
  readonly isSteady: boolean;
  /** Whether zeros of A itself make it, which rounding does not touch. */
  readonly isThere: boolean;
  /** Whether eigenvalues come out in the order of their distance from the shift. */
  readonly isInOrder: boolean;
}

function splitOf(
  elements: readonly Element[],
  { converges, reason, rate, isSteady }: Prediction,
  isInOrder: boolean,
): Split {
  // Of a nilpotent part the columns of Q keep what was last before zero.
  const comesApart = converges || reason === 'nilpotent';
  return {
    elements,
    comesApart,
    isCrawling: reason === 'jordan',
    rate: rate ?? 0,
    isSteady,
    isThere: reason === 'at-once',
    isInOrder,
  };
}

function splitsOf(structure: SpectralStructure, a: Matrix, shift: number): Split[] {
  const { n, blocks } = structure;
  const gap = gapFrom(shift, normFrobenius(a));
  const gaps = blocks.map(gap);
  const sign = ({ value }: SpectralBlock) => Math.sign(value.re - shift);
  const unit = (k: number) => Array.from({ length: n }, (_, i) => (i === k ? 1 : 0));
  const gapAt = ({ value }: Prediction) => gap({ value: { re: value ?? shift, im: 0 } });
  const last = predict(transposed(structure), unit(n - 1), (block) => 1 / gap(block), sign);
  const lastInOrder = gapAt(last) <= Math.min(...gaps) * (1 + SAME);
  const afterLast = splitOf(emptied(n, n - 2), last, lastInOrder);
  if (n === 2) return [afterLast];
  const first = predict(structure, unit(0), gap, sign);
  const firstInOrder = gapAt(first) >= Math.max(...gaps) * (1 - SAME);
  return [splitOf(emptied(n, 0), first, firstInOrder), afterLast];
}

function goes(
  reason: Reason,
  rate: number | null,
  vanishing: readonly Element[],
  isSteady = true,
): Prediction {
  return {
    converges: true,
    reason,
    rate,
    isSteady,
    order: 1,
    value: null,
    target: [],
    vanishing,
  };
}

function stays(reason: Reason): Prediction {
  return {
    converges: false,
    reason,
    rate: null,
    isSteady: true,
    order: null,
    value: null,
    target: [],
    vanishing: [],
  };
}

/** MᵀM = c²I: then R = cI, and QR gives back what it got. */
function isSimilarity(m: Matrix): boolean {
  const n = Math.sqrt(m.length);
  const g = multiply(transpose(m), m);
  const c = entry(g, 0);
  return g.every((x, k) => Math.abs(x - (k % (n + 1) === 0 ? c : 0)) <= 1e-12 * c);
}

/**
 * Zeros below the diagonal, up to the rounding of the diagonal elements beside them: relative to ‖A‖ a small
 * element may belong to a complex pair, as in [[1, 1e8], [−1e-8, 1]].
 */
function isTriangular(a: Matrix): boolean {
  const n = orderOf(a);
  const size = (k: number) => Math.abs(entry(a, k * (n + 1)));
  return a.every((x, k) => {
    const [row, col] = [Math.floor(k / n), k % n];
    return row <= col || Math.abs(x) <= 2 * Number.EPSILON * Math.min(size(row), size(col));
  });
}

export function predictQr(structure: SpectralStructure, a: Matrix, shift: number): Prediction {
  const { n } = structure;
  const shiftedBy = a.map((x, k) => (k % (n + 1) === 0 ? x - shift : x));
  const splits = splitsOf(structure, a, shift);
  const all = splits.flatMap(({ elements }) => elements);
  if (isTriangular(a)) return goes('qr-triangular', null, all);
  if (isSimilarity(shiftedBy)) return stays('qr-still');
  const kept = splits.filter(({ comesApart }) => comesApart);
  if (kept.length === 0) return stays('qr-same-modulus');
  const vanishing = kept.flatMap(({ elements }) => elements);
  if (kept.some(({ isCrawling }) => isCrawling)) return goes('qr-jordan', 1, vanishing);
  const rate = Math.max(...kept.map((split) => split.rate));
  const isSteady = kept
    .filter((split) => split.rate >= rate * (1 - SAME))
    .every((split) => split.isSteady);
  if (kept.length < splits.length) return goes('qr-blocks', rate, vanishing, isSteady);
  if (rate === 0) return goes('qr-at-once', 0, vanishing);
  if (kept.every(({ isInOrder }) => isInOrder)) return goes('qr-linear', rate, vanishing, isSteady);
  // Without such zeros rounding brings the missing part back, and nobody can say when.
  const isHeld = kept.some(({ isThere }) => isThere);
  return goes('qr-disordered', isHeld ? rate : null, vanishing, isSteady);
}
