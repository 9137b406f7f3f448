import { formatNumber } from '../../../math/format';
import {
  bestStep,
  type Direction,
  differenceErrors,
  secondAlong,
  slice,
} from '../../../math/surface';
import type { Chart, ChartSeries } from '../../contract';
import type { HeightRange } from '../../surfaces/height-range';
import { along, analyse } from './analysis';
import { domainOf, rangeOf } from './extent';
import { directionAt, secantSlope, secantsShown, stepAt } from './motion';
import type { Values } from './parameters';
import { floorValue } from './picture-scale';
import { words } from './words';

const says = words.charts;
const quarter = Math.PI / 2;

/** A straight line over the slice's ends, cut to its heights so that it does not flatten the curve. */
function straight(
  label: string,
  colour: string,
  start: number,
  t: Float64Array,
  z: Float64Array,
  value: number,
  slope: number,
): ChartSeries {
  const finite = z.filter(Number.isFinite);
  const [low, high] = finite.reduce(
    ([least, most], c) => [Math.min(least, c), Math.max(most, c)] as const,
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const,
  );
  const room = 0.15 * (high - low || 1);
  const y = t.map((s) => {
    const height = value + slope * s;
    return height > high + room || height < low - room ? Number.NaN : height;
  });
  return { label, colour, x: t.map((s) => start + s), y, style: 'dashed' };
}

/** Poles are cut where the picture cuts them; what lies beyond is a gap, so that no line runs through one. */
function shownHeight(range: HeightRange) {
  const { high, clippedAbove, clippedBelow } = range;
  const floor = floorValue(range);
  return (z: number): number =>
    (clippedAbove && z > high) || (clippedBelow && z < floor) ? Number.NaN : z;
}

/** f over a vertical cut through the point, with the tangent and the secant. */
function sliceData(values: Values, position: number, radians: number, start: number, hue: string) {
  const { f, x, y, value, ...analysis } = analyse(values);
  const { u, slope } = along({ f, x, y, value, ...analysis }, radians);
  const { t, z: heights } = slice(f, x, y, u, domainOf(values));
  const z = heights.map(shownHeight(rangeOf(values)));
  const series: ChartSeries[] = [
    { label: says.slice, colour: hue, x: t.map((s) => start + s), y: z },
  ];
  if (value === null) return { series, note: words.notDefined };
  if (slope !== null) series.push(straight(says.tangent, 'text', start, t, z, value, slope));
  const h = stepAt(values, position);
  const secant = secantsShown(values, position) && h > 0 ? secantSlope(values, radians, h) : null;
  if (secant !== null) series.push(straight(says.secant, 'volume', start, t, z, value, secant));
  const ends = secant === null ? [0] : [0, h];
  series.push({
    label: words.parameters.point.slice(-1),
    colour: 'volume',
    x: ends.map((s) => start + s),
    y: ends.map((s) => f.value(x + s * u[0], y + s * u[1])),
    style: 'points',
  });
  const shownSecant = secant === null ? null : formatNumber(secant);
  return {
    series,
    note: slope === null ? says.noTangent : says.slopes(formatNumber(slope), shownSecant),
  };
}

const alongAxis = (axis: 0 | 1): Chart<Values> => ({
  id: axis === 0 ? 'slice-x' : 'slice-y',
  title: axis === 0 ? says.alongX : says.alongY,
  xLabel: axis === 0 ? says.x : says.y,
  yLabel: says.z,
  data: (values, position) =>
    sliceData(
      values,
      position,
      axis * quarter,
      values.point[axis] as number,
      axis === 0 ? 'basis-1' : 'basis-2',
    ),
});

const directionsDrawn = 180;

/** D_u f and D²_u f over the angle of u. */
function angleData(values: Values, position: number) {
  const analysis = analyse(values);
  const { gradient, hessian, isKink, kind } = analysis;
  const degrees = Float64Array.from(
    { length: 2 * directionsDrawn + 1 },
    (_, k) => k - directionsDrawn,
  );
  const radians = degrees.map((angle) => (angle * Math.PI) / 180);
  const series: ChartSeries[] = [
    {
      label: says.first,
      colour: 'eigen',
      x: degrees,
      y: radians.map((angle) => along(analysis, angle).slope ?? Number.NaN),
    },
  ];
  if (hessian && !isKink)
    series.push({
      label: says.second,
      colour: 'accent',
      x: degrees,
      y: radians.map((angle) =>
        secondAlong(hessian, [Math.cos(angle), Math.sin(angle)] as Direction),
      ),
      style: 'dashed',
    });
  const now = (directionAt(values, position) * 180) / Math.PI;
  const note = isKink
    ? says.byLimits
    : !gradient
      ? words.notDefined
      : kind !== 'regular'
        ? says.flat
        : says.cosine(
            formatNumber(Math.hypot(...gradient)),
            formatNumber((Math.atan2(gradient[1], gradient[0]) * 180) / Math.PI),
          );
  return { series, marker: now - 360 * Math.round(now / 360), note };
}

/** Errors of difference quotients along u, where f and its slope are there. */
function differenceData(values: Values) {
  const analysis = analyse(values);
  const { f, x, y } = analysis;
  const { u, slope } = along(analysis, values.direction);
  if (slope === null || analysis.isKink) return { series: [], note: says.noDifferences };
  const { h, forward, central } = differenceErrors(
    (t) => f.value(x + t * u[0], y + t * u[1]),
    slope,
  );
  const best = [forward, central].map((errors) => {
    const step = bestStep(h, errors);
    return step === null ? words.none : formatNumber(step, 1);
  });
  return {
    series: [
      { label: says.forward, colour: 'basis-1', x: h, y: forward },
      { label: says.central, colour: 'basis-3', x: h, y: central },
    ],
    note: says.best(best[0] as string, best[1] as string),
  };
}

export const charts: readonly Chart<Values>[] = [
  {
    id: 'finite-differences',
    title: says.differences,
    xLabel: says.h,
    yLabel: says.error,
    logarithmic: { x: true, y: true },
    relevant: ({ differences }) => differences,
    data: (values) => differenceData(values),
  },
  alongAxis(0),
  alongAxis(1),
  {
    id: 'slice-u',
    title: says.alongU,
    xLabel: says.t,
    yLabel: says.z,
    relevant: ({ directional, motion }) => directional || motion === 'turn',
    data: (values, position) =>
      sliceData(values, position, directionAt(values, position), 0, 'eigen'),
  },
  {
    id: 'directions',
    title: says.angle,
    xLabel: says.degrees,
    yLabel: says.slope,
    relevant: ({ directional, motion }) => directional || motion === 'turn',
    data: angleData,
  },
];
