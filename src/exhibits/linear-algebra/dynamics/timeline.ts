import type { Timeline } from '../../../core/timeline';
import { formatNumber } from '../../../math/format';
import { isOnPath, motionOf, verdictOf } from './analysis';
import { fieldOf } from './field';
import { trailTime } from './pace';
import type { Values } from './parameters';
import { crossingOf, type PathName, placeOnPath } from './path';
import { words } from './words';

/** Model time, and steps, that the linear timelines cover. */
export const flowEnd = 10;
export const mapEnd = 40;

const what = (values: Values, position: number): string => {
  const verdict = verdictOf(values, position);
  if (!verdict) return words.noneFound;
  const text = words.equilibrium(verdict.type, verdict.stability);
  return values.mode === 'nonlinear' ? words.nearest(text) : text;
};

const linear: Timeline<Values> = {
  kind: 'time',
  name: 'flow',
  end: flowEnd,
  initial: 0,
  seconds: 16,
  step: 0.1,
  marks: () => [],
  caption: what,
};

const steps: Timeline<Values> = {
  kind: 'step',
  name: 'map',
  end: mapEnd,
  last: 10_000,
  initial: 3,
  stepsPerSecond: 3,
  marks: () => [],
  caption: what,
};

const pathTimelines = new Map<string, Timeline<Values>>();

function pathTimeline(values: Values): Timeline<Values> {
  const path = values.path as PathName;
  const motion = motionOf(values);
  const name = `path ${motion} ${path}`;
  const known = pathTimelines.get(name);
  if (known) return known;
  const made: Timeline<Values> = {
    kind: 'time',
    name,
    end: 1,
    initial: 0,
    seconds: 8,
    step: 0.05,
    marks: () => [
      { at: crossingOf(path, motion), label: words.marks[path], tone: 'warning' as const },
    ],
    caption: (now, position) => {
      const [trace, determinant] = placeOnPath(path, motion, position);
      return words.caption.path(
        formatNumber(trace, 3),
        formatNumber(determinant, 3),
        what(now, position),
      );
    },
  };
  pathTimelines.set(name, made);
  return made;
}

const fieldTimelines = new Map<string, Timeline<Values>>();

function fieldTimeline(values: Values): Timeline<Values> {
  const { end, step } = fieldOf(values);
  const name = `field ${values.system}`;
  const known = fieldTimelines.get(`${name} ${end} ${step}`);
  if (known) return known;
  const made: Timeline<Values> = {
    kind: 'time',
    name,
    end,
    initial: 2 * trailTime(values),
    seconds: 24,
    step: end / 100,
    marks: () => [],
    caption: what,
  };
  fieldTimelines.set(`${name} ${end} ${step}`, made);
  return made;
}

/** Time of a flow, steps of a map, or the way of A across a boundary. */
export function timeline(values: Values): Timeline<Values> {
  if (values.mode === 'nonlinear') return fieldTimeline(values);
  if (isOnPath(values)) return pathTimeline(values);
  return values.mode === 'discrete' ? steps : linear;
}
