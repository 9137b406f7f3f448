import type { Readout } from '../../../core/readout';
import type { Complex } from '../../../math/eigen';
import { formatComplex, formatNumber } from '../../../math/format';
import { type Fraction, formatFraction, toNumber } from '../../../math/fraction';
import {
  definitenessOf,
  kindTolerance,
  type Rotation,
  rotoreflectionOf,
} from '../../../math/kinds';
import { type Analysis, analyse, productOf } from './analysis';
import type { Values } from './parameters';
import { words } from './words';

const labels = words.readouts;
const plain = (x: number) => formatNumber(x);
const list = (numbers: readonly number[]) => numbers.map((x) => formatNumber(x)).join(', ');

const isComposed = (values: Values) => values.composition !== 'off';

/** A matrix in one line: rows parted by semicolons. */
function rows(matrix: readonly number[]): string {
  const n = Math.sqrt(matrix.length);
  return Array.from({ length: n }, (_, i) => list(matrix.slice(i * n, i * n + n))).join('; ');
}

function ofA<Value>(
  id: keyof typeof labels & keyof Analysis,
  format: (value: Value) => string,
  exact?: (analysis: Analysis) => string,
): Readout<Values> {
  return {
    id,
    label: labels[id],
    unit: '',
    // Beside two matrices a number of A alone would be taken for the product's.
    prominent: (values) => !isComposed(values),
    value: (values) => analyse(values)[id],
    format: (value) => format(value as Value),
    ...(exact ? { exact: (values) => exact(analyse(values)) } : {}),
  };
}

/** The exact number where it says more than the rounded one beside it. */
function ifDifferent(exact: Fraction | undefined, numerical: number): string {
  if (!exact) return '';
  const shown = Number(formatNumber(numerical).replaceAll('−', '-'));
  return shown === toNumber(exact) ? '' : formatFraction(exact);
}

/** The exact inverse, or that there is none, where the numerical answer is another or is rounded. */
function exactInverse({ exact, inverse }: Analysis): string {
  if (!exact) return '';
  if (!exact.inverse || !inverse) return exact.inverse === inverse ? '' : exactRows(exact.inverse);
  const same = exact.inverse.every((x, k) => ifDifferent(x, inverse[k] as number) === '');
  return same ? '' : exactRows(exact.inverse);
}

function exactRows(matrix: readonly Fraction[] | null): string {
  if (!matrix) return words.none;
  const n = Math.sqrt(matrix.length);
  return Array.from({ length: n }, (_, i) =>
    matrix
      .slice(i * n, i * n + n)
      .map(formatFraction)
      .join(', '),
  ).join('; ');
}

export const readouts: readonly Readout<Values>[] = [
  {
    ...ofA<string>('kind', (kind) => kind),
    format: (kind, values) => {
      const { a } = analyse(values);
      const definiteness = kind === 'symmetric' ? definitenessOf(a, kindTolerance(a)) : null;
      return definiteness ? words.withDefiniteness(definiteness) : String(kind);
    },
  },
  ofA<number>('determinant', plain, (x) => ifDifferent(x.exact?.determinant, x.determinant)),
  ofA<readonly Complex[]>('eigenvalues', formatEigenvalues),
  {
    ...ofA<readonly number[]>('singularValues', list),
    format: (_value, values) => list(shownSingularValues(analyse(values))),
  },
  ofA<number>('rank', String, (x) =>
    x.exact && x.exact.rank !== x.rank ? String(x.exact.rank) : '',
  ),
  ofA<number>('condition', plain),
  ofA<number>('trace', plain, (x) => ifDifferent(x.exact?.trace, x.trace)),
  ofA<number>('normFrobenius', plain),
  {
    ...ofA<readonly number[] | null>('inverse', () => '', exactInverse),
    format: (inverse, values) => {
      if (inverse) return rows(inverse as readonly number[]);
      return analyse(values).exact?.inverse ? words.noneNumerically : words.none;
    },
  },
  {
    ...ofA<Rotation | null>('rotation', () => ''),
    format: (value, values) => {
      if (value) return formatRotation(value as Rotation, values.dimension);
      const turn = rotoreflectionOf(analyse(values).a);
      return turn ? words.rotoreflection(formatRotation(turn, 3)) : words.none;
    },
  },
  ofA<readonly number[]>('collapseTimes', (times) =>
    times.length > 0 ? `t = ${list(times)}` : words.none,
  ),
  ofA<readonly string[]>('kinds', (kinds) => kinds.slice(1).join(', ') || words.none),
  {
    id: 'product',
    label: labels.product,
    unit: '',
    relevant: isComposed,
    value: (values) => productOf(values).product,
    format: (value) => rows(value as number[]),
  },
  {
    id: 'commutator',
    label: labels.commutator,
    unit: '',
    relevant: isComposed,
    value: (values) => productOf(values).commutator,
    format: (value) => formatNumber(value as number),
  },
];

/** Real parts this small beside the imaginary one are what rounding leaves of zero. */
const dust = 4 * Number.EPSILON;

/** A complex pair is one entry: 1.28 ± 0.54i, or ±i. */
export function formatEigenvalues(values: readonly Complex[]): string {
  return values
    .filter(({ im }) => im >= 0)
    .map(({ re, im }) => {
      const isImaginary = im !== 0 && Math.abs(re) <= dust * im;
      const text = formatComplex({ re: isImaginary ? 0 : re, im });
      if (im === 0) return text;
      return isImaginary ? `±${text}` : text.replace('+', '±');
    })
    .join(', ');
}

/** Where exact arithmetic knows that some are zero, rounding errors are not shown in their place. */
export function shownSingularValues({ singularValues, exact }: Analysis): number[] {
  return singularValues.map((sigma, k) => (exact && k >= exact.rank ? 0 : sigma));
}

function formatRotation(rotation: Rotation, dimension: number): string {
  const degrees = formatNumber((rotation.angle * 180) / Math.PI);
  if (dimension === 2) return words.turn(degrees, (rotation.axis[2] ?? 1) < 0);
  return `${degrees}° about (${list(rotation.axis)})`;
}
