import { formatNumber } from '../../../math/format';
import { normFrobenius } from '../../../math/matrix';
import { residualOf } from '../../../math/systems/rectangular';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { ColumnPicture, columnMargin, columnPoints } from './column-picture';
import { GuessMark } from './guess-mark';
import type { Values } from './parameters';
import { columnReasonOf, reasonOf } from './reasons';
import { RowPicture, rowMargin, rowPoints } from './row-picture';
import type { SubjectPicture } from './subject-picture';
import { type System, squareSystemOf, unknownsOf } from './system';
import { words } from './words';

/** So near, compared with b or with the size of the picture, a guess made by hand counts as found. */
const nearEnough = 0.01;
/** Less than this is rounding. */
const exactlyEnough = 1e-12;

/** Row and column picture of the same equations. */
export class PicturesSubject implements SubjectPicture {
  private readonly rows: RowSide | null;
  private readonly columns: ColumnSide | null;

  constructor(context: ExhibitContext, values: Values) {
    const { view } = context;
    const n = unknownsOf(values);
    view.setPaneCount(values.panes === 'both' ? 2 : 1);
    this.rows = values.panes === 'column' ? null : new RowSide(context, view.panes[0] as Pane, n);
    this.columns =
      values.panes === 'row' ? null : new ColumnSide(context, view.panes.at(-1) as Pane, n);
  }

  update(values: Values): void {
    const system = squareSystemOf(values);
    const guess = values.guessing ? values.guess.slice(0, system.n) : null;
    this.rows?.update(system, guess);
    this.columns?.update(system, guess);
  }
}

class RowSide {
  private readonly picture: RowPicture;
  private readonly mark: GuessMark;

  constructor(
    context: ExhibitContext,
    private readonly pane: Pane,
    n: number,
  ) {
    this.picture = new RowPicture(context, pane, n, true);
    this.mark = new GuessMark(context, this.picture.space);
  }

  update(system: System, guess: readonly number[] | null): void {
    const { rows, b, n, decided } = system;
    const { space } = this.picture;
    space.fit([...rowPoints(system), ...(guess ? [guess] : [])], rowMargin(system));
    this.picture.update(rows, b, guess ? null : decided);
    this.mark.update(guess);
    if (!guess) {
      this.pane.title = words.titles.row(reasonOf(system));
      return;
    }
    const room = nearEnough * 3 * space.unitsPerWorld;
    const on = residualOf(rows, guess, b).filter(
      (gap, i) => Math.abs(gap) <= room * normFrobenius(rows[i] as readonly number[]),
    ).length;
    this.pane.title = words.titles.onRows(on, rows.length, n);
  }
}

class ColumnSide {
  private readonly picture: ColumnPicture;

  constructor(
    context: ExhibitContext,
    private readonly pane: Pane,
    n: number,
  ) {
    this.picture = new ColumnPicture(context, pane, n, true);
  }

  update(system: System, guess: readonly number[] | null): void {
    const amounts = guess ?? system.decided.nearest;
    this.picture.space.fit(columnPoints(system, amounts), columnMargin);
    this.picture.update({ ...system, columnSpace: system.decided.columnSpace }, amounts);
    if (!guess) {
      this.pane.title = words.titles.column(columnReasonOf(system));
      return;
    }
    const gap = normFrobenius(residualOf(system.rows, guess, system.b));
    const size = Math.max(normFrobenius(system.b), 1e-300);
    if (gap <= exactlyEnough * size) this.pane.title = words.titles.found;
    else if (gap <= nearEnough * size) this.pane.title = words.titles.nearlyFound;
    else this.pane.title = words.titles.misses(formatNumber(gap, 3));
  }
}
