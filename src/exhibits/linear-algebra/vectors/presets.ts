import type { Preset } from '../../contract';
import { vectorsParameter } from './vector-parameters';

type Point = readonly number[];

/** Vectors by name; a fourth number is the factor in a combination. */
function named(points: Readonly<Record<string, Point>>) {
  return Object.entries(points).map(([name, [x = 0, y = 0, z = 0, coefficient = 1]]) => ({
    name,
    value: [x, y, z],
    coefficient,
  }));
}

/** Two vectors u and v, which are a and b. */
const pair = (u: Point, v: Point) => ({ vectors: named({ u, v }), a: 'u', b: 'v' });

const plane = { dimension: 2 } as const;
const space = { dimension: 3 } as const;

/** Authored states, each with what to look for. */
export const presets: readonly Preset[] = [
  {
    id: 'first-look',
    title: 'A first look',
    sentence: 'Drag a tip: u + v follows. Press play, and v slides along u to show why.',
    params: { ...space, subject: 'sum', operation: 'add', vectors: vectorsParameter.default },
  },
  {
    id: 'tip-to-tail',
    title: 'Tip to tail',
    sentence: 'Walk along u, then along v: the sum is the diagonal of their parallelogram.',
    params: { ...plane, subject: 'sum', operation: 'add', ...pair([2, 0.5], [0.5, 1.5]) },
  },
  {
    id: 'turned-round',
    title: 'Turned round',
    sentence: 'A negative factor turns the arrow round; stretching alone never leaves its line.',
    params: {
      ...plane,
      subject: 'sum',
      operation: 'scale',
      vectors: named({ u: [1.5, 1, 0, -1.2] }),
      a: 'u',
      b: 'u',
    },
  },
  {
    id: 'king-and-queen',
    title: 'King − man + woman',
    sentence:
      'With these made-up coordinates the walk king − man + woman ends at the tip of queen.',
    params: {
      ...plane,
      subject: 'sum',
      operation: 'combine',
      vectors: named({
        king: [2, 2, 0, 1],
        man: [2, 0.5, 0, -1],
        woman: [-0.5, 0.5, 0, 1],
        queen: [-0.5, 2, 0, 0],
      }),
      a: 'king',
      b: 'queen',
    },
  },
  {
    id: 'one-plane',
    title: 'Three arrows, one plane',
    sentence:
      'w = u − v, so w adds nothing: turn the picture until the plane is seen from its edge.',
    params: {
      ...space,
      subject: 'sum',
      operation: 'combine',
      vectors: named({ u: [1.5, 0.5, 1, 1], v: [0, 1.5, 0.5, -1], w: [1.5, -1, 0.5, -0.5] }),
      a: 'u',
      b: 'v',
    },
  },
  {
    id: 'shadow',
    title: 'The shadow',
    sentence:
      'The light falls straight onto the line of v: the shadow’s length times |v| is u · v.',
    params: { ...plane, subject: 'dot', ...pair([1.5, 2], [3, 0.5]) },
  },
  {
    id: 'against',
    title: 'A backward shadow',
    sentence: 'Past 90° the shadow falls against v, and the dot product is negative: −3.5.',
    params: { ...plane, subject: 'dot', ...pair([-2, 1], [2, 0.5]) },
  },
  {
    id: 'right-angle',
    title: 'Right angle',
    sentence: 'No shadow at all: u · v = 0, however long the two arrows are.',
    params: { ...space, subject: 'dot', ...pair([1, 2, 1], [2, -1.5, 1]) },
  },
  {
    id: 'standing-up',
    title: 'Standing up',
    sentence: 'The parallelogram has area 3, and u × v is 3 long. Swap a and b: it flips.',
    params: { ...space, subject: 'cross', ...pair([2, 0, 0], [0.5, 1.5, 0]) },
  },
  {
    id: 'which-side',
    title: 'Left or right',
    sentence: 'In the plane one number is left: −3.5, negative because v lies clockwise of u.',
    params: { ...plane, subject: 'cross', ...pair([-0.5, 1.5], [2, 1]) },
  },
  {
    id: 'diamond',
    title: 'The taxi’s circle',
    sentence: 'For p = 1 the circle is a diamond: u is 2.5 long for a taxi, 1.803 for a bird.',
    params: { ...plane, subject: 'norms', p: 1, ...pair([1.5, 1], [0, 1]) },
  },
  {
    id: 'cube',
    title: 'From octahedron to cube',
    sentence: 'Play: as p grows from 1 to ∞ the ball swells, and only its points on the axes stay.',
    params: {
      ...space,
      subject: 'norms',
      p: 'inf',
      ball: 'unit',
      ...pair([1, 0.5, 0.8], [0, 1, 0]),
    },
  },
  {
    id: 'soft-cube',
    title: 'In between',
    sentence: 'p = 4: neither round nor a box. The larger p, the more the largest entry counts.',
    params: { ...space, subject: 'norms', p: 4, ...pair([1.2, -0.6, 1], [0, 1, 0]) },
  },
  {
    id: 'taxi-and-king',
    title: 'Bird, taxi, king',
    sentence: '3.606 for a bird, 5 for a taxi, 3 moves for a king on a chessboard.',
    params: { ...plane, subject: 'distance', ...pair([-1.5, -0.5], [1.5, 1.5]) },
  },
  {
    id: 'same-direction',
    title: 'Same direction, far apart',
    sentence: 'Cosine distance is 0 though the tips are 2.236 apart: it compares directions only.',
    params: { ...space, subject: 'distance', ...pair([1, 0, 0.5], [3, 0, 1.5]) },
  },
  {
    id: 'three-right-angles',
    title: 'Three right angles',
    sentence: 'Step by step three slanted arrows become a frame of unit length and right angles.',
    params: {
      ...space,
      subject: 'gram-schmidt',
      vectors: named({ u: [1.5, 1.5, 0], v: [1.5, 0, 1.5], w: [0, 1.5, 1.5] }),
      a: 'u',
      b: 'v',
    },
    position: 5,
  },
  {
    id: 'left-over',
    title: 'Nothing left over',
    sentence:
      'w = u + v lies in their plane: after two subtractions nothing is left, and it is skipped.',
    params: {
      ...space,
      subject: 'gram-schmidt',
      vectors: named({ u: [2, 1, 0], v: [-1, 1, 1], w: [1, 2, 1], x: [1.5, -0.5, 1.5] }),
      a: 'u',
      b: 'v',
    },
    position: 9,
  },
  {
    id: 'slanted-grid',
    title: 'The slanted grid',
    sentence: 'The same arrow x is (3, 3) on the square grid and (2, 1) on the grid of u and v.',
    params: {
      ...plane,
      subject: 'basis',
      vectors: named({ u: [2, 1], v: [-1, 1], x: [3, 3] }),
      a: 'x',
      b: 'u',
      basis: ['u', 'v'],
    },
  },
  {
    id: 'nearly-parallel',
    title: 'A poor basis',
    sentence: 'u and v are nearly parallel: x is short, its coordinates −2.5 and 3 are not.',
    params: {
      ...plane,
      subject: 'basis',
      vectors: named({ u: [2, 1], v: [1.5, 1], x: [-0.5, 0.5] }),
      a: 'x',
      b: 'u',
      basis: ['u', 'v'],
    },
  },
  {
    id: 'no-basis',
    title: 'No basis',
    sentence: 'v is twice u: they span a line only, so there is no second grid and no coordinates.',
    params: {
      ...plane,
      subject: 'basis',
      vectors: named({ u: [1, 0.5], v: [2, 1], x: [1, 2] }),
      a: 'x',
      b: 'u',
      basis: ['u', 'v'],
    },
  },
  {
    id: 'basis-of-space',
    title: 'A basis of space',
    sentence: 'Three arrows, no two at a right angle, still give every point exactly one address.',
    params: {
      ...space,
      subject: 'basis',
      vectors: named({ u: [1, 1, 0], v: [1, 0, 1], w: [0, 1, 1], x: [2, 1, 2] }),
      a: 'x',
      b: 'u',
      basis: ['u', 'v', 'w'],
    },
  },
];
