import uPlot from 'uplot';
import { canvasFont, colourOf } from './colours';
import type { Axes, Curve } from './curve';
import { tableOf } from './table';
import { linearTicks, logarithmicTicks, rangeOf, tickText } from './ticks';

/** Points of a curve that are drawn at most. */
const mostPoints = 2000;
/** Room for one tick's label, in letters' heights. */
const tickSpace = { x: 5.5, y: 2.6 };

/** The canvas of one chart. Made anew when other curves, axes or colours are needed. */
export class Plot {
  private readonly plot: uPlot;
  private range: { x: [number, number]; y: [number, number] } = { x: [0, 1], y: [0, 1] };

  constructor(
    host: HTMLElement,
    private readonly axes: Axes,
    private curves: readonly Curve[],
    size: { readonly width: number; readonly height: number },
  ) {
    const { font, size: letter } = canvasFont();
    const table = this.table();
    this.plot = new uPlot(
      {
        ...size,
        legend: { show: false },
        cursor: { show: false },
        select: { show: false, left: 0, top: 0, width: 0, height: 0 },
        padding: [letter * 0.7, letter * 0.9, 0, 0],
        scales: {
          x: { time: false, distr: axes.logX ? 3 : 1, range: () => this.range.x },
          y: { distr: axes.logY ? 3 : 1, range: () => this.range.y },
        },
        axes: [this.axis('x', font, letter), this.axis('y', font, letter)],
        series: [{}, ...curves.map(seriesOf)],
      },
      table as unknown as uPlot.AlignedData,
      host,
    );
  }

  /** The area that the axes enclose; pointers and marks are placed in it. */
  get area(): HTMLElement {
    return this.plot.over;
  }

  /** The same curves with other points. */
  show(curves: readonly Curve[]): void {
    this.curves = curves;
    this.plot.setData(this.table() as unknown as uPlot.AlignedData);
  }

  resize(width: number, height: number): void {
    this.plot.setSize({ width, height });
  }

  /** Pixels from the left, or from the top, of the area. */
  pixel(value: number, axis: 'x' | 'y'): number {
    return this.plot.valToPos(value, axis);
  }

  value(pixel: number, axis: 'x' | 'y'): number {
    return this.plot.posToVal(pixel, axis);
  }

  destroy(): void {
    this.plot.destroy();
  }

  private table() {
    const points = this.curves.map((curve) => curve.points(mostPoints));
    const [xs, ...columns] = tableOf(points);
    const { logX, logY } = this.axes;
    const ys = columns.flat().filter((y): y is number => typeof y === 'number');
    const [first = 0, last = 1] = [xs[0], xs.at(-1)];
    this.range = {
      x: first < last ? [first, last] : rangeOf(first, last, logX),
      y: rangeOf(least(ys), greatest(ys), logY),
    };
    return [xs, ...columns];
  }

  private axis(scale: 'x' | 'y', font: string, letter: number): uPlot.Axis {
    const logarithmic = scale === 'x' ? this.axes.logX : this.axes.logY;
    const ticks = logarithmic ? logarithmicTicks : linearTicks;
    const line = (share: number) => () =>
      `color-mix(in srgb, ${colourOf('quiet')} ${share}%, transparent)`;
    return {
      scale,
      font,
      stroke: () => colourOf('quiet'),
      gap: 4,
      size: scale === 'x' ? letter * 1.9 : (_, texts) => widthOf(texts ?? [], letter) + 10,
      grid: { stroke: line(16), width: 1 },
      ticks: { stroke: line(45), width: 1, size: 4 },
      splits: (plot, _, from, to) => {
        if (scale === 'x' && this.axes.xTicks) return [...this.axes.xTicks];
        const box = plot.bbox;
        const pixels = (scale === 'x' ? box.width : box.height) / devicePixelRatio;
        return ticks(from, to, Math.floor(pixels / (letter * tickSpace[scale])));
      },
      filter: (_, splits) => splits,
      values: (_, splits) => splits.map((value) => tickText(value, logarithmic)),
    };
  }
}

function seriesOf({ series }: Curve): uPlot.Series {
  const { colour, style = 'line', label } = series;
  const stroke = () => colourOf(colour);
  const isPoints = style === 'points';
  return {
    label,
    stroke,
    width: isPoints ? 0 : 1.75,
    ...(style === 'dashed' ? { dash: [6, 5] } : {}),
    points: { show: isPoints ? true : undefined, size: 5, fill: stroke, stroke },
    ...(isPoints ? { paths: () => null } : {}),
    spanGaps: false,
  } as uPlot.Series;
}

function widthOf(texts: readonly string[], letter: number): number {
  return Math.max(2, ...texts.map((text) => text.length)) * letter * 0.6;
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function greatest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
