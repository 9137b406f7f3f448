import type { Timeline } from '../../../core/timeline';
import { formatNumber } from '../../../math/format';
import { identity, maxAbs, normFrobenius, scale, subtract, trace } from '../../../math/matrix';
import { analyse, directionOf } from './analysis';
import { runOf } from './iteration-state';
import type { Values } from './parameters';
import { directionPower } from './propagator';
import { storyOf } from './story';
import { words } from './words';

const says = words.caption;

/** The largest of 1, 2, 5 times a power of ten that is not above x. */
function niceFloor(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x) + 1e-9);
  return power * ([5, 2, 1].find((lead) => lead * power <= x * (1 + 1e-9)) ?? 1);
}

/** How long the flow is shown: long against what of A is no multiple of I, which moves no direction. */
export function flowEnd(values: Values): number {
  const { a, n } = analyse(values);
  const moving = normFrobenius(subtract(a, scale(identity(n), trace(a) / n)));
  return moving > 0 ? niceFloor(16 / moving) : 1;
}

/** A multiple of I moves no direction. */
function isStill(values: Values): boolean {
  const { eigenspaces, n } = analyse(values);
  return eigenspaces[0]?.geometric === n;
}

const iteration: Timeline<Values> = {
  kind: 'step',
  name: 'iteration',
  end: 30,
  last: 5000,
  initial: 0,
  stepsPerSecond: 2,
  marks: () => [],
  caption(values, position) {
    const k = Math.round(position);
    const name = says.names[values.algorithm];
    const parts = [k === 0 ? says.start(name) : says.step(name, k)];
    if (directionOf(values).isZero && values.algorithm !== 'qr') parts.push(words.zeroStart);
    const { converges } = runOf(values).prediction;
    parts.push(
      converges ? words.statuses[runOf(values).statusAt(k)] : words.statuses['does not converge'],
    );
    return parts.join(' · ');
  },
};

const map: Timeline<Values> = {
  kind: 'step',
  name: 'map',
  end: 30,
  last: 5000,
  initial: 0,
  stepsPerSecond: 2,
  marks: () => [],
  caption(values, position) {
    const k = Math.round(position);
    const { a } = analyse(values);
    return k > 0 && maxAbs(directionPower(a, k)) === 0 ? says.lost(k) : says.map(k);
  },
};

function flow(values: Values): Timeline<Values> {
  const end = flowEnd(values);
  return {
    kind: 'time',
    name: 'flow',
    end,
    initial: 0,
    seconds: 10,
    step: end / 40,
    marks: () => [],
    caption: (_values, position) =>
      isStill(values) ? says.flowStill : says.flow(formatNumber(position, 3)),
  };
}

function told(values: Values): Timeline<Values> {
  const { name, start, end, symbol, initial, seconds, step } = storyOf(values);
  return {
    kind: 'time',
    name,
    start,
    end,
    ...(symbol ? { symbol } : {}),
    initial,
    seconds,
    step,
    marks: (v) => storyOf(v).marks,
    caption: (v, position) => storyOf(v).caption(position),
  };
}

/** Steps for algorithms and the map, time for the flow, acts for the stories of structure and powers. */
export function timeline(values: Values): Timeline<Values> {
  switch (values.subject) {
    case 'field':
    case 'algorithms':
      return iteration;
    case 'flow':
      return values.ride === 'map' ? map : flow(values);
    case 'rayleigh':
      return { kind: 'none', name: 'rayleigh' };
    default:
      return told(values);
  }
}

/** The step that readouts of the iteration speak of. */
export function stepOf(values: Values, position: number): number {
  const isIteration = values.subject === 'field' || values.subject === 'algorithms';
  return isIteration ? Math.max(0, Math.round(position)) : 0;
}
