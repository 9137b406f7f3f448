/** Random numbers by their address: no stream, no state, so any step can be asked for alone. */

const words = new Uint32Array(4);

/**
 * The PCG4D hash: four 32-bit words to four. Source: M. Jarzynski, M. Olano, Hash functions for GPU
 * rendering, Journal of Computer Graphics Techniques 9(3), 2020.
 */
function pcg4d(v: Uint32Array): void {
  for (let i = 0; i < 4; i++) v[i] = Math.imul(v[i] as number, 1664525) + 1013904223;
  mix(v);
  for (let i = 0; i < 4; i++) v[i] = (v[i] as number) ^ ((v[i] as number) >>> 16);
  mix(v);
}

function mix(v: Uint32Array): void {
  const add = (i: number, p: number, q: number) => {
    v[i] = (v[i] as number) + Math.imul(v[p] as number, v[q] as number);
  };
  add(0, 1, 3);
  add(1, 2, 0);
  add(2, 0, 1);
  add(3, 1, 2);
}

/**
 * Two independent standard normal numbers (Box and Muller 1958) into `out`: a pure function of the
 * seed, the stream and k, whole numbers that count modulo 2³².
 */
export function normalPair(seed: number, stream: number, k: number, out: Float64Array): void {
  words[0] = seed;
  words[1] = stream;
  words[2] = k;
  words[3] = 0x76656374;
  pcg4d(words);
  // Halves keep the uniform numbers off 0 and 1.
  const radius = Math.sqrt(-2 * Math.log(((words[0] as number) + 0.5) / 2 ** 32));
  const angle = 2 * Math.PI * (((words[1] as number) + 0.5) / 2 ** 32);
  out[0] = radius * Math.cos(angle);
  out[1] = radius * Math.sin(angle);
}
