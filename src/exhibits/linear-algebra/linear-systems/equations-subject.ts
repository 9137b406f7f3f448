import type { ExhibitContext } from '../../contract';
import { leastSquaresOf } from './least-squares-state';
import { mostRows } from './lists-declared';
import type { Values } from './parameters';
import { footFrom, Rods } from './rods';
import { rowMargin, rowPoints } from './row-picture';
import { mostWhole, RowSet } from './row-set';
import { SolutionMark } from './solution-mark';
import { Space } from './space';
import type { SubjectPicture } from './subject-picture';
import { type System, unknownsOf } from './system';
import { words } from './words';

/** Around feet and patches there is this much more. */
const patchMargin = 1.3;
/** However near the planes come to x, this part of its size is shown around it. */
const leastShown = 0.001;

/** More lines or planes than unknowns: they do not meet, and x is where the squares are least. */
export class EquationsSubject implements SubjectPicture {
  private readonly space: Space;
  private readonly rows: RowSet;
  private readonly rods: Rods;
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
    this.rods = new Rods(context, this.space, mostRows);
    this.mark = new SolutionMark(context, this.space);
  }

  update(values: Values): void {
    const { system, x, residualNorm } = leastSquaresOf(values);
    const { rows, b, n, decided } = system;
    const isPatchy = n === 3 && rows.length > mostWhole;
    if (isPatchy) this.space.fit(patchPoints(system, x), patchMargin);
    else this.space.fit(rowPoints(system, x), rowMargin(system));
    this.rows.update(rows, b, undefined, false, isPatchy ? x : null);
    this.rods.update(rows, b, x);
    this.mark.update({ ...decided, nearest: x }, true);
    const title = words.titles.least(residualNorm);
    this.context.view.pane.title = decided.kind === 'empty' ? words.titles.rods(title) : title;
  }
}

/** What a picture of patches must show: x, its feet on the planes, and a little around them. */
function patchPoints({ rows, b }: System, x: readonly number[]): readonly (readonly number[])[] {
  const feet = rows
    .map((row, i) => footFrom(row, b[i] as number, x))
    .filter((foot) => foot.every(Number.isFinite));
  const room = leastShown * (Math.hypot(...x) || 1);
  return [x.map((c) => c - room), x.map((c) => c + room), ...feet];
}
