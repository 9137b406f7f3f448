import type { Readout } from '../../../core/readout';
import { formatNumber } from '../../../math/format';
import type { PointKind } from '../../../math/surface';
import { type Analysis, along, analyse, isSharp } from './analysis';
import type { Values } from './parameters';
import { words } from './words';

const labels = words.readouts;

type Id = keyof typeof labels;

const list = (numbers: readonly number[]) => numbers.map((x) => formatNumber(x)).join(', ');

/** A pair as a vector. */
export const pair = (numbers: readonly number[]) => `(${list(numbers)})`;

/** Why something is missing at the point. */
function missing({ value, gradient }: Analysis): string {
  if (value === null) return words.notDefined;
  return gradient === null ? words.notDifferentiable : words.noSecond;
}

/** A readout that may be missing; what is said then depends on the point. */
function of<Value>(
  id: Id,
  value: (analysis: Analysis) => Value | null,
  format: (value: Value, analysis: Analysis) => string,
  whenMissing: (analysis: Analysis) => string = missing,
): Readout<Values> {
  return {
    id,
    label: labels[id],
    unit: '',
    value: (values) => value(analyse(values)),
    format: (given, values) => {
      const analysis = analyse(values);
      return given === null ? whenMissing(analysis) : format(given as Value, analysis);
    },
  };
}

function gradientText(gradient: readonly number[], { gradientIs }: Analysis): string {
  const text = pair(gradient);
  if (gradientIs === 'limit') return words.byLimits(text);
  return gradientIs === 'convention' ? words.byConvention(text) : text;
}

function whyNoEigen(analysis: Analysis): string {
  const { hessian } = analysis;
  return hessian && hessian[1] !== hessian[2] ? words.mixedDiffer : missing(analysis);
}

function missingSlope(values: Values): string {
  const analysis = analyse(values);
  const { sides } = along(analysis, values.direction);
  if (sides && sides.above !== null && sides.below !== null)
    return words.oneSided(formatNumber(sides.above), formatNumber(sides.below));
  return analysis.value === null ? words.notDefined : words.notDifferentiable;
}

export const readouts: readonly Readout<Values>[] = [
  of(
    'value',
    ({ value }) => value,
    (value) => formatNumber(value),
  ),
  of('gradient', ({ gradient }) => gradient && [...gradient], gradientText),
  of(
    'gradientNorm',
    ({ gradient, gradientIs }) =>
      gradient && gradientIs === 'exact' ? Math.hypot(...gradient) : null,
    (norm) => formatNumber(norm),
    (analysis) => {
      if (analysis.value === null) return words.notDefined;
      const isLost = analysis.gradient === null || isSharp(analysis);
      return isLost ? words.notDifferentiable : words.undecided;
    },
  ),
  {
    id: 'directionalDerivative',
    label: labels.directionalDerivative,
    unit: '',
    value: (values) => along(analyse(values), values.direction).slope,
    format: (slope, values) =>
      slope === null ? missingSlope(values) : formatNumber(slope as number),
  },
  of<PointKind>(
    'kind',
    ({ kind }) => kind,
    (kind) => words.kinds[kind],
    (analysis) => (analysis.value === null ? words.notDefined : words.undecided),
  ),
  of(
    'hessian',
    ({ hessian }) => hessian && [...hessian],
    (hessian, { isKink }) => {
      const text = `${list(hessian.slice(0, 2))}; ${list(hessian.slice(2))}`;
      return isKink ? words.byLimits(text) : text;
    },
  ),
  of('hessianEigenvalues', ({ eigen }) => eigen && [...eigen.values], list, whyNoEigen),
  of(
    'principalCurvatures',
    ({ curvatures }) => curvatures && [...curvatures.values],
    list,
    whyNoEigen,
  ),
  of('taylor2', ({ taylor }) => taylor && [...taylor], list, whyNoEigen),
];
