import type { Preset } from '../../contract';

const quarter = Math.PI / 2;
const plain = { slices: true, gradient: true } as const;
const bare = { slices: false, gradient: false } as const;

/** Authored states, each with what to look for. Examples of mathematics.md, and the classics. */
export const presets: readonly Preset[] = [
  {
    id: 'two-slices',
    title: 'Two slices',
    sentence:
      'Two vertical cuts through one point: the slopes of their tangents are the partial derivatives.',
    params: { function: 'hills', point: [0.6, -0.8], gradient: false },
  },
  {
    id: 'secant-to-tangent',
    title: 'From secant to tangent',
    sentence: 'Play: the second point slides back to p, and the secants settle on the tangents.',
    params: { function: 'bowl', point: [-1.1, -0.1], h: 1.2, secants: true, gradient: false },
  },
  {
    id: 'perpendicular',
    title: 'Across the level curve',
    sentence:
      'Drag p: the gradient always stands at a right angle on the level curve, and never runs along it.',
    params: { function: 'hump', point: [0.8, -0.9], ...plain, slices: false, level: true },
  },
  {
    id: 'ridge-walk',
    title: 'Along the ridge',
    sentence:
      'Beside the crest the gradient points up to it; only on the crest does it point along the ridge.',
    params: { function: 'ridge', point: [-0.8, -1.1], slices: false, level: true, ascent: true },
  },
  {
    id: 'round-the-dial',
    title: 'Round the dial',
    sentence:
      'Play: the slope along u runs through a cosine, largest uphill and 0 along the level curve.',
    params: {
      function: 'bowl',
      point: [0.8, 0.6],
      direction: 0,
      motion: 'turn',
      slices: false,
      level: true,
      directional: true,
    },
    position: 0.1,
  },
  {
    id: 'touching-plane',
    title: 'The plane that touches',
    sentence:
      'On a saddle the tangent plane cuts through the surface it touches: drag p and look along it.',
    params: { function: 'saddle', point: [0.4, -0.3], ...bare, tangentPlane: true },
  },
  {
    id: 'taylor',
    title: 'A quadratic that fits',
    sentence:
      'The Taylor surface has value, slopes and bends of f at p; away from p it goes its own way.',
    params: { function: 'hills', point: [1.2, 0.5], ...bare, taylor: true },
  },
  {
    id: 'bends',
    title: 'Most and least bent',
    sentence:
      'Along the Hessian’s eigenvectors the slope changes most and least, here 2 and −2 along the axes.',
    params: { function: 'saddle', point: [0, 0], ...bare, curvature: true },
  },
  {
    id: 'two-curvatures',
    title: 'Hessian is not curvature',
    sentence:
      'The Hessian’s 2 is the same everywhere; the curvature of this parabola fades as it gets steep.',
    params: { function: 'trough', point: [-1, -0.4], ...bare, curvature: true },
  },
  {
    id: 'steepest-path',
    title: 'Straight up the hill',
    sentence: 'The path of steepest ascent bends all the way and may well end on the lower summit.',
    params: { function: 'peaks', point: [0.75, -1.45], slices: false, ascent: true },
  },
  {
    id: 'monkey-saddle',
    title: 'Monkey saddle',
    sentence:
      'Gradient and Hessian are 0, so the test is silent. Play: the cut rises and falls three times a turn.',
    params: {
      function: 'monkey-saddle',
      point: [0, 0],
      direction: 0,
      motion: 'turn',
      ...bare,
      directional: true,
    },
  },
  {
    id: 'flat-minimum',
    title: 'A minimum with H = 0',
    sentence:
      'x⁴ + y⁴ has its minimum at 0, where all second derivatives vanish: the Taylor surface is flat.',
    params: {
      function: 'quartic-bowl',
      point: [0, 0],
      slices: true,
      gradient: false,
      taylor: true,
    },
  },
  {
    id: 'every-line',
    title: 'Minimum along every line',
    sentence:
      'Turn the dial: every straight cut has a minimum at 0, yet between the parabolas f is negative.',
    params: {
      function: 'two-parabolas',
      point: [0, 0],
      direction: 1.2,
      motion: 'turn',
      ...bare,
      directional: true,
    },
  },
  {
    id: 'unequal-mixed',
    title: 'Mixed partials that differ',
    sentence:
      'At 0 the order matters: f_xy = −1 and f_yx = +1. Open “Step by step” to see both limits.',
    params: { function: 'unequal-mixed', point: [0, 0], slices: true, gradient: false },
  },
  {
    id: 'every-direction',
    title: 'Every slope, yet a cliff',
    sentence:
      'At 0 a slope exists along every u, yet f is ½ all along the parabola y = x²: not even continuous.',
    params: {
      function: 'every-direction',
      point: [0, 0],
      direction: 0.9,
      ...bare,
      directional: true,
    },
  },
  {
    id: 'cone',
    title: 'The tip of the cone',
    sentence:
      'Slope 1 ahead and −1 from behind, whichever way you look: there is no tangent at the tip.',
    params: { function: 'cone', point: [0, 0], slices: true, secants: true, h: 0.8 },
  },
  {
    id: 'creases',
    title: 'Creases',
    sentence:
      'On the crease one partial derivative is there and the other is not: drag p across it.',
    params: { function: 'pyramid', point: [0, 0.8], slices: true },
  },
  {
    id: 'dome',
    title: 'Where the function ends',
    sentence: 'Outside the circle there is no f; near the rim the slopes grow without bound.',
    params: { function: 'dome', point: [0.6, -0.35], slices: true, tangentPlane: true },
  },
  {
    id: 'rounding',
    title: 'Smaller is not better',
    sentence:
      'The chart: below h ≈ 10⁻⁸ the difference quotient gets worse again, for floating point rounds.',
    params: {
      function: 'exp(x) sin(y)',
      point: [1, 0.7],
      direction: 0,
      slices: true,
      secants: true,
      h: 0.7,
      gradient: false,
      differences: true,
      domain: 'chosen',
      xFrom: -1,
      xTo: 2,
      yFrom: -1.5,
      yTo: 1.5,
    },
  },
  {
    id: 'sweep-a-letter',
    title: 'A letter of your own',
    sentence: 'Move the slider a from −1 to 1: at 0 the bowl opens into a trough, then a saddle.',
    params: {
      function: 'x² - a y²',
      letters: { a: 0.5 },
      point: [0, 0],
      ...bare,
      curvature: true,
      direction: quarter,
    },
  },
];
