import type { Motion } from '../../../math/flow/stability';
import {
  type FlowRegion,
  type MapRegion,
  regionAt,
  withTraceDeterminant,
} from '../../../math/flow/trace-determinant';
import { determinant, trace } from '../../../math/matrix';
import type { ChartSeries, MapChart, MapImage } from '../../contract';
import { analyse, isDescent, isLinear, isOnPath, motionOf } from './analysis';
import { planar, type Values } from './parameters';
import { type PathName, placeOnPath } from './path';
import { words } from './words';

type Region = FlowRegion | MapRegion;

const size = { columns: 220, rows: 190 } as const;

const colours: Readonly<Record<Region, readonly [number, number, number]>> = {
  saddle: [126, 96, 190],
  'stable node': [38, 104, 160],
  'stable spiral': [34, 138, 118],
  'unstable node': [176, 84, 44],
  'unstable spiral': [196, 128, 50],
  'attracting node': [38, 104, 160],
  'attracting spiral': [34, 138, 118],
  'repelling node': [176, 84, 44],
  'repelling spiral': [196, 128, 50],
};

const regionOf = (t: number, d: number, motion: Motion): Region =>
  motion === 'flow' ? regionAt(t, d, 'flow') : regionAt(t, d, 'map');

/** Half of what the axes cover; grows by doubling, so that it stands still while the point is dragged. */
function halfOf(
  values: Values,
  position: number,
): { readonly trace: number; readonly determinant: number } {
  const { a, motion } = analyse(values, position);
  const [usualTrace, usualDeterminant] = motion === 'flow' ? [4, 4] : [3, 2];
  const doubled = (usual: number, needed: number) =>
    usual * 2 ** Math.ceil(Math.log2(Math.max(1, Math.abs(needed) / usual)) - 1e-9);
  return {
    trace: doubled(usualTrace, trace(a)),
    determinant: doubled(usualDeterminant, determinant(a)),
  };
}

const painted = new Map<string, Uint8ClampedArray>();

function pixelsOf(motion: Motion, halfTrace: number, halfDeterminant: number): Uint8ClampedArray {
  const key = `${motion} ${halfTrace} ${halfDeterminant}`;
  const known = painted.get(key);
  if (known) return known;
  const { columns, rows } = size;
  const pixels = new Uint8ClampedArray(4 * columns * rows);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const t = halfTrace * ((2 * (i + 0.5)) / columns - 1);
      const d = halfDeterminant * ((2 * (j + 0.5)) / rows - 1);
      pixels.set([...colours[regionOf(t, d, motion)], 150], 4 * (i + columns * j));
    }
  if (painted.size > 16) painted.clear();
  painted.set(key, pixels);
  return pixels;
}

function curvesOf(values: Values, halfTrace: number): readonly ChartSeries[] {
  const motion = motionOf(values);
  const t = Float64Array.from({ length: 161 }, (_, k) => halfTrace * (k / 80 - 1));
  const parabola: ChartSeries = {
    label: words.boundaries.parabola,
    colour: 'text',
    x: t,
    y: t.map((x) => (x * x) / 4),
  };
  const triangle: ChartSeries = {
    label: words.boundaries.triangle,
    colour: 'volume',
    x: [-2, 2, 0, -2],
    y: [1, 1, -1, 1],
  };
  const boundary = motion === 'map' ? [triangle] : [];
  if (!isOnPath(values)) return [parabola, ...boundary];
  const ends = [0, 1].map((share) => placeOnPath(values.path as PathName, motion, share));
  const way: ChartSeries = {
    label: words.parameters.path,
    colour: 'accent',
    x: ends.map(([x]) => x),
    y: ends.map(([, y]) => y),
    style: 'dashed',
  };
  return [parabola, ...boundary, way];
}

const legends: Readonly<Record<Motion, readonly Region[]>> = {
  flow: ['stable node', 'stable spiral', 'unstable node', 'unstable spiral', 'saddle'],
  map: ['attracting node', 'attracting spiral', 'repelling node', 'repelling spiral', 'saddle'],
};

function imageOf(values: Values, position: number): MapImage {
  const { a, motion } = analyse(values, position);
  const half = halfOf(values, position);
  return {
    ...size,
    pixels: pixelsOf(motion, half.trace, half.determinant),
    x: { from: -half.trace, to: half.trace },
    y: { from: -half.determinant, to: half.determinant },
    curves: curvesOf(values, half.trace),
    marks: [{ x: trace(a), y: determinant(a), colour: 'volume' }],
    legend: legends[motion].map((region) => ({
      label: words.regions[region],
      colour: `rgb(${colours[region].join(', ')})`,
    })),
    at: (t, d) => words.regions[regionOf(t, d, motion)],
  };
}

/** So many digits of a dragged matrix: its determinant is then right to as many as the map shows. */
const digits = 7;

/** Trace and determinant tell the portrait; the point of A can be dragged, and A follows. */
export const maps: readonly MapChart<Values>[] = [
  {
    id: 'trace-determinant',
    title: words.charts.plane,
    xLabel: words.charts.trace,
    yLabel: words.charts.determinant,
    drags: true,
    relevant: (values) => isLinear(values) && planar(values) && !isDescent(values),
    data: imageOf,
    pick(values, t, d) {
      const [a = 0, b = 0, , c = 0, e = 0] = values.matrix.values;
      const moved = withTraceDeterminant([a, b, c, e], t, d);
      return {
        matrix: moved.map((x) => Number(x.toPrecision(digits)) + 0),
        dimension: 2,
        path: 'time',
      };
    },
  },
];
