/** Pieces that the adaptive optimisers share. */
import { at } from '../objective';
import { texNumber } from '../tex';

/** β·name + (1 − β)·of, in TeX. */
export function average(decay: number, name: string, of: string): string {
  return `${texNumber(decay)}\\, ${name} + ${texNumber(1 - decay)}\\, ${of}`;
}

/** Moves the average at index i towards x: m ← βm + (1 − β)x. Returns the new average. */
export function mix(state: Float64Array, i: number, decay: number, x: number): number {
  const mixed = decay * at(state, i) + (1 - decay) * x;
  state[i] = mixed;
  return mixed;
}
