import type { Preset } from '../../contract';
import { parameters } from './parameters';

const plane = { mode: 'continuous', dimension: 2, vector: [1, 1, 0.6] } as const;
const space = { mode: 'continuous', dimension: 3, vector: [1, 1, 0.6] } as const;
const map = { mode: 'discrete', dimension: 2, vector: [1, 1, 0.6] } as const;
const field = { mode: 'nonlinear', dimension: 2 } as const;

/** Authored states, each with what to look for. Matrices of mathematics.md, and the classics. */
export const presets: readonly Preset[] = [
  {
    id: 'whirl',
    title: 'Whirl in space',
    sentence:
      'One plane in which everything spirals, one line along which it slides: both lead to the origin.',
    params: { ...space, matrix: parameters.matrix.default.cells },
    position: 1.2,
  },
  {
    id: 'saddle',
    title: 'Saddle',
    sentence:
      'Two lines stay: one leads in, one leads out. Only what starts exactly on the first ever arrives.',
    params: { ...plane, matrix: [1, 0.5, 0.5, -1], vector: [-0.4, 1.4, 0] },
    position: 0.5,
  },
  {
    id: 'grows-first',
    title: 'Stable, and grows first',
    sentence:
      'Both eigenvalues are negative, yet trajectories grow up to 2.56-fold before they die. See the chart.',
    params: { ...plane, matrix: [-1, 10, 0, -2], shape: 'ball', vector: [0, 1, 0] },
    position: 0.66,
  },
  {
    id: 'star',
    title: 'Star',
    sentence: 'Minus the identity: every line stays, and everything runs straight home.',
    params: { ...plane, matrix: [-1, 0, 0, -1] },
    position: 0.4,
  },
  {
    id: 'degenerate',
    title: 'One eigenvector missing',
    sentence:
      'The same eigenvalues as the star, but a single line stays: all trajectories end along it.',
    params: { ...plane, matrix: [-1, 1, 0, -1] },
    position: 0.4,
  },
  {
    id: 'drift',
    title: 'Zero eigenvalues, and unstable',
    sentence:
      'Both eigenvalues are 0, as for the zero matrix; but one eigenvector is missing, and most points drift off for ever.',
    params: { ...plane, matrix: [0, 1, 0, 0], vector: [-1, 0.5, 0] },
    position: 2,
  },
  {
    id: 'through-the-centre',
    title: 'Through the centre',
    sentence:
      'Play: A crosses trace 0. Spirals inwards become circles for one moment, then spirals outwards.',
    params: { ...plane, matrix: [-0.4, -1.4, 1.4, -0.4], path: 'turn' },
    position: 0.25,
  },
  {
    id: 'node-to-saddle',
    title: 'A node becomes a saddle',
    sentence:
      'Play: as the determinant passes 0 an eigenvalue passes 0, and a whole line of equilibria lies there.',
    params: { ...plane, matrix: [-1, 0.5, 0.5, -1], path: 'fold' },
    position: 0.3,
  },
  {
    id: 'spiral-map',
    title: 'A map that spirals out',
    sentence: '1.05 times a turn by 20°: each step turns a little and grows a little.',
    params: {
      ...map,
      matrix: ['1.05cos(pi/9)', '-1.05sin(pi/9)', '1.05sin(pi/9)', '1.05cos(pi/9)'],
      vector: [0.5, 0, 0],
    },
    position: 20,
  },
  {
    id: 'shear-map',
    title: 'Radius 1, and unstable',
    sentence:
      'Every eigenvalue is 1, yet points run away: an eigenvector is missing, and norms grow like k.',
    params: { ...map, matrix: [1, 1, 0, 1], shape: 'letter', vector: [-1, 0.3, 0] },
    position: 3,
  },
  {
    id: 'descent',
    title: 'Gradient descent is a map',
    sentence:
      'x ← (I − ηH)x with λ = 1 and 4: raise η to ½, where it is on the brink of exploding: η = 2/λ_max.',
    params: {
      ...map,
      matrix: [2.5, 1.5, 1.5, 2.5],
      iteration: 'descent',
      eta: 0.42,
      vector: [1.4, 0.4, 0],
    },
    position: 12,
  },
  {
    id: 'pendulum',
    title: 'Damped pendulum',
    sentence:
      'Angle to the right, speed upwards: nearly all end hanging down, once their swing over the top is spent.',
    params: { ...field, system: 'pendulum', vector: [-6, 2.6, 0] },
    position: 4,
  },
  {
    id: 'van-der-pol',
    title: 'A limit cycle',
    sentence:
      'All but the origin itself ends on one closed curve, from inside and from outside: no matrix can do that.',
    params: { ...field, system: 'van-der-pol', vector: [0.2, 0, 0], nullclines: true },
    position: 6,
  },
  {
    id: 'predators',
    title: 'Predators and prey',
    sentence:
      'Undetermined: at (1, 1) both Re λ are 0. A conserved quantity closes the orbits, which the Jacobian cannot know.',
    params: { ...field, system: 'lotka-volterra', vector: [2, 1, 0], linearisation: true },
    position: 3,
  },
  {
    id: 'double-well',
    title: 'Two wells',
    sentence:
      'A gradient flow: two minima attract, the saddle between them parts the plane. Lower a to 0 and all three merge.',
    params: {
      ...field,
      system: 'double-well',
      vector: [0.1, 1.5, 0],
      linearisation: true,
      nullclines: true,
    },
    position: 0.6,
  },
  {
    id: 'lorenz',
    title: 'Lorenz',
    sentence:
      'Three equilibria, all unstable, and nothing escapes: trajectories wind about two of them in no order.',
    params: {
      mode: 'nonlinear',
      dimension: 3,
      system: 'lorenz',
      vector: [1, 1, 20],
      particles: '16384',
      linearisation: true,
    },
    position: 6,
  },
  {
    id: 'epidemic',
    title: 'An epidemic',
    sentence:
      'Susceptible, infected, recovered: wherever nobody is infected nothing moves, so equilibria fill a plane.',
    params: { mode: 'nonlinear', dimension: 3, system: 'sir', vector: [0.98, 0.02, 0] },
    position: 12,
  },
  {
    id: 'stiff',
    title: 'Too long a step',
    sentence:
      'x′ = −x, y′ = −50y decays; Runge–Kutta with h = 0.06 has hλ = −3, beyond −2.785, and explodes.',
    params: {
      ...field,
      system: 'own',
      fieldX: '-x',
      fieldY: '-50y',
      step: 0.06,
      vector: [2, 0.5, 0],
    },
    position: 0.6,
  },
  {
    id: 'million',
    title: 'A million particles',
    sentence: 'A million starts and one matrix: each is carried by the same nine numbers of eᵗᴬ.',
    params: {
      ...space,
      matrix: ['-0.1', -2, 0, 2, '-0.1', 0, 0, 0, '-0.3'],
      particles: '1000000',
      trails: '0',
      trajectory: false,
    },
    position: 1.5,
  },
];
