import type { ChartSeries, MapImage } from '../../exhibits/contract';
import { canvasFont, colourOf } from './colours';
import { MapScale } from './map-scale';
import { tickText } from './ticks';

/** A rectangle in the page's pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Height of the area as a part of its width. */
const aspect = 0.86;

/** The canvas of one map: the picture, its axes, curves, marks and the cursor. */
export class MapCanvas {
  private readonly image = document.createElement('canvas');
  private pixels: Uint8ClampedArray | null = null;
  area: Area = { left: 0, top: 0, width: 1, height: 1 };

  constructor(private readonly canvas: HTMLCanvasElement) {}

  /** @param cursor shares of the axes; null for none */
  draw(
    map: MapImage,
    width: number,
    cursor: { readonly x: number; readonly y: number } | null,
  ): void {
    const { font, size } = canvasFont();
    const left = size * 3.4;
    const inner = width - left - size * 0.9;
    this.area = { left, top: size * 0.7, width: inner, height: Math.round(inner * aspect) };
    const ratio = devicePixelRatio;
    const height = this.area.height + size * 2.6;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.style.height = `${height}px`;
    const pen = this.canvas.getContext('2d');
    if (!pen) return;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.font = font;
    this.paint(pen, map);
    this.axes(pen, map, size);
    pen.save();
    pen.beginPath();
    pen.rect(this.area.left, this.area.top, this.area.width, this.area.height);
    pen.clip();
    for (const curve of map.curves ?? []) this.curve(pen, map, curve);
    for (const { x, y, colour } of map.marks ?? []) {
      const place = { x: new MapScale(map.x).share(x), y: new MapScale(map.y).share(y) };
      this.ring(pen, place, colourOf(colour), size * 0.42);
    }
    if (cursor) this.cross(pen, cursor);
    pen.restore();
  }

  private paint(pen: CanvasRenderingContext2D, { columns, rows, pixels }: MapImage): void {
    if (this.pixels !== pixels) {
      this.image.width = columns;
      this.image.height = rows;
      const data = new ImageData(columns, rows);
      data.data.set(pixels);
      this.image.getContext('2d')?.putImageData(data, 0, 0);
      this.pixels = pixels;
    }
    const { left, top, width, height } = this.area;
    pen.save();
    // Few texels are shown as squares; more than the screen has are averaged.
    pen.imageSmoothingEnabled = columns > width * devicePixelRatio;
    pen.imageSmoothingQuality = 'high';
    pen.translate(left, top + height);
    pen.scale(1, -1);
    pen.drawImage(this.image, 0, 0, width, height);
    pen.restore();
  }

  private axes(pen: CanvasRenderingContext2D, map: MapImage, size: number): void {
    const { left, top, width, height } = this.area;
    const x = new MapScale(map.x);
    const y = new MapScale(map.y);
    const quiet = colourOf('quiet');
    pen.strokeStyle = quiet;
    pen.fillStyle = quiet;
    pen.lineWidth = 1;
    pen.globalAlpha = 0.6;
    pen.strokeRect(left - 0.5, top - 0.5, width + 1, height + 1);
    pen.globalAlpha = 1;
    pen.textBaseline = 'top';
    pen.textAlign = 'center';
    for (const tick of x.ticks(Math.floor(width / (size * 5)))) {
      const at = left + x.share(tick) * width;
      pen.fillRect(at - 0.5, top + height, 1, 4);
      pen.fillText(tickText(tick, x.logarithmic), at, top + height + 7);
    }
    pen.textBaseline = 'middle';
    pen.textAlign = 'right';
    for (const tick of y.ticks(Math.floor(height / (size * 2.8)))) {
      const at = top + (1 - y.share(tick)) * height;
      pen.fillRect(left - 4, at - 0.5, 4, 1);
      pen.fillText(tickText(tick, y.logarithmic), left - 7, at);
    }
  }

  private curve(pen: CanvasRenderingContext2D, map: MapImage, series: ChartSeries): void {
    const x = new MapScale(map.x);
    const y = new MapScale(map.y);
    pen.beginPath();
    let down = false;
    for (let i = 0; i < series.x.length; i++) {
      const place = { x: x.share(series.x[i] as number), y: y.share(series.y[i] as number) };
      const good = Number.isFinite(place.x) && Number.isFinite(place.y);
      if (good) {
        const [left, top] = this.pixel(place);
        if (series.style === 'points') {
          pen.moveTo(left + 2.5, top);
          pen.arc(left, top, 2.5, 0, 2 * Math.PI);
        } else if (down) pen.lineTo(left, top);
        else pen.moveTo(left, top);
      }
      down = good;
    }
    pen.setLineDash(series.style === 'dashed' ? [6, 5] : []);
    this.twice(pen, colourOf(series.colour));
    pen.setLineDash([]);
  }

  private ring(
    pen: CanvasRenderingContext2D,
    place: { readonly x: number; readonly y: number },
    colour: string,
    radius: number,
  ): void {
    pen.beginPath();
    pen.arc(...this.pixel(place), radius, 0, 2 * Math.PI);
    this.twice(pen, colour);
  }

  private cross(
    pen: CanvasRenderingContext2D,
    place: { readonly x: number; readonly y: number },
  ): void {
    const [left, top] = this.pixel(place);
    pen.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      pen.moveTo(left + 4 * dx, top + 4 * dy);
      pen.lineTo(left + 13 * dx, top + 13 * dy);
    }
    this.twice(pen, colourOf('text'));
  }

  /** A line that can be told from whatever lies under it: with a rim in the background's colour. */
  private twice(pen: CanvasRenderingContext2D, colour: string): void {
    pen.lineWidth = 4;
    pen.strokeStyle = colourOf('background-outer');
    pen.globalAlpha = 0.75;
    pen.stroke();
    pen.globalAlpha = 1;
    pen.lineWidth = 2;
    pen.strokeStyle = colour;
    pen.stroke();
  }

  private pixel({ x, y }: { readonly x: number; readonly y: number }): [number, number] {
    const { left, top, width, height } = this.area;
    return [left + x * width, top + (1 - y) * height];
  }
}
