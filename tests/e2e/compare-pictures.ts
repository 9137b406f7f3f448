/** Counts the pixels in which two PNG pictures differ. */
import { PNG } from 'pngjs';

export interface Comparison {
  readonly differing: number;
  readonly total: number;
  /** A picture of where they differ (red), or null when the two are of different sizes. */
  readonly difference: Buffer | null;
}

/**
 * @param tolerance how far a channel may be off, of 255, before its pixel counts as another
 * @returns every pixel as differing when the sizes differ
 */
export function comparePictures(expected: Buffer, actual: Buffer, tolerance: number): Comparison {
  const a = PNG.sync.read(expected);
  const b = PNG.sync.read(actual);
  const total = a.width * a.height;
  if (a.width !== b.width || a.height !== b.height)
    return { differing: total, total, difference: null };

  const picture = new PNG({ width: a.width, height: a.height });
  let differing = 0;
  for (let pixel = 0; pixel < total; pixel++) {
    const isOther = channelsDiffer(a.data, b.data, 4 * pixel, tolerance);
    if (isOther) differing++;
    picture.data.set(isOther ? [255, 0, 0, 255] : [0, 0, 0, 40], 4 * pixel);
  }
  return { differing, total, difference: PNG.sync.write(picture) };
}

function channelsDiffer(a: Buffer, b: Buffer, start: number, tolerance: number): boolean {
  for (let index = start; index < start + 4; index++) {
    if (Math.abs((a[index] ?? 0) - (b[index] ?? 0)) > tolerance) return true;
  }
  return false;
}
