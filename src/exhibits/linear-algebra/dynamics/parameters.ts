import {
  boolean,
  choice,
  expression,
  integer,
  letters,
  number,
  type ValuesOf,
} from '../../../core/parameter';
import { type SystemId, systemIds, systems } from '../../../math/flow/systems';
import { fieldVariables } from '../../../math/flow/vector-field';
import { linkedDimension, linkedMatrix, linkedVector } from '../linked-parameters';
import { words } from './words';

const { parameters: labels, hints, groups } = words;

type Given = Readonly<Record<string, unknown>>;

const spatialSystems: readonly unknown[] = ['lorenz', 'sir'];

const isNonlinear = ({ mode }: Given) => mode === 'nonlinear';
const isLinear = (values: Given) => !isNonlinear(values);
const isDiscrete = ({ mode }: Given) => mode === 'discrete';
const isOwn = (values: Given) => isNonlinear(values) && values.system === 'own';

const shown = (
  key: keyof typeof hints & keyof typeof labels,
  on: boolean,
  relevant?: (values: Given) => boolean,
) =>
  boolean({
    label: labels[key],
    hint: hints[key],
    group: groups.show,
    default: on,
    ...(relevant ? { relevant } : {}),
  });

/** A letter of a built-in system, as a slider. */
function letterOf(id: SystemId, name: string) {
  const found = systems.find((one) => one.id === id)?.letters.find((one) => one.letter === name);
  if (!found) throw new Error(`The system ${id} has no letter ${name}.`);
  const key = `${id}-${name}` as keyof typeof words.systemLetters;
  return number({
    label: words.systemLetters[key],
    min: found.min,
    max: found.max,
    default: found.default,
    relevant: (values) => isNonlinear(values) && values.system === id,
  });
}

const component = (axis: 0 | 1 | 2, text: string) =>
  expression({
    label: [labels.fieldX, labels.fieldY, labels.fieldZ][axis] as string,
    variables: fieldVariables,
    letters: 'letters',
    default: text,
    group: 'own',
    relevant: (values) => isOwn(values) && (axis < 2 || values.dimension === 3),
  });

/** Everything that a visitor may set in this exhibit. */
export const parameters = {
  mode: choice({
    label: labels.mode,
    options: ['continuous', 'discrete', 'nonlinear'],
    names: words.modes,
    default: 'continuous',
    structural: true,
    group: 'subject',
  }),
  matrix: linkedMatrix({
    label: labels.matrix,
    default: ['-0.2', '-1.5', '0.3', '1.5', '-0.2', '0', '0', '0.2', '-0.4'],
    relevant: isLinear,
  }),
  dimension: linkedDimension({
    label: labels.dimension,
    default: 3,
  }),
  vector: linkedVector({ label: labels.vector, default: [1, 1, 0.6] }),
  path: choice({
    label: labels.path,
    hint: hints.path,
    options: ['time', 'turn', 'fold', 'shape'],
    names: words.paths,
    default: 'time',
    group: 'timeline',
    relevant: (values) =>
      isLinear(values) &&
      values.dimension === 2 &&
      !(isDiscrete(values) && values.iteration === 'descent'),
  }),
  iteration: choice({
    label: labels.iteration,
    hint: hints.iteration,
    options: ['matrix', 'descent'],
    names: words.iterations,
    default: 'matrix',
    relevant: isDiscrete,
  }),
  eta: number({
    label: labels.eta,
    hint: hints.eta,
    min: 0,
    max: 3,
    step: 0.01,
    default: 0.5,
    relevant: (values) => isDiscrete(values) && values.iteration === 'descent',
  }),
  system: {
    ...choice({
      label: labels.system,
      hint: hints.system,
      options: [...systemIds, 'own'],
      names: words.systems,
      default: 'pendulum',
      structural: true,
      group: 'timeline',
      relevant: isNonlinear,
      suggests: (input) => {
        const start = systems.find(({ id }) => id === input)?.start;
        return start ? { vector: start } : {};
      },
    }),
    // Their starts have three components.
    implied: (input: unknown) => (spatialSystems.includes(input) ? { dimension: 3 } : {}),
  },
  damping: letterOf('pendulum', 'c'),
  mu: letterOf('van-der-pol', 'μ'),
  preyGrowth: letterOf('lotka-volterra', 'a'),
  predation: letterOf('lotka-volterra', 'b'),
  predatorDeath: letterOf('lotka-volterra', 'c'),
  predatorGrowth: letterOf('lotka-volterra', 'd'),
  wells: letterOf('double-well', 'a'),
  sigma: letterOf('lorenz', 'σ'),
  rho: letterOf('lorenz', 'ρ'),
  beta: letterOf('lorenz', 'β'),
  infection: letterOf('sir', 'β'),
  recovery: letterOf('sir', 'γ'),
  fieldX: component(0, 'y'),
  fieldY: component(1, 'x - x^3 - c*y'),
  fieldZ: component(2, '-z'),
  letters: letters({ label: labels.letters, group: 'own', relevant: isOwn }),
  step: number({
    label: labels.step,
    hint: hints.step,
    min: 0.001,
    max: 0.1,
    step: 0.001,
    default: 0.02,
    structural: true,
    relevant: isOwn,
  }),
  reach: number({
    label: labels.reach,
    hint: hints.reach,
    min: 0.5,
    max: 50,
    step: 0.5,
    default: 2.5,
    structural: true,
    relevant: isOwn,
  }),
  portrait: shown('portrait', true, (values) => !isDiscrete(values) && planar(values)),
  invariants: shown('invariants', true, isLinear),
  nullclines: shown('nullclines', false, (values) => !isDiscrete(values)),
  equilibria: shown('equilibria', true),
  linearisation: shown('linearisation', false, isNonlinear),
  axes: shown('axes', true, isNonlinear),
  trajectory: shown('trajectory', true),
  shape: choice({
    label: labels.shape,
    hint: hints.shape,
    options: ['none', 'box', 'ball', 'letter'],
    names: words.shapes,
    default: 'none',
    group: groups.show,
    relevant: isLinear,
  }),
  particles: choice({
    label: labels.particles,
    hint: hints.particles,
    options: ['0', '4096', '16384', '65536', '262144', '1000000'],
    names: {
      '0': 'none',
      '4096': '4 096',
      '16384': '16 384',
      '65536': '65 536',
      '262144': '262 144',
      '1000000': '1 000 000',
    },
    default: '4096',
    structural: true,
    group: groups.particles,
  }),
  trails: choice({
    label: labels.trails,
    hint: hints.trails,
    options: ['0', '500', '1000', '4000', '20000'],
    names: { '0': 'none', '500': '500', '1000': '1 000', '4000': '4 000', '20000': '20 000' },
    default: '500',
    structural: true,
    group: groups.particles,
  }),
  seed: integer({
    label: labels.seed,
    min: 0,
    max: 9999,
    default: 1,
    structural: true,
    group: groups.particles,
  }),
} as const;

/** Whether what is shown lies in the plane. */
export function planar(values: Given): boolean {
  if (isLinear(values) || values.system === 'own') return values.dimension === 2;
  return !spatialSystems.includes(values.system);
}

export type Values = ValuesOf<typeof parameters>;
