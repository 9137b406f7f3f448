import type { Color } from 'three';
import type { StageTheme } from '../../../stage/theme';

/** Custom properties of the first three equations, without dashes; columns keep the basis colours. */
const few = ['volume', 'volume-negative', 'eigen'] as const;

/** An equation's colour; with more than three they take those of the categories. */
export function rowProperty(index: number, count: number): string {
  return count <= 3 ? (few[index % 3] as string) : `category-${(index % 12) + 1}`;
}

export function rowColour(theme: StageTheme, index: number, count: number): Color {
  if (count > 3) return theme.categories[index % 12] as Color;
  return [theme.volume, theme.volumeNegative, theme.eigen][index % 3] as Color;
}
