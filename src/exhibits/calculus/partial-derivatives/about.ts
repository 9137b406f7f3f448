import type { About } from '../../contract';

/** What the curriculum says of it before it is opened. */
export const about: About = {
  id: 'partial-derivatives',
  wing: 'calculus',
  title: 'Partial derivatives',
  summary: 'Drag a point over any surface: slopes, gradient, tangent plane and bending follow.',
};
