import type { Preset } from '../../contract';

const plain = (learningRate: number) => ({ optimiser: 'gradient-descent', learningRate });
const adam = (learningRate: number) => ({ optimiser: 'adam', learningRate });
const heavyBall = (learningRate: number, momentum: number) => ({
  optimiser: 'momentum',
  learningRate,
  momentum,
});

const ravine = { function: 'ravine', start: [4, 1], height: 'linear' };

/** Lessard, Recht and Packard (2016): strongly convex, with a kink in its second derivative. */
const lessard = '(x<1 ? 12.5x² : x<2 ? x²/2+24x−12 : 12.5x²−24x+36) + y²';

/** Authored states, from the plain idea to its surprises. */
export const presets: readonly Preset[] = [
  {
    id: 'three-ways-down',
    title: 'Three ways down',
    sentence: 'One start, three rules: see which valley each of them ends in.',
    params: {
      function: 'himmelblau',
      start: [-0.3, -1],
      racers: [plain(0.01), heavyBall(0.005, 0.9), adam(0.2)],
    },
    position: 40,
  },
  {
    id: 'ravine-creeps',
    title: 'Why a ravine defeats plain descent',
    sentence:
      'The walls forbid more than 0.05; a rate calm enough for them hardly moves along the floor.',
    params: { ...ravine, racers: [plain(0.0495), plain(0.01)] },
    position: 60,
  },
  {
    id: 'ravine-explodes',
    title: 'One hair too far',
    sentence: 'At 0.0505, just past 2/λmax = 0.05, every swing is larger than the last.',
    params: { ...ravine, racers: [plain(0.0505), plain(0.0495)] },
    position: 60,
  },
  {
    id: 'heavy-ball',
    title: 'The best heavy ball',
    sentence: 'η = 0.0746 and β = 0.528 are Polyak’s choice for this ravine: done in 60 steps.',
    params: { ...ravine, racers: [heavyBall(0.0746, 0.528), plain(0.0495)] },
    position: 60,
  },
  {
    id: 'momentum-overshoots',
    title: 'Momentum overshoots',
    sentence: 'It arrives first and cannot stop: the loss swings like a pendulum.',
    params: {
      function: '(x²+y²)/2',
      start: [2.5, 1],
      height: 'linear',
      racers: [heavyBall(0.05, 0.97), plain(0.05)],
    },
    position: 60,
  },
  {
    id: 'rate-and-momentum',
    title: 'Every rate, every momentum',
    sentence: 'A whole run in each point of the map: where is it fastest, and where is the cliff?',
    params: { ...ravine, racers: [heavyBall(0.0746, 0.528)], plane: true },
    position: 60,
  },
  {
    id: 'turned-bowl',
    title: 'Adam and the turned ravine',
    sentence:
      'Turned by 45°, the same ravine costs Adam its advantage: it scales axes, not directions.',
    params: {
      function: '((x+y)²/2+20(x−y)²)/2',
      start: [2.1213203, 3.5355339],
      height: 'linear',
      domain: 'chosen',
      xFrom: -4,
      xTo: 4,
      yFrom: -4,
      yTo: 4,
      racers: [adam(0.1), plain(0.0495)],
    },
    position: 100,
  },
  {
    id: 'stuck-on-a-saddle',
    title: 'Stuck for ever',
    sentence: 'On the ridge of the saddle the slope never points sideways, so nobody leaves it.',
    params: {
      function: 'saddle',
      start: [1, 0],
      height: 'linear',
      racers: [plain(0.1), { optimiser: 'newton' }],
    },
    position: 40,
  },
  {
    id: 'adam-leaves-the-saddle',
    title: 'Adam walks away from the saddle',
    sentence: 'A millionth off the ridge is enough for Adam; plain descent needs far longer.',
    params: {
      function: 'saddle',
      start: [1, 1e-6],
      height: 'linear',
      racers: [plain(0.1), adam(0.1)],
    },
    position: 30,
  },
  {
    id: 'newton-loves-saddles',
    title: 'Newton jumps to the saddle',
    sentence: 'Pure Newton looks for a flat place, not for a low one; damped Newton goes down.',
    params: {
      function: 'himmelblau',
      start: [0.5, 2.4],
      racers: [
        { optimiser: 'newton', name: 'pure Newton' },
        { optimiser: 'newton', damped: true, name: 'damped Newton' },
      ],
    },
    position: 8,
  },
  {
    id: 'banana',
    title: 'The banana valley',
    sentence: 'Everyone finds the valley; only those who learn its curvature find the end of it.',
    params: {
      function: 'rosenbrock',
      start: [-1.5, 2],
      racers: [plain(0.0015), adam(0.05), { optimiser: 'bfgs' }, { optimiser: 'l-bfgs' }],
    },
    position: 80,
  },
  {
    id: 'cycles-for-ever',
    title: 'A bowl that momentum never finds',
    sentence: 'Convex, with one minimum, and yet the heavy ball goes round for ever.',
    params: {
      function: lessard,
      start: [3.3, 1],
      height: 'linear',
      domain: 'chosen',
      xFrom: -3,
      xTo: 4,
      yFrom: -2,
      yTo: 2,
      racers: [heavyBall(1 / 9, 4 / 9), plain(1 / 13)],
    },
    position: 60,
  },
  {
    id: 'kink',
    title: 'No rate is small enough',
    sentence: 'At the crease of |x| + |y| the slope never shrinks, so a fixed step never settles.',
    params: {
      function: '|x|+|y|',
      start: [2.05, 1.3],
      height: 'linear',
      racers: [plain(0.2), { ...plain(0.2), schedule: { kind: 'exponential', gamma: 0.95 } }],
    },
    position: 60,
  },
  {
    id: 'no-gradient-no-news',
    title: 'No gradient, no news',
    sentence: 'Easom’s needle is at (π, π); out here the gradient is 10⁻³² and says nothing.',
    params: {
      function: 'easom',
      start: [-3, -3],
      height: 'linear',
      racers: [plain(0.1), adam(0.1)],
    },
    position: 60,
  },
  {
    id: 'weight-decay-rests-elsewhere',
    title: 'Rest where it is still steep',
    sentence: 'AdamW’s weight decay pulls towards 0: it rests where the gradient is not zero.',
    params: {
      function: 'himmelblau',
      start: [4, 3],
      racers: [
        { optimiser: 'adamw', learningRate: 0.1, weightDecay: 1 },
        { optimiser: 'adam', learningRate: 0.1 },
      ],
    },
    position: 300,
  },
  {
    id: 'dusty-basins',
    title: 'Where the basins turn to dust',
    sentence: 'With momentum the borders between basins fray: neighbours end in different valleys.',
    params: {
      function: 'himmelblau',
      racers: [heavyBall(0.01, 0.9)],
      basins: '512',
      height: 'log',
    },
    position: 60,
  },
  {
    id: 'a-million-at-once',
    title: 'A swarm let loose',
    sentence:
      'Thousands of starts, one rule, each in the colour of its start: press play, the valleys fill.',
    params: {
      function: 'sin(3x)cos(3y)/(1+x²+y²)',
      racers: [heavyBall(0.02, 0.9)],
      start: [1.4, 0.9],
      height: 'linear',
      swarm: '65536',
      critical: false,
    },
    position: 14,
  },
  {
    id: 'noise-finds-the-way',
    title: 'Noise wanders',
    sentence: 'The same rule with noisy gradients: thrown out of small dips, and never at rest.',
    params: {
      function: 'rastrigin',
      start: [3.3, 2.7],
      racers: [
        plain(0.004),
        { ...plain(0.004), noise: { kind: 'gaussian', sigma: 60 }, name: 'with noise' },
      ],
    },
    position: 120,
  },
];
