import type { ChartSeries } from '../../exhibits/contract';
import { decimate, type Points } from './decimate';

/** What the axes do to the numbers. */
export interface Axes {
  readonly logX: boolean;
  readonly logY: boolean;
  /** Where the x axis is marked, if not at round numbers. */
  readonly xTicks?: readonly number[];
}

/** A series in the order of x, as the axes can show it. */
export class Curve {
  readonly length: number;
  /** Points that the series had when it was read. */
  readonly count: number;
  /** Whether numbers had to be left out because they have no logarithm, by axis. */
  readonly leftOut: { readonly x: boolean; readonly y: boolean };
  private readonly order: Uint32Array;

  constructor(
    readonly series: ChartSeries,
    private readonly axes: Axes,
  ) {
    const { x, y } = series;
    const count = Math.min(x.length, y.length);
    this.count = x.length;
    const indices: number[] = [];
    let noX = false;
    let noY = false;
    let isSorted = true;
    for (let i = 0; i < count; i++) {
      const at = x[i] as number;
      const value = y[i] as number;
      if (axes.logY && value <= 0) noY = true;
      if (!Number.isFinite(at)) continue;
      if (axes.logX && at <= 0) {
        noX = true;
        continue;
      }
      const previous = indices.at(-1);
      if (previous !== undefined && (x[previous] as number) > at) isSorted = false;
      indices.push(i);
    }
    if (!isSorted) indices.sort((a, b) => (x[a] as number) - (x[b] as number));
    this.order = Uint32Array.from(indices);
    this.length = indices.length;
    this.leftOut = { x: noX, y: noY };
  }

  x(i: number): number {
    return this.series.x[this.order[i] as number] as number;
  }

  /** NaN where there is nothing to draw. */
  y(i: number): number {
    const y = this.series.y[this.order[i] as number] as number;
    return !Number.isFinite(y) || (this.axes.logY && y <= 0) ? Number.NaN : y;
  }

  position(i: number): number {
    return this.axes.logX ? Math.log10(this.x(i)) : this.x(i);
  }

  /** The point whose x is nearest; −1 when there is none. */
  nearest(x: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.x(middle) < x) low = middle + 1;
      else high = middle;
    }
    const before = low - 1;
    return before >= 0 && x - this.x(before) < this.x(low) - x
      ? before
      : Math.min(low, this.length - 1);
  }

  points(most: number): Points {
    return decimate(this, most);
  }
}
