import { keepLatest } from '../../../core/keep-latest';
import { modulus } from '../../../math/complex';
import { flowNorms, operatorNorm, powerOf, spectralAbscissa } from '../../../math/flow/growth';
import { formatNumber } from '../../../math/format';
import type { Chart, ChartSeries } from '../../contract';
import { type Analysis, analyse, isDescent, isLinear, isOnPath, orderOf } from './analysis';
import type { Values } from './parameters';
import { type Track, trackOf } from './released';
import { flowEnd, mapEnd } from './timeline';
import { words } from './words';

const labels = words.charts;
const samples = 240;
/** What is beyond would only flatten the rest. */
const ceiling = 1e8;
const floor = 1e-8;

const within = (y: number): number => (y > ceiling || y < floor ? Number.NaN : y);

function flowSeries(a: readonly number[], abscissa: number): ChartSeries[] {
  const t = Float64Array.from({ length: samples + 1 }, (_, k) => (k * flowEnd) / samples);
  const alpha = spectralAbscissa(a);
  // The tangent at 0 says nothing of later: it is drawn as far as it is met.
  const early = Math.min(flowEnd, 3 / Math.max(0.3, Math.abs(abscissa)));
  return [
    {
      label: labels.growthLabel.flow,
      colour: 'accent',
      x: t,
      y: flowNorms(a, flowEnd / samples, samples).map(within),
    },
    {
      label: labels.initial,
      colour: 'basis-1',
      x: t,
      y: t.map((at) => (at <= early ? within(Math.exp(abscissa * at)) : Number.NaN)),
      style: 'dashed',
    },
    {
      label: labels.spectral[0],
      colour: 'basis-2',
      x: t,
      y: t.map((at) => within(Math.exp(alpha * at))),
      style: 'dashed',
    },
  ];
}

function mapSeries(a: readonly number[], radius: number, label: string): ChartSeries[] {
  const k = Float64Array.from({ length: mapEnd + 1 }, (_, i) => i);
  return [
    {
      label,
      colour: 'accent',
      x: k,
      y: k.map((i) => {
        const power = powerOf(a, i);
        return within(operatorNorm(power));
      }),
    },
    {
      label: labels.spectral[1],
      colour: 'basis-2',
      x: k,
      y: k.map((i) => within(radius ** i)),
      style: 'dashed',
    },
  ];
}

const growthSeries = keepLatest(
  (
    { a, numericalAbscissa, eigenvalues, motion }: Analysis,
    descends: boolean,
  ): readonly ChartSeries[] =>
    motion === 'flow'
      ? flowSeries(a, numericalAbscissa)
      : mapSeries(
          a,
          Math.max(...eigenvalues.map(modulus)),
          labels.growthLabel[descends ? 'descent' : 'map'],
        ),
);

function growthOf(values: Values, position: number): readonly ChartSeries[] {
  return growthSeries(analyse(values, position), isDescent(values));
}

const components = new WeakMap<Track, readonly ChartSeries[]>();

function componentsOf(track: Track, n: number): readonly ChartSeries[] {
  const known = components.get(track);
  if (known) return known;
  const made = labels.axes.slice(0, n).map((label, i) => ({
    label,
    colour: `basis-${i + 1}`,
    x: track.times,
    y: track.times.map((_, k) => {
      const value = track.points[3 * k + i] as number;
      return Math.abs(value) > ceiling ? Number.NaN : value;
    }),
  }));
  components.set(track, made);
  return made;
}

const growthChart = (id: string, which: 0 | 1): Chart<Values> => ({
  id,
  title: labels.growth,
  xLabel: labels.time[which],
  yLabel: labels.norm,
  logarithmic: { y: true },
  relevant: ({ mode }) => mode === (which === 0 ? 'continuous' : 'discrete'),
  data(values, position) {
    const { stability, peak } = analyse(values, position);
    const grows = stability === 'asymptotically stable' && peak.value > 1.001;
    return {
      series: growthOf(values, position),
      ...(isOnPath(values) ? {} : { marker: position }),
      ...(grows ? { note: labels.stableButGrows(formatNumber(peak.value, 3)) } : {}),
    };
  },
});

const trajectoryChart = (id: string, which: 0 | 1): Chart<Values> => ({
  id,
  title: labels.trajectory[which],
  xLabel: labels.time[which],
  yLabel: labels.coordinates,
  relevant: ({ trajectory, mode }) => trajectory && (mode === 'discrete') === (which === 1),
  data: (values, position) => ({
    series: componentsOf(trackOf(values, position), orderOf(values)),
    ...(isLinear(values) && isOnPath(values) ? {} : { marker: position }),
  }),
});

export const charts: readonly Chart<Values>[] = [
  growthChart('growth', 0),
  growthChart('powers', 1),
  trajectoryChart('trajectory', 0),
  trajectoryChart('iterates', 1),
];
