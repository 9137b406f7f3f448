import type { Readout, Results } from '../../../core/readout';
import { formatNumber } from '../../../math/format';
import { type CriticalPoint, criticalPointsOf, searching } from './critical';
import { whyNoCrowd } from './crowd';
import type { Values } from './parameters';
import { nowAt, raceOf } from './race-state';
import { racerName } from './racers';
import { words } from './words';

const labels = words.readouts;
/** Critical points, and basins, that are written out; the others are counted. */
const mostShown = 6;
const short = (x: number) => formatNumber(x, 4);
/** A small loss needs its exponent, and no more digits than a line has room for. */
const loss = (x: number) => formatNumber(x, 3);

export interface RacerReadout {
  readonly optimiser: string;
  readonly step: number;
  readonly x: number;
  readonly y: number;
  /** Null where the function has no value. */
  readonly loss: number | null;
  readonly gradientNorm: number | null;
  readonly status: 'running' | 'converged' | 'diverged' | 'stalled';
}

export interface BasinsReadout {
  readonly minima: readonly { readonly x: number; readonly y: number; readonly share: number }[];
  readonly unassigned: number;
}

export interface SwarmReadout {
  readonly n: number;
  readonly step: number;
  readonly medianLoss: number | null;
  readonly convergedShare: number;
}

const orNull = (x: number): number | null => (Number.isFinite(x) ? x : null);

/** The racers at a step, as scripts read them. */
export function racersAt(values: Values, position: number): readonly RacerReadout[] {
  const { lanes, objective } = raceOf(values);
  return lanes.map((lane, index) => {
    const now = nowAt(lane, objective, position);
    return {
      optimiser: values.racers[index]?.optimiser as string,
      step: now.status.status === 'diverged' ? now.status.step : position,
      x: now.x,
      y: now.y,
      loss: orNull(now.loss),
      gradientNorm: orNull(now.gradientNorm),
      status: now.status.status,
    };
  });
}

/** 'diverged at step 12', or the status alone. */
export function statusWords({ status, step }: RacerReadout): string {
  return status === 'diverged' ? words.divergedAt(step) : words.status[status];
}

const functionReadout: Readout<Values, string> = {
  id: 'function',
  label: labels.function,
  unit: '',
  value: (values) => values.function.name ?? values.function.text,
  format: (text) => text.replaceAll('-', text.includes(' ') ? '−' : '\u2011'),
  prominent: () => false,
};

const racersReadout: Readout<Values, readonly RacerReadout[]> = {
  id: 'racers',
  label: labels.racers,
  unit: '',
  value: racersAt,
  format: (racers, values) =>
    racers.length === 0
      ? words.noRacers
      : racers
          .map((racer, index) => {
            const value = racer.loss === null ? words.undefined : loss(racer.loss);
            return `${racerName(values, index)}\t${value}`;
          })
          .join('\n'),
};

const minimaReadout: Readout<Values, readonly CriticalPoint[]> = {
  id: 'minima',
  label: labels.minima,
  unit: '',
  value: (values, _position, results) => criticalPointsOf(values, results),
  format(points) {
    if (points === searching) return words.computing;
    if (points.length === 0) return words.nothingFound;
    const lines = points
      .slice(0, mostShown)
      .map(
        ({ x, y, value, type }) =>
          `${words.types[type]} (${short(x)}, ${short(y)})\t${loss(value)}`,
      );
    const rest = points.length - lines.length;
    return [...lines, ...(rest > 0 ? [words.more(rest)] : [])].join('\n');
  },
  prominent: () => false,
};

const basinsReadout: Readout<Values, BasinsReadout | null> = {
  id: 'basins',
  label: labels.basins,
  unit: '',
  value: (_values, _position, results: Results) => (results.basins as BasinsReadout) ?? null,
  format(basins, values) {
    if (basins === null) return whyNoCrowd(values) || words.computing;
    const largest = basins.minima.toSorted((a, b) => b.share - a.share);
    const lines = largest
      .slice(0, mostShown)
      .map(({ x, y, share }) => `(${short(x)}, ${short(y)})\t${percent(share)}`);
    const rest = largest.slice(mostShown);
    const inRest = rest.reduce((sum, { share }) => sum + share, 0);
    return [
      ...lines,
      ...(rest.length > 0 ? [`${words.more(rest.length)}\t${percent(inRest)}`] : []),
      `${words.unassigned}\t${percent(basins.unassigned)}`,
    ].join('\n');
  },
  relevant: ({ basins }) => basins !== 'off',
};

const swarmReadout: Readout<Values, SwarmReadout | null> = {
  id: 'swarm',
  label: labels.swarm,
  unit: '',
  value: (_values, _position, results: Results) => (results.swarm as SwarmReadout) ?? null,
  format(swarm, values) {
    if (swarm === null) return whyNoCrowd(values) || words.computing;
    const median = swarm.medianLoss === null ? words.undefined : loss(swarm.medianLoss);
    return `${words.medianLoss}\t${median}\n${words.atMinimum}\t${percent(swarm.convergedShare)}`;
  },
  relevant: ({ swarm }) => swarm !== '0',
};

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

export const readouts: readonly Readout<Values>[] = [
  racersReadout as Readout<Values>,
  swarmReadout as Readout<Values>,
  basinsReadout as Readout<Values>,
  minimaReadout as Readout<Values>,
  functionReadout as Readout<Values>,
];
