/** What the calculation's panel says. */
export const words = {
  nothing: 'There is nothing to calculate here. Go a step on, or back.',
} as const;
