import type { About } from '../../contract';

/** What the curriculum says of it before it is opened. */
export const about: About = {
  id: 'eigenvector-field',
  wing: 'linear-algebra',
  title: 'Eigenvector field',
  summary: 'See at once which directions a matrix does not turn, and how algorithms find them.',
  lens: true,
};
