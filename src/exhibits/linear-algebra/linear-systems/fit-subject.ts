import { Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { Balls } from '../../../stage/balls';
import type { Handle } from '../../../stage/handles';
import type { Label } from '../../../stage/labels';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { tipText } from './column-picture';
import { gripOptions } from './grips';
import { leastSquaresOf } from './least-squares-state';
import { mostRows } from './lists-declared';
import type { Values } from './parameters';
import { fade, farAway, Space, worldRadius } from './space';
import type { SubjectPicture } from './subject-picture';
import { words } from './words';

/** Lines that fill a square of an error. */
const hatches = 7;

/** Points in the plane, the line that fits them best, and its errors as segments and squares. */
export class FitSubject implements SubjectPicture {
  private readonly space: Space;
  private readonly line: LineSet;
  private readonly errors: LineSet;
  private readonly squares: LineSet;
  private readonly balls: Balls;
  private readonly label: Label;
  private readonly handles: readonly Handle[];
  private readonly worldPoint = new Vector3();
  private readonly worldFoot = new Vector3();
  private readonly worldEnd = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    _values: Values,
  ) {
    const { scope, view } = context;
    const { frame, theme, pane } = view;
    view.setPaneCount(1);
    this.space = new Space(context, pane, [words.marks.t, words.marks.y]);
    const lines = (
      count: number,
      colour: typeof theme.text,
      widthPixels: number,
      opacity: number,
      renderOrder: number,
    ) => {
      const options = { colour, widthPixels, opacity, renderOrder, fade };
      const set = scope.own(new LineSet(frame, count, options));
      pane.add(set.object);
      return set;
    };
    this.squares = lines(mostRows * (4 + hatches), theme.volumeNegative, 1.2, 0.45, 2);
    this.line = lines(1, theme.accent, 3.4, 1, 4);
    this.errors = lines(mostRows, theme.volumeNegative, 2.6, 1, 5);
    this.balls = scope.own(new Balls(frame, theme, { capacity: mostRows, sizePixels: 6.5 }));
    pane.add(this.balls.object);
    this.label = pane.label({ colour: 'var(--accent)', clearance: 14 });
    this.handles = Array.from({ length: mostRows }, (_, k) =>
      pane.handle(
        gripOptions(context, this.space, 'var(--text)', {
          read: (values) => {
            const { t, y } = values.points[k] as { t: number; y: number };
            return [t, y];
          },
          write: (values, [t = 0, y = 0]) => ({
            points: values.points.map((point, index) => (index === k ? { t, y } : point)),
          }),
        }),
      ),
    );
  }

  update(values: Values): void {
    const { x, system } = leastSquaresOf(values);
    const points = values.points as unknown as readonly { t: number; y: number }[];
    const { space, worldPoint, worldFoot } = this;
    const [intercept = 0, slope = 0] = x;
    space.fit(
      points.flatMap(({ t, y }) => [
        [t, y],
        [t, intercept + slope * t],
      ]),
      1.3,
    );
    this.balls.begin();
    this.errors.begin();
    this.squares.begin();
    points.forEach(({ t, y }, k) => {
      space.toWorld([t, y], worldPoint);
      space.toWorld([t, intercept + slope * t], worldFoot);
      this.balls.add(worldPoint.x, worldPoint.y, 0, this.context.view.theme.text);
      this.errors.add(worldPoint.x, worldPoint.y, 0, worldFoot.x, worldFoot.y, 0);
      if (values.squares) this.addSquare(slope);
      const handle = this.handles[k];
      handle?.place(worldPoint);
      if (handle) handle.label = words.handles.point(k + 1, tipText([t, y]));
    });
    for (const handle of this.handles.slice(points.length)) handle.hide();
    for (const set of [this.balls, this.errors, this.squares]) set.finish();
    this.drawLine(intercept, slope);
    this.context.view.pane.title = `‖r‖² = ${formatNumber(system.solved.residualNorm ** 2)}`;
  }

  /** The square over the error from worldPoint to worldFoot, on the side where the line leaves room. */
  private addSquare(slope: number): void {
    const { worldPoint: p, worldFoot: f } = this;
    const error = p.y - f.y;
    const side = Math.sign(error || 1) * (slope > 0 ? -1 : 1) * Math.abs(error);
    const corner = p.x + side;
    const { squares } = this;
    squares.add(p.x, p.y, 0, corner, p.y, 0);
    squares.add(corner, p.y, 0, corner, f.y, 0);
    squares.add(corner, f.y, 0, p.x, f.y, 0);
    for (let k = 1; k <= hatches; k++) {
      const x = p.x + (side * k) / (hatches + 1);
      squares.add(x, p.y, 0, x, f.y, 0, 0.45);
    }
  }

  private drawLine(intercept: number, slope: number): void {
    const { worldPoint, worldFoot, worldEnd, space } = this;
    const ends = [-1, 1].map((side) => {
      const t = space.centre[0] + side * 1.5 * farAway * space.unitsPerWorld;
      return [t, intercept + slope * t];
    });
    space.toWorld(ends[0] as number[], worldFoot);
    space.toWorld(ends[1] as number[], worldEnd);
    this.line.begin();
    this.line.add(worldFoot.x, worldFoot.y, 0, worldEnd.x, worldEnd.y, 0);
    this.line.finish();
    const sign = slope < 0 ? '−' : '+';
    this.label.text = `*y* = ${formatNumber(intercept, 3)} ${sign} ${formatNumber(Math.abs(slope), 3)} *t*`;
    // Where the line leaves the picture on the left.
    worldEnd.sub(worldFoot).normalize();
    worldPoint.copy(worldFoot).addScaledVector(worldEnd, -worldFoot.dot(worldEnd));
    const room = Math.sqrt(Math.max(0, (0.85 * worldRadius) ** 2 - worldPoint.lengthSq()));
    worldPoint.addScaledVector(worldEnd, -room);
    worldEnd.add(worldFoot);
    this.label.placeBeside(worldPoint, worldFoot, worldEnd);
  }
}
