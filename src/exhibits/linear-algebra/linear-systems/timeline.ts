import type { Timeline } from '../../../core/timeline';
import { formatNumber } from '../../../math/format';
import { type EliminationRun, eliminationOf, type ShownStep } from './elimination-run';
import { pathOf, shownMethods } from './iteration-state';
import type { Values } from './parameters';
import { words } from './words';

const secondsPerStep = 1.6;
/** Steps of an iteration that the track shows at first. */
const firstEnd = 30;

/** Steps that are made to see where a path runs away. */
const mostProbed = 1000;

const still: Timeline<Values> = { kind: 'none' };

const iterating = {
  kind: 'step',
  name: 'iterations',
  end: firstEnd,
  last: 20_000,
  initial: 0,
  stepsPerSecond: 3,
  marks: () => [],
  caption(values: Values, position: number) {
    const path = pathOf(values);
    const status = path.status(position);
    const parts: string[] = [words.methods[values.method], words.statuses[status]];
    const error = path.error(position);
    if (error !== null && status !== 'refused') parts.push(formatNumber(error, 3));
    return parts.join(' · ');
  },
} satisfies Timeline<Values>;

/** Where every path that is drawn runs away, the track ends with the last of them. */
function iterationTimeline(values: Values): Timeline<Values> {
  const paths = shownMethods(values).map((method) => pathOf(values, method));
  const isEndless = paths.some(({ forecast }) => forecast.verdict !== 'diverges');
  if (paths.length === 0 || isEndless) return iterating;
  const last = Math.max(1, ...paths.map((path) => path.reached(mostProbed)));
  return last < mostProbed ? { ...iterating, end: Math.min(firstEnd, last), last } : iterating;
}

/** An operation as it is written on paper: R₂ ← R₂ − 1/2 R₁. */
export function operationText({ kind, i, j, factorText, factor }: ShownStep): string {
  const [target, other] = [words.rowName(i + 1), words.rowName(j + 1)];
  if (kind === 'swap') return words.step.swap(target, other);
  const size = factorText.replace('-', '');
  const shown =
    Number(size) === 1 ? '' : `${size.length > 9 ? formatNumber(Math.abs(factor)) : size} `;
  if (kind === 'scale') return `${target} ← ${factor < 0 ? '−' : ''}${shown}${target}`;
  return `${target} ← ${target} ${factor < 0 ? '−' : '+'} ${shown}${other}`;
}

/** The step that a position lies in or has just finished, counted from 1; 0 at the start. */
export function stepAt(run: EliminationRun, position: number): number {
  return Math.min(run.steps.length, Math.max(0, Math.ceil(position - 1e-9)));
}

function eliminating(values: Values): Timeline<Values> {
  const run = eliminationOf(values);
  const count = run.steps.length;
  const isOwn = values.chosenBy === 'visitor';
  const backAt = run.steps.findIndex(({ phase }) => phase === 'back');
  return {
    kind: 'time',
    // One's own steps: with each that is added or taken away the picture goes to the end.
    name: isOwn ? `own-${count}` : `elimination-${values.task}`,
    end: Math.max(1, count),
    initial: isOwn ? count : 0,
    seconds: secondsPerStep * Math.max(1, count),
    step: 1,
    inSteps: true,
    marks: () =>
      backAt < 0
        ? []
        : [{ at: backAt, label: words.step.marks[values.task], tone: 'act' as const }],
    caption(now, position) {
      const { steps } = eliminationOf(now);
      if (steps.length === 0) return isOwn ? words.step.choose : words.step.nothing;
      const step = steps[stepAt(run, position) - 1];
      return step ? operationText(step) : words.step.start;
    },
  };
}

/** Elimination moves from step to step, iterations jump, the other subjects stand still. */
export function timeline(values: Values): Timeline<Values> {
  if (values.subject === 'elimination') return eliminating(values);
  return values.subject === 'iterations' ? iterationTimeline(values) : still;
}
