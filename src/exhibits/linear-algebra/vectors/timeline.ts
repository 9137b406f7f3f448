import type { Timeline } from '../../../core/timeline';
import { formatNumber } from '../../../math/format';
import type { GramSchmidtStep } from '../../../math/vectors';
import { type Analysis, analyse } from './analysis';
import type { Values } from './parameters';
import { words } from './words';

const says = words.captions;
const still: Timeline<Values> = { kind: 'none' };

const motion = (
  name: string,
  seconds: number,
  caption: (values: Values, t: number) => string,
): Timeline<Values> => ({
  kind: 'time',
  name,
  end: 1,
  initial: 1,
  seconds,
  step: 0.05,
  marks: () => [],
  caption,
});

const adding = motion('add', 2.5, (values, t) => {
  const { a, b } = analyse(values);
  return t < 1 ? says.add(a.name, b.name) : says.sum(a.name, b.name);
});

const scaling = motion('scale', 2.5, (values, t) => {
  const { a } = analyse(values);
  return says.scale(formatNumber(factorAt(a.coefficient, t), 3), a.name);
});

const walking = motion('combine', 4, (values, t) => {
  const { arrows } = analyse(values);
  const now = arrows[Math.min(Math.floor(t * arrows.length), arrows.length - 1)];
  return t < 1 && now ? says.walk(now.name) : says.arrived;
});

const morphing = motion('norms', 5, (values, t) =>
  says.norm(formatNumber(exponentAt(values.p, t), 3)),
);

const changing = motion('basis', 3, (values, t) => {
  if (analyse(values).basisFault) return says.noBasis;
  return t < 1 ? says.grid : says.ownGrid;
});

/** How far a vector is stretched on its way from 1 to its factor. */
export function factorAt(factor: number, t: number): number {
  return 1 + t * (factor - 1);
}

/** The exponent on the way from 1 to p: its inverse goes evenly. */
export function exponentAt(p: number, t: number): number {
  return 1 / (1 + t * (1 / p - 1));
}

/** The step that has just been made; null before the first. */
export function stepAt({ gramSchmidt }: Analysis, position: number): GramSchmidtStep | null {
  return gramSchmidt.steps[Math.min(Math.round(position), gramSchmidt.steps.length) - 1] ?? null;
}

/** q₁, q₂, q₃. */
export const directionName = (direction: number) => `q${'₁₂₃'[direction] ?? ''}`;

/** What a step of Gram–Schmidt does, in a sentence. */
export function stepSentence({ arrows }: Analysis, step: GramSchmidtStep | null): string {
  const { steps } = words;
  if (!step) return steps.start;
  const { name = '', point = [] } = arrows[step.index] ?? {};
  switch (step.kind) {
    case 'take':
      return steps.take(name);
    case 'subtract':
      return steps.subtract(name, directionName(step.direction));
    case 'normalise':
      return steps.normalise(name, directionName(step.direction));
    case 'skip':
      return point.every((x) => x === 0) ? steps.skipZero(name) : steps.skip(name);
  }
}

function stepping(values: Values): Timeline<Values> {
  const analysis = analyse(values);
  const { steps } = analysis.gramSchmidt;
  return {
    kind: 'step',
    name: 'gram-schmidt',
    end: steps.length,
    last: steps.length,
    initial: 0,
    stepsPerSecond: 0.8,
    marks: () =>
      steps.flatMap((step, k) =>
        step.kind === 'skip'
          ? [
              {
                at: k + 1,
                label: words.steps.mark(analysis.arrows[step.index]?.name ?? ''),
                tone: 'warning' as const,
              },
            ]
          : [],
      ),
    caption: (given, position) => {
      const now = analyse(given);
      return stepSentence(now, stepAt(now, position));
    },
  };
}

/** Each subject has a motion of its own; products and distances stand still. */
export function timeline(values: Values): Timeline<Values> {
  switch (values.subject) {
    case 'sum':
      return { add: adding, scale: scaling, combine: walking }[values.operation];
    case 'norms':
      return morphing;
    case 'gram-schmidt':
      return stepping(values);
    case 'basis':
      return changing;
    default:
      return still;
  }
}
