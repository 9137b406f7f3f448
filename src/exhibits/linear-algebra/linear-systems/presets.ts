import type { Preset } from '../../contract';

const plane = { dimension: 2 } as const;
const space = { dimension: 3 } as const;

const point = (t: number, y: number) => ({ kind: 'point', t, y });
const equation = (a1: number, a2: number, b: number) => ({ kind: 'equation', a1, a2, b });

/** Planes about (1, 1, 1), each a little off it. */
const twelve = [
  [2, 1, 0, 3.2],
  [1, 2, 1, 3.8],
  [0, 1, 2, 3.3],
  [1, 0, 2, 2.7],
  [2, 0, 1, 3.3],
  [1, -1, 1, 1.2],
  [-1, 1, 1, 0.8],
  [1, 1, -1, 1.3],
  [1, 1, 1, 2.6],
  [2, -1, 0, 0.7],
  [0, 2, -1, 1.4],
  [-1, 0, 2, 0.6],
].map(([a1, a2, a3, b]) => ({ kind: 'equation', a1, a2, a3, b }));

const elimination = { subject: 'elimination' } as const;
const fit = { subject: 'least-squares' } as const;
const conditioning = { subject: 'conditioning' } as const;
const iterations = { subject: 'iterations' } as const;

/** Authored states, each with what to look for. Systems of mathematics.md, and the classics. */
export const presets: readonly Preset[] = [
  {
    id: 'two-lines',
    title: 'Two lines',
    sentence: 'The lines cross in (2, 1), so two of the first column and one of the second make b.',
    params: { ...plane, matrix: [1, 2, 1, -1], vector: [4, 1] },
  },
  {
    id: 'three-planes',
    title: 'Three planes',
    sentence:
      'Each two planes meet in a line, and all three in one point, (1, 2, 1): a mix of columns that is b.',
    params: { ...space, matrix: [1, 2, -1, 1, -1, 2, -1, 1, 1], vector: [4, 1, 2] },
  },
  {
    id: 'try-it',
    title: 'Try it yourself',
    sentence:
      'Drag x until it lies on both lines: then, and only then, the mix of the columns is b.',
    params: { ...plane, matrix: [2, -1, 1, 1], vector: [1, 2], guessing: true, guess: [2, 0] },
  },
  {
    id: 'parallel',
    title: 'Parallel lines',
    sentence: 'The columns are parallel too, and b lies beside their line: nothing to be had.',
    params: { ...plane, matrix: [1, 2, 2, 4], vector: [3, 3] },
  },
  {
    id: 'same-line',
    title: 'The same line twice',
    sentence:
      'One equation is twice the other: a whole line of solutions, the shortest of them marked.',
    params: { ...plane, matrix: [1, 2, 2, 4], vector: [3, 6] },
  },
  {
    id: 'a-line-of-solutions',
    title: 'Planes round a line',
    sentence: 'a₁ = a₂ + a₃, and b lies in the plane of the columns: the solutions fill a line.',
    params: { ...space, matrix: [1, 2, -1, 2, 1, 1, 1, -1, 2], vector: [3, 3, 0] },
  },
  {
    id: 'prism',
    title: 'A prism of planes',
    sentence:
      'Every two planes meet, and the three lines run side by side: no point lies on all three.',
    params: { ...space, matrix: [1, 2, -1, 2, 1, 1, 1, -1, 2], vector: [3, 1, 0] },
  },
  {
    id: 'steps',
    title: 'Elimination',
    sentence:
      'Play: a step turns a plane about a line it shares with another, or only scales its equation. The meeting point stays.',
    params: { ...space, ...elimination, matrix: [1, 2, -1, 1, -1, 2, -1, 1, 1], vector: [4, 1, 2] },
    position: 0,
  },
  {
    id: 'steps-by-columns',
    title: 'Elimination by columns',
    sentence:
      'Play: each step moves the columns and b together. In the end the columns are the axes, and b is x.',
    params: { ...plane, ...elimination, byColumns: true, matrix: [1, 2, 1, -1], vector: [4, 1] },
    position: 0,
  },
  {
    id: 'zero-pivot',
    title: 'A pivot that is 0',
    sentence:
      'Nothing can be divided by 0, so rows are swapped first; the planes stay where they are.',
    params: { ...space, ...elimination, matrix: [0, 2, 1, 2, 1, -1, 1, 1, 1], vector: [4, 1, 4] },
    position: 1,
  },
  {
    id: 'inverse',
    title: 'The inverse',
    sentence: 'Gauss–Jordan on A beside I: when A has become I, what was I has become the inverse.',
    params: {
      ...space,
      ...elimination,
      task: 'inverse',
      matrix: [2, 1, 0, 1, 2, 1, 0, 1, 2],
      vector: [3, 4, 3],
    },
    position: 0,
  },
  {
    id: 'own-steps',
    title: 'Steps of your own',
    sentence:
      'The first step is made. Choose the next ones in the list; each can be changed or taken back.',
    params: {
      ...space,
      ...elimination,
      chosenBy: 'visitor',
      matrix: [1, 1, 1, 2, -1, 1, 1, 2, -1],
      vector: [3, 2, 2],
      operations: [{ kind: 'add', i: 2, j: 1, factor: '-2' }],
    },
    position: 1,
  },
  {
    id: 'tiny-pivot',
    title: 'A tiny pivot',
    sentence:
      'Floating point without pivoting ends at (0, 1); the true solution is (1, 1) to twenty digits.',
    params: {
      ...plane,
      ...elimination,
      matrix: ['1e-20', 1, 1, 1],
      vector: [1, 2],
      pivoting: 'none',
      arithmetic: 'float64',
    },
    position: 4,
  },
  {
    id: 'line-fit',
    title: 'A line through points',
    sentence:
      'No line meets all five points. This one makes the squares’ areas add up to the least.',
    params: { ...plane, ...fit },
  },
  {
    id: 'outlier',
    title: 'One wild point',
    sentence:
      'Squares care most for the largest error: drag the last point and the line runs after it.',
    params: {
      ...plane,
      ...fit,
      points: [
        point(-2, -1),
        point(-1, -0.4),
        point(0, 0.1),
        point(1, 0.4),
        point(2, 1),
        point(3, 5),
      ],
    },
  },
  {
    id: 'tent',
    title: 'Tent',
    sentence:
      'b = (1, 2, 4) stands beside the plane of two columns; its shadow is (4/3, 7/3, 11/3).',
    params: {
      ...plane,
      ...fit,
      fit: 'equations',
      seen: 'projection',
      equations: [equation(1, 0, 1), equation(0, 1, 2), equation(1, 1, 4)],
    },
  },
  {
    id: 'twelve-planes',
    title: 'Twelve planes',
    sentence:
      'No point lies on all of them. Of each plane only a patch beside the best x is drawn, and the way to it.',
    params: {
      ...space,
      ...fit,
      fit: 'equations',
      unknowns: '3',
      equations: twelve,
    },
  },
  {
    id: 'lauchli',
    title: 'Läuchli',
    sentence: 'AᵀA rounds to a singular matrix, so the normal equations fail; QR finds (1, 1).',
    params: {
      ...plane,
      ...fit,
      fit: 'equations',
      equations: [equation(1, 1, 2), equation(1e-8, 0, 1e-8), equation(0, 1e-8, 1e-8)],
    },
  },
  {
    id: 'nearly-parallel',
    title: 'Nearly parallel',
    sentence: 'x = (2, 0). Make the second number of b 2.0001 and it jumps to (1, 1).',
    params: { ...plane, matrix: [1, 1, 1, '1.0001'], vector: [2, 2] },
  },
  {
    id: 'ellipse-of-errors',
    title: 'Errors become an ellipse',
    sentence:
      'A circle of errors in b becomes an ellipse of errors in x, and κ = 4 is the ratio of its axes.',
    params: { ...plane, ...conditioning, matrix: ['5/2', '3/2', '3/2', '5/2'], vector: [1, 0] },
  },
  {
    id: 'worst-case',
    title: 'The worst case',
    sentence: 'Only for b along u₁ and δb along u₂ does the relative error grow by all of κ = 4.',
    params: {
      ...plane,
      ...conditioning,
      matrix: ['5/2', '3/2', '3/2', '5/2'],
      vector: [2, 2],
      disturbance: [1, -1],
    },
  },
  {
    id: 'million-errors',
    title: 'A million errors',
    sentence:
      'A million right-hand sides are solved for in one kernel: a sphere becomes an ellipsoid.',
    params: {
      ...space,
      ...conditioning,
      matrix: [2, -1, 0, -1, 2, -1, 0, -1, 2],
      vector: [1, 2, 3],
      cloudSize: '1000000',
      disturbance: [1, 1, 1],
    },
  },
  {
    id: 'jacobi',
    title: 'Jacobi',
    sentence:
      'Each step solves every equation for one unknown; on average it leaves 0.41 of the error.',
    params: { ...plane, ...iterations, matrix: [3, 1, 1, 2], vector: [5, 5], start: [-1, -1] },
    position: 4,
  },
  {
    id: 'jacobi-fails',
    title: 'Jacobi fails',
    sentence: 'ρ = 1.118 foretells that Jacobi runs away. Gauss–Seidel, with ρ = 0.5, arrives.',
    params: {
      ...space,
      ...iterations,
      matrix: [2, -1, 1, 2, 2, 2, -1, -1, 2],
      vector: [2, 6, 0],
    },
    position: 8,
  },
  {
    id: 'gauss-seidel-fails',
    title: 'Gauss–Seidel fails',
    sentence:
      'Here it is the other way round: ρ = 2 for Gauss–Seidel, and Jacobi is done in three steps.',
    params: {
      ...space,
      ...iterations,
      method: 'gauss-seidel',
      matrix: [1, 2, -2, 1, 1, 1, 2, 2, 1],
      vector: [1, 3, 5],
    },
    position: 4,
  },
  {
    id: 'zigzag',
    title: 'Zigzag or straight',
    sentence:
      'Steepest descent turns at a right angle at every step; conjugate gradients need two steps.',
    params: {
      ...plane,
      ...iterations,
      method: 'steepest-descent',
      compare: true,
      matrix: [4, 1, 1, 1],
      vector: [5, 2],
      start: [-1, 3],
    },
    position: 6,
  },
  {
    id: 'not-definite',
    title: 'Not for every matrix',
    sentence:
      'A is not symmetric, so conjugate gradients are refused. Switch on the normal equations.',
    params: {
      ...plane,
      ...iterations,
      method: 'conjugate-gradients',
      matrix: [1, 2, -1, 1],
      vector: [3, 0],
      start: [-1, 1],
    },
    position: 0,
  },
];
