import type { About } from '../../contract';

/** What the curriculum says of it before it is opened. */
export const about: About = {
  id: 'linear-transformation',
  wing: 'linear-algebra',
  title: 'Linear transformation',
  summary: 'Take hold of the columns of a matrix and watch space follow.',
  lens: true,
};
