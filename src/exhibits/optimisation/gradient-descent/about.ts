import type { About } from '../../contract';

/** What the curriculum says of it before it is opened. */
export const about: About = {
  id: 'gradient-descent',
  wing: 'optimisation',
  title: 'Gradient descent',
  summary: 'Race every well-known optimiser down any function you can type.',
};
