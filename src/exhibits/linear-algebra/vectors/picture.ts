import { Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import type { Handle } from '../../../stage/handles';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { type Analysis, analyse } from './analysis';
import { boundsOf } from './bounds';
import { times } from './geometry';
import { exponentHandle, factorHandle, tipHandle } from './grips';
import { inkOf } from './names';
import type { Values } from './parameters';
import { Parts } from './parts';
import { type LineStyle, Sketch } from './sketch';
import { subjects } from './subjects';
import { exponentPoint } from './subjects/norms';
import type { Scene } from './subjects/subject';
import { pointText } from './text';
import { mostVectors } from './vector-parameters';
import { words } from './words';

const axisStyle: LineStyle = { ink: 'text', widthPixels: 1.2, opacity: 0.35, renderOrder: 1.5 };
const dropStyle: LineStyle = { ink: 'text', widthPixels: 1.2, opacity: 0.4, dash: 0.12 };
/** Tips nearer than this to the floor need no drop line, as a part of what is framed. */
const low = 0.02;
const axisNames = ['*x*', '*y*', '*z*'] as const;

/** The whole picture: floor, handles, and the subject that is chosen. */
export class Picture {
  private readonly sketch: Sketch;
  private readonly parts: Parts;
  private readonly tips: readonly Handle[];
  private readonly factor: Handle;
  private readonly exponent: Handle;
  private readonly worldPoint = new Vector3();

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
    this.factor = pane.handle(factorHandle(context, 'var(--text)'));
    this.exponent = pane.handle(exponentHandle(context, 'var(--accent)'));
  }

  update(values: Values, position: number): void {
    const { view } = this.context;
    const { sketch, parts } = this;
    const x = analyse(values);
    const subject = subjects[values.subject];
    const tips = x.arrows.map(({ point }) => point);
    view.fitContent(boundsOf([...tips, ...subject.points(x, values)]));
    sketch.begin();
    parts.hideAll();
    const scene: Scene = { values, x, position, sketch, parts, view };
    this.drawFloor(scene);
    subject.draw(scene);
    sketch.finish();
    this.placeHandles(values, x);
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
        const corner = times(view.fitRadius * unitsPerWorld, [-0.5, -0.8]);
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

  private placeHandles(values: Values, x: Analysis): void {
    const { map } = this.context.view;
    this.tips.forEach((handle, index) => {
      const arrow = x.arrows[index];
      if (arrow) {
        handle.place(map.toWorld(arrow.point, this.worldPoint));
        handle.label = words.handles.tip(arrow.name, pointText(arrow.point));
      } else handle.hide();
    });
    const { a } = x;
    const scales = values.subject === 'sum' && values.operation === 'scale';
    if (scales) {
      this.factor.place(map.toWorld(times(a.coefficient, a.point), this.worldPoint));
      this.factor.label = words.handles.factor(a.name, formatNumber(a.coefficient, 3));
    } else this.factor.hide();
    if (values.subject === 'norms' && values.ball !== 'scaled') {
      this.exponent.place(map.toWorld(exponentPoint(values), this.worldPoint));
      this.exponent.label = words.handles.exponent(formatNumber(values.p, 3));
    } else this.exponent.hide();
  }
}
