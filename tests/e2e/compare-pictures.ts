/** Counts the pixels in which two PNG pictures differ. */
import { PNG } from 'pngjs';

/** Part of a picture, in its pixels. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Comparison {
  readonly differing: number;
  readonly total: number;
  /** How far the channel that is farthest off is off, of 255. */
  readonly worst: number;
  /** A picture of where they differ (red), or null when the two are of different sizes. */
  readonly difference: Buffer | null;
}

/**
 * @param tolerance how far a channel may be off, of 255, before its pixel counts as another
 * @param region the part that is compared; the whole when not given
 * @returns every pixel as differing when the sizes differ
 */
export function comparePictures(
  expected: Buffer,
  actual: Buffer,
  tolerance: number,
  region?: Region,
): Comparison {
  const a = PNG.sync.read(expected);
  const b = PNG.sync.read(actual);
  const { x, y, width, height } = region ?? { x: 0, y: 0, width: a.width, height: a.height };
  const total = width * height;
  if (a.width !== b.width || a.height !== b.height)
    return { differing: total, total, worst: 255, difference: null };

  const picture = new PNG({ width: a.width, height: a.height });
  let differing = 0;
  let worst = 0;
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) {
      const start = 4 * (row * a.width + column);
      const off = channelsOff(a.data, b.data, start);
      worst = Math.max(worst, off);
      if (off > tolerance) differing++;
      picture.data.set(off > tolerance ? [255, 0, 0, 255] : [0, 0, 0, 40], start);
    }
  }
  return { differing, total, worst, difference: PNG.sync.write(picture) };
}

function channelsOff(a: Buffer, b: Buffer, start: number): number {
  let off = 0;
  for (let index = start; index < start + 4; index++)
    off = Math.max(off, Math.abs((a[index] ?? 0) - (b[index] ?? 0)));
  return off;
}
