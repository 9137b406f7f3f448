import { type Color, Vector3 } from 'three';
import type { DataTexture } from '../../../compute/data-texture';
import type { GpuKernel } from '../../../compute/gpu-kernel';
import { ballPoints } from '../../../compute/kernels/ball-points';
import { pointCloud } from '../../../compute/kernels/point-cloud';
import { type Entries, transformPoints } from '../../../compute/kernels/transform-points';
import { formatNumber } from '../../../math/format';
import { embed } from '../../../math/matrix';
import { Arrow } from '../../../stage/arrow';
import { ExternalData } from '../../../stage/external-data';
import type { Handle } from '../../../stage/handles';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import { Swarm } from '../../../stage/swarm';
import type { ExhibitContext } from '../../contract';
import { tipText } from './column-picture';
import { disturbedOf } from './conditioning-state';
import { disturbanceGrip, gripOptions } from './grips';
import type { Values } from './parameters';
import { Space } from './space';
import type { SubjectPicture } from './subject-picture';
import { singularityOf, unknownsOf } from './system';
import { words } from './words';

/** The kernel that spreads the points counts in rows of this many. */
const width = 1024;
/** From this many points on they are drawn finer, so that the shape is still seen through them. */
const many = 200_000;

const origin = new Vector3();

/** One side: errors before or after A⁻¹, with axes and one error of the visitor's own. */
class Side {
  readonly space: Space;
  private readonly mover: GpuKernel;
  private readonly moved: ExternalData;
  private readonly swarm: Swarm;
  private readonly axes: LineSet;
  private readonly axisLabels: readonly Label[];
  private readonly arrow: Arrow;
  private readonly label: Label;
  private readonly worldPoint = new Vector3();

  constructor(
    context: ExhibitContext,
    readonly pane: Pane,
    private readonly rest: DataTexture,
    still: ExternalData,
    count: number,
    names: readonly string[],
    mark: string,
  ) {
    const { engine, scope, view } = context;
    const { frame, theme } = view;
    this.space = new Space(context, pane, names);
    this.mover = scope.own(engine.buildMap(transformPoints, rest.width, rest.height));
    const first = this.mover.run(rest.argument, 1, 0, 0, 0, 1, 0, 0, 0, 1);
    this.moved = scope.own(new ExternalData(first.handle));
    const colours: [Color, Color, Color] = [theme.volume, theme.volumeNegative, theme.eigen];
    this.swarm = scope.own(
      new Swarm(frame, this.moved.texture, still.texture, count, {
        colours: names.length === 2 ? [colours[0], colours[2], colours[2]] : colours,
        opacity: count > many ? 0.3 : 0.55,
        sizePixels: count > many ? 1 : 1.5,
      }),
    );
    pane.add(this.swarm.object);
    this.axes = scope.own(
      new LineSet(frame, 3, { colour: theme.text, opacity: 0.8, widthPixels: 1.8, renderOrder: 6 }),
    );
    pane.add(this.axes.object);
    this.axisLabels = names.map(() => pane.label({ clearance: 9 }));
    this.arrow = scope.own(new Arrow(frame, { colour: theme.accent }));
    this.arrow.thickness = 1.4;
    pane.add(this.arrow.object);
    this.label = pane.label({ colour: 'var(--accent)', clearance: 14 });
    this.label.text = mark;
  }

  /**
   * @param map n×n, row-major: takes the unit ball to the errors, in data units
   * @param axes directions with lengths, and what they are called
   * @param tip of the visitor's own error
   */
  show(
    map: readonly number[],
    axes: readonly { readonly tip: readonly number[]; readonly name: string }[],
    tip: readonly number[],
  ): void {
    const { worldPoint, space } = this;
    const scale = space.worldPerUnit;
    // Lengths are made world lengths in float64, before float32 could lose them.
    const entries = embed(map.map((x) => x * scale)) as unknown as Entries;
    this.moved.point(this.mover.run(this.rest.argument, ...entries).handle);
    this.swarm.object.visible = true;
    this.axes.begin();
    axes.forEach(({ tip: end, name }, k) => {
      const { x, y, z } = space.toWorld(end, worldPoint);
      this.axes.add(-x, -y, -z, x, y, z);
      const label = this.axisLabels[k];
      if (!label) return;
      label.text = name;
      label.place(worldPoint.negate(), origin);
    });
    this.axes.finish();
    this.arrow.place(origin, space.toWorld(tip, worldPoint));
    this.label.place(worldPoint, origin);
  }

