/** What Rayleigh quotient iteration will do, from where it comes to rest. */
import { type Matrix, normFrobenius } from '../basics';
import {
  isDefectiveBlock,
  isNormal,
  isPair,
  type SpectralBlock,
  type SpectralStructure,
} from '../spectral';
import type { IterationState, Prediction } from './types';

/** @param last a state late enough to have settled, if it ever does */
export function rayleighPrediction(
  structure: SpectralStructure,
  a: Matrix,
  last: IterationState,
): Prediction {
  const none = {
    rate: null,
    isSteady: true,
    order: null,
    value: null,
    target: [],
    vanishing: [],
  } as const;
  if (structure.blocks.every(isPair))
    return { converges: false, reason: 'rayleigh-complex', ...none };
  const settled = (last.residual ?? Number.POSITIVE_INFINITY) <= 1e-10 * normFrobenius(a);
  if (!settled) return { converges: false, reason: 'rayleigh-stuck', ...none };
  const real = structure.blocks.filter((block) => !isPair(block));
  const gap = ({ value }: SpectralBlock) => Math.abs(value.re - (last.estimate ?? 0));
  const block = real.reduce((best, other) => (gap(other) < gap(best) ? other : best));
  const found = {
    converges: true,
    isSteady: true,
    value: block.value.re,
    target: block.chains.map((chain) => chain[0] as number[]),
    vanishing: [],
  } as const;
  if (isDefectiveBlock(block)) {
    const longest = Math.max(...block.chains.map((chain) => chain.length));
    // The local map of the error is linear on a Jordan chain: 1/2 of length 2, 1/φ of length 3.
    const rate = longest === 2 ? 0.5 : (Math.sqrt(5) - 1) / 2;
    return { ...found, reason: 'rayleigh-defective', rate, order: 1 };
  }
  return isNormal(a)
    ? { ...found, reason: 'cubic', rate: 0, order: 3 }
    : { ...found, reason: 'quadratic', rate: 0, order: 2 };
}
