import { formatNumber } from '../../../math/format';
import { normP } from '../../../math/vectors';
import type { Chart } from '../../contract';
import { analyse } from './analysis';
import type { Values } from './parameters';
import { exponentAt } from './timeline';
import { words } from './words';

const says = words.charts;
const degrees = Float64Array.from({ length: 181 }, (_, k) => k);
const cosines = degrees.map((angle) => Math.cos((angle * Math.PI) / 180));
/** Exponents of the second chart, closer together where the norm changes most. */
const exponents = Float64Array.from({ length: 121 }, (_, k) => 10 ** (k / 100));

/** cos θ for all angles, and the one that stands between a and b. */
const cosine: Chart<Values> = {
  id: 'cosine',
  title: says.cosine,
  xLabel: says.theta,
  yLabel: says.cos,
  xTicks: [0, 90, 180],
  relevant: ({ subject }) => subject === 'dot' || subject === 'distance',
  data(values) {
    const { angle, cosine: c } = analyse(values);
    const series = [{ label: says.cos, colour: 'eigen', x: degrees, y: cosines }];
    if (angle === null || c === null) return { series, note: says.none };
    const { acute, obtuse, right } = says.cosineNote;
    const note = Math.abs(c) < 1e-14 ? right : c > 0 ? acute : obtuse;
    return { series, marker: (angle * 180) / Math.PI, note };
  },
};

/** The norm of a over its exponent. */
const norm: Chart<Values> = {
  id: 'norm',
  title: says.norm,
  xLabel: says.p,
  yLabel: says.size,
  logarithmic: { x: true },
  relevant: ({ subject }) => subject === 'norms',
  data(values, position) {
    const { a, norms } = analyse(values);
    const sizes = exponents.map((p) => normP(a.point, p));
    const p = exponentAt(values.p, position);
    const last = exponents.at(-1) as number;
    return {
      series: [{ label: says.size, colour: 'volume', x: exponents, y: sizes }],
      marker: Math.min(p, last),
      note: says.normNote(formatNumber(norms.linf)),
    };
  },
};

/** The distance of a and b over the exponent of the norm that measures it: three of the distances on one curve. */
const minkowski: Chart<Values> = {
  id: 'minkowski',
  title: says.minkowski,
  xLabel: says.p,
  yLabel: says.gap,
  logarithmic: { x: true },
  relevant: ({ subject }) => subject === 'distance',
  data(values) {
    const { a, b, distances } = analyse(values);
    const gap = a.point.map((x, k) => x - (b.point[k] as number));
    const { manhattan, euclidean, chebyshev } = distances;
    return {
      series: [
        { label: says.gap, colour: 'accent', x: exponents, y: exponents.map((p) => normP(gap, p)) },
      ],
      note: says.minkowskiNote(
        formatNumber(manhattan),
        formatNumber(euclidean),
        formatNumber(chebyshev),
      ),
    };
  },
};

export const charts: readonly Chart<Values>[] = [minkowski, cosine, norm];
