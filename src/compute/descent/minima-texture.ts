import type { OwnedDataTexture } from '../data-texture';
import type { Engine } from '../engine';
import { mostMinima } from './kernels';

export interface Minimum {
  readonly x: number;
  readonly y: number;
}

/** The minima that places are compared with; at most `mostMinima`, further ones are left out. */
export interface MinimaTexture extends OwnedDataTexture {
  readonly count: number;
}

/** Uploads minima for `Swarm` and `DescentMap`; whoever made it disposes of it. */
export function minimaTexture(engine: Engine, minima: readonly Minimum[]): MinimaTexture {
  const count = Math.min(minima.length, mostMinima);
  const texels = new Float32Array(4 * mostMinima);
  for (const [k, { x, y }] of minima.slice(0, count).entries()) texels.set([x, y, 0, 1], 4 * k);
  return { ...engine.upload(texels, mostMinima, 1), count };
}
