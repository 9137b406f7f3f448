import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { ColumnPicture, columnMargin, columnPoints } from './column-picture';
import type { Values } from './parameters';
import { columnReasonOf, reasonOf } from './reasons';
import { RowPicture, rowMargin, rowPoints } from './row-picture';
import type { SubjectPicture } from './subject-picture';
import { squareSystemOf, unknownsOf } from './system';
import { words } from './words';

/** Row and column picture of the same equations. */
export class PicturesSubject implements SubjectPicture {
  private readonly rowPane: Pane | null;
  private readonly columnPane: Pane | null;
  private readonly rowPicture: RowPicture | null;
  private readonly columnPicture: ColumnPicture | null;

  constructor(context: ExhibitContext, values: Values) {
    const { view } = context;
    const n = unknownsOf(values);
    view.setPaneCount(values.panes === 'both' ? 2 : 1);
    this.rowPane = values.panes === 'column' ? null : (view.panes[0] as Pane);
    this.columnPane = values.panes === 'row' ? null : (view.panes.at(-1) as Pane);
    this.rowPicture = this.rowPane && new RowPicture(context, this.rowPane, n, true);
    this.columnPicture = this.columnPane && new ColumnPicture(context, this.columnPane, n);
  }

  update(values: Values): void {
    const system = squareSystemOf(values);
    const { rowPane, columnPane, rowPicture, columnPicture } = this;
    if (rowPicture && rowPane) {
      rowPicture.space.fit(rowPoints(system), rowMargin);
      rowPicture.update(system.rows, system.b, system.solved);
      rowPane.title = words.titles.row(reasonOf(system));
    }
    if (columnPicture && columnPane) {
      columnPicture.space.fit(columnPoints(system), columnMargin);
      columnPicture.update(system);
      columnPane.title = words.titles.column(columnReasonOf(system));
    }
  }
}
