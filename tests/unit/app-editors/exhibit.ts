/** An exhibit with a function, its letters and a list of variants. */

import { Session } from '../../../src/app/session';
import { Shelf } from '../../../src/app/shelf';
import { boolean, expression, letters, list, number, variant } from '../../../src/core/parameter';
import { defineExhibit } from '../../../src/exhibits/contract';

const rate = number({ label: 'learning rate', min: 0, max: 10, step: 0.01, default: 0.01 });
const share = number({ label: 'beta', min: 0, max: 1, step: 0.01, default: 0.9 });

const racer = variant({
  label: 'racer',
  by: 'optimiser',
  default: 'plain',
  cases: {
    plain: { name: 'Plain', common: true, fields: { rate } },
    adam: {
      name: 'Adam',
      common: true,
      fields: {
        rate,
        betas: list({ label: 'betas', item: share, min: 2, max: 2, default: [0.9, 0.999] }),
      },
    },
    lion: { name: 'Lion', fields: { rate, hidden: { ...rate, group: 'own' } } },
  },
  shared: {
    nesterov: boolean({ label: 'nesterov', default: false }),
    schedule: variant({
      label: 'schedule',
      by: 'kind',
      default: 'constant',
      cases: {
        constant: { name: 'constant', fields: {} },
        exponential: { name: 'exponential', fields: { gamma: share } },
      },
    }),
  },
});

export const params = {
  function: expression({
    label: 'Function f',
    variables: ['x', 'y'],
    named: [{ id: 'bowl', title: 'Bowl', text: 'x^2+y^2' }],
    letters: 'letters',
    default: 'bowl',
  }),
  letters: letters({ label: 'Letters' }),
  racers: list({ label: 'Racers', item: racer, min: 1, max: 3, default: [racer.default] }),
};

export const exhibit = defineExhibit({
  id: 'editors',
  wing: 'optimisation',
  title: 'Editors',
  summary: '',
  lesson: '',
  params,
  presets: [],
  readouts: [],
  lessonValues: () => ({}),
  timeline: { kind: 'none' },
  create: () => Promise.reject(new Error('This exhibit is never opened.')),
});

export function newSession(): Session {
  return new Session(Shelf.of([exhibit]), exhibit);
}

/** Undoes everything. @returns how many steps there were */
export function undoAll(session: Session): number {
  let steps = 0;
  while (session.canUndo.value) {
    session.undo();
    steps++;
  }
  return steps;
}
