import { isStationary, type MethodId } from '../../../math/systems/methods';
import type { Chart, ChartSeries } from '../../contract';
import { methodColour, pathOf, shownMethods } from './iteration-state';
import type { Values } from './parameters';
import { words } from './words';

const labels = words.chart;

/** Steps that the chart shows at first. */
const firstSteps = 30;
/** What has grown so many times would only flatten the others. */
const mostGrowth = 1e8;

function curves(values: Values, method: MethodId, steps: number): ChartSeries[] {
  const path = pathOf(values, method);
  const first = path.error(0);
  if (first === null || path.forecast.verdict === 'refused') return [];
  const x = Array.from({ length: steps + 1 }, (_, k) => k);
  const cut = (y: number) => (y > mostGrowth * Math.max(first, 1e-3) || y <= 0 ? NaN : y);
  const name = words.methods[method];
  const colour = methodColour(method);
  const seen: ChartSeries = {
    label: name,
    colour,
    x,
    y: x.map((k) => (path.reached(k) < k ? NaN : cut(path.error(k) as number))),
    style: 'line',
  };
  const { rate } = path.forecast;
  // Conjugate gradients are done before a rate says anything.
  if (rate === null || method === 'conjugate-gradients') return [seen];
  return [
    seen,
    {
      label: labels.predicted(name),
      colour,
      x,
      y: x.map((k) => cut(first * rate ** k)),
      style: 'dashed',
    },
  ];
}

const errorChart: Chart<Values> = {
  id: 'error',
  title: labels.error,
  xLabel: labels.step,
  yLabel: labels.errorAxis,
  logarithmic: { y: true },
  relevant: ({ subject }) => subject === 'iterations',
  data(values, position) {
    const methods = shownMethods(values);
    const steps = Math.max(firstSteps, Math.min(Math.ceil(position), 2000));
    const series = methods.flatMap((method) => curves(values, method, steps));
    const hasError = pathOf(values).error(0) !== null;
    const note = !hasError
      ? labels.noError
      : methods.every(isStationary)
        ? labels.rate
        : methods.some(isStationary)
          ? labels.both
          : labels.bound;
    return { series, marker: position, note };
  },
};

export const charts: readonly Chart<Values>[] = [errorChart];