  /** Where there is no A⁻¹ nothing can be drawn. */
  hide(): void {
    this.swarm.object.visible = false;
    this.axes.begin();
    this.axes.finish();
    for (const label of this.axisLabels) label.hide();
    this.arrow.hide();
    this.label.hide();
  }
}

/** A cloud of errors of b, and the errors of x that a kernel makes of it by A⁻¹. */
export class ConditioningSubject implements SubjectPicture {
  private readonly before: Side | null;
  private readonly after: Side | null;
  private readonly handle: Handle | null;
  private readonly worldPoint = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    values: Values,
  ) {
    const { engine, scope, view, random } = context;
    const n = unknownsOf(values);
    view.setPaneCount(values.sides === 'both' ? 2 : 1);
    const count = Number(values.cloudSize);
    const height = Math.ceil(count / width);
    const flat = n === 2 ? 1 : 0;
    const source = scope.own(engine.buildFill(pointCloud, width, height));
    const cube = source.run(random(), random(), random(), flat);
    const ball = scope.own(engine.buildMap(ballPoints, width, height));
    const rest = ball.run(cube.argument, flat, values.solid ? 1 : 0);
    const still = scope.own(new ExternalData(rest.handle));
    const side = (pane: Pane, name: (k: number) => string, mark: string) =>
      new Side(
        context,
        pane,
        rest,
        still,
        count,
        Array.from({ length: n }, (_, k) => name(k + 1)),
        mark,
      );
    const { panes } = view;
    this.before =
      values.sides === 'after'
        ? null
        : side(panes[0] as Pane, words.marks.rightError, words.marks.db);
    this.after =
      values.sides === 'before'
        ? null
        : side(panes.at(-1) as Pane, words.marks.unknownError, words.marks.dx);
    this.handle = this.before
      ? this.before.pane.handle(
          gripOptions(context, this.before.space, 'var(--accent)', disturbanceGrip),
        )
      : null;
  }

  update(values: Values): void {
    const { system, conditioning, radius, db, dx } = disturbedOf(values);
    const { before, after, handle } = this;
    if (!conditioning || !dx) {
      handle?.hide();
      for (const side of [before, after]) {
        if (!side) continue;
        side.space.fit([[radius]], 1.15, true);
        side.hide();
        // Said once, over the first of two panes.
        const isFirst = side === (before ?? after);
        side.pane.title = isFirst ? words.titles.singular[singularityOf(system)] : '';
      }
      return;
    }
    const { u, v, s, toB, fromU } = conditioning;
    const n = s.length;
    const least = s[n - 1] as number;
    before?.space.fit([[radius]], 1.15, true);
    after?.space.fit([[radius / least]], 1.15, true);
    this.context.engine.batch(() => {
      before?.show(
        toB.map((x) => x * radius),
        u.map((axis, k) => ({ tip: axis.map((x) => x * radius), name: words.marks.u(k + 1) })),
        db,
      );
      after?.show(
        fromU.map((x) => x * radius),
        v.map((axis, k) => {
          const length = radius / (s[k] as number);
          return {
            tip: axis.map((x) => x * length),
            name: `${words.marks.v(k + 1)}: ${formatNumber(length, 3)}`,
          };
        }),
        dx,
      );
    });
    if (before) before.pane.title = words.titles.errors;
    if (after) after.pane.title = words.titles.solutions;
    if (handle && before) {
      handle.place(before.space.toWorld(db, this.worldPoint));
      handle.label = words.handles.error(tipText(db));
    }
  }
}
