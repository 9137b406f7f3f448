/** What an exhibit may know of time: model time and the fixed step it advances by, in seconds. */
export interface Clock {
  readonly t: number;
  readonly dt: number;
}

/** Longest gap that counts, so that a tab which slept does not leap when it wakes. */
const longestGapSeconds = 0.25;

/**
 * Turns uneven frame times into whole steps of a fixed length: a simulation sees the same steps on
 * every machine, and a recording that asks for steps directly drops none.
 */
export class SteppedClock implements Clock {
  t = 0;
  private remainder = 0;

  constructor(readonly dt: number = 1 / 120) {}

  /** @param seconds wall time since the last call @returns the number of whole steps to take now */
  advance(seconds: number): number {
    this.remainder += Math.min(Math.max(seconds, 0), longestGapSeconds);
    const steps = Math.floor(this.remainder / this.dt + 1e-9);
    this.remainder = Math.max(0, this.remainder - steps * this.dt);
    this.t += steps * this.dt;
    return steps;
  }

  /** Starts anew from t, with no part of a step left over. */
  reset(t: number): void {
    this.t = t;
    this.remainder = 0;
  }
}
