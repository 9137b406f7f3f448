import type { Preset } from '../../contract';
import { parameters } from './parameters';

const plane = { dimension: 2, vector: [1, 1, 0.6] } as const;
const space = { dimension: 3, vector: [1, 1, 0.6] } as const;

/** Authored states, each with what to look for. Matrices of mathematics.md, and the classics. */
export const presets: readonly Preset[] = [
  {
    id: 'first-look',
    title: 'A first look',
    sentence: 'Three columns, three landing places: drag one of them and all of space follows.',
    params: { ...space, matrix: parameters.matrix.default.cells, cube: true },
  },
  {
    id: 'shear',
    title: 'Shear',
    sentence:
      'Area is kept, yet the circle is stretched 1.618 and squeezed 0.618: the golden ratio.',
    params: { ...plane, matrix: [1, 1, 0, 1], sphere: true, singularAxes: true },
  },
  {
    id: 'quarter-turn',
    title: 'Quarter turn',
    sentence:
      'No line stays where it is: the eigenvalues are ±i. Play the straight path, then the polar one.',
    params: { ...plane, matrix: [0, -1, 1, 0], motion: 'polar', letter: true },
    position: 0.25,
  },
  {
    id: 'mirror',
    title: 'Mirror',
    sentence:
      'The letter F turns into its mirror image, and the square shows its hatched back: the determinant is −1.',
    params: { ...plane, matrix: [-1, 0, 0, 1], letter: true },
  },
  {
    id: 'symmetric',
    title: 'Symmetric',
    sentence: 'The eigenlines are the axes of the ellipse, and that is so only because A = Aᵀ.',
    params: { ...plane, matrix: [2, 1, 1, 2], sphere: true, singularAxes: true, eigenlines: true },
  },
  {
    id: 'defective',
    title: 'One eigenline only',
    sentence:
      'The ellipse has two axes, but only one line keeps its direction: an eigenvector is missing.',
    params: { ...plane, matrix: [2, 1, 0, 2], sphere: true, singularAxes: true, eigenlines: true },
  },
  {
    id: 'orthogonal-shadow',
    title: 'Orthogonal shadow',
    sentence:
      'Every point drops straight onto the line: null space and column space stand at right angles.',
    params: { ...plane, matrix: ['1/2', '1/2', '1/2', '1/2'], subspaces: true, letter: true },
    position: 0.6,
  },
  {
    id: 'oblique-shadow',
    title: 'Oblique shadow',
    sentence:
      'The shadow of a low sun: a projection too, yet the null space no longer meets the line at a right angle.',
    params: { ...plane, matrix: [1, 1, 0, 0], subspaces: true, letter: true },
    position: 0.6,
  },
  {
    id: 'half-turn',
    title: 'Half turn about z',
    sentence:
      'The straight path squashes space into a line at t = ½; the polar path turns and never does.',
    params: { ...space, matrix: [-1, 0, 0, 0, -1, 0, 0, 0, 1], letter: true },
    position: 0.35,
  },
  {
    id: 'rotation',
    title: 'Turn about the diagonal',
    sentence:
      'x becomes y, y becomes z, z becomes x: a turn by 120° about (1, 1, 1). Only that axis stays.',
    params: { ...space, matrix: [0, 0, 1, 1, 0, 0, 0, 1, 0], motion: 'polar', eigenlines: true },
    position: 0.2,
  },
  {
    id: 'flat',
    title: 'Looks full, is flat',
    sentence:
      'c₁ − 2c₂ + c₃ = 0: three columns in one plane. Turn the picture until the solid vanishes.',
    params: { ...space, matrix: [1, 2, 3, 4, 5, 6, 7, 8, 9], subspaces: true },
  },
  {
    id: 'tiny',
    title: 'Small is not singular',
    sentence:
      'The determinant is 0.001, the condition number 1: a small determinant does not mean nearly singular.',
    params: { ...space, matrix: [0.1, 0, 0, 0, 0.1, 0, 0, 0, 0.1], sphere: true },
  },
  {
    id: 'graded',
    title: 'Determinant 1, rank 2',
    sentence:
      'The volume is kept, yet in floating point one direction is lost: the numerical rank is 2.',
    params: { ...space, matrix: ['1e-8', 0, 0, 0, 1, 0, 0, 0, '1e8'] },
  },
  {
    id: 'spiral',
    title: 'A complex pair',
    sentence:
      'In one plane A turns by 36.9° and keeps lengths, along one line it stretches: 0.8 ± 0.6i and 1.3.',
    params: {
      ...space,
      matrix: [0.8, -0.6, 0, 0.6, 0.8, 0, 0, 0, 1.3],
      invariantPlane: true,
      eigenlines: true,
      motion: 'polar',
    },
  },
  {
    id: 'three-acts',
    title: 'Three acts',
    sentence:
      'Every matrix is turn, stretch, turn. Play it and watch the sphere become an ellipsoid in act 2.',
    params: {
      ...space,
      matrix: [1, 0.8, 0.2, -0.4, 1.1, 0.5, 0.3, -0.2, 0.7],
      motion: 'svd',
      sphere: true,
      singularAxes: true,
      cube: false,
    },
    position: 0.5,
  },
  {
    id: 'mirror-in-space',
    title: 'The looking glass',
    sentence:
      'A reflection: every path from I to A must pass through flatland, and the F comes out mirrored.',
    params: { ...space, matrix: [1, 0, 0, 0, -1, 0, 0, 0, 1], motion: 'polar', letter: true },
    position: 0.68,
  },
  {
    id: 'order-matters',
    title: 'Order matters',
    sentence:
      'Shear then turn, or turn then shear: AB ≠ BA, though determinant and eigenvalues agree.',
    params: {
      ...plane,
      matrix: [0, -1, 1, 0],
      second: [1, 1, 0, 1],
      composition: 'side-by-side',
      letter: true,
      motion: 'polar',
    },
  },
  {
    id: 'undo-it',
    title: 'The way back',
    sentence: 'The inverse motion brings space home from A to I, along the polar path backwards.',
    params: { ...space, matrix: [1, 0.5, 0, -0.5, 1, 0.3, 0, 0.2, 1.4], motion: 'inverse' },
    position: 0,
  },
  {
    id: 'teapot',
    title: 'Tea for one matrix',
    sentence: 'A solid everybody knows, sheared and stretched; its spout tells left from right.',
    params: {
      ...space,
      matrix: [1.2, 0.5, 0, 0, 0.9, 0.4, 0, 0, 1.1],
      teapot: true,
      cube: false,
      arrow: false,
    },
  },
  {
    id: 'million',
    title: 'A million points',
    sentence:
      'A cube filled with a million points, each moved by the same nine numbers, all at once.',
    params: {
      ...space,
      matrix: [1.1, 0.6, 0, -0.3, 0.9, 0.4, 0.2, 0, 1.2],
      cloud: true,
      cloudSize: '1000000',
      cube: false,
      arrow: false,
      motion: 'polar',
    },
  },
];
