/** World length of the longer side of a graph's domain. */
export const worldSide = 4;
/** World height from the lowest to the highest place of the surface, and of the gap below it. */
export const worldHeight = 1.5;
export const floorGap = 1;

/** The value that stands at the floor: what falls without end is drawn down to it. */
export function floorValue({ low, high }: { readonly low: number; readonly high: number }): number {
  return low - ((high - low) * floorGap) / worldHeight;
}
