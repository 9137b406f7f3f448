import type { About } from '../../contract';

/** What the curriculum says of it before it is opened. */
export const about: About = {
  id: 'dynamics',
  wing: 'linear-algebra',
  title: 'Flow and stability',
  summary:
    'Let a matrix drive a flow: what decays, what grows, what turns, and what only seems to.',
  lens: true,
};
