/** What a visitor reads wherever a function is drawn as a surface. */
export const words = {
  clippedAbove: (high: string) => `Cut off above ${high}.`,
  clippedBelow: (low: string) => `Cut off below ${low}.`,
  holes: 'Where the surface has holes, the function is not defined.',
} as const;
