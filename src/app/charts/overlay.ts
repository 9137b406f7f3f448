import { colourOf } from './colours';
import type { Plot } from './plot';
import type { Reading } from './reading';

/** What moves over a chart without drawing it anew: the timeline's line, and a dot on each point read. */
export class Overlay {
  private readonly line = document.createElement('div');
  private readonly hair = document.createElement('div');
  private readonly dots: HTMLElement[] = [];

  constructor(private readonly plot: Plot) {
    this.line.className = 'chart-marker';
    this.hair.className = 'chart-hair';
    plot.area.append(this.hair, this.line);
  }

  place(marker: number | undefined, reading: readonly Reading[]): void {
    this.stand(this.line, marker);
    this.stand(this.hair, reading[0]?.x);
    reading.forEach((one, index) => {
      this.point(index, one);
    });
    for (const dot of this.dots.slice(reading.length)) dot.hidden = true;
  }

  private stand(line: HTMLElement, x: number | undefined): void {
    const left = x === undefined ? Number.NaN : this.plot.pixel(x, 'x');
    line.hidden = !(left >= -1 && left <= this.plot.area.clientWidth + 1);
    if (!line.hidden) line.style.transform = `translateX(${left.toFixed(1)}px)`;
  }

  private point(index: number, { curve, x, y }: Reading): void {
    let dot = this.dots[index];
    if (!dot) {
      dot = document.createElement('div');
      dot.className = 'chart-dot';
      this.plot.area.append(dot);
      this.dots.push(dot);
    }
    const [left, top] = [this.plot.pixel(x, 'x'), this.plot.pixel(y, 'y')];
    dot.hidden = false;
    dot.style.background = colourOf(curve.series.colour);
    dot.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`;
  }
}
