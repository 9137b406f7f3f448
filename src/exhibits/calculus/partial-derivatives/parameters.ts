import {
  boolean,
  choice,
  expression,
  letters,
  number,
  type ValuesOf,
  vector,
} from '../../../core/parameter';
import { domainParameters } from '../../surfaces/domain-parameters';
import { teachingFunctions } from './functions';
import { words } from './words';

const { parameters: labels, hints, groups } = words;

const shown = (key: keyof typeof hints & keyof typeof labels, on: boolean) =>
  boolean({ label: labels[key], hint: hints[key], group: groups.show, default: on });

/** Everything that a visitor may set in this exhibit. */
export const parameters = {
  function: expression({
    label: labels.function,
    variables: ['x', 'y'],
    named: teachingFunctions,
    letters: 'letters',
    default: 'hills',
    group: 'own',
  }),
  letters: letters({ label: labels.letters, variables: ['x', 'y'], group: 'own' }),
  point: vector({ label: labels.point, default: [0.6, -0.8], group: 'own' }),
  motion: choice({
    label: labels.motion,
    options: ['secant', 'turn'],
    names: words.motions,
    default: 'secant',
    group: 'timeline',
  }),
  slices: shown('slices', true),
  secants: shown('secants', false),
  gradient: shown('gradient', true),
  level: shown('level', false),
  directional: shown('directional', false),
  tangentPlane: shown('tangentPlane', false),
  taylor: shown('taylor', false),
  curvature: shown('curvature', false),
  ascent: shown('ascent', false),
  differences: shown('differences', false),
  contours: shown('contours', true),
  direction: number({
    label: labels.direction,
    hint: hints.direction,
    min: -2 * Math.PI,
    max: 2 * Math.PI,
    step: Math.PI / 180,
    default: Math.PI / 4,
    unit: 'rad',
    group: groups.values,
  }),
  h: number({
    label: labels.h,
    hint: hints.h,
    min: 0.01,
    max: 2,
    step: 0.01,
    default: 1,
    group: groups.values,
  }),
  ...domainParameters,
} as const;

export type Values = ValuesOf<typeof parameters>;
