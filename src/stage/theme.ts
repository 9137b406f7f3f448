import { Color, ColorManagement } from 'three';

// Theme colours are sRGB and are drawn as they are; three must not convert them.
ColorManagement.enabled = false;

/** The colours of the picture, from the page's custom properties. */
export interface StageTheme {
  readonly inner: Color;
  readonly outer: Color;
  readonly text: Color;
  readonly grid: Color;
  readonly accent: Color;
  readonly basis: readonly [Color, Color, Color];
  readonly volume: Color;
  readonly volumeNegative: Color;
  readonly eigen: Color;
  /** Solids that stand for nothing but themselves. */
  readonly solid: Color;
  /** Eight things that race each other; told apart with red–green colour blindness too. */
  readonly racers: readonly Color[];
  /** Twelve kinds that have no order, such as basins; thirteen and more begin again. */
  readonly categories: readonly Color[];
  readonly isLight: boolean;
}

export const racerCount = 8;
export const categoryCount = 12;

/** @param read gives a custom property's value by its name without dashes */
export function themeFrom(read: (name: string) => string, isLight: boolean): StageTheme {
  const colour = (name: string) => new Color(read(name).trim() || '#888888');
  const colours = (name: string, count: number) =>
    Array.from({ length: count }, (_, k) => colour(`${name}-${k + 1}`));
  return {
    inner: colour('background-inner'),
    outer: colour('background-outer'),
    text: colour('text'),
    grid: colour('grid'),
    accent: colour('accent'),
    basis: [colour('basis-1'), colour('basis-2'), colour('basis-3')],
    volume: colour('volume'),
    volumeNegative: colour('volume-negative'),
    eigen: colour('eigen'),
    solid: colour('solid'),
    racers: colours('racer', racerCount),
    categories: colours('category', categoryCount),
    isLight,
  };
}
