import type { About } from './contract';

/** Several exhibits of the wing beside each other, looking at one matrix. */
export const lenses: About = {
  id: 'lenses',
  wing: 'linear-algebra',
  title: 'One matrix, every lens',
  summary: 'The same matrix seen by up to four exhibits at once: move it in one, and all move.',
};

/** How many may stand beside each other. */
export const lensCount = { least: 2, most: 4 } as const;
