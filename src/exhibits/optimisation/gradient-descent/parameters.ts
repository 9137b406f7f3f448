import {
  boolean,
  choice,
  type ExpressionValue,
  expression,
  integer,
  letters,
  matrix,
  type ValuesOf,
  vector,
} from '../../../core/parameter';
import { domainParameters } from '../../surfaces/domain-parameters';
import { bowl, namedFunctions } from './functions';
import { mostRacers, racersParameter } from './racer-parameter';
import { words } from './words';

const { parameters: labels, hints, groups } = words;

type Labels = typeof labels;

/** Whether the function is the bowl whose Hessian is the wing's matrix. */
const isBowl = (values: Readonly<Record<string, unknown>>) =>
  (values.function as ExpressionValue).name === bowl.id;

const shown = (key: keyof typeof hints & keyof Labels, on: boolean) =>
  boolean({ label: labels[key], hint: hints[key], group: groups.surface, default: on });

/** Everything that a visitor may set in this exhibit. */
export const parameters = {
  function: expression({
    label: labels.function,
    variables: ['x', 'y'],
    named: namedFunctions,
    letters: 'letters',
    default: 'himmelblau',
    group: 'own',
  }),
  letters: letters({
    label: labels.letters,
    variables: ['x', 'y'],
    group: 'own',
    relevant: (values) => !isBowl(values),
  }),
  matrix: matrix({
    label: labels.matrix,
    size: 3,
    default: [3, 1, 0, 1, 2, 0, 0, 0, 1],
    dimension: 'dimension',
    link: 'matrix',
    group: 'own',
    relevant: isBowl,
  }),
  dimension: integer({ label: labels.dimension, min: 2, max: 2, default: 2, group: 'own' }),
  racers: racersParameter,
  start: vector({ label: labels.start, default: [-0.3, -1], group: 'own' }),
  height: choice({
    label: labels.height,
    hint: hints.height,
    options: ['auto', 'linear', 'log'],
    names: words.heights,
    default: 'auto',
    group: groups.surface,
  }),
  contours: shown('contours', true),
  field: shown('field', false),
  critical: shown('critical', true),
  inner: shown('inner', false),
  swarm: choice({
    label: labels.swarm,
    hint: hints.swarm,
    options: ['0', '1024', '16384', '65536', '262144', '1048576'],
    names: words.swarms,
    default: '0',
    group: groups.crowd,
  }),
  swarmColour: choice({
    label: labels.swarmColour,
    hint: hints.swarmColour,
    options: ['loss', 'start', 'destination'],
    names: words.swarmColours,
    default: 'start',
    group: groups.crowd,
    relevant: (values) => values.swarm !== '0',
  }),
  basins: choice({
    label: labels.basins,
    hint: hints.basins,
    options: ['off', '256', '512', '1024'],
    names: words.basinSizes,
    default: 'off',
    group: groups.crowd,
  }),
  plane: boolean({ label: labels.plane, hint: hints.plane, default: false, group: groups.crowd }),
  planeSize: choice({
    label: labels.planeSize,
    hint: hints.planeSize,
    options: ['128', '256', '512', '1024'],
    names: words.planeSizes,
    default: '256',
    group: groups.crowd,
    relevant: ({ plane }) => plane === true,
  }),
  planeSteps: integer({
    label: labels.planeSteps,
    hint: hints.planeSteps,
    min: 10,
    max: 2000,
    step: 10,
    default: 200,
    group: groups.crowd,
    relevant: ({ plane }) => plane === true,
  }),
  like: integer({
    label: labels.like,
    hint: hints.like,
    min: 1,
    max: mostRacers,
    default: 1,
    group: groups.crowd,
    relevant: ({ swarm, basins, plane }) => swarm !== '0' || basins !== 'off' || plane === true,
  }),
  seed: integer({ label: labels.seed, min: 0, max: 9999, default: 1, group: groups.crowd }),
  ...domainParameters,
} as const;

export type Values = ValuesOf<typeof parameters>;
