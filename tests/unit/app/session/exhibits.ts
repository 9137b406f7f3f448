/** Small exhibits that share a matrix: with time, with steps, still, and one that moves as its subject does. */

import { Session } from '../../../../src/app/session';
import { Shelf } from '../../../../src/app/shelf';
import { choice, integer, matrix, number } from '../../../../src/core/parameter';
import type { Timeline } from '../../../../src/core/timeline';
import { defineExhibit, type Exhibit } from '../../../../src/exhibits/contract';

const shared = {
  matrix: matrix({
    label: 'Matrix A',
    size: 3,
    default: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    dimension: 'dimension',
    link: 'matrix',
  }),
  dimension: integer({ label: 'Dimension', min: 2, max: 3, default: 3, link: 'dimension' }),
};

const common = {
  wing: 'linear-algebra' as const,
  summary: '',
  lesson: '',
  readouts: [],
  lessonValues: () => ({}),
  create: () => Promise.reject(new Error('This exhibit is never opened.')),
};

export const moving = defineExhibit({
  ...common,
  id: 'moving',
  title: 'Moving',
  params: {
    ...shared,
    speed: number({ label: 'Speed', min: 0, max: 10, default: 1 }),
    motion: choice({
      label: 'Motion',
      options: ['straight', 'polar'],
      names: { straight: 'straight', polar: 'polar' },
      default: 'straight',
    }),
  },
  presets: [
    { id: 'fast', title: 'Fast', sentence: '', params: { speed: 9 } },
    {
      id: 'half-way',
      title: 'Half',
      sentence: '',
      params: { matrix: [0, 1, 1, 0] },
      position: 0.5,
    },
  ],
  timeline: {
    kind: 'time',
    end: 1,
    initial: 1,
    seconds: 4,
    step: 0.05,
    marks: () => [],
    caption: () => '',
  },
});

export const stepping = defineExhibit({
  ...common,
  id: 'stepping',
  title: 'Stepping',
  params: { ...shared, rate: number({ label: 'Rate', min: 0, max: 1, default: 0.1 }) },
  presets: [],
  timeline: {
    kind: 'step',
    end: 100,
    last: 100_000,
    initial: 0,
    stepsPerSecond: 10,
    marks: () => [],
    caption: () => '',
  },
});

export const still = defineExhibit({
  ...common,
  id: 'still',
  title: 'Still',
  params: { angle: number({ label: 'Angle', min: -10, max: 10, default: 0 }) },
  presets: [],
  timeline: { kind: 'none' },
});

const named = (name: string, end: number): Timeline<unknown> => ({
  kind: 'step',
  name,
  end,
  last: end,
  initial: 0,
  stepsPerSecond: 1,
  marks: () => [],
  caption: () => '',
});

/** Its motion depends on its values: two of steps, one of them of a length of its own, and none. */
export const changing = defineExhibit({
  ...common,
  id: 'changing',
  title: 'Changing',
  params: {
    subject: choice({
      label: 'Subject',
      options: ['rows', 'sweeps', 'pictures'],
      names: { rows: 'rows', sweeps: 'sweeps', pictures: 'pictures' },
      default: 'rows',
      group: 'subject',
    }),
    rows: integer({ label: 'Rows', min: 2, max: 9, default: 4 }),
  },
  presets: [],
  timeline: ({ subject, rows }) => {
    if (subject === 'pictures') return { kind: 'none' };
    return subject === 'rows' ? named('rows', rows) : named('sweeps', 100);
  },
});

export const exhibits: readonly Exhibit[] = [moving, stepping, still, changing];

export function newSession(): Session {
  return new Session(Shelf.of(exhibits), moving);
}

/** The matrix' numbers as `get` tells them. */
export function matrixOf(session: Session): unknown {
  return session.get().params.matrix;
}

/** All that a visitor could lose. */
export function everything(session: Session): unknown {
  return { ...session.save(), playing: session.playing.value, canUndo: session.canUndo.value };
}

/** The sentence with which something refuses, whatever its type. */
export function sentenceOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It was accepted, but it should have been refused.');
}
