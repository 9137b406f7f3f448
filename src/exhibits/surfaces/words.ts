/** What a visitor reads wherever a function is drawn as a surface. */
export const words = {
  clippedAbove: (high: string) => `Cut off above ${high}.`,
  clippedBelow: (low: string) => `Cut off below ${low}.`,
  holes: 'Holes: there the function is not defined.',
  nowhere: 'The function is not defined anywhere here.',
  flat: 'Drawn flat: its heights differ by less than the picture can tell.',
} as const;
