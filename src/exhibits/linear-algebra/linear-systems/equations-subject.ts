import type { ExhibitContext } from '../../contract';
import { leastSquaresOf } from './least-squares-state';
import { mostRows } from './lists-declared';
import type { Values } from './parameters';
import { rowMargin, rowPoints } from './row-picture';
import { RowSet } from './row-set';
import { SolutionMark } from './solution-mark';
import { Space } from './space';
import type { SubjectPicture } from './subject-picture';
import { unknownsOf } from './system';
import { words } from './words';

/** More lines or planes than unknowns: they do not meet, and x is where the squares are least. */
export class EquationsSubject implements SubjectPicture {
  private readonly space: Space;
  private readonly rows: RowSet;
  private readonly mark: SolutionMark;

  constructor(
    private readonly context: ExhibitContext,
    values: Values,
  ) {
    const { view } = context;
    view.setPaneCount(1);
    const n = unknownsOf(values);
    const names = Array.from({ length: n }, (_, k) => words.marks.unknown(k + 1));
    this.space = new Space(context, view.pane, names);
    this.rows = new RowSet(context, this.space, mostRows);
    this.mark = new SolutionMark(context, this.space);
  }

  update(values: Values): void {
    const { system, x, residualNorm } = leastSquaresOf(values);
    this.space.fit(rowPoints(system, x), rowMargin(system));
    this.rows.update(system.rows, system.b);
    this.mark.update({ ...system.decided, nearest: x }, true);
    this.context.view.pane.title = words.titles.least(residualNorm);
  }
}
