import type { MapAxis } from '../../exhibits/contract';
import { linearTicks, logarithmicTicks } from './ticks';

/** Places along an axis that a pointer can tell apart, roughly. */
const finest = 500;

/** Where numbers stand along an axis of a map. */
export class MapScale {
  constructor(private readonly axis: MapAxis) {}

  get logarithmic(): boolean {
    return this.axis.logarithmic ?? false;
  }

  /** 0 at the axis' beginning, 1 at its end. */
  share(value: number): number {
    const { from, to } = this.axis;
    return (this.bend(value) - this.bend(from)) / (this.bend(to) - this.bend(from));
  }

  /** The number at a share of the axis; shares beyond it are taken at its ends. */
  value(share: number): number {
    const { from, to } = this.axis;
    const within = Math.min(1, Math.max(0, share));
    const bent = this.bend(from) + within * (this.bend(to) - this.bend(from));
    return this.logarithmic ? 10 ** bent : bent;
  }

  /** The same with no more digits than a place on the map has. */
  readable(share: number): number {
    const value = this.value(share);
    if (this.logarithmic) return Number(value.toPrecision(3));
    const size = Math.abs(this.axis.to - this.axis.from) / finest;
    const unit = 10 ** Math.floor(Math.log10(size));
    return Number((Math.round(value / unit) * unit).toPrecision(12)) + 0;
  }

  ticks(count: number): number[] {
    const ends = [this.axis.from, this.axis.to];
    const [least, greatest] = [Math.min(...ends), Math.max(...ends)];
    return (this.logarithmic ? logarithmicTicks : linearTicks)(least, greatest, count);
  }

  private bend(value: number): number {
    return this.logarithmic ? Math.log10(value) : value;
  }
}
