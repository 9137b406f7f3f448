import { boolean, choice, integer, matrix, type ValuesOf } from '../../../core/parameter';
import { linkedDimension, linkedMatrix, linkedVector } from '../linked-parameters';
import { words } from './words';

const { parameters: labels, hints, groups } = words;

const shown = (key: keyof typeof hints & keyof typeof labels, on: boolean) =>
  boolean({ label: labels[key], hint: hints[key], group: groups.show, default: on });

/** Everything that a visitor may set in this exhibit. */
export const parameters = {
  matrix: linkedMatrix({
    label: labels.matrix,
    default: ['1.5', '1/5', '-0.5', '-0.3', '1.2', '0.4', '0.3', '-0.3', '1.1'],
  }),
  dimension: linkedDimension({
    label: labels.dimension,
    default: 3,
  }),
  vector: linkedVector({ label: labels.vector, default: [1, 1, 0.6] }),
  motion: choice({
    label: labels.motion,
    options: ['straight', 'polar', 'svd', 'inverse'],
    names: words.motions,
    default: 'straight',
    group: 'timeline',
  }),
  lattice: choice({
    label: labels.lattice,
    hint: hints.lattice,
    options: ['none', 'plane', 'space'],
    names: words.lattices,
    default: 'plane',
    group: groups.show,
  }),
  basis: shown('basis', true),
  arrow: shown('arrow', true),
  cube: shown('cube', true),
  sphere: shown('sphere', false),
  singularAxes: shown('singularAxes', false),
  eigenlines: shown('eigenlines', false),
  invariantPlane: shown('invariantPlane', false),
  subspaces: shown('subspaces', false),
  letter: shown('letter', false),
  teapot: shown('teapot', false),
  composition: choice({
    label: labels.composition,
    hint: hints.composition,
    options: ['off', 'b-then-a', 'a-then-b', 'side-by-side'],
    names: words.compositions,
    default: 'off',
    structural: true,
    group: groups.compose,
  }),
  second: matrix({
    label: labels.second,
    size: 3,
    default: [0, -1, 0, 1, 0, 0, 0, 0, 1],
    dimension: 'dimension',
    group: 'own',
    relevant: (values) => values.composition !== 'off',
  }),
  cloud: boolean({
    label: labels.cloud,
    hint: hints.cloud,
    group: groups.cloud,
    default: false,
    structural: true,
  }),
  cloudSize: choice({
    label: labels.cloudSize,
    hint: hints.cloudSize,
    options: ['16384', '65536', '262144', '1000000'],
    names: { '16384': '16 384', '65536': '65 536', '262144': '262 144', '1000000': '1 000 000' },
    default: '65536',
    structural: true,
    group: groups.cloud,
  }),
  seed: integer({
    label: labels.seed,
    min: 0,
    max: 9999,
    default: 1,
    structural: true,
    group: groups.cloud,
  }),
} as const;

export type Values = ValuesOf<typeof parameters>;
