/** What the frames around lenses say. */
export const words = {
  title: 'Lenses',
  choose: 'Which lens stands here',
  enlarge: 'Enlarge',
  shrink: 'All lenses',
  close: (title: string) => `Close ${title}`,
  add: 'Add a lens',
  grip: 'Drag to rearrange, double-click to enlarge',
};
