import { Vector3 } from 'three';
import { type MethodId, methodIds } from '../../../math/systems/methods';
import { Balls } from '../../../stage/balls';
import type { Handle } from '../../../stage/handles';
import type { Label } from '../../../stage/labels';
import { Trail } from '../../../stage/trail';
import type { ExhibitContext } from '../../contract';
import { tipText } from './column-picture';
import { gripOptions, vectorGrip } from './grips';
import { methodColour, pathOf, shownMethods } from './iteration-state';
import { LevelCurves } from './level-curves';
import type { Values } from './parameters';
import { RowPicture, rowPoints } from './row-picture';
import type { SubjectPicture } from './subject-picture';
import { squareSystemOf, unknownsOf } from './system';
import { words } from './words';

/** Steps of a path that are drawn. */
const mostShown = 400;
/** Of these the last ones are marked by balls. */
const mostBalls = 24;
/** First steps that the picture makes room for. */
const roomFor = 6;
/** Around what is framed there is this much more. */
const framedMargin = 1.25;

/** Paths of the iterations over the lines or planes that they look for the meeting point of. */
export class IterationSubject implements SubjectPicture {
  private readonly picture: RowPicture;
  private readonly levels: LevelCurves;
  private readonly trails: ReadonlyMap<MethodId, Trail>;
  private readonly balls: Balls;
  private readonly handle: Handle;
  /** Which colour is which, where several paths are drawn. */
  private readonly names: ReadonlyMap<MethodId, Label>;
  private readonly startLabel: Label;
  private readonly nowLabel: Label;
  private readonly worldPoints = new Float32Array(3 * (mostShown + 1));
  private readonly worldPoint = new Vector3();
  private readonly worldFrom = new Vector3();
  private readonly worldMiddle = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    values: Values,
  ) {
    const { scope, view } = context;
    const { pane, frame, theme } = view;
    view.setPaneCount(1);
    this.picture = new RowPicture(context, pane, unknownsOf(values), false);
    this.levels = new LevelCurves(context, this.picture.space);
    this.trails = new Map(
      methodIds.map((id, k) => {
        const colour = theme.racers[k] as typeof theme.text;
        const trail = scope.own(
          new Trail(frame, theme, { colour, capacity: mostShown + 1, widthPixels: 2.6 }),
        );
        pane.add(trail.object);
        return [id, trail];
      }),
    );
    this.names = new Map(
      methodIds.map((id) => {
        const label = pane.label({
          colour: `var(--${methodColour(id)})`,
          clearance: 8,
          optional: true,
        });
        label.text = words.methods[id];
        return [id, label];
      }),
    );
    this.balls = scope.own(
      new Balls(frame, theme, { capacity: methodIds.length * mostBalls, sizePixels: 4.5 }),
    );
    pane.add(this.balls.object);
    const colour = 'var(--text)';
    this.handle = pane.handle(
      gripOptions(context, this.picture.space, colour, vectorGrip('start')),
    );
    this.startLabel = pane.label({ clearance: 14 });
    this.startLabel.text = words.marks.start;
    this.nowLabel = pane.label({ clearance: 12 });
  }

  update(values: Values, position: number): void {
    const system = squareSystemOf(values);
    const { space } = this.picture;
    space.fit(this.framed(values), framedMargin);
    this.picture.update(system.rows, system.b, system.decided);
    this.levels.update(values);
    const start = values.start.slice(0, system.n);
    this.handle.place(space.toWorld(start, this.worldPoint));
    this.handle.label = words.handles.start(tipText(start));
    this.startLabel.place(this.worldPoint, this.worldMiddle.set(0, 0, 0));
    const shown = shownMethods(values);
    this.balls.begin();
    for (const [id, trail] of this.trails) {
      trail.object.visible = false;
      this.names.get(id)?.hide();
      if (!shown.includes(id)) continue;
      this.drawPath(values, id, trail, position);
      if (shown.length > 1) this.namePath(values, id, position);
    }
    this.balls.finish();
    this.labelNow(values, position);
  }

  private drawPath(values: Values, id: MethodId, trail: Trail, position: number): void {
    const path = pathOf(values, id);
    const last = Math.min(path.reached(position), mostShown);
    const { theme } = this.context.view;
    const colour = theme.racers[methodIds.indexOf(id)] as typeof theme.text;
    for (let k = 0; k <= last; k++) {
      const point = this.picture.space.toWorld(path.at(k), this.worldPoint);
      point.clampLength(0, 1e4).toArray(this.worldPoints, 3 * k);
      if (k > last - mostBalls && k > 0)
        this.balls.add(point.x, point.y, point.z, colour, 'ball', k === last ? 1.5 : 1);
    }
    trail.set(this.worldPoints, last + 1);
    if (last === 0) trail.object.visible = false;
  }

  /** Beside its first step; of conjugate gradients, whose first is steepest descent's, beside the second. */
  private namePath(values: Values, id: MethodId, position: number): void {
    const path = pathOf(values, id);
    const k = id === 'conjugate-gradients' ? 2 : 1;
    if (path.reached(position) < k) return;
    const { worldFrom, worldPoint, worldMiddle } = this;
    const { space } = this.picture;
    space.toWorld(path.at(k - 1), worldFrom);
    space.toWorld(path.at(k), worldPoint);
    worldMiddle.lerpVectors(worldFrom, worldPoint, 0.5);
    this.names.get(id)?.placeBeside(worldMiddle, worldFrom, worldPoint);
  }

  private labelNow(values: Values, position: number): void {
    const path = pathOf(values);
    const k = path.reached(position);
    if (k === 0) {
      this.nowLabel.hide();
      return;
    }
    const before = path.at(k - 1);
    this.nowLabel.element.style.color = `var(--${methodColour(values.method)})`;
    this.nowLabel.text = words.marks.iterate(k);
    const from = this.picture.space.toWorld(before, this.worldFrom);
    this.nowLabel.place(this.picture.space.toWorld(path.at(k), this.worldPoint), from);
  }

  /** Room for the solution, the start and the first steps, unless they run away. */
  private framed(values: Values): readonly (readonly number[])[] {
    const system = squareSystemOf(values);
    const base = [...rowPoints(system), values.start.slice(0, system.n)];
    const reach = 2.5 * Math.max(...base.map((point) => Math.hypot(...point)));
    const path = pathOf(values);
    const first = Array.from({ length: roomFor }, (_, k) => path.at(k));
    return [...base, ...first.filter((point) => Math.hypot(...point) <= reach)];
  }
}
