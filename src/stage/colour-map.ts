import { interpolateCividis, interpolateRdBu, interpolateViridis } from 'd3-scale-chromatic';
import { Color, DataTexture, LinearFilter, RGBAFormat, UnsignedByteType } from 'three';
import './theme'; // Colours are not converted: what is read is what is drawn.

/** Perceptually uniform for values; diverging for signed ones: blue below, red above. */
export const colourMapNames = ['viridis', 'cividis', 'diverging'] as const;
export type ColourMapName = (typeof colourMapNames)[number];

const steps = 256;

const maps: Readonly<Record<ColourMapName, (share: number) => string>> = {
  viridis: interpolateViridis,
  cividis: interpolateCividis,
  diverging: (share) => interpolateRdBu(1 - share),
};

/** The colour of a displayed height between 0 and 1, in sRGB. */
export function colourAt(name: ColourMapName, share: number, out = new Color()): Color {
  return out.set(maps[name](Math.min(Math.max(share, 0), 1)));
}

/** A colour map as a strip of 256 texels for shaders. */
export class ColourMap {
  private readonly texels = new Uint8Array(4 * steps);
  readonly texture = new DataTexture(this.texels, steps, 1, RGBAFormat, UnsignedByteType);
  private shown: ColourMapName | null = null;

  constructor(name: ColourMapName = 'viridis') {
    this.texture.minFilter = LinearFilter;
    this.texture.magFilter = LinearFilter;
    this.name = name;
  }

  get name(): ColourMapName {
    return this.shown ?? 'viridis';
  }

  /** Whatever is drawn with the map changes with it. */
  set name(name: ColourMapName) {
    if (name === this.shown) return;
    this.shown = name;
    const colour = new Color();
    for (let k = 0; k < steps; k++) {
      colourAt(name, k / (steps - 1), colour);
      const bytes = [colour.r, colour.g, colour.b, 1].map((part) => Math.round(part * 255));
      this.texels.set(bytes, 4 * k);
    }
    this.texture.needsUpdate = true;
  }

  dispose(): void {
    this.texture.dispose();
  }
}
