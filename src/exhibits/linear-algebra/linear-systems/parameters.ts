import { boolean, choice, integer, number, type ValuesOf, vector } from '../../../core/parameter';
import { methodIds } from '../../../math/systems/methods';
import { linkedDimension, linkedMatrix, linkedVector } from '../linked-parameters';
import { equationsParameter, operationsParameter, pointsParameter } from './lists-declared';
import { words } from './words';

const { parameters: labels, hints, groups } = words;

type Anything = Readonly<Record<string, unknown>>;

export const subjects = [
  'pictures',
  'elimination',
  'least-squares',
  'conditioning',
  'iterations',
] as const;
export type Subject = (typeof subjects)[number];

const during =
  (...which: readonly Subject[]) =>
  (values: Anything) =>
    which.includes(values.subject as Subject);

const isSquare = during('pictures', 'elimination', 'conditioning', 'iterations');
const isEliminating = during('elimination');
const isFitting = during('least-squares');
const isPerturbing = during('conditioning');
const isIterating = during('iterations');
const needsSpd = (values: Anything) =>
  isIterating(values) &&
  (values.method === 'steepest-descent' || values.method === 'conjugate-gradients');

/** Everything that a visitor may set in this exhibit. */
export const parameters = {
  subject: choice({
    label: labels.subject,
    options: subjects,
    names: words.subjects,
    default: 'pictures',
    structural: true,
    group: 'subject',
  }),
  matrix: linkedMatrix({
    label: labels.matrix,
    default: [1, 2, -1, 1, -1, 2, -1, 1, 1],
    relevant: isSquare,
  }),
  dimension: linkedDimension({
    label: labels.dimension,
    default: 2,
  }),
  vector: linkedVector({
    label: labels.vector,
    default: [4, 1, 2],
    relevant: isSquare,
  }),
  panes: choice({
    label: labels.panes,
    hint: hints.panes,
    options: ['both', 'row', 'column'],
    names: words.panes,
    default: 'both',
    structural: true,
    relevant: during('pictures'),
  }),
  guessing: boolean({
    label: labels.guessing,
    hint: hints.guessing,
    default: false,
    relevant: during('pictures'),
  }),
  guess: vector({
    label: labels.guess,
    default: [1, 0, 0],
    group: 'own',
    relevant: (values) => values.subject === 'pictures' && values.guessing === true,
  }),
  task: choice({
    label: labels.task,
    hint: hints.task,
    options: ['solve', 'inverse'],
    names: words.tasks,
    default: 'solve',
    group: groups.elimination,
    relevant: isEliminating,
  }),
  chosenBy: choice({
    label: labels.chosenBy,
    hint: hints.chosenBy,
    options: ['algorithm', 'visitor'],
    names: words.chosenBy,
    default: 'algorithm',
    group: groups.elimination,
    relevant: isEliminating,
  }),
  pivoting: choice({
    label: labels.pivoting,
    hint: hints.pivoting,
    options: ['partial', 'none'],
    names: words.pivotings,
    default: 'partial',
    group: groups.elimination,
    relevant: isEliminating,
  }),
  arithmetic: choice({
    label: labels.arithmetic,
    hint: hints.arithmetic,
    options: ['exact', 'float64'],
    names: words.arithmetics,
    default: 'exact',
    group: groups.elimination,
    relevant: isEliminating,
  }),
  byColumns: boolean({
    label: labels.byColumns,
    hint: hints.byColumns,
    default: false,
    structural: true,
    group: groups.elimination,
    relevant: isEliminating,
  }),
  operations: operationsParameter,
  fit: choice({
    label: labels.fit,
    hint: hints.fit,
    options: ['line', 'equations'],
    names: words.fits,
    default: 'line',
    structural: true,
    group: groups.leastSquares,
    relevant: isFitting,
  }),
  unknowns: choice({
    label: labels.unknowns,
    options: ['2', '3'],
    names: { '2': '2', '3': '3' },
    default: '2',
    structural: true,
    group: groups.leastSquares,
    relevant: (values) => isFitting(values) && values.fit === 'equations',
  }),
  seen: choice({
    label: labels.seen,
    hint: hints.seen,
    options: ['data', 'projection'],
    names: words.seen,
    default: 'data',
    structural: true,
    group: groups.leastSquares,
    relevant: isFitting,
  }),
  squares: boolean({
    label: labels.squares,
    hint: hints.squares,
    default: true,
    group: groups.leastSquares,
    relevant: (values) => isFitting(values) && values.fit === 'line' && values.seen === 'data',
  }),
  points: pointsParameter,
  equations: equationsParameter,
  sides: choice({
    label: labels.sides,
    hint: hints.sides,
    options: ['both', 'before', 'after'],
    names: words.sides,
    default: 'both',
    structural: true,
    group: groups.conditioning,
    relevant: isPerturbing,
  }),
  amount: number({
    label: labels.amount,
    hint: hints.amount,
    min: 0.001,
    max: 0.5,
    step: 0.001,
    default: 0.1,
    group: groups.conditioning,
    relevant: isPerturbing,
  }),
  disturbance: vector({
    label: labels.disturbance,
    hint: hints.disturbance,
    default: [0.6, -0.8, 0],
    group: 'own',
    relevant: isPerturbing,
  }),
  cloudSize: choice({
    label: labels.cloudSize,
    hint: hints.cloudSize,
    options: ['16384', '65536', '262144', '1000000'],
    names: words.cloudSizes,
    default: '65536',
    structural: true,
    group: groups.conditioning,
    relevant: isPerturbing,
  }),
  solid: boolean({
    label: labels.solid,
    hint: hints.solid,
    default: false,
    structural: true,
    group: groups.conditioning,
    relevant: isPerturbing,
  }),
  seed: integer({
    label: labels.seed,
    min: 0,
    max: 9999,
    default: 1,
    structural: true,
    group: groups.conditioning,
    relevant: isPerturbing,
  }),
  method: choice({
    label: labels.method,
    options: methodIds,
    names: words.methods,
    default: 'jacobi',
    group: groups.iterations,
    relevant: isIterating,
  }),
  omega: number({
    label: labels.omega,
    hint: hints.omega,
    min: 0.05,
    max: 1.95,
    step: 0.01,
    default: 1.2,
    group: groups.iterations,
    relevant: (values) =>
      isIterating(values) && (values.method === 'sor' || values.compare === true),
  }),
  normal: boolean({
    label: labels.normal,
    hint: hints.normal,
    default: false,
    group: groups.iterations,
    relevant: (values) => needsSpd(values) || (isIterating(values) && values.compare === true),
  }),
  compare: boolean({
    label: labels.compare,
    hint: hints.compare,
    default: false,
    group: groups.iterations,
    relevant: isIterating,
  }),
  levels: boolean({
    label: labels.levels,
    hint: hints.levels,
    default: true,
    group: groups.iterations,
    relevant: isIterating,
  }),
  start: vector({
    label: labels.start,
    hint: hints.start,
    default: [0, 0, 0],
    group: 'own',
    relevant: isIterating,
  }),
} as const;

export type Values = ValuesOf<typeof parameters>;
