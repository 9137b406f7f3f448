import type { Readout } from '../../../core/readout';
import type { Complex } from '../../../math/eigen';
import { formatComplex, formatNumber } from '../../../math/format';
import { toNumber } from '../../../math/fraction';
import { apply, dot } from '../../../math/matrix';
import type { ComplexVector } from '../../../math/spectral';
import { type Analysis, analyse, digitsOf, directionOf, leadersOf, lineAngle } from './analysis';
import { runOf } from './iteration-state';
import { stepOf } from './motion';
import type { Values } from './parameters';
import { digitsToTell, shownValue } from './shown-value';
import { words } from './words';

const labels = words.readouts;
const plain = (x: number) => formatNumber(x);
const list = (numbers: readonly number[]) => numbers.map((x) => formatNumber(x)).join(', ');

/** The eigenvalues of A; a complex pair is one entry: 1.28 ± 0.54i, or ±i. */
export function formatEigenvalues(analysis: Analysis, values = analysis.eigenvalues): string {
  const digits = digitsOf(analysis);
  return values
    .filter(({ im }) => im >= 0)
    .map((value) => formatValue(value, digits))
    .join(', ');
}

/** One eigenvalue, a complex one together with its conjugate. */
export function formatValue(value: Complex, significant = 4): string {
  const { re, im } = shownValue(value);
  const text = formatComplex({ re, im: Math.abs(im) }, significant);
  if (im === 0) return text;
  return re === 0 ? `±${text}` : text.replace('+', '±');
}

function formatSpaces(spaces: ReturnType<typeof spacesOf>): string {
  const digits = digitsToTell(spaces.map(({ value }) => value));
  return spaces
    .filter(({ value }) => value.im >= 0)
    .map(({ value, algebraic, geometric }) =>
      value.im === 0
        ? words.eigenspace(formatValue(value, digits), algebraic, geometric)
        : words.eigenspaceOfPair(formatValue(value, digits)),
    )
    .join('; ');
}

function formatVector({ re, im }: ComplexVector): string {
  const parts = re.map((x, k) => formatComplex({ re: x, im: im[k] ?? 0 }, 3));
  return `(${parts.join(', ')})`;
}

/** What an iteration is at a step, as scripts read it. */
export interface IterationReadout {
  readonly k: number;
  readonly estimate: number | null;
  readonly vector: readonly number[] | null;
  readonly error: number | null;
  readonly observedRate: number | null;
  readonly predictedRate: number | null;
  readonly order: number | null;
  readonly status: string;
  readonly reason: string;
}

/** The sentence that says beforehand what the iteration will do. */
export function reasonOf(values: Values): string {
  const { algorithm, shift } = values;
  const { reason, rate, isSteady } = runOf(values).prediction;
  const special = {
    power: undefined,
    inverse: words.inverseReasons,
    rayleigh: undefined,
    qr: shift === 0 ? undefined : words.shiftedReasons,
  }[algorithm];
  return (special?.[reason] ?? words.reasons[reason])(leavesOf(rate ?? 0, isSteady));
}

function leavesOf(rate: number, isSteady: boolean): string {
  if (rate === 0) return words.leavesNothing;
  const shown = formatNumber(rate, 3);
  return shown === '1' ? words.leavesAlmostAll : words.leaves(shown, isSteady);
}

export function iterationAt(values: Values, position: number): IterationReadout {
  const run = runOf(values);
  const k = stepOf(values, position);
  const { vector, estimate } = run.at(k);
  return {
    k,
    estimate,
    vector,
    error: run.errorAt(k),
    observedRate: run.observedRateAt(k),
    predictedRate: run.prediction.rate,
    order: run.prediction.order,
    status: run.statusAt(k),
    reason: reasonOf(values),
  };
}

/** Where the flow or the map takes almost every direction, in words. */
export function limit(analysis: Analysis, which: 'flow' | 'map'): string {
  const leading = leadersOf(analysis)[which];
  const [first] = leading;
  const says = words.limits;
  if (!first) return words.none;
  if (analysis.eigenspaces[0]?.geometric === analysis.n) {
    if (which === 'flow' || first.re > 0) return says.everywhere;
    return first.re === 0 ? says.zero : says.flips;
  }
  if (which === 'map' && analysis.spectralRadius === 0) return says.zero;
  const shown = formatEigenvalues(analysis, leading);
  if (leading.length > 1) return says.several(shown);
  return first.im === 0 ? says.line(shown) : says.circle(shown);
}

