import type { LensPreset } from '../contract';
import { parameters } from './linear-transformation/parameters';

/** Said although they are defaults: along another path or iteration the sentences would be of another matrix. */
const plane = { dimension: 2, 'dynamics.path': 'time', 'dynamics.iteration': 'matrix' } as const;
const space = { dimension: 3 } as const;

/** A matrix of the plane, row-major; all nine are set, so that it is the same whoever takes it. */
const flat = (a: Cell, b: Cell, c: Cell, d: Cell) => [a, b, 0, c, d, 0, 0, 0, 1];
type Cell = number | string;

/** What keeps its direction, drawn where vectors are carried as well. */
const axes = {
  'linear-transformation.sphere': true,
  'linear-transformation.eigenlines': true,
} as const;

/**
 * One matrix, four statements: of the determinant, the eigenvectors, stability, and solvability. `vector` is
 * x, the start of the trajectory, and b alike.
 */
export const lensPresets: readonly LensPreset[] = [
  {
    id: 'every-lens',
    title: 'Every lens at once',
    sentence: 'Drag a column in any picture: the same matrix moves in all of them.',
    look: {
      'linear-transformation': 'The box is the unit cube, 2.385 times as large: that is det A.',
      'eigenvector-field': 'One line stays in place, λ = 1.231; one plane turns within itself.',
      dynamics: 'Every Re λ is positive: everything leaves the origin. Unstable.',
      'linear-systems': 'det A is not 0: three planes meet in one point, whatever b is.',
    },
    params: { ...space, matrix: parameters.matrix.default.cells, vector: [1, 1, 0.6] },
  },
  {
    id: 'symmetric-lenses',
    title: 'Symmetric',
    sentence: 'Two eigenvalues, two eigenlines at right angles: they explain all four pictures.',
    look: {
      'linear-transformation': 'The half-axes, 3 and 1, lie on the eigenlines: det A = 3.',
      'eigenvector-field': 'Two eigenlines at right angles, as A = Aᵀ: λ = 3 and λ = 1.',
      dynamics: 'Both λ are positive: an unstable node, fastest along λ = 3.',
      'linear-systems': 'Both λ differ from 0: the lines cross once, κ = 3.',
    },
    params: { ...plane, ...axes, matrix: flat(2, 1, 1, 2), vector: [1, 0, 0] },
  },
  {
    id: 'rotation-lenses',
    title: 'Rotation',
    sentence: 'Nothing keeps its direction and nothing changes its length.',
    look: {
      'linear-transformation': 'A quarter turn: the area stays as it is, det A = 1.',
      'eigenvector-field': 'No real eigenvector: A v stands at 90° to v, whichever v you drag.',
      dynamics: 'λ = ±i: a centre. Circles for ever: stable, not asymptotically.',
      'linear-systems': 'Always solvable, and as well conditioned as can be: κ = 1.',
    },
    params: {
      ...plane,
      matrix: flat(0, -1, 1, 0),
      vector: [1, 0, 0],
      'linear-transformation.letter': true,
    },
  },
  {
    id: 'mirror-lenses',
    title: 'Mirror',
    sentence: 'Done twice, everything is back where it was: A² = I.',
    look: {
      'linear-transformation': 'The letter F is turned over: det A = −1.',
      'eigenvector-field': 'The mirror line stays, λ = 1; the line across it flips, λ = −1.',
      dynamics: 'One λ of each sign: a saddle. In along one line, out along the other.',
      'linear-systems': 'A is its own inverse: the solution is x = A b.',
    },
    params: {
      ...plane,
      matrix: flat('3/5', '4/5', '4/5', '-3/5'),
      vector: [1, 0, 0],
      'linear-transformation.letter': true,
      'linear-transformation.eigenlines': true,
    },
  },
  {
    id: 'shear-lenses',
    title: 'Shear, step by step',
    sentence: 'x ← Ax with a missing eigenvector: no |λ| exceeds 1, and still it runs away.',
    look: {
      'linear-transformation': 'Slanted, but no larger: det A = 1.',
      'eigenvector-field': 'λ = 1 twice, with one eigenline only: A is defective.',
      dynamics: 'Unstable though |λ| = 1: each step adds the same once more.',
      'linear-systems': 'A is triangular: back substitution gives the one solution.',
    },
    params: {
      ...plane,
      ...axes,
      matrix: flat(1, 1, 0, 1),
      vector: [0, 1, 0],
      'dynamics.mode': 'discrete',
    },
  },
  {
    id: 'singular-lenses',
    title: 'Singular: no solution',
    sentence:
      'One fact, det A = 0, told four times: flat, λ = 0, equilibria, not solvable for every b.',
    look: {
      'linear-transformation': 'The square is flattened to a segment: no area, det A = 0.',
      'eigenvector-field': 'A whole line is sent to the origin: λ = 0.',
      dynamics: 'That line is at rest: equilibria, and stable, as the other λ = −2.',
      'linear-systems': 'Parallel lines: no solution, as b lies off the line of the columns.',
    },
    params: { ...plane, matrix: flat(-1, 1, 1, -1), vector: [1, 0, 0] },
    positions: { dynamics: 0.5 },
  },
  {
    id: 'singular-solvable-lenses',
    title: 'Singular: a line of solutions',
    sentence:
      'The same singular matrix with another b: now there are too many solutions, not too few.',
    look: {
      'linear-transformation': 'The whole plane lands on one line; every A x lies there.',
      'eigenvector-field': 'This v is an eigenvector: A v = −2v. Across it lies λ = 0.',
      dynamics: 'The start lies on the line of λ = −2: straight towards the origin.',
      'linear-systems': 'b lies on the columns’ line: both rows are one line, all of it solves.',
    },
    params: { ...plane, matrix: flat(-1, 1, 1, -1), vector: [1, -1, 0] },
    positions: { dynamics: 0.5 },
  },
  {
    id: 'nearly-singular-lenses',
    title: 'Nearly singular',
    sentence: 'Solvable on paper. Move b by a hair and watch the solution run.',
    look: {
      'linear-transformation': 'Nearly flat: det A = 0.01, and the square is a needle.',
      'eigenvector-field': 'λ = 2.005 and λ = 0.005: almost a line that is sent to the origin.',
      dynamics: 'Along one eigenline nearly nothing moves: almost a line of equilibria.',
      'linear-systems': 'Nearly parallel lines: one solution, (1, 1), but κ = 402.',
    },
    params: { ...plane, matrix: flat(1, 1, 1, 1.01), vector: [2, 2.01, 0] },
  },
  {
    id: 'spiral-lenses',
    title: 'Spiral home',
    sentence: 'A turn and a little damping. The sign of Re λ decides where everything ends.',
    look: {
      'linear-transformation': 'Turned and stretched alike in all directions: det A = 1.09.',
      'eigenvector-field': 'λ = −0.3 ± i: no real eigenvector, v and A v never align.',
      dynamics: 'Re λ = −0.3 is negative: a spiral home. Asymptotically stable.',
      'linear-systems': 'Columns at right angles and equally long: one solution, κ = 1.',
    },
    params: { ...plane, matrix: flat(-0.3, -1, 1, -0.3), vector: [1, 0, 0] },
    positions: { dynamics: 2 },
  },
  {
    id: 'grows-first-lenses',
    title: 'Stable, yet it grows first',
    sentence:
      'Eigenvalues tell how it ends, not how it begins: eigenlines that nearly agree deceive.',
    look: {
      'linear-transformation': 'det A = 2, yet the circle becomes a needle: σ = 10.2 and 0.195.',
      'eigenvector-field': 'λ = −1 and λ = −2, on eigenlines that are only 5.7° apart.',
      dynamics: 'Asymptotically stable, yet ‖x‖ can first grow 2.56-fold.',
      'linear-systems': 'Always one solution, but κ = 52.5: the lines are nearly parallel.',
    },
    params: { ...plane, ...axes, matrix: flat(-1, 10, 0, -2), vector: [0, 1, 0] },
    positions: { dynamics: 0.66 },
  },
  {
    id: 'nine-lenses',
    title: '1 to 9',
    sentence: 'A matrix of many blackboards: its middle column is the mean of the other two.',
    look: {
      'linear-transformation': 'Three columns in one plane: the cube is flat, det A = 0, rank 2.',
      'eigenvector-field': 'λ = 0 belongs to (1, −2, 1): A sends that line to the origin.',
      dynamics: 'A line of equilibria, and a saddle across it. Unstable.',
      'linear-systems': 'For this b the three planes share a line: all its points solve.',
    },
    params: { ...space, matrix: [1, 2, 3, 4, 5, 6, 7, 8, 9], vector: [1, 1, 1] },
  },
  {
    id: 'turn-in-space-lenses',
    title: 'A turn in space',
    sentence: 'In space a rotation has an axis, and the axis is an eigenvector.',
    look: {
      'linear-transformation': 'The cube turns by 120° about (1, 1, 1): det A = 1.',
      'eigenvector-field': 'Only the axis keeps its direction, λ = 1; the plane across it turns.',
      dynamics: 'As a flow: out along the axis, spirals in across it. Unstable.',
      'linear-systems': 'Planes at right angles: always one point, κ = 1.',
    },
    params: { ...space, matrix: [0, 0, 1, 1, 0, 0, 0, 1, 0], vector: [1, 0.5, 0] },
  },
];
