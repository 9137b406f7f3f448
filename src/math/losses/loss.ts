import type { CriticalType } from '../descent/critical/types';

/** A built-in function to descend: a text in our expression language, and what is known of it. */

export interface PublishedMinimum {
  /** As published, to the digits printed there. */
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly type: CriticalType;
}

export interface Loss {
  /** Kebab-case. */
  readonly id: string;
  readonly title: string;
  /** In x and y, without letters. */
  readonly text: string;
  /** The part of the plane to show, [x0, x1, y0, y1]: as published where it is. */
  readonly domain: readonly [number, number, number, number];
  /** Global minima as published. Others are found. */
  readonly minima: readonly PublishedMinimum[];
  /** What to look for, in a sentence. */
  readonly sentence: string;
  /** Where function and minima were published. */
  readonly source: string;
}

export const minimum = (x: number, y: number, value: number): PublishedMinimum => ({
  x,
  y,
  value,
  type: 'minimum',
});
