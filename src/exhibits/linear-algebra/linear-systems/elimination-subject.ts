import { rankFrom, thinSvd } from '../../../math/systems/rectangular';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { ColumnPicture, type Columns, columnMargin, columnPoints } from './column-picture';
import { type EliminationRun, eliminationOf } from './elimination-run';
import type { Values } from './parameters';
import { reasonAt } from './reasons';
import { RowPicture, rowMargin, rowPoints } from './row-picture';
import { isSpoilt } from './spoilt';
import type { SubjectPicture } from './subject-picture';
import { type System, squareSystemOf, unknownsOf } from './system';
import { words } from './words';

/** Steps that stretch the columns farther than this, compared with the start, leave the picture. */
const mostStretch = 2.5;

/** The equations of this very step, by rows and by columns; between two steps they are on their way. */
export class EliminationSubject implements SubjectPicture {
  private readonly rows: RowSide;
  private readonly columns: ColumnSide | null;

  constructor(context: ExhibitContext, values: Values) {
    const { view } = context;
    const n = unknownsOf(values);
    view.setPaneCount(values.byColumns ? 2 : 1);
    this.rows = new RowSide(context, view.pane, n);
    this.columns = values.byColumns ? new ColumnSide(context, view.panes[1] as Pane, n) : null;
  }

  update(values: Values, position: number): void {
    const run = eliminationOf(values);
    const system = squareSystemOf(values);
    this.rows.update(system, run, position);
    this.columns?.update(system, run, position);
  }
}

const leftOf = (moment: readonly (readonly number[])[], n: number) =>
  moment.map((row) => row.slice(0, n));
const rightOf = (moment: readonly (readonly number[])[], n: number) =>
  moment.map((row) => row[n] as number);

class RowSide {
  private readonly picture: RowPicture;

  constructor(
    context: ExhibitContext,
    private readonly pane: Pane,
    n: number,
  ) {
    this.picture = new RowPicture(context, pane, n, false);
  }

  update(system: System, run: EliminationRun, position: number): void {
    const { n, decided } = system;
    const now = run.moment(position);
    const [rows, b] = [leftOf(now, n), rightOf(now, n)];
    const origins = run.origins(Math.floor(position + 1e-9));
    this.picture.space.fit(rowPoints(system), rowMargin(system));
    this.picture.update(rows, b, decided, origins);
    this.pane.title = isSpoilt(system, rows, b)
      ? words.titles.rounded(n, decided.kind)
      : words.titles.row(reasonAt(system, rows, b));
  }
}

class ColumnSide {
  private readonly picture: ColumnPicture;
  private framedRun: EliminationRun | null = null;
  private framed: readonly (readonly number[])[] = [];

  constructor(
    context: ExhibitContext,
    private readonly pane: Pane,
    n: number,
  ) {
    this.picture = new ColumnPicture(context, pane, n, false);
  }

  update(system: System, run: EliminationRun, position: number): void {
    const { n, decided } = system;
    const now = run.moment(position, true);
    const amounts = decided.nearest;
    if (this.framedRun !== run) {
      this.framedRun = run;
      this.framed = pointsOfRun(run, n, amounts);
    }
    this.picture.space.fit(this.framed, columnMargin);
    const columns = columnsAt(now, n, decided.rank);
    this.picture.update(columns, amounts);
    const { kind } = decided;
    const says = words.column.moving;
    const what = isSpoilt(system, columns.rows, columns.b)
      ? says.spoilt
      : says[kind === 'point' || kind === 'empty' ? kind : 'many'];
    this.pane.title = words.titles.column(what);
  }
}

/** @param rank of A, which no row operation changes */
function columnsAt(moment: readonly (readonly number[])[], n: number, rank: number): Columns {
  const rows = leftOf(moment, n);
  const b = rightOf(moment, n);
  if (rank === n) return { rows, b, columnSpace: [] };
  const { s, u } = thinSvd(rows);
  return { rows, b, columnSpace: u.slice(0, Math.min(rank, rankFrom(s, n))) };
}

/** What a picture that holds still during all steps must show. */
function pointsOfRun(
  run: EliminationRun,
  n: number,
  amounts: readonly number[],
): readonly (readonly number[])[] {
  const pointsAt = (count: number) => {
    const moment = run.moment(count);
    return columnPoints({ rows: leftOf(moment, n), b: rightOf(moment, n) }, amounts);
  };
  const first = pointsAt(0);
  const reach = mostStretch * Math.max(...first.map((point) => Math.hypot(...point)));
  const later = run.steps.flatMap((_, k) => pointsAt(k + 1));
  return [...first, ...later.filter((point) => Math.hypot(...point) <= reach)];
}
