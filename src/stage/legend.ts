import type { ColourMap } from './colour-map';
import './legend.css';
import type { Box } from './label-layout';

/** What a colour map's colours stand for: its strip with a word at each end, in a corner of the picture. */
export class Legend implements Box {
  left = 0;
  top = 0;
  width = 0;
  height = 0;
  readonly element = document.createElement('div');
  readonly strip = document.createElement('canvas');
  readonly words = [0, 1, 2].map(() => document.createElement('span'));
  private drawn = '';

  constructor(
    container: HTMLElement,
    private readonly map: ColourMap,
  ) {
    const [title, low, high] = this.words as [HTMLElement, HTMLElement, HTMLElement];
    this.element.className = 'stage-legend';
    this.strip.width = 256;
    this.strip.height = 1;
    this.element.append(title, low, this.strip, high);
    container.append(this.element);
  }

  /** @param shares of the colour map at the left and at the right end, 0 to 1 */
  update(title: string, low: string, high: string, shares: readonly [number, number]): void {
    [title, low, high].forEach((text, k) => {
      const word = this.words[k] as HTMLElement;
      if (word.textContent !== text) word.textContent = text;
    });
    this.draw(shares);
  }

  /** Notes the place that it takes. */
  measure(): void {
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = this.element;
    this.left = offsetLeft;
    this.top = offsetTop;
    this.width = offsetWidth;
    this.height = offsetHeight;
  }

  private draw([left, right]: readonly [number, number]): void {
    const key = `${this.map.name} ${left} ${right}`;
    const context = this.strip.getContext('2d');
    if (key === this.drawn || !context) return;
    this.drawn = key;
    const image = context.createImageData(256, 1);
    const texels = this.map.texture.image.data as Uint8Array;
    for (let k = 0; k < 256; k++) {
      const from = 4 * Math.round(255 * (left + (right - left) * (k / 255)));
      image.data.set(texels.subarray(from, from + 4), 4 * k);
    }
    context.putImageData(image, 0, 0);
  }

  dispose(): void {
    this.element.remove();
  }
}
