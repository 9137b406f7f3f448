/** What the controls panel says. */
export const words = {
  /** The group that the whole panel is named after: its rows stand first, without a folder. */
  mainGroup: 'Show',
  box: (label: string, unit: string) =>
    unit === '' ? `${label}, typed` : `${label}, typed, in ${unit}`,
  swatch: (label: string) => `${label}, picker`,
  quantity: (value: string, unit: string) => (unit === '' ? value : `${value} ${unit}`),
  failed: 'The controls could not be loaded. Check the connection and open the page again.',
} as const;
