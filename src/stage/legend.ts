import type { ColourMap } from './colour-map';
import './legend.css';
import type { Pane } from './pane';

/** What a colour map's colours stand for: its strip with a word at each end, in a corner of the picture. */
export class Legend {
  private readonly element = document.createElement('div');
  private readonly strip = document.createElement('canvas');
  private readonly words = [0, 1, 2].map(() => document.createElement('span'));
  private drawn = '';

  constructor(
    pane: Pane,
    private readonly map: ColourMap,
  ) {
    const [title, low, high] = this.words as [HTMLElement, HTMLElement, HTMLElement];
    this.element.className = 'stage-legend';
    this.strip.width = 256;
    this.strip.height = 1;
    this.element.append(title, low, this.strip, high);
    pane.element.append(this.element);
  }

  /** @param shares of the colour map at the left and at the right end, 0 to 1 */
  update(title: string, low: string, high: string, shares: readonly [number, number]): void {
    [title, low, high].forEach((text, k) => {
      const word = this.words[k] as HTMLElement;
      if (word.textContent !== text) word.textContent = text;
    });
    this.draw(shares);
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
