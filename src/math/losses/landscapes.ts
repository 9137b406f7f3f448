/** Published functions with many minima. */
import { type Loss, minimum } from './loss';

const jamilYang = 'Jamil, Yang 2013, Int. J. Math. Modelling Num. Optimisation 4(2)';
const bingham = 'Surjanovic, Bingham 2013, Virtual Library of Simulation Experiments';

export const landscapes: readonly Loss[] = [
  {
    id: 'himmelblau',
    title: 'Himmelblau',
    text: '(x² + y - 11)² + (x + y² - 7)²',
    domain: [-5, 5, -5, 5],
    minima: [
      minimum(3, 2, 0),
      minimum(-2.805118, 3.131312, 0),
      minimum(-3.77931, -3.283186, 0),
      minimum(3.584428, -1.848126, 0),
    ],
    sentence: 'Four minima, equally deep: the start decides, and momentum may overrule it.',
    source: 'Himmelblau 1972, Applied Nonlinear Programming',
  },
  {
    id: 'six-hump-camel',
    title: 'Six-hump camel',
    text: '(4 - 2.1x² + x^4/3)x² + xy + (4y² - 4)y²',
    domain: [-2, 2, -1, 1],
    minima: [minimum(0.0898, -0.7126, -1.0316), minimum(-0.0898, 0.7126, -1.0316)],
    sentence: 'Six minima in three pairs; only the middle pair is the lowest.',
    source: jamilYang,
  },
  {
    id: 'ackley',
    title: 'Ackley',
    text: '-20exp(-0.2sqrt((x² + y²)/2)) - exp((cos(2pi*x) + cos(2pi*y))/2) + e + 20',
    domain: [-5, 5, -5, 5],
    minima: [{ x: 0, y: 0, value: 0, type: 'non-smooth minimum' }],
    sentence: 'A pitted funnel that ends in a point: at the very minimum there is no gradient.',
    source: `Ackley 1987; ${bingham}`,
  },
  {
    id: 'rastrigin',
    title: 'Rastrigin',
    text: '20 + x² - 10cos(2pi*x) + y² - 10cos(2pi*y)',
    domain: [-5.12, 5.12, -5.12, 5.12],
    minima: [minimum(0, 0, 0)],
    sentence: 'A bowl with a pit at about every whole number: local slopes hide the global one.',
    source: `Rastrigin 1974; ${bingham}`,
  },
  {
    id: 'griewank',
    title: 'Griewank',
    text: '(x² + y²)/4000 - cos(x)cos(y/sqrt(2)) + 1',
    domain: [-10, 10, -10, 10],
    minima: [minimum(0, 0, 0)],
    sentence:
      'Waves on a bowl so shallow that only from far away does one see which pit is lowest.',
    source: `Griewank 1981; ${bingham}`,
  },
  {
    id: 'levy-13',
    title: 'Lévy N. 13',
    text: 'sin(3pi*x)² + (x - 1)²(1 + sin(3pi*y)²) + (y - 1)²(1 + sin(2pi*y)²)',
    domain: [-10, 10, -10, 10],
    minima: [minimum(1, 1, 0)],
    sentence: 'Ripples of its own width along each axis, on a bowl around (1, 1).',
    source: bingham,
  },
  {
    id: 'styblinski-tang',
    title: 'Styblinski–Tang',
    text: '(x^4 - 16x² + 5x + y^4 - 16y² + 5y)/2',
    domain: [-5, 5, -5, 5],
    minima: [minimum(-2.903534, -2.903534, -78.33233)],
    sentence: 'Four bowls of three depths: the nearest one is seldom the deepest.',
    source: `Styblinski, Tang 1990; ${bingham}`,
  },
  {
    id: 'eggholder',
    title: 'Eggholder',
    text: '-(y + 47)sin(sqrt(abs(y + x/2 + 47))) - x sin(sqrt(abs(x - (y + 47))))',
    domain: [-512, 512, -512, 512],
    minima: [{ x: 512, y: 404.2319, value: -959.6407, type: 'boundary minimum' }],
    sentence:
      'Its lowest point lies on the edge of the box, where the slope leads out: only walls make it a minimum.',
    source: bingham,
  },
];
