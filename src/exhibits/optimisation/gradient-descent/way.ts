import type { Vector3 } from 'three';

/** The points of a trail, and which of them are ends of steps. */
export class Way {
  /** [3 · count] and more, world coordinates. */
  points = new Float32Array(3 * 256);
  count = 0;
  /** Steps that are written. */
  rows = 0;
  /** Every so many recorded steps one is written. */
  stride = 1;
  /** Where the last step written ends, in data units. */
  x = 0;
  y = 0;
  private ends = new Uint32Array(256);

  clear(stride: number): void {
    this.count = 0;
    this.rows = 0;
    this.stride = stride;
  }

  add(point: Vector3): void {
    if (3 * this.count + 3 > this.points.length) {
      const larger = new Float32Array(2 * this.points.length);
      larger.set(this.points);
      this.points = larger;
    }
    point.toArray(this.points, 3 * this.count);
    this.count++;
  }

  /** The points since the last call belong to one step. */
  endRow(x: number, y: number): void {
    if (this.rows === this.ends.length) {
      const larger = new Uint32Array(2 * this.ends.length);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[this.rows] = this.count - 1;
    this.rows++;
    this.x = x;
    this.y = y;
  }

  /** The point at which a step ends; of a fraction, that of the step before it. */
  pointOf(row: number): number {
    const whole = Math.min(Math.max(0, Math.floor(row)), this.rows - 1);
    return this.ends[whole] ?? 0;
  }
}
