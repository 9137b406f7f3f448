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
  const rate = foretoldRate(values, method);
  if (rate === null) return [seen];
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

/** Conjugate gradients, and iterations with ρ = 0, are done before a rate says anything. */
function foretoldRate(values: Values, method: MethodId): number | null {
  return method === 'conjugate-gradients' ? null : pathOf(values, method).forecast.rate || null;
}

function noteOf(values: Values, methods: readonly MethodId[]): string | null {
  if (pathOf(values).error(0) === null) return labels.noError;
  const dashed = methods.filter((method) => foretoldRate(values, method) !== null);
  if (dashed.length === 0) return null;
  if (dashed.every(isStationary)) return labels.rate;
  return dashed.some(isStationary) ? labels.both : labels.bound;
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
    const note = noteOf(values, methods);
    return { series, marker: position, ...(note ? { note } : {}) };
  },
};

export const charts: readonly Chart<Values>[] = [errorChart];
