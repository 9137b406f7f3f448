import type { Color } from 'three';
import type { StageTheme } from '../../../stage/theme';

interface RowColour {
  /** The custom property, without dashes. */
  readonly property: string;
  readonly of: (theme: StageTheme) => Color;
}

const basis = (k: 1 | 2 | 3): RowColour => ({
  property: `basis-${k}`,
  of: (theme) => theme.basis[k - 1] as Color,
});
const racer = (k: number): RowColour => ({
  property: `racer-${k}`,
  of: (theme) => theme.racers[k - 1] as Color,
});

/**
 * Of the equations: those that stand out from the background in every theme. Columns keep the colours of
 * the basis, which only the fourth equation and later ones share.
 */
const rowColours: readonly RowColour[] = [
  { property: 'volume', of: (theme) => theme.volume },
  { property: 'volume-negative', of: (theme) => theme.volumeNegative },
  { property: 'eigen', of: (theme) => theme.eigen },
  ...([3, 1, 2] as const).map(basis),
  ...[3, 4, 5, 7, 6, 8].map(racer),
];

const at = (index: number) => rowColours[index % rowColours.length] as RowColour;

/** A custom property's name without dashes: an equation keeps its colour. */
export function rowProperty(index: number): string {
  return at(index).property;
}

export function rowColour(theme: StageTheme, index: number): Color {
  return at(index).of(theme);
}
