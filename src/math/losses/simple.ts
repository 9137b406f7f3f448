/** Functions whose shape is the whole point. */
import { type Loss, minimum } from './loss';
import { quadraticText } from './quadratic-text';

const textbook = 'textbook';

export const simpleLosses: readonly Loss[] = [
  {
    id: 'quadratic',
    title: 'Quadratic bowl',
    text: quadraticText([3, 1, 1, 2]),
    domain: [-4, 4, -4, 4],
    minima: [minimum(0, 0, 0)],
    sentence: 'Every smooth minimum looks like this from near by: its Hessian says it all.',
    source: textbook,
  },
  {
    id: 'ravine',
    title: 'Ravine',
    text: '(x² + 40y²)/2',
    domain: [-5, 5, -2, 2],
    minima: [minimum(0, 0, 0)],
    sentence:
      'Forty times as steep across as along: steps short enough for one are too short for the other.',
    source: textbook,
  },
  {
    id: 'saddle',
    title: 'Saddle',
    text: 'x² - y²',
    domain: [-3, 3, -3, 3],
    minima: [],
    sentence:
      'Falls along y, rises along x, and level in between: a trap only for those who come exactly along x.',
    source: textbook,
  },
  {
    id: 'monkey-saddle',
    title: 'Monkey saddle',
    text: 'x³ - 3xy²',
    domain: [-2, 2, -2, 2],
    minima: [],
    sentence:
      'Three valleys meet where gradient and Hessian both vanish: two for the legs, one for the tail.',
    source: 'Hilbert, Cohn-Vossen 1932, Anschauliche Geometrie',
  },
];
