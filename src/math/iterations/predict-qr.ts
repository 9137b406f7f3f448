/** What QR iteration, with a fixed shift or none, will do. */
import { entry, type Matrix, multiply, normFrobenius, transpose } from '../basics';
import { determinant } from '../determinant';
import { isDefectiveBlock, type SpectralBlock, type SpectralStructure } from '../spectral';
import type { Prediction, Reason } from './types';

const SAME = 1e-9;
/** Minors and elements this small count as 0. */
const NONE = 1e-13;

/** One real dimension of P's columns, in the order in which QR sorts them. */
interface Direction {
  readonly block: SpectralBlock;
  readonly gap: number;
  /** Its row in P⁻¹. */
  readonly row: number;
}

function sorted({ blocks }: SpectralStructure, shift: number): Direction[] {
  let row = 0;
  const all = blocks.flatMap((block) =>
    block.chains.flatMap((chain) =>
      chain.map(() => ({
        block,
        gap: Math.hypot(block.value.re - shift, block.value.im),
        row: row++,
      })),
    ),
  );
  return all.sort((one, other) => other.gap - one.gap);
}

type Tie = 'separate' | 'jordan' | 'repeated' | 'tied';

/** How direction i stands to direction i + 1. */
function tieBetween(one: Direction, other: Direction): Tie {
  if (other.gap < one.gap * (1 - SAME)) return 'separate';
  if (one.block !== other.block || one.block.value.im !== 0) return 'tied';
  return isDefectiveBlock(one.block) ? 'jordan' : 'repeated';
}

/** Whether e₁ … eₘ reach all of the m leading directions: the leading m×m minor of the sorted P⁻¹. */
function reaches(structure: SpectralStructure, order: readonly Direction[], m: number): boolean {
  const { n, pInverse } = structure;
  if (!pInverse || m === n) return true;
  const at = (i: number, j: number) => entry(pInverse, (order[i]?.row ?? 0) * n + j);
  const minor = m === 1 ? at(0, 0) : determinant([at(0, 0), at(0, 1), at(1, 0), at(1, 1)]);
  return Math.abs(minor) > NONE * Math.max(...pInverse.map(Math.abs)) ** m;
}

/** Elements below the diagonal that a split after column `after` empties. */
function emptied(n: number, after: number): [number, number][] {
  const elements: [number, number][] = [];
  for (let i = after + 1; i < n; i++) for (let j = 0; j <= after; j++) elements.push([i, j]);
  return elements;
}

function prediction(
  reason: Reason,
  rate: number | null,
  vanishing: readonly (readonly [number, number])[],
): Prediction {
  const converges = vanishing.length > 0;
  return {
    converges,
    reason,
    rate: converges ? rate : null,
    order: converges ? 1 : null,
    value: null,
    target: [],
    vanishing,
  };
}

/** MᵀM = c²I: then R = cI, and QR gives back what it got. */
function isSimilarity(m: Matrix): boolean {
  const n = Math.sqrt(m.length);
  const g = multiply(transpose(m), m);
  const c = entry(g, 0);
  return g.every((x, k) => Math.abs(x - (k % (n + 1) === 0 ? c : 0)) <= 1e-12 * c);
}

export function predictQr(structure: SpectralStructure, a: Matrix, shift: number): Prediction {
  const { n } = structure;
  const shiftedBy = a.map((x, k) => (k % (n + 1) === 0 ? x - shift : x));
  const splits = Array.from({ length: n - 1 }, (_, i) => i);
  const order = sorted(structure, shift);
  const all = splits.flatMap((i) => emptied(n, i));
  const isEmpty = ([i, j]: readonly [number, number]) =>
    Math.abs(entry(a, i * n + j)) <= NONE * normFrobenius(a);
  if (all.every(isEmpty)) return prediction('qr-triangular', 0, all);
  if (isSimilarity(shiftedBy)) return prediction('qr-still', null, []);
  const ties = splits.map((i) => tieBetween(order[i] as Direction, order[i + 1] as Direction));
  const kept = splits.filter((i) => ties[i] !== 'tied');
  const vanishing = kept.flatMap((i) => emptied(n, i));
  if (kept.length === 0) return prediction('qr-same-modulus', null, []);
  if (!kept.every((i) => reaches(structure, order, i + 1)))
    return prediction('qr-disordered', null, []);
  if (ties.includes('jordan')) return prediction('qr-jordan', 1, vanishing);
  const rates = kept
    .filter((i) => ties[i] === 'separate')
    .map((i) => (order[i + 1] as Direction).gap / (order[i] as Direction).gap);
  const rate = Math.max(0, ...rates);
  return prediction(kept.length < splits.length ? 'qr-blocks' : 'qr-linear', rate, vanishing);
}
