import { boolean, choice, integer, type ValuesOf } from '../../../core/parameter';
import { exponentParameter } from './exponent-parameter';
import { basisParameter, nameParameter, vectorsParameter } from './vector-parameters';
import { words } from './words';

const { parameters: labels, hints } = words;

type Given = Readonly<Record<string, unknown>>;

const on =
  (...subjects: readonly string[]) =>
  (values: Given) =>
    subjects.includes(values.subject as string);

/** Everything that a visitor may set in this exhibit. */
export const parameters = {
  subject: choice({
    label: labels.subject,
    options: ['sum', 'dot', 'cross', 'norms', 'distance', 'gram-schmidt', 'basis'],
    names: words.subjects,
    default: 'sum',
    group: 'subject',
  }),
  vectors: vectorsParameter,
  a: nameParameter(labels.a, 'u'),
  b: nameParameter(labels.b, 'v'),
  basis: basisParameter,
  operation: choice({
    label: labels.operation,
    hint: hints.operation,
    options: ['add', 'scale', 'combine'],
    names: words.operations,
    default: 'add',
    group: 'timeline',
    relevant: on('sum'),
  }),
  p: exponentParameter(on('norms')),
  ball: choice({
    label: labels.ball,
    hint: hints.ball,
    options: ['unit', 'scaled', 'both'],
    names: words.balls,
    default: 'both',
    relevant: on('norms'),
  }),
  dimension: integer({
    label: labels.dimension,
    hint: hints.dimension,
    min: 2,
    max: 3,
    default: 3,
    link: 'dimension',
    structural: true,
  }),
  grid: boolean({ label: labels.grid, hint: hints.grid, default: true }),
  span: boolean({
    label: labels.span,
    hint: hints.span,
    default: true,
    relevant: on('sum', 'gram-schmidt'),
  }),
  drops: boolean({
    label: labels.drops,
    hint: hints.drops,
    default: true,
    relevant: ({ dimension }) => dimension === 3,
  }),
} as const;

export type Values = ValuesOf<typeof parameters>;
export type Subject = Values['subject'];