/** A readout stands large over the picture where it is what the subject is about. */
const about =
  (...subjects: readonly Values['subject'][]) =>
  ({ subject }: Values) =>
    subjects.includes(subject);

function ofA<Value>(
  id: keyof typeof labels,
  value: (analysis: Analysis) => Value,
  format: (value: Value) => string,
  prominent = about(),
): Readout<Values> {
  return {
    id,
    prominent,
    label: labels[id],
    unit: '',
    value: (values) => value(analyse(values)),
    format: (shown) => format(shown as Value),
  };
}

const yesOrNo = (is: boolean) => (is ? words.yes : words.no);

/** A repeated eigenvalue that exact arithmetic knows, where the number shown is rounded. */
function exactEigenvalues(values: Values): string {
  const { exact } = analyse(values);
  return (exact?.repeated ?? [])
    .filter(({ value }) => !Number.isInteger(4 * toNumber(value)))
    .map(({ value }) => `${value.numerator}/${value.denominator}`.replace('-', '−'))
    .join(', ');
}

export const readouts: readonly Readout<Values>[] = [
  {
    ...ofA('eigenvalues', (x) => x.eigenvalues, String),
    format: (_, values) => formatEigenvalues(analyse(values)),
    prominent: () => true,
    exact: exactEigenvalues,
  },
  {
    id: 'angle',
    label: labels.angle,
    unit: '',
    prominent: about('field'),
    value: (values) => lineAngle(analyse(values).a, directionOf(values).v),
    format: (angle) =>
      angle === null ? words.noDirection : `${formatNumber(((angle as number) * 180) / Math.PI)}°`,
  },
  {
    id: 'rayleighQuotient',
    label: labels.rayleighQuotient,
    unit: '',
    prominent: about('field', 'rayleigh'),
    value: (values) => {
      const { v } = directionOf(values);
      return dot(v, apply(analyse(values).a, v));
    },
    format: (value) => plain(value as number),
  },
  {
    id: 'iteration',
    label: labels.iteration,
    unit: '',
    relevant: about('field', 'algorithms'),
    prominent: about('algorithms'),
    value: (values, position) => iterationAt(values, position),
    format: (value) => {
      const { k, estimate, error, status } = value as IterationReadout;
      return words.iteration(
        k,
        estimate === null ? '' : words.estimate(formatNumber(estimate, 6)),
        error === null ? '' : words.error(formatNumber(error, 2)),
        words.statuses[status as keyof typeof words.statuses],
      );
    },
  },
  ofA('eigenspaces', spacesOf, formatSpaces, about('structure', 'powers')),
  ofA(
    'eigenvectors',
    (x) => x.eigenvectors,
    (vectors) => vectors.map(formatVector).join(', '),
  ),
  ofA('isDiagonalizable', (x) => x.isDiagonalizable, yesOrNo, about('structure', 'powers')),
  ofA('isDiagonalizableOverR', (x) => x.isDiagonalizableOverR, yesOrNo),
  ofA(
    'eigenvalueConditions',
    (x) => x.conditions,
    (conditions) =>
      conditions
        .map((x) => (x === Number.POSITIVE_INFINITY ? words.infinite : plain(x)))
        .join(', '),
  ),
  ofA('spectralRadius', (x) => x.spectralRadius, plain),
  ofA('definiteness', (x) => x.definiteness, String, about('rayleigh')),
  ofA('flowLimit', (x) => limit(x, 'flow'), String, about('flow')),
  ofA('mapLimit', (x) => limit(x, 'map'), String, about('flow')),
];

/** Eigenspaces with their basis vectors as the eigenvectors are given: real and imaginary parts. */
function spacesOf(analysis: Analysis) {
  return analysis.eigenspaces.map(({ value, algebraic, geometric, basis }) => ({
    value,
    algebraic,
    geometric,
    basis: basis.map((v) => ({ re: v.map(({ re }) => re), im: v.map(({ im }) => im) })),
  }));
}

export { list as formatList };
