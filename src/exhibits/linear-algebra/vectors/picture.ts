import { Vector3 } from 'three';
import { keepLatest } from '../../../core/keep-latest';
import { formatNumber } from '../../../math/format';
import type { Handle } from '../../../stage/handles';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { type Arrow, analyse } from './analysis';
import { boundsOf } from './bounds';
import { FactorGrip } from './factor-grip';
import { times } from './geometry';
import { exponentHandle, tipHandle } from './grips';
import { inkOf } from './names';
import type { Values } from './parameters';
import { Parts } from './parts';
import { type LineStyle, Sketch } from './sketch';
import { subjects } from './subjects';
import { exponentPoint } from './subjects/norms';
import type { Scene } from './subjects/subject';
import { stretchedArrows } from './subjects/sum';
import { pointText } from './text';
import { mostVectors } from './vector-parameters';
import { words } from './words';

const axisStyle: LineStyle = { ink: 'text', widthPixels: 1.2, opacity: 0.35, renderOrder: 1.5 };
/** From the tip of an arrow to the ring that stretches it. */
const leadStyle: LineStyle = { ink: 'text', widthPixels: 1.4, opacity: 0.6, renderOrder: 4.5 };
const dropStyle: LineStyle = { ink: 'text', widthPixels: 1.2, opacity: 0.4, dash: 0.12 };
/** Tips nearer than this to the floor need no drop line, as a part of what is framed. */
const low = 0.02;
const axisNames = ['*x*', '*y*', '*z*'] as const;

/** The whole picture: floor, handles, and the subject that is chosen. */
export class Picture {
  private readonly sketch: Sketch;
  private readonly parts: Parts;
  private readonly tips: readonly Handle[];
  private readonly factors: readonly FactorGrip[];
  private readonly exponent: Handle;
  private readonly worldPoint = new Vector3();
  private readonly labelled: (Arrow | undefined)[] = [];
  /** What must be seen does not depend on where the timeline stands. */
  private readonly bounds = keepLatest((values: Values) => {
    const x = analyse(values);
    const tips = x.arrows.map(({ point }) => point);
    return boundsOf([...tips, ...subjects[values.subject].points(x, values)]);
  });

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    dimension: 2 | 3,
  ) {
    this.sketch = new Sketch(context, pane);
    this.parts = new Parts(context, pane, dimension);
    this.tips = Array.from({ length: mostVectors }, (_, index) =>
      pane.handle(tipHandle(context, index, `var(--${inkOf(index)})`)),
    );
    this.factors = Array.from(
      { length: mostVectors },
      (_, index) => new FactorGrip(context, index, `var(--${inkOf(index)})`),
    );
    this.exponent = pane.handle(exponentHandle(context, 'var(--accent)'));
  }

  update(values: Values, position: number): void {
    const { view } = this.context;
    const { sketch, parts } = this;
    const x = analyse(values);
    const subject = subjects[values.subject];
    view.fitContent(this.bounds(values));
    sketch.begin();
    parts.hideAll();
    const scene: Scene = { values, x, position, sketch, parts, view };
    this.drawFloor(scene);
    subject.draw(scene);
    this.placeHandles(scene);
    sketch.finish();
  }

  private drawFloor({ values, x, sketch, parts, view }: Scene): void {
    const { unitsPerWorld, worldPerUnit } = view.map;
    const reach = view.worldReach * unitsPerWorld;
    if (values.grid) {
      // Beside the grid of a basis, a square of the floor is one unit; elsewhere one of the picture.
      parts.grid.place([], values.subject === 'basis' ? worldPerUnit : 1);
      for (let axis = 0; axis < x.dimension; axis++) {
        const end = [0, 0, 0].with(axis, reach);
        sketch.line(axisStyle, times(-1, end), end);
        const tip = [0, 0, 0].with(axis, view.fitRadius * unitsPerWorld);
        sketch.label('text', axisNames[axis] as string, tip, undefined, { quiet: true });
      }
      if (unitsPerWorld !== 1 && values.subject !== 'basis') {
        const [cx, cy, cz] = view.worldCentre;
        const r = view.fitRadius;
        const corner = times(unitsPerWorld, [cx - 0.5 * r, cy - 0.8 * r, cz]);
        sketch.label('text', words.picture.scale(formatNumber(unitsPerWorld)), corner, undefined, {
          quiet: true,
        });
      }
    }
    if (!values.drops || x.dimension === 2) return;
    for (const { point } of x.arrows)
      if (Math.abs(point[2] as number) > low * reach)
        sketch.line(dropStyle, point, [point[0] as number, point[1] as number, 0]);
  }

  private placeHandles(scene: Scene): void {
    const { values, x } = scene;
    const { map } = this.context.view;
    this.tips.forEach((handle, index) => {
      const arrow = x.arrows[index];
      if (arrow) {
        handle.place(map.toWorld(arrow.point, this.worldPoint));
        if (arrow !== this.labelled[index])
          handle.label = words.handles.tip(arrow.name, pointText(arrow.point));
      } else handle.hide();
      this.labelled[index] = arrow;
    });
    this.placeFactors(scene);
    if (values.subject === 'norms' && values.ball !== 'scaled') {
      this.exponent.place(map.toWorld(exponentPoint(values), this.worldPoint));
      this.exponent.label = words.handles.exponent(formatNumber(values.p, 3));
    } else this.exponent.hide();
  }

  /** A ring for each factor that is drawn, joined to the tip that it moves. */
  private placeFactors({ values, x, position, sketch }: Scene): void {
    const stretched = values.subject === 'sum' ? stretchedArrows(x, values, position) : [];
    this.factors.forEach((grip, index) => {
      const found = stretched.find(({ arrow }) => arrow.index === index);
      const ring = found && grip.place(found.arrow, found.tail);
      if (!found) grip.hide();
      else if (ring) sketch.line(leadStyle, found.tip, ring);
    });
  }
}
