import { Series } from './series';

/**
 * A deterministic simulation, step by step: step k is a pure function of what the process was made
 * of and of k. The state is all it remembers, so a copy of the state is a checkpoint.
 */
export interface Process {
  /** How many numbers the state has. */
  readonly stateSize: number;
  /** How many numbers are recorded of each step. */
  readonly recordSize: number;
  /** Writes the state of step 0. */
  begin(state: Float64Array): void;
  /** Takes the state of step k − 1 to step k, in place; k counts from 1. */
  advance(state: Float64Array, k: number): void;
  /** Writes what is recorded of the state of step k to `records` from index `offset`. */
  record(state: Float64Array, records: Float64Array, offset: number, k: number): void;
}

export interface RunLimits {
  /** Most steps whose record is kept; beyond, every other one is dropped. Even. */
  readonly records: number;
  /** Most checkpoints kept; beyond, every other one is dropped. Even. */
  readonly checkpoints: number;
  /** Steps between checkpoints, at first. */
  readonly checkpointEvery: number;
}

/** A run of 60 numbers with records of 4 then stays under 6 MB. */
const usual: RunLimits = { records: 2 ** 17, checkpoints: 2 ** 12, checkpointEvery: 16 };

/**
 * A process with a timeline: it may be sought to any step, in any order, and the state is the same,
 * bit for bit. Steps taken for the first time are recorded; checkpoints make going back quick.
 */
export class Run {
  /** The state at `step`. To be read only, and only until the next seek. */
  readonly state: Float64Array;
  private reached = 0;
  private last = 0;
  private recorded: Series;
  private checkpoints: Series;

  constructor(
    readonly process: Process,
    private readonly limits: RunLimits = usual,
  ) {
    this.state = new Float64Array(process.stateSize);
    this.recorded = new Series(process.recordSize, 1, limits.records);
    this.checkpoints = new Series(process.stateSize, limits.checkpointEvery, limits.checkpoints);
    process.begin(this.state);
    this.keep();
  }

  /** The step that the state is at. */
  get step(): number {
    return this.reached;
  }

  /** The last step that was ever taken; records reach to it. */
  get furthest(): number {
    return this.last;
  }

  /** Records from step 0 to `furthest`: row i belongs to step i · every. */
  get records(): Series {
    return this.recorded;
  }

  /** Memory held by records and checkpoints. */
  get bytes(): number {
    return this.recorded.data.byteLength + this.checkpoints.data.byteLength;
  }

  /**
   * Goes to step k, backwards or forwards, and extends the run if need be.
   * @returns the state @throws RangeError if k is not a whole number from 0
   */
  seek(k: number): Float64Array {
    if (!Number.isInteger(k) || k < 0) throw new RangeError(`There is no step ${k}.`);
    const row = this.checkpoints.rowBefore(k);
    const checkpoint = row * this.checkpoints.every;
    if (k < this.reached || checkpoint > this.reached) {
      const from = row * this.checkpoints.width;
      this.state.set(this.checkpoints.data.subarray(from, from + this.checkpoints.width));
      this.reached = checkpoint;
    }
    while (this.reached < k) this.advance();
    return this.state;
  }

  /**
   * A run of another process that agrees with this one up to and including step `at`: it takes
   * over this run's past instead of computing it anew. This run stays where it is.
   * @throws RangeError if the sizes of the two processes differ
   */
  branch(process: Process, at: number): Run {
    const { stateSize, recordSize } = this.process;
    if (process.stateSize !== stateSize || process.recordSize !== recordSize) {
      throw new RangeError('A branch has the state and the records of the run it leaves.');
    }
    const here = this.reached;
    this.seek(at);
    const branch = new Run(process, this.limits);
    branch.state.set(this.state);
    branch.reached = at;
    branch.last = at;
    branch.recorded = this.recorded.upTo(at);
    branch.checkpoints = this.checkpoints.upTo(at);
    this.seek(here);
    return branch;
  }

  private advance(): void {
    this.reached++;
    this.process.advance(this.state, this.reached);
    if (this.reached > this.last) {
      this.last = this.reached;
      this.keep();
    }
  }

  private keep(): void {
    const record = this.recorded.room(this.reached);
    if (record >= 0) this.process.record(this.state, this.recorded.data, record, this.reached);
    const checkpoint = this.checkpoints.room(this.reached);
    if (checkpoint >= 0) this.checkpoints.data.set(this.state, checkpoint);
  }
}
