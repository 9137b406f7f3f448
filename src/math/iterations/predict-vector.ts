/** What power iteration, plain or shifted and inverted, will do with a start. */
import { entry } from '../basics';
import { modulus } from '../complex';
import { coordinatesIn, isPair, type SpectralBlock, type SpectralStructure } from '../spectral';
import type { Prediction, Reason } from './types';

/** Moduli this close, relatively, count as equal; parts of the start this small as absent. */
const SAME = 1e-9;
const ABSENT = 1e-13;
const MOST_ABSENT = 1e-6;

interface Part {
  readonly block: SpectralBlock;
  /** By what the part grows in a step. */
  readonly factor: number;
  /** How far up its chain the start reaches: 0 for a mere eigenvector. */
  readonly level: number;
}

/** The parts of the start, each in its invariant subspace; all of them where P is numerically singular. */
function partsOf(
  structure: SpectralStructure,
  start: readonly number[],
  factorOf: (block: SpectralBlock) => number,
): Part[] {
  const coordinates = coordinatesIn(structure, start);
  const { n, p } = structure;
  const size = Math.hypot(...start);
  // Coordinates in a bad basis are known that much less well.
  const absent = Math.min(ABSENT * Math.max(1, structure.condition), MOST_ABSENT);
  let at = 0;
  return structure.blocks.flatMap((block) => {
    const levels = block.chains.flatMap((chain) =>
      chain.map((_, level) => {
        const k = at++;
        const length = Math.hypot(...Array.from({ length: n }, (_, i) => entry(p, i * n + k)));
        const share = coordinates ? Math.abs(entry(coordinates, k)) * length : size;
        // A pair's two vectors are its plane, no chain.
        return share > absent * size ? (isPair(block) ? 0 : level) : -1;
      }),
    );
    const level = Math.max(...levels);
    return level < 0 ? [] : [{ block, factor: factorOf(block), level }];
  });
}

const eigenvectorsOf = ({ chains }: SpectralBlock) => chains.map((chain) => chain[0] as number[]);

function never(reason: Reason): Prediction {
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

/** Convergence to a block's eigenspace. */
export function towards(
  block: SpectralBlock,
  reason: Reason,
  rate: number | null,
  isSteady = true,
): Prediction {
  return {
    converges: true,
    reason,
    rate,
    isSteady,
    order: 1,
    value: block.value.re,
    target: eigenvectorsOf(block),
    vanishing: [],
  };
}

/** @param leading those whose factor is the largest, several */
function tie(leading: readonly Part[], signOf: (block: SpectralBlock) => number): Prediction {
  const pairs = leading.filter(({ block }) => isPair(block)).length;
  const signs = new Set(leading.map(({ block }) => signOf(block)));
  if (pairs === 0) return never(signs.size > 1 ? 'plus-minus' : 'indistinct');
  return never(pairs === leading.length ? 'complex' : 'same-modulus');
}

/** Those that grow fastest: like kʲ times the k-th power of the largest factor, with the largest j. */
function leadingOf(parts: readonly Part[], largest: number): Part[] {
  const level = (found: readonly Part[]) => Math.max(...found.map((part) => part.level));
  const equal = parts.filter(({ factor }) => factor >= largest * (1 - SAME));
  return equal.filter((part) => part.level === level(equal));
}

/**
 * @param factorOf |λ| for power iteration, 1/|λ − σ| for inverse iteration
 * @param signOf the sign of a real block's factor
 */
export function predict(
  structure: SpectralStructure,
  start: readonly number[],
  factorOf: (block: SpectralBlock) => number,
  signOf: (block: SpectralBlock) => number,
): Prediction {
  const parts = partsOf(structure, start, factorOf);
  const largest = Math.max(...parts.map(({ factor }) => factor));
  const leading = leadingOf(parts, largest);
  const [first] = leading;
  if (!first) return never('nilpotent');
  if (largest === Number.POSITIVE_INFINITY) return towards(first.block, 'shift-is-eigenvalue', 0);
  if (largest === 0) return never('nilpotent');
  if (leading.length > 1) return tie(leading, signOf);
  if (isPair(first.block)) return never('complex');
  if (first.level > 0) return towards(first.block, 'jordan', 1);
  const others = parts.filter((part) => part !== first);
  if (others.length === 0) return towards(first.block, 'at-once', null);
  const second = Math.max(...others.map(({ factor }) => factor));
  if (second === 0) return towards(first.block, 'one-step', 0);
  const seconds = others.filter(({ factor }) => factor >= second * (1 - SAME));
  const isSteady = seconds.length === 1 && !seconds.some(({ block }) => isPair(block));
  const reason = signOf(first.block) < 0 ? 'alternating' : 'dominant';
  return towards(first.block, reason, second / largest, isSteady);
}

export function predictPower(structure: SpectralStructure, start: readonly number[]): Prediction {
  const found = predict(
    structure,
    start,
    ({ value }) => modulus(value),
    ({ value }) => Math.sign(value.re),
  );
  // Of a nilpotent part nothing is left to converge; of an eigenvector of 0 neither.
  return found.value === 0 ? never('nilpotent') : found;
}

/** @param norm ‖A‖: what counts as equal to an eigenvalue is relative to it */
export function predictInverse(
  structure: SpectralStructure,
  start: readonly number[],
  shift: number,
  norm: number,
): Prediction {
  const gap = gapFrom(shift, norm);
  return predict(
    structure,
    start,
    (block) => 1 / gap(block),
    ({ value }) => Math.sign(value.re - shift),
  );
}

/** |λ − σ|; 0 where it is no more than rounding. @param norm ‖A‖ */
export function gapFrom(
  shift: number,
  norm: number,
): (block: Pick<SpectralBlock, 'value'>) => number {
  const tiny = 4 * Number.EPSILON * Math.max(norm, Math.abs(shift));
  return ({ value }) => {
    const gap = Math.hypot(value.re - shift, value.im);
    return gap <= tiny ? 0 : gap;
  };
}
