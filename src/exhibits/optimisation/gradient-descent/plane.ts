import { optimiserById } from '../../../math/descent/optimisers';
import { formatNumber } from '../../../math/format';
import { colourAt } from '../../../stage/colour-map';
import type { MapChart, MapImage } from '../../contract';
import { crowdOf, leaderIndex, momentumOf } from './crowd';
import type { Values } from './parameters';
import { boundaryOf, steepestCurvature } from './quadratic';
import { objectiveFor } from './race-state';
import { racerProperty } from './racers';
import { words } from './words';

const lastMomentum = 0.999;
/** Colour of runs that diverge: grey, which the map of values has not. */
const divergedColour = [120, 122, 128] as const;
/** Losses are told apart over so many decades below the start's … */
const decades = 12;
/** … but not where float32 rounds: so near to the least, as a part of it, they are the same. */
const rounding = 2 ** -20;

/** What the map is about. */
export interface Plane {
  readonly optimiser: 'momentum' | 'nesterov';
  readonly start: readonly [number, number];
  readonly rates: { readonly from: number; readonly to: number };
  readonly lastMomentum: number;
}

/** The map as it was read: texels (·, final f, last step, status), [4 · side²]. */
export interface PlaneOutcome {
  readonly texels: Float32Array;
  /** Runs along each axis. */
  readonly side: number;
  /** Of each run. */
  readonly steps: number;
}

/** The map's subject; null when it is off, or when the racer has no momentum to vary. */
export function planeOf(values: Values): Plane | null {
  if (!values.plane) return null;
  const crowd = crowdOf(values);
  if (!crowd || crowd.optimiser === 'adam' || crowd.optimiser === 'rmsprop') return null;
  const own = values.racers[leaderIndex(values)]?.start as readonly number[];
  const [x = 0, y = 0] = own.length === 2 ? own : values.start;
  const steepest = steepestCurvature(values);
  return {
    optimiser: crowd.optimiser === 'nesterov' ? 'nesterov' : 'momentum',
    start: [x, y],
    rates: steepest ? { from: 0.02 / steepest, to: 8 / steepest } : { from: 1e-4, to: 1 },
    lastMomentum,
  };
}

/** Why there is no map, in a sentence; empty when there is one. */
function whyNoPlane(values: Values): string {
  if (!values.plane || planeOf(values)) return '';
  const racer = values.racers[leaderIndex(values)];
  return racer ? words.noMomentum(optimiserById(racer.optimiser as string).name) : words.noRacer;
}

/** Share of the colour map for a final loss, as on the surface: low losses dark, by decades. */
function shareOf(loss: number, least: number, most: number): number {
  const range = most - least;
  const rounded = Math.max(range * 10 ** -decades, rounding * Math.abs(least));
  const finest = Math.min(rounded, range / 10);
  const drop = Math.log(range / Math.max(loss - least, finest)) / Math.log(range / finest);
  return 1 - Math.min(1, Math.max(0, drop));
}

function pixelsOf({ texels }: PlaneOutcome, from: number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(texels.length);
  const table = Array.from({ length: 256 }, (_, k) => rgb(k / 255));
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < texels.length; i += 4)
    if (texels[i + 3] === 1) least = Math.min(least, texels[i + 1] as number);
  const top = Math.max(from, least + 1e-12);
  for (let i = 0; i < texels.length; i += 4) {
    const lives = texels[i + 3] === 1;
    const share = shareOf(texels[i + 1] as number, least, top);
    const colour = lives ? table[Math.round(255 * share)] : divergedColour;
    for (let part = 0; part < 3; part++) pixels[i + part] = colour?.[part] ?? 0;
    pixels[i + 3] = 255;
  }
  return pixels;
}

function rgb(share: number): readonly [number, number, number] {
  const { r, g, b } = colourAt('viridis', share);
  return [255 * r, 255 * g, 255 * b];
}

const painted = new WeakMap<PlaneOutcome, Uint8ClampedArray>();

/** The picture of a plane; the same pixels as long as nothing else was read. */
function imageOf(values: Values, outcome: PlaneOutcome, plane: Plane): MapImage {
  const start = objectiveFor(values).value(...plane.start);
  const pixels = painted.get(outcome) ?? pixelsOf(outcome, start);
  painted.set(outcome, pixels);
  const crowd = crowdOf(values);
  const boundary = boundaryOf(values, plane);
  return {
    columns: outcome.side,
    rows: outcome.side,
    pixels,
    x: { ...plane.rates, logarithmic: true },
    y: { from: 0, to: plane.lastMomentum },
    curves: boundary ? [{ label: words.charts.boundary, colour: 'text', ...boundary }] : [],
    marks: crowd
      ? [
          {
            x: crowd.settings.learningRate,
            y: momentumOf(crowd),
            colour: racerProperty(leaderIndex(values)),
          },
        ]
      : [],
    legend: [
      { label: words.charts.low, colour: css(rgb(0)) },
      { label: words.charts.high, colour: css(rgb(1)) },
      { label: words.status.diverged, colour: css(divergedColour) },
    ],
    at: (x, y) => tell(outcome, plane, x, y),
  };
}

const css = (colour: readonly number[]) => `rgb(${colour.map(Math.round).join(' ')})`;

function tell({ texels, side, steps }: PlaneOutcome, plane: Plane, x: number, y: number): string {
  const { from, to } = plane.rates;
  const column = Math.round((Math.log(x / from) / Math.log(to / from)) * (side - 1));
  const row = Math.round((y / plane.lastMomentum) * (side - 1));
  const inside = column >= 0 && column < side && row >= 0 && row < side;
  if (!inside) return '';
  const i = 4 * (row * side + column);
  const end =
    texels[i + 3] === 1
      ? words.charts.finalLoss(formatNumber(texels[i + 1] as number, 3), steps)
      : words.status.diverged;
  return `η = ${formatNumber(x, 3)}, β = ${formatNumber(y, 3)}: ${end}`;
}

export const maps: readonly MapChart<Values>[] = [
  {
    id: 'plane',
    title: words.charts.plane,
    xLabel: words.charts.rate,
    yLabel: words.charts.momentum,
    relevant: (values) => values.plane,
    forward: true,
    whyNot: whyNoPlane,
    data(values, _position, results) {
      const plane = planeOf(values);
      const outcome = results.plane as PlaneOutcome | undefined;
      return plane && outcome ? imageOf(values, outcome, plane) : null;
    },
    pick(values, x, y) {
      const index = leaderIndex(values);
      const racer = values.racers[index];
      const learningRate = Number(x.toPrecision(3));
      const momentum = Number(y.toPrecision(3));
      const optimiser = racer?.optimiser === 'nesterov' ? 'nesterov' : 'momentum';
      const { start, name, schedule, noise, parent, at } = racer ?? {};
      const chosen = {
        optimiser,
        learningRate,
        momentum,
        start,
        name,
        schedule,
        noise,
        parent,
        at,
      };
      return { racers: values.racers.map((item, k) => (k === index ? chosen : item)) };
    },
  },
];
