/** Times two ways of doing the same work, in turn, in the page. */

/** One comparison; `a` is ours, `b` is what it is held against. */
export interface BenchCase {
  readonly name: string;
  /** The largest ratio of a's time to b's that is good enough. */
  readonly target: number;
  setup(): Trial | Promise<Trial>;
}

export interface Trial {
  a(): unknown;
  b(): unknown;
  /**
   * Waits until the GPU has really done what a or b asked of it: a fence, or a one-pixel read-back.
   */
  finish?(): unknown;
  /** Gives back what setup took. */
  close?(): unknown;
}

export interface Timings {
  /** Milliseconds a call, one for each pair. */
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** A sample lasts at least so long, so that the clock's grain does not matter. */
const SHORTEST_SAMPLE_MS = 20;
const WARM_UP_ROUNDS = 3;

/** Times so many interleaved pairs, after a warm-up; which side goes first alternates. */
export async function timePairs(trial: Trial, pairs: number): Promise<Timings> {
  const repeats = {
    a: await callsPerSample(trial.a, trial.finish),
    b: await callsPerSample(trial.b, trial.finish),
  };
  const timings = { a: [] as number[], b: [] as number[] };
  for (let pair = 0; pair < pairs; pair++) {
    const order = pair % 2 === 0 ? (['a', 'b'] as const) : (['b', 'a'] as const);
    for (const side of order) {
      timings[side].push(await sample(trial[side], trial.finish, repeats[side]));
    }
  }
  return timings;
}

/** How many calls fill a sample. Also warms up: compiles, fills caches. */
async function callsPerSample(work: Trial['a'], finish: Trial['finish']): Promise<number> {
  for (let round = 0; round < WARM_UP_ROUNDS; round++) await sample(work, finish, 1);
  let calls = 1;
  while ((await sample(work, finish, calls)) * calls < SHORTEST_SAMPLE_MS) calls *= 2;
  return calls;
}

/** Milliseconds a call, over so many calls in a row. */
async function sample(work: Trial['a'], finish: Trial['finish'], calls: number): Promise<number> {
  await finish?.();
  const start = performance.now();
  for (let call = 0; call < calls; call++) await work();
  await finish?.();
  return (performance.now() - start) / calls;
}
