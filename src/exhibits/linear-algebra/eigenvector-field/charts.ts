import { keepLatest } from '../../../core/keep-latest';
import { apply, dot } from '../../../math/matrix';
import type { Chart, ChartSeries } from '../../contract';
import { analyse, directionOf, lineAngle } from './analysis';
import { below, convergence, shownError } from './convergence-charts';
import { criticalKinds } from './critical-kinds';
import type { Values } from './parameters';
import { storyOf } from './story';
import { words } from './words';

const says = words.charts;
const degrees = 180 / Math.PI;
const round = Float64Array.from({ length: 361 }, (_, k) => k / 2);
const planarDirection = (angle: number) => [Math.cos(angle / degrees), Math.sin(angle / degrees)];

/** The direction of v as a line, 0 to 180 degrees. */
function lineDegrees(v: readonly number[]): number {
  const angle = Math.atan2(v[1] ?? 0, v[0] ?? 0) * degrees;
  return angle < 0 ? angle + 180 : angle % 180;
}

const angles: Chart<Values> = {
  id: 'angles',
  title: says.angle,
  xLabel: says.direction,
  yLabel: says.angleAxis,
  relevant: ({ subject, dimension }) => subject === 'field' && dimension === 2,
  data(values) {
    const { a, plane, eigenspaces } = analyse(values);
    const hasKernel = eigenspaces.some(({ value }) => value.re === 0 && value.im === 0);
    return {
      series: [
        {
          label: says.angleSeries,
          colour: 'eigen',
          x: round,
          y: round.map((angle) => (lineAngle(a, planarDirection(angle)) ?? Number.NaN) * degrees),
        },
      ],
      marker: lineDegrees(directionOf(values).v),
      note: plane ? says.angleNever : hasKernel ? says.angleKernel : says.angleNote,
    };
  },
};

const quotient: Chart<Values> = {
  id: 'quotient',
  title: says.quotient,
  xLabel: says.direction,
  yLabel: says.quotientAxis,
  relevant: ({ subject, dimension }) => subject === 'rayleigh' && dimension === 2,
  data(values) {
    const { a, critical, eigenlines, isSymmetric } = analyse(values);
    const at = (v: readonly number[]) => dot(v, apply(a, v));
    const points = (directions: readonly (readonly number[])[]) => ({
      x: directions.map(lineDegrees),
      y: directions.map(at),
    });
    const series: ChartSeries[] = [
      {
        label: says.quotientSeries,
        colour: 'accent',
        x: round,
        y: round.map((angle) => at(planarDirection(angle))),
      },
    ];
    // Where the quotient is constant all directions are critical.
    if (criticalKinds(critical.map(({ value }) => value))[0] !== 'constant')
      series.push({
        label: says.criticalSeries,
        colour: 'text',
        ...points(critical.map(({ direction }) => direction)),
        style: 'points',
      });
    if (eigenlines.length > 0)
      series.push({
        label: says.ownSeries,
        colour: 'eigen',
        ...points(eigenlines.map(({ direction }) => direction)),
        style: 'points',
      });
    return {
      series,
      marker: lineDegrees(directionOf(values).v),
      note: isSymmetric ? says.quotientSame : says.quotientOther,
    };
  },
};

/** |λ|ᵏ along the track; kept while it plays, when only the marker moves. */
const growthSeries = keepLatest((values: Values): ChartSeries[] => {
  const { start, end } = storyOf(values);
  const x = Float64Array.from({ length: 10 * (end - start) + 1 }, (_, k) => start + k / 10);
  return analyse(values)
    .eigenvalues.map((z, k) => ({ z, k }))
    .filter(({ z }) => z.im >= 0)
    .map(({ z, k }) => ({
      label: says.growthSeries(k),
      colour: `basis-${k + 1}`,
      x,
      y: x.map((power) => shownError(Math.hypot(z.re, z.im) ** power)),
    }));
});

const growth: Chart<Values> = {
  id: 'growth',
  title: says.growth,
  xLabel: says.power,
  yLabel: says.growthAxis,
  logarithmic: { y: true },
  relevant: ({ subject, act }) => subject === 'powers' && act === 'power',
  data: (values, position) => ({ series: growthSeries(values), marker: position }),
};

export const charts: readonly Chart<Values>[] = [convergence, below, angles, quotient, growth];
