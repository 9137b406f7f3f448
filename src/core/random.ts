/** A stream of numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number;

/**
 * Mulberry32 (Tommy Ettinger, 2017, gist.github.com/tommyettinger, mulberry32.c; public domain by
 * CC0): 32 bits of state, period 2³², passes gjrand.
 * @param seed any finite number; its integer part modulo 2³² counts
 */
export function createRandom(seed: number): Random {
  let state = Math.trunc(seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}
