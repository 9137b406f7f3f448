/** Pieces that the adaptive optimisers share. */
import { at } from '../objective';

/** A line of TeX for each component would be long: names of moving averages with their numbers. */
export function average(decay: number, name: string, of: string): string {
  const share = Number((1 - decay).toPrecision(6));
  return `${decay}\\, ${name} + ${share}\\, ${of}`;
}

/** Moves the average at index i towards x: m ← βm + (1 − β)x. Returns the new average. */
export function mix(state: Float64Array, i: number, decay: number, x: number): number {
  const mixed = decay * at(state, i) + (1 - decay) * x;
  state[i] = mixed;
  return mixed;
}
