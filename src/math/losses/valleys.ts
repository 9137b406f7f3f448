/** Published functions with one minimum to speak of, hard to reach or easy. */
import { type Loss, minimum } from './loss';

const jamilYang = 'Jamil, Yang 2013, Int. J. Math. Modelling Num. Optimisation 4(2)';
const bingham = 'Surjanovic, Bingham 2013, Virtual Library of Simulation Experiments';

export const valleys: readonly Loss[] = [
  {
    id: 'rosenbrock',
    title: 'Rosenbrock',
    text: '(1 - x)² + 100(y - x²)²',
    domain: [-2, 2, -1, 3],
    minima: [minimum(1, 1, 0)],
    sentence: 'A bent valley: its floor is found at once, and its lowest point only slowly.',
    source: 'Rosenbrock 1960, Computer J. 3',
  },
  {
    id: 'beale',
    title: 'Beale',
    text: '(1.5 - x + xy)² + (2.25 - x + xy²)² + (2.625 - x + xy³)²',
    domain: [-4.5, 4.5, -4.5, 4.5],
    minima: [minimum(3, 0.5, 0)],
    sentence:
      'A plain with four steep corners; a long flat valley leads off to where there is no minimum.',
    source: jamilYang,
  },
  {
    id: 'booth',
    title: 'Booth',
    text: '(x + 2y - 7)² + (2x + y - 5)²',
    domain: [-10, 10, -10, 10],
    minima: [minimum(1, 3, 0)],
    sentence: 'A quadratic bowl, tilted: its Hessian couples x and y.',
    source: jamilYang,
  },
  {
    id: 'matyas',
    title: 'Matyas',
    text: '0.26(x² + y²) - 0.48xy',
    domain: [-10, 10, -10, 10],
    minima: [minimum(0, 0, 0)],
    sentence:
      'A ravine on the diagonal, where methods that scale each axis on its own do not see it.',
    source: jamilYang,
  },
  {
    id: 'goldstein-price',
    title: 'Goldstein–Price',
    text:
      '(1 + (x + y + 1)²(19 - 14x + 3x² - 14y + 6xy + 3y²))' +
      '(30 + (2x - 3y)²(18 - 32x + 12x² + 48y - 36xy + 27y²))',
    domain: [-2, 2, -2, 2],
    minima: [minimum(0, -1, 3)],
    sentence: 'From 3 to a million within four units: one learning rate cannot suit both.',
    source: 'Goldstein, Price 1971, Math. Comp. 25',
  },
  {
    id: 'mccormick',
    title: 'McCormick',
    text: 'sin(x + y) + (x - y)² - 1.5x + 2.5y + 1',
    domain: [-1.5, 4, -3, 4],
    minima: [minimum(-0.54719, -1.54719, -1.9133)],
    sentence: 'A trough with ripples along it; beyond the picture it goes on down for ever.',
    source: jamilYang,
  },
  {
    id: 'three-hump-camel',
    title: 'Three-hump camel',
    text: '2x² - 1.05x^4 + x^6/6 + xy + y²',
    domain: [-5, 5, -5, 5],
    minima: [minimum(0, 0, 0)],
    sentence: 'Three basins side by side: where a descent ends depends on where it starts.',
    source: jamilYang,
  },
  {
    id: 'easom',
    title: 'Easom',
    text: '-cos(x)cos(y)exp(-(x - pi)² - (y - pi)²)',
    domain: [-10, 10, -10, 10],
    minima: [minimum(Math.PI, Math.PI, -1)],
    sentence: 'A well in a plain so flat that a few steps away its gradient is 0 for all purposes.',
    source: `Easom 1990; ${bingham}`,
  },
];
