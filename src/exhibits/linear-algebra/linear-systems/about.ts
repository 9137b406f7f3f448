import type { About } from '../../contract';

/** What the curriculum says of it before it is opened. */
export const about: About = {
  id: 'linear-systems',
  wing: 'linear-algebra',
  title: 'Linear systems',
  summary: 'Several equations at once: where they meet, when they do not, and how to find it out.',
  lens: true,
};
