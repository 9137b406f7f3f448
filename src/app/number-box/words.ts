/** What a number box says. */
export const words = {
  help: 'Takes a number or an expression such as 1/3. Arrow up and down change it; dragging sideways does too.',
} as const;
