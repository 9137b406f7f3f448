import type { Preset } from '../../contract';
import { parameters } from './parameters';

const plane = { dimension: 2, vector: [1, 0.5, 0.6] } as const;
const space = { dimension: 3, vector: [1, 1, 0.6] } as const;

const leslie = [0, 4, 3, '1/2', 0, 0, 0, '1/4', 0] as const;
const realPartAgainstModulus = [1, 0, 0, 0, -2, 0, 0, 0, '1/2'] as const;
const jordan = [2, 1, 0, 0, 2, 0, 0, 0, 1] as const;
const cyclic = [0, 0, 1, 1, 0, 0, 0, 1, 0] as const;

/** Authored states, each with what to look for. Matrices of mathematics.md, and the classics. */
export const presets: readonly Preset[] = [
  {
    id: 'first-look',
    title: 'A first look',
    sentence:
      'In the middle of each calm place the arrows vanish: there sits an eigenvector, which A does not turn.',
    params: { ...space, matrix: parameters.matrix.default.cells },
  },
  {
    id: 'turn-until-they-align',
    title: 'Turn until they align',
    sentence: 'Drag v round the circle: four times it catches, twice on each of two lines.',
    params: { ...plane, matrix: [2, 1, 1, 2], arrows: 'lattice', vector: [1, 0.2, 0.6] },
  },
  {
    id: 'never',
    title: 'Never aligned',
    sentence:
      'A quarter turn: v and A v stay at 90° wherever you drag, since A is skew-symmetric: vᵀA v = 0.',
    params: { ...plane, matrix: [0, -1, 1, 0], arrows: 'lattice' },
  },
  {
    id: 'nearly-parallel',
    title: 'Nearly parallel',
    sentence: 'Two different eigenvectors only 0.57° apart: each eigenvalue has condition 100.',
    params: { ...plane, matrix: [1, 100, 0, 2], arrows: 'lattice' },
  },
  {
    id: 'flow-or-map',
    title: 'Flow against map',
    sentence:
      'The flow goes to e₁, where λ = 1; the map would go to e₂, where |λ| = 2. Switch and compare.',
    params: { ...space, matrix: realPartAgainstModulus, subject: 'flow', ride: 'flow' },
    position: 0.8,
  },
  {
    id: 'great-circle',
    title: 'To a great circle',
    sentence:
      'A complex pair leads, so the points gather on the circle of its plane and go round for ever.',
    params: { ...space, matrix: [0, -1, 0, 1, 0, 0, 0, 0, -0.5], subject: 'flow', ride: 'flow' },
    position: 3,
  },
  {
    id: 'million',
    title: 'A million directions',
    sentence: 'Each point is its own experiment, and almost all of them end at the same two poles.',
    params: {
      ...space,
      matrix: parameters.matrix.default.cells,
      subject: 'flow',
      points: '1000000',
    },
    position: 1.2,
  },
  {
    id: 'rayleigh',
    title: 'Hills of a symmetric matrix',
    sentence: 'Highest, lowest and saddle: the three eigenvectors, at right angles to each other.',
    params: { ...space, matrix: [2, 1, 0, 1, 3, 1, 0, 1, 4], subject: 'rayleigh' },
  },
  {
    id: 'rayleigh-not-normal',
    title: 'Hills in the wrong place',
    sentence:
      'A is not symmetric: the extremes belong to (A + Aᵀ)/2, away from the eigenlines of A.',
    params: { ...plane, matrix: [1, 2, 0, 3], subject: 'rayleigh' },
  },
  {
    id: 'leslie',
    title: 'Ages of a population',
    sentence:
      'A Leslie matrix: power iteration settles at λ = 1.5 with the ages in proportion 18 : 6 : 1.',
    params: { ...space, matrix: leslie, subject: 'algorithms', algorithm: 'power' },
    position: 30,
  },
  {
    id: 'fibonacci',
    title: 'Fibonacci',
    sentence:
      'Ratios of Fibonacci numbers: each step leaves 0.382 of the error, and flips its side.',
    params: {
      ...plane,
      matrix: [1, 1, 1, 0],
      vector: [1, 0],
      subject: 'algorithms',
      algorithm: 'power',
    },
    position: 6,
  },
  {
    id: 'markov',
    title: 'Weather of a Markov chain',
    sentence:
      'All entries are positive and columns add up to 1, so λ = 1 leads; starts are forgotten at the rate |λ₂|.',
    params: {
      ...space,
      matrix: [0.9, 0.2, 0.1, 0.05, 0.7, 0.3, 0.05, 0.1, 0.6],
      vector: [0, 0, 1],
      subject: 'algorithms',
      algorithm: 'power',
    },
    position: 6,
  },
  {
    id: 'circles',
    title: 'Power iteration circles',
    sentence:
      'A quarter turn with ½: the vector falls to the plane and goes round with period four.',
    params: {
      ...space,
      matrix: [0, -1, 0, 1, 0, 0, 0, 0, '1/2'],
      subject: 'algorithms',
      algorithm: 'power',
    },
    position: 9,
  },
  {
    id: 'period-two',
    title: 'Period two',
    sentence: 'λ = 1 and λ = −1 lead together: the line of v jumps between two places for ever.',
    params: {
      ...space,
      matrix: [1, 0, 0, 0, -1, 0, 0, 0, '1/2'],
      subject: 'algorithms',
      algorithm: 'power',
    },
    position: 7,
  },
  {
    id: 'crawls',
    title: 'It crawls',
    sentence: 'A Jordan block leads: the error is halved only when the number of steps is doubled.',
    params: { ...space, matrix: jordan, subject: 'algorithms', algorithm: 'power' },
    position: 20,
  },
  {
    id: 'cubic',
    title: 'Three times the digits',
    sentence:
      'Rayleigh quotient iteration on a symmetric matrix: the third step is already at rounding.',
    params: {
      ...space,
      matrix: [2, 1, 0, 1, 3, 1, 0, 1, 4],
      vector: [0.5, 1, 1.5],
      subject: 'algorithms',
      algorithm: 'rayleigh',
    },
    position: 2,
  },
  {
    id: 'shifted',
    title: 'Aim with a shift',
    sentence:
      'Inverse iteration finds the eigenvalue nearest to σ = 2.5, and faster the nearer it is.',
    params: {
      ...space,
      matrix: [2, 1, 0, 1, 3, 1, 0, 1, 4],
      subject: 'algorithms',
      algorithm: 'inverse',
      shift: 2.5,
    },
    position: 3,
  },
  {
    id: 'qr',
    title: 'The matrix converges',
    sentence:
      'QR iteration: what is below the diagonal fades, and the eigenvalues stand on it in order.',
    params: {
      ...space,
      matrix: [2, 1, 0, 1, 3, 1, 0, 1, 4],
      subject: 'algorithms',
      algorithm: 'qr',
    },
    position: 8,
  },
  {
    id: 'qr-still',
    title: 'QR does not move',
    sentence: 'A cyclic permutation is orthogonal: Q is A, R is I, and the next matrix is A again.',
    params: { ...space, matrix: cyclic, subject: 'algorithms', algorithm: 'qr' },
    position: 4,
  },
  {
    id: 'spiral',
    title: 'A spiral in its plane',
    sentence:
      'A complex pair: every step turns by 36.9° and stretches by 1.05, along an even spiral.',
    params: {
      ...space,
      matrix: [0.84, -0.63, 0.2, 0.63, 0.84, 0, 0, 0, 0.7],
      subject: 'structure',
    },
    position: 8,
  },
  {
    id: 'missing',
    title: 'A missing eigenvector',
    sentence: 'v₁ keeps its line, v₂ does not: it is stretched as well and gets v₁ added.',
    params: { ...plane, matrix: [1.5, 0.8, 0, 1.5], subject: 'structure' },
    position: 0.6,
  },
  {
    id: 'spectral-theorem',
    title: 'Three scalings',
    sentence:
      'A symmetric matrix does nothing but stretch along three perpendicular lines, one after another.',
    params: { ...space, matrix: [1.4, 0.5, 0.2, 0.5, 1, 0.3, 0.2, 0.3, 0.6], subject: 'structure' },
    position: 1.5,
  },
  {
    id: 'three-acts',
    title: 'A = P D P⁻¹',
    sentence: 'Into the eigenvectors’ own coordinates, stretch along the axes, and back again.',
    params: { ...plane, matrix: [1.2, 0.6, 0.3, 0.9], subject: 'powers', act: 'acts' },
    position: 1.5,
  },
  {
    id: 'half-a-step',
    title: 'Half a step',
    sentence: 'A to the power ½, done twice, is A: play k and follow v along its smooth path.',
    params: {
      ...plane,
      matrix: [1.1, 0.5, -0.3, 0.9],
      subject: 'powers',
      act: 'power',
    },
    position: 0.5,
  },
];
