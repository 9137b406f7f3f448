/** What charts and maps say. */
export const words = {
  nothing: 'There is nothing to draw yet.',
  noCharts: 'With these values there is no chart to draw.',
  logarithmic: (axis: string) => `log ${axis}`,
  logarithmicName: (label: string) => `${label}, logarithmic`,
  leftOut: (label: string) =>
    `Values of ${label} that are not positive have no logarithm and are left out.`,
  reading: (series: string, x: string, y: string) => `${series}: ${x}, ${y}`,
  at: (label: string, value: string) => `${label} ${value}`,
  absent: 'not defined',
  summary: (title: string, xLabel: string, yLabel: string) =>
    `${title}: ${yLabel} over ${xLabel}. Arrow keys read the values.`,
  last: (series: string, value: string) => `${series} ends at ${value}`,
  map: (title: string, xLabel: string, yLabel: string, hand: 'none' | 'picks' | 'drags') =>
    `${title}: ${xLabel} to the right, ${yLabel} upwards. ${
      {
        none: 'Arrow keys move the cursor.',
        picks: 'Arrow keys move the cursor; Enter chooses its place.',
        drags: 'Arrow keys move the mark.',
      }[hand]
    }`,
  mapHint: 'Click to choose a place.',
  mapDragHint: 'Drag the ring.',
  place: (x: string, y: string) => `(${x}, ${y})`,
} as const;
