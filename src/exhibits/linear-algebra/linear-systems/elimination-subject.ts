import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { eliminationOf } from './elimination-run';
import type { Values } from './parameters';
import { reasonOf } from './reasons';
import { RowPicture, rowMargin, rowPoints } from './row-picture';
import type { SubjectPicture } from './subject-picture';
import { squareSystemOf, unknownsOf } from './system';
import { words } from './words';

/** The equations of this very step; between two steps they are on their way. */
export class EliminationSubject implements SubjectPicture {
  private readonly picture: RowPicture;
  private readonly pane: Pane;

  constructor(context: ExhibitContext, values: Values) {
    context.view.setPaneCount(1);
    this.pane = context.view.pane;
    this.picture = new RowPicture(context, this.pane, unknownsOf(values), false);
  }

  update(values: Values, position: number): void {
    const run = eliminationOf(values);
    const system = squareSystemOf(values);
    const now = run.moment(position);
    this.picture.space.fit(rowPoints(system), rowMargin(system));
    this.pane.title = words.titles.row(reasonOf(system));
    this.picture.update(
      now.map((row) => row.slice(0, run.n)),
      now.map((row) => row[run.n] as number),
      system.decided,
      run.origins(Math.floor(position + 1e-9)),
    );
  }
}
