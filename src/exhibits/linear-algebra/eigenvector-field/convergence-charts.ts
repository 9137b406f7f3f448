import { formatNumber } from '../../../math/format';
import type { IterationRun } from '../../../math/iterations';
import type { Chart, ChartSeries } from '../../contract';
import { analyse } from './analysis';
import { runOf } from './iteration-state';
import type { Values } from './parameters';
import { reasonOf } from './readouts';
import { words } from './words';

const says = words.charts;
/** Steps that the diagram shows at least, and at most. */
const fewestSteps = 12;
const mostSteps = 400;
/** Below this an error is rounding: the diagram ends there. */
const floor = 1e-16;

const isIterating = ({ subject }: Values) => subject === 'algorithms';

/** Until rounding has taken over, or a little past where the timeline stands. */
function stepsShown(run: IterationRun, position: number): number {
  const wanted = Math.min(mostSteps, Math.max(fewestSteps, Math.round(position) + 4));
  if (!run.prediction.converges) return wanted;
  for (let k = 1; k < mostSteps; k++)
    if ((run.errorAt(k) ?? 1) < 1e-14) return Math.max(fewestSteps, Math.min(wanted, k + 4));
  return wanted;
}

const range = (last: number) => Float64Array.from({ length: last + 1 }, (_, k) => k);
export const shownError = (x: number | null) => (x === null || x < floor ? Number.NaN : x);

/**
 * The error that the theory expects: a straight line on the logarithmic axis for a linear method, C/k for a
 * Jordan block, the power of the error before for quadratic and cubic ones. Laid through a measured step in
 * the middle, because theory leaves the factor open.
 */
function predicted(run: IterationRun, last: number): Float64Array | null {
  const { converges, rate, order, reason } = run.prediction;
  if (!converges || rate === null || order === null) return null;
  const errors = Array.from({ length: last + 1 }, (_, k) => run.errorAt(k) ?? 0);
  const telling = errors.map((e, k) => ({ e, k })).filter(({ e }) => e > 1e-11);
  const anchor = telling[Math.floor((telling.length - 1) * 0.6)];
  if (!anchor) return null;
  const crawls = reason === 'jordan' || reason === 'qr-jordan';
  if (crawls)
    return Float64Array.from(errors, (_, k) => (k === 0 ? Number.NaN : (anchor.e * anchor.k) / k));
  if (order === 1 && rate === 0) return null;
  if (order === 1)
    return Float64Array.from(errors, (_, k) => {
      const e = anchor.e * rate ** (k - anchor.k);
      return e < floor || e > 10 ? Number.NaN : e;
    });
  const constant = (errors[anchor.k] as number) / (errors[anchor.k - 1] ?? Number.NaN) ** order;
  return Float64Array.from(errors, (_, k) =>
    k === 0 ? Number.NaN : shownError(constant * (errors[k - 1] as number) ** order),
  );
}

export const convergence: Chart<Values> = {
  id: 'convergence',
  title: says.convergence,
  xLabel: says.step,
  yLabel: says.errorAxis,
  logarithmic: { y: true },
  relevant: isIterating,
  data(values, position) {
    const run = runOf(values);
    const last = stepsShown(run, position);
    const x = range(last);
    const { norm } = analyse(values);
    const series: ChartSeries[] = [];
    if (run.prediction.converges)
      series.push({
        label: says.observed,
        colour: 'accent',
        x,
        y: x.map((k) => shownError(run.errorAt(k))),
      });
    const theory = predicted(run, last);
    if (theory)
      series.push({ label: says.predicted, colour: 'eigen', x, y: theory, style: 'dashed' });
    if (values.algorithm !== 'qr')
      series.push({
        label: says.residual,
        colour: 'quiet',
        x,
        y: x.map((k) => shownError((run.at(k).residual ?? 0) / (norm || 1))),
        style: 'dashed',
      });
    return { series, marker: position, note: noteOf(values, run, position) };
  },
};

function noteOf(values: Values, run: IterationRun, position: number): string {
  const { rate, isSteady, converges, order, reason } = run.prediction;
  const observed = run.observedRateAt(Math.round(position));
  const crawls = reason === 'jordan' || reason === 'qr-jordan';
  if (!converges || rate === null || observed === null || order !== 1 || crawls)
    return reasonOf(values);
  return says.rates(formatNumber(observed, 3), formatNumber(rate, 3), isSteady);
}

/** QR: each element below the diagonal by itself. */
export const below: Chart<Values> = {
  id: 'below-diagonal',
  title: says.below,
  xLabel: says.step,
  yLabel: says.entryAxis,
  logarithmic: { y: true },
  relevant: (values) => isIterating(values) && values.algorithm === 'qr',
  data(values, position) {
    const run = runOf(values);
    const { n } = analyse(values);
    const last = stepsShown(run, position);
    const x = range(last);
    const elements =
      n === 3
        ? ([
            [1, 0],
            [2, 1],
            [2, 0],
          ] as const)
        : ([[1, 0]] as const);
    return {
      series: elements.map(([i, j], k) => ({
        label: says.entry(i, j),
        colour: `basis-${k + 1}`,
        x,
        y: x.map((step) => shownError(Math.abs(run.at(step).matrix?.[i * n + j] ?? 0))),
      })),
      marker: position,
      note: reasonOf(values),
    };
  },
};
