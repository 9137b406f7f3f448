/** The two moving averages behind Adam and its kin, and how they read in TeX. */
import { at } from '../objective';
import { betas, epsilon, learningRate, weightDecay } from '../settings';
import { texNumber } from '../tex';
import { average, mix } from './adaptive';
import { memoryLine } from './arithmetic';

/** Inner state of all of them: averages of g and of g² (2 each). */
export const first = 2;
export const second = 4;

export type Betas = readonly [number, number];

/** Settings as torch has them; epsilon and betas are the same for all. */
export const adamSettings = (rate: number, decay = 0) => ({
  learningRate: learningRate(rate),
  betas: betas(0.9, 0.999),
  eps: epsilon(1e-8),
  weightDecay: weightDecay(decay),
});

/** m ← β₁m + (1 − β₁)g and v ← β₂v + (1 − β₂)g², for both components. */
export function updateMoments(state: Float64Array, g: Float64Array, [beta1, beta2]: Betas): void {
  for (let i = 0; i < 2; i++) {
    const gi = at(g, i);
    mix(state, first + i, beta1, gi);
    mix(state, second + i, beta2, gi * gi);
  }
}

/** 1 − βᵏ, the share of an average that k steps have filled; before the first as after it. */
export const correction = (beta: number, k: number): number => 1 - beta ** Math.max(k, 1);

/** √v̂ + ε as torch computes it, with v at index `from`. */
export function adamDivisor(
  state: Float64Array,
  i: number,
  k: number,
  beta2: number,
  eps: number,
  from = second,
): number {
  return Math.sqrt(at(state, from + i)) / Math.sqrt(correction(beta2, k)) + eps;
}

/** −m̂: the remembered direction of motion. */
export function adamVelocity(
  state: Float64Array,
  k: number,
  { betas: [beta1] }: { betas: Betas },
): [number, number] {
  const c = correction(beta1, k);
  return [-at(state, first) / c, -at(state, first + 1) / c];
}

/** 1/(√v̂ + ε): what each component of the averaged gradient is multiplied by. */
export function adamScale(
  state: Float64Array,
  k: number,
  settings: { betas: Betas; eps: number },
  from = second,
): [number, number] {
  const inverse = (i: number) =>
    1 / adamDivisor(state, i, k, settings.betas[1], settings.eps, from);
  return [inverse(0), inverse(1)];
}

export function momentLines(after: Float64Array, [beta1, beta2]: Betas): string[] {
  return [
    memoryLine('m', average(beta1, 'm', 'g'), after, first),
    memoryLine('v', average(beta2, 'v', 'g^2'), after, second),
  ];
}

/** m̂ and v̂ with their numbers. */
export function correctedLines(
  after: Float64Array,
  k: number,
  [beta1, beta2]: Betas,
  from = second,
): string[] {
  const corrected = (index: number, beta: number) =>
    after.slice(index, index + 2).map((x) => x / correction(beta, k));
  const name = from === second ? 'v' : 'u';
  const line = (symbol: string, beta: number, numbers: Float64Array) =>
    memoryLine(
      `\\hat ${symbol}`,
      `\\frac{${symbol}}{1 - ${texNumber(beta)}^{${k}}}`,
      numbers,
      0,
    ).replace('\\leftarrow', '=');
  return [line('m', beta1, corrected(first, beta1)), line(name, beta2, corrected(from, beta2))];
}
