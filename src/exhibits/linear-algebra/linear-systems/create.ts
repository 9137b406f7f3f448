import type { ExhibitContext, ExhibitInstance } from '../../contract';
import { ConditioningSubject } from './conditioning-subject';
import { describe } from './describe';
import { EliminationSubject } from './elimination-subject';
import { EquationsSubject } from './equations-subject';
import { FitSubject } from './fit-subject';
import { IterationSubject } from './iteration-subject';
import type { Values } from './parameters';
import { PicturesSubject } from './pictures-subject';
import { ProjectionSubject } from './projection-subject';
import { frameBall } from './space';
import type { SubjectPicture } from './subject-picture';
import { unknownsOf } from './system';

/** Opens the exhibit on one of its subjects; another subject opens it anew. */
export async function create(
  context: ExhibitContext,
  first: Values,
): Promise<ExhibitInstance<Values>> {
  const { view, scope } = context;
  scope.own(() => {
    for (const pane of view.panes) pane.title = '';
    view.setPaneCount(1);
  });
  view.setPlanar(isPlanar(first));
  frameBall(view);
  const picture = pictureOf(context, first);
  let latest = { values: first, position: 0 };
  return {
    update(values, position) {
      frameBall(view);
      picture.update(values, position);
      latest = { values, position };
    },
    describe: () => describe(latest.values, latest.position),
  };
}

function isPlanar(values: Values): boolean {
  if (values.subject === 'least-squares' && values.seen === 'projection') return false;
  return unknownsOf(values) === 2;
}

function pictureOf(context: ExhibitContext, values: Values): SubjectPicture {
  switch (values.subject) {
    case 'elimination':
      return new EliminationSubject(context, values);
    case 'conditioning':
      return new ConditioningSubject(context, values);
    case 'iterations':
      return new IterationSubject(context, values);
    case 'least-squares':
      if (values.seen === 'projection') return new ProjectionSubject(context, values);
      return values.fit === 'line'
        ? new FitSubject(context, values)
        : new EquationsSubject(context, values);
    default:
      return new PicturesSubject(context, values);
  }
}
