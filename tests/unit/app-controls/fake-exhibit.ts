import { Session } from '../../../src/app/session';
import { Shelf } from '../../../src/app/shelf';
import { integer, matrix, number, type ParameterSet, vector } from '../../../src/core/parameter';
import type { Exhibit } from '../../../src/exhibits/contract';

export const params = {
  matrix: matrix({
    label: 'Matrix A',
    size: 3,
    dimension: 'dimension',
    group: 'own',
    default: [1, '1/5', 3, 4, 5, 6, 7, 8, 9],
  }),
  dimension: integer({ label: 'Dimension', group: 'own', min: 2, max: 3, default: 3 }),
  vector: vector({ label: 'Vector x', group: 'own', default: [1, 2, 3] }),
  opacity: number({ label: 'opacity', min: 0, max: 1, step: 0.05, default: 0.5 }),
};

function exhibit(id: string, set: ParameterSet): Exhibit {
  return {
    id,
    wing: 'linear-algebra',
    title: id,
    summary: '',
    lesson: '',
    params: set,
    presets: [],
    readouts: [],
    lessonValues: () => ({}),
    timeline: { kind: 'none' },
    create: () => Promise.reject(new Error('This exhibit is never opened.')),
  } as unknown as Exhibit;
}

export function fakeSession(): Session {
  const fake = exhibit('fake', params);
  return new Session(Shelf.of([fake, exhibit('other', { opacity: params.opacity })]), fake);
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
