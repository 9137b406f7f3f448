import type { About } from '../../contract';

/** What the curriculum says of it before it is opened. */
export const about: About = {
  id: 'vectors',
  wing: 'linear-algebra',
  title: 'Vectors',
  summary: 'Add, stretch, project and measure arrows, and see what they span.',
};
