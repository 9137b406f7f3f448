import { boolean, choice, integer, number, type ValuesOf } from '../../../core/parameter';
import { algorithms } from '../../../math/iterations';
import { linkedDimension, linkedMatrix, linkedVector } from '../linked-parameters';
import { words } from './words';

const { parameters: labels, hints, groups } = words;

export const subjects = ['field', 'flow', 'rayleigh', 'algorithms', 'structure', 'powers'] as const;
export type Subject = (typeof subjects)[number];

type Anything = Readonly<Record<string, unknown>>;
const during =
  (...shown: readonly Subject[]) =>
  (values: Anything) =>
    shown.includes(values.subject as Subject);

/** Everything that a visitor may set in this exhibit. */
export const parameters = {
  subject: choice({
    label: labels.subject,
    options: subjects,
    names: words.subjects,
    default: 'field',
    structural: true,
    group: 'subject',
  }),
  matrix: linkedMatrix({
    label: labels.matrix,
    default: ['1.6', '0.6', '0.2', '0.4', '1', '-0.3', '0.2', '0.1', '-0.7'],
  }),
  dimension: linkedDimension({
    label: labels.dimension,
    default: 3,
  }),
  vector: linkedVector({ label: labels.vector, default: [1, 1, 0.6] }),
  ride: choice({
    label: labels.ride,
    options: ['flow', 'map'],
    names: words.rides,
    default: 'flow',
    group: 'timeline',
    relevant: during('flow'),
  }),
  algorithm: choice({
    label: labels.algorithm,
    options: algorithms,
    names: words.algorithms,
    default: 'power',
    group: 'timeline',
    relevant: during('field', 'algorithms'),
  }),
  act: choice({
    label: labels.act,
    options: ['acts', 'power'],
    names: words.actChoices,
    default: 'acts',
    group: 'timeline',
    relevant: during('powers'),
  }),
  shift: number({
    label: labels.shift,
    hint: hints.shift,
    min: -100,
    max: 100,
    step: 0.05,
    default: 0,
    group: groups.algorithm,
    relevant: (values) =>
      during('field', 'algorithms')(values) &&
      (values.algorithm === 'inverse' || values.algorithm === 'qr'),
  }),
  arrows: choice({
    label: labels.arrows,
    hint: hints.arrows,
    options: ['lattice', 'sphere', 'tangential', 'none'],
    names: words.arrowChoices,
    default: 'tangential',
    structural: true,
    group: groups.field,
    relevant: during('field'),
  }),
  arrowCount: choice({
    label: labels.arrowCount,
    options: ['500', '2000', '20000'],
    names: { '500': '500', '2000': '2 000', '20000': '20 000' },
    default: '500',
    structural: true,
    group: groups.field,
    relevant: (values) => during('field')(values) && values.arrows !== 'none',
  }),
  surface: boolean({
    label: labels.surface,
    hint: hints.surface,
    default: true,
    group: groups.field,
    relevant: during('field', 'algorithms'),
  }),
  points: choice({
    label: labels.points,
    hint: hints.points,
    options: ['16384', '65536', '262144', '1000000'],
    names: { '16384': '16 384', '65536': '65 536', '262144': '262 144', '1000000': '1 000 000' },
    default: '65536',
    structural: true,
    group: groups.flow,
    relevant: during('flow'),
  }),
  seed: integer({
    label: labels.seed,
    min: 0,
    max: 9999,
    default: 1,
    structural: true,
    group: groups.flow,
    relevant: during('flow'),
  }),
  displaced: boolean({
    label: labels.displaced,
    hint: hints.displaced,
    default: true,
    group: groups.rayleigh,
    relevant: during('rayleigh'),
  }),
  eigenlines: boolean({
    label: labels.eigenlines,
    hint: hints.eigenlines,
    default: true,
    group: groups.show,
  }),
  invariantPlane: boolean({
    label: labels.invariantPlane,
    hint: hints.invariantPlane,
    default: true,
    group: groups.show,
  }),
} as const;

export type Values = ValuesOf<typeof parameters>;
