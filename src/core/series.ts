const firstRows = 256;

/**
 * Rows of numbers, one of every `every` steps from step 0 on: row i belongs to step i · every. A
 * series that is full drops every other row and goes on at double distance, so its memory is
 * bounded and it always spans the whole run.
 */
export class Series {
  /** Rows one after the other; only the first `length` count. */
  data: Float64Array;
  /** Rows kept. */
  length = 0;

  /**
   * @param width numbers in a row
   * @param every steps from one row to the next, at first
   * @param capacity most rows kept; even
   */
  constructor(
    readonly width: number,
    public every: number,
    private readonly capacity: number,
  ) {
    this.data = new Float64Array(width * Math.min(firstRows, capacity));
  }

  /**
   * Room for step k, if the series keeps that step and has not got it yet.
   * @returns the row's index in `data`, or −1. Steps come in order.
   */
  room(k: number): number {
    if (k !== this.length * this.every) return -1;
    if (this.length === this.capacity) this.thin();
    const offset = this.length * this.width;
    if (offset + this.width > this.data.length) this.grow();
    this.length++;
    return offset;
  }

  /** The last row at or before step k that is kept; −1 if there is none. */
  rowBefore(k: number): number {
    return Math.min(Math.floor(k / this.every), this.length - 1);
  }

  /** A series of its own with the rows up to and including step k. */
  upTo(k: number): Series {
    const copy = new Series(this.width, this.every, this.capacity);
    copy.length = this.rowBefore(k) + 1;
    copy.data = this.data.slice(0, Math.max(copy.length, 1) * this.width);
    return copy;
  }

  private thin(): void {
    const { data, width } = this;
    this.length /= 2;
    for (let i = 1; i < this.length; i++) {
      data.copyWithin(i * width, 2 * i * width, (2 * i + 1) * width);
    }
    this.every *= 2;
  }

  private grow(): void {
    const rows = Math.min(this.capacity, Math.max(firstRows, 2 * this.length));
    const larger = new Float64Array(rows * this.width);
    larger.set(this.data);
    this.data = larger;
  }
}
