import type { Results } from '../../../core/readout';
import { errorAlong } from '../../../math/descent/quadratic';
import { formatNumber } from '../../../math/format';
import type { Chart, ChartSeries } from '../../contract';
import { criticalPointsOf } from './critical';
import type { Values } from './parameters';
import { quadraticOf } from './quadratic';
import { type Race, raceOf, recordsUpTo } from './race-state';
import { racerName, racerProperty } from './racers';
import { words } from './words';

const labels = words.charts;

/** What is so many times as large as at the start has diverged, and would only flatten the others. */
const mostGrowth = 1e6;

function cut(y: Float64Array): Float64Array {
  const most = mostGrowth * Math.max(Math.abs(y[0] ?? 0), 1e-3);
  return y.map((value) => (Math.abs(value) > most ? Number.NaN : value));
}

/** One curve for each racer: whatever of its records, by step. */
function curves(
  values: Values,
  position: number,
  y: (records: ReturnType<typeof recordsUpTo>, race: Race) => ArrayLike<number>,
): ChartSeries[] {
  const race = raceOf(values);
  return race.lanes.map((lane, index) => {
    const records = recordsUpTo(lane, Math.max(position, lane.run.furthest));
    return {
      label: racerName(values, index),
      colour: racerProperty(index),
      x: records.step,
      y: y(records, race),
      style: race.lanes.some(({ parent }) => parent === index) ? 'dashed' : 'line',
    };
  });
}

/** The least value known of the function: from there a logarithmic scale counts. */
function leastKnown(values: Values, results: Results): number | null {
  const found = criticalPointsOf(values, results).map(({ value }) => value);
  return found.length === 0 ? null : Math.min(...found);
}

const lossChart: Chart<Values> = {
  id: 'loss',
  title: labels.loss,
  xLabel: labels.step,
  yLabel: labels.lossAxis,
  logarithmic: { y: true },
  data(values, position, results) {
    const least = leastKnown(values, results);
    const base = least === null || least >= 0 ? 0 : least;
    return {
      series: curves(values, position, ({ loss }) => cut(loss.map((value) => value - base))),
      marker: position,
      ...(base < 0 ? { note: labels.aboveLeast(formatNumber(base, 5)) } : {}),
    };
  },
};

const gradientChart: Chart<Values> = {
  id: 'gradient',
  title: labels.gradient,
  xLabel: labels.step,
  yLabel: labels.gradientAxis,
  logarithmic: { y: true },
  data: (values, position) => ({
    series: curves(values, position, ({ gradientNorm }) => cut(gradientNorm)),
    marker: position,
  }),
};

/** On a quadratic the error splits along the Hessian's eigenvectors, and each part shrinks on its own. */
const splitChart: Chart<Values> = {
  id: 'split',
  title: labels.split,
  xLabel: labels.step,
  yLabel: labels.errorAxis,
  logarithmic: { y: true },
  relevant: (values) => quadraticOf(values) !== null,
  data(values, position) {
    const bowl = quadraticOf(values);
    if (!bowl) return { series: [] };
    const parts = bowl.eigen.values.map((eigenvalue, which) =>
      curves(values, position, ({ x, y }) =>
        cut(x.map((at, k) => Math.abs(errorAlong(bowl, at, y[k] as number)[which] as number))),
      ).map((curve) => ({
        ...curve,
        label: `${curve.label}, λ = ${formatNumber(eigenvalue, 3)}`,
        style: which === 0 ? ('line' as const) : ('dashed' as const),
      })),
    );
    return { series: parts.flat(), marker: position };
  },
};

export const charts: readonly Chart<Values>[] = [lossChart, gradientChart, splitChart];
