import type { Readout } from '../../../core/readout';
import { formatNumber } from '../../../math/format';
import type { Distances, Norms } from '../../../math/vectors';
import { type Analysis, analyse } from './analysis';
import { lengthOf, times } from './geometry';
import type { Subject, Values } from './parameters';
import { signWords } from './subjects/dot';
import { spanWords } from './subjects/span';
import {
  combinationShown,
  coordinatesShown,
  crossShown,
  degreesText,
  isRightAngle,
  pointText,
  withoutDust,
} from './text';
import { directionName } from './timeline';
import { words } from './words';

const { readouts: labels, none } = words;
const plain = (x: number) => formatNumber(x);
const point = (v: readonly number[]) => pointText(withoutDust(v), 4);

/** A number or a vector that follows from the analysis, shown with some of the subjects. */
function of<Value>(
  id: keyof typeof labels,
  subjects: readonly Subject[],
  value: (x: Analysis) => Value,
  format: (value: Value, x: Analysis) => string,
): Readout<Values> {
  return {
    id,
    label: labels[id],
    unit: '',
    value: (values) => value(analyse(values)),
    format: (given, values) => format(given as Value, analyse(values)),
    relevant: (values) => subjects.includes(values.subject),
  };
}

const onlyWhen = (readout: Readout<Values>, holds: (values: Values) => boolean) => ({
  ...readout,
  relevant: (values: Values) => (readout.relevant?.(values) ?? true) && holds(values),
});

/** Several numbers in a row would fill the screen while presenting; the picture names them all. */
const listed = (readout: Readout<Values>): Readout<Values> => ({
  ...readout,
  prominent: () => false,
});

export const readouts: readonly Readout<Values>[] = [
  onlyWhen(
    of('sum', ['sum'], (x) => x.sum, point),
    ({ operation }) => operation === 'add',
  ),
  onlyWhen(
    of(
      'combination',
      ['sum'],
      (x) => x.combination,
      (_sum, x) => pointText(combinationShown(x), 4),
    ),
    ({ operation }) => operation === 'combine',
  ),
  onlyWhen(
    of('scaled', ['sum'], (x) => times(x.a.coefficient, x.a.point), point),
    ({ operation }) => operation === 'scale',
  ),
  of(
    'spanDimension',
    ['sum', 'gram-schmidt'],
    (x) => x.gramSchmidt.basis.length,
    (size, { dimension }) => `${size}: ${spanWords(dimension, size)}`,
  ),
  of(
    'dot',
    ['dot'],
    (x) => x.dot,
    (dot, x) => (isRightAngle(x) ? '0' : plain(dot)),
  ),
  listed(of('distances', ['distance'], (x) => x.distances, distanceText)),
  of(
    'angle',
    ['dot', 'cross', 'distance'],
    (x) => x.angle,
    (angle) => (angle === null ? words.undefinedAngle : `${degreesText(angle)}°`),
  ),
  of(
    'cosine',
    ['dot', 'distance'],
    (x) => x.cosine,
    (c, x) => {
      if (c === null) return words.undefinedAngle;
      return isRightAngle(x) ? '0' : plain(c);
    },
  ),
  of(
    'shadow',
    ['dot'],
    (x) => x.shadow,
    (s, x) =>
      s === null
        ? words.noDirection
        : isRightAngle(x)
          ? signWords(x)
          : `${plain(s)}, ${signWords(x)}`,
  ),
  of(
    'projection',
    ['dot'],
    (x) => x.projection,
    (v, x) => (v ? point(isRightAngle(x) ? times(0, v) : v) : words.noDirection),
  ),
  of('cross', ['cross'], (x) => x.cross, crossText),
  of(
    'area',
    ['cross'],
    (x) => x.area,
    (_area, x) => plain(lengthOf(crossShown(x))),
  ),
  {
    ...of('norms', ['norms'], (x) => x.norms, String),
    format: (norms, values) => normText(norms as Norms, values.p),
  },
  listed(
    of(
      'gramSchmidt',
      ['gram-schmidt'],
      (x) => x.gramSchmidt.basis,
      (basis) => basis.map((q, k) => `${directionName(k)} ${point(q)}`).join(' · ') || none,
    ),
  ),
  of(
    'skipped',
    ['gram-schmidt'],
    (x) => x.gramSchmidt.skipped.map((index) => x.arrows[index]?.name ?? ''),
    (names) => names.join(', ') || none,
  ),
  of(
    'coordinates',
    ['basis'],
    (x) => x.coordinates,
    (c, { basis, basisFault, dimension }) => {
      if (c) return pointText(coordinatesShown(c, basis), 4);
      return basisFault ? words.because(words.noBasis[basisFault](dimension)) : none;
    },
  ),
  of(
    'basisVectors',
    ['basis'],
    (x) => x.basis.map(({ name }) => name),
    (names) => names.join(', '),
  ),
];

/** In the plane the cross product stands upright: which way, in words. */
function crossText(_cross: readonly number[], x: Analysis): string {
  const v = crossShown(x);
  if (x.dimension === 3) return point(v);
  const { out, into, zero } = words.outOfPlane;
  const height = v[2] as number;
  if (height === 0) return zero;
  return `${plain(Math.abs(height))} ${height > 0 ? out : into}`;
}

function normText({ l1, l2, linf, lp }: Norms, p: number): string {
  const named = [
    ['L₁', l1],
    ['L₂', l2],
    ['L∞', linf],
    [`p = ${formatNumber(p, 3)}:`, lp],
  ] as const;
  return named.map(([name, size]) => `${name} ${plain(size)}`).join(' · ');
}

function distanceText({ euclidean, manhattan, chebyshev, cosine }: Distances): string {
  const { picture } = words;
  return [
    picture.euclidean(plain(euclidean)),
    picture.manhattan(plain(manhattan)),
    picture.chebyshev(plain(chebyshev)),
    picture.cosine(cosine === null ? none : plain(cosine)),
  ].join(' · ');
}
