import { type Color, Vector3 } from 'three';
import { dot, normFrobenius } from '../../../math/matrix';
import { columnsOf } from '../../../math/systems/rectangular';
import { Arrow } from '../../../stage/arrow';
import type { Handle } from '../../../stage/handles';
import type { Label } from '../../../stage/labels';
import { PlaneDisc } from '../../../stage/plane-disc';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { tipText } from './column-picture';
import { gripOptions, measuredGrip } from './grips';
import { leastSquaresOf } from './least-squares-state';
import type { Values } from './parameters';
import { Space, worldRadius } from './space';
import type { SubjectPicture } from './subject-picture';
import { words } from './words';

/** Side of the sign of a right angle, in world units. */
const cornerSize = 0.22;

interface Named {
  readonly arrow: Arrow;
  readonly label: Label;
}

/**
 * b, its shadow p on the column space, and the residual at a right angle. With three equations these are
 * the coordinates of b themselves; with more, the space of m dimensions is turned so that the column plane
 * (of two columns) and b lie in three, which keeps every length and angle. With three columns and more
 * than three equations, the plane shown is the one of p and the residual's own.
 */
export class ProjectionSubject implements SubjectPicture {
  private readonly space: Space;
  private readonly columns: readonly Named[];
  private readonly b: Named;
  private readonly shadow: Named;
  private readonly residual: LineSet;
  private readonly residualLabel: Label;
  /** Only of three equations: then b is drawn in its own coordinates. */
  private readonly handle: Handle;
  private readonly plane: PlaneDisc;
  private readonly corner: LineSet;
  private readonly planeLabel: Label;
  private readonly worldTip = new Vector3();
  private readonly worldFoot = new Vector3();
  private readonly worldAcross = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    _values: Values,
  ) {
    const { scope, view } = context;
    const { frame, theme, pane } = view;
    view.setPaneCount(1);
    this.space = new Space(context, pane, ['', '', '']);
    const named = (colour: Color, css: string, text: string, thickness: number): Named => {
      const arrow = scope.own(new Arrow(frame, { colour }));
      arrow.thickness = thickness;
      pane.add(arrow.object);
      const label = pane.label({ colour: css, clearance: 15 });
      label.text = text;
      return { arrow, label };
    };
    this.columns = theme.basis.map((colour, j) =>
      named(colour, `var(--basis-${j + 1})`, words.marks.column(j + 1), 1.2),
    );
    this.b = named(theme.text, 'var(--text)', words.marks.b, 1.2);
    this.shadow = named(theme.accent, 'var(--accent)', words.marks.shadow, 1.2);
    this.residual = scope.own(
      new LineSet(frame, 1, { colour: theme.volumeNegative, widthPixels: 4, renderOrder: 8 }),
    );
    pane.add(this.residual.object);
    this.residualLabel = pane.label({ colour: 'var(--volume-negative)', clearance: 12 });
    this.residualLabel.text = words.marks.residual;
    this.handle = pane.handle(gripOptions(context, this.space, 'var(--text)', measuredGrip));
    this.plane = scope.own(new PlaneDisc({ colour: theme.accent, opacity: 0.16 }));
    pane.add(this.plane.object);
    this.corner = scope.own(
      new LineSet(frame, 2, { colour: theme.text, widthPixels: 1.8, renderOrder: 7 }),
    );
    pane.add(this.corner.object);
    this.planeLabel = pane.label({ colour: 'var(--accent)', quiet: true });
    this.planeLabel.text = words.marks.columnSpace;
  }

  update(values: Values): void {
    const { system, projection, residual, residualNorm } = leastSquaresOf(values);
    const columns = columnsOf(system.rows);
    const { worldTip, worldFoot, space } = this;
    const seen = viewOf(columns, system.b, projection, residual);
    const shown = [...(columns.length === 2 ? columns : []), system.b, projection].map(seen);
    space.fit([[0, 0, 0], ...shown], 1.3);
    this.columns.forEach(({ arrow, label }, j) => {
      const column = columns[j];
      if (column && columns.length === 2) this.place({ arrow, label }, seen(column));
      else {
        arrow.hide();
        label.hide();
      }
    });
    this.place(this.b, seen(system.b));
    this.place(this.shadow, seen(projection));
    space.toWorld(seen(projection), worldFoot);
    space.toWorld(seen(system.b), worldTip);
    if (system.b.length === 3) {
      this.handle.place(worldTip);
      this.handle.label = words.handles.b(tipText(system.b));
    } else this.handle.hide();
    this.residual.begin();
    this.residual.add(worldFoot.x, worldFoot.y, worldFoot.z, worldTip.x, worldTip.y, worldTip.z);
    this.residual.finish();
    this.residualLabel.placeBeside(worldTip.clone().lerp(worldFoot, 0.5), worldFoot, worldTip);
    this.placePlane(columns, seen);
    this.placeCorner();
    this.context.view.pane.title = words.titles.projection(residualNorm);
  }

  private place({ arrow, label }: Named, dataTip: readonly number[]): void {
    this.space.toWorld(dataTip, this.worldTip);
    arrow.place(this.space.worldOrigin, this.worldTip);
    label.place(this.worldTip, this.space.worldOrigin);
  }

  private placePlane(
    columns: readonly (readonly number[])[],
    seen: (v: readonly number[]) => number[],
  ): void {
    const [a1, a2] = columns.slice(0, 2).map(seen) as [number[], number[]];
    const [a, b, c] = a1 as [number, number, number];
    const [d, e, f] = a2 as [number, number, number];
    const normal = columns.length === 2 ? [b * f - c * e, c * d - a * f, a * e - b * d] : [0, 0, 1];
    this.plane.spacing = this.space.worldSquare;
    this.plane.place(normal, this.space.worldOffset(normal, 0), worldRadius);
    // At the rim, on the far side of what is drawn.
    const { worldAcross, space } = this;
    worldAcross.fromArray(
      columns.length === 2 ? a1.map((x, k) => x + (a2[k] as number)) : [0, 1, 0],
    );
    worldAcross
      .setLength(-0.8 * worldRadius)
      .add(space.worldOrigin)
      .clampLength(0, 0.9 * worldRadius);
    this.planeLabel.place(worldAcross, space.worldOrigin);
  }

  /** The sign of a right angle at the foot of the residual. */
  private placeCorner(): void {
    const { worldTip, worldFoot, worldAcross, corner } = this;
    const up = worldTip.clone().sub(worldFoot);
    corner.begin();
    if (up.length() > cornerSize && worldFoot.length() > cornerSize) {
      up.setLength(cornerSize);
      worldAcross.copy(worldFoot).setLength(-cornerSize);
      const inner = worldFoot.clone().add(up).add(worldAcross);
      const first = worldFoot.clone().add(up);
      const second = worldFoot.clone().add(worldAcross);
      corner.add(first.x, first.y, first.z, inner.x, inner.y, inner.z);
      corner.add(second.x, second.y, second.z, inner.x, inner.y, inner.z);
    }
    corner.finish();
  }
}

/** Three coordinates for vectors of m numbers: their own for m = 3, otherwise along an orthonormal basis. */
function viewOf(
  columns: readonly (readonly number[])[],
  b: readonly number[],
  projection: readonly number[],
  residual: readonly number[],
): (v: readonly number[]) => number[] {
  if (b.length === 3) return (v) => [...v];
  const spanning =
    columns.length === 2 ? [...columns, residual] : [projection, columns[0], residual];
  const basis: number[][] = [];
  for (const vector of spanning as (readonly number[])[]) {
    let rest = [...vector];
    // Twice is enough (Kahan): once more takes away what rounding left.
    for (let pass = 0; pass < 2; pass++)
      for (const e of basis) {
        const along = dot(rest, e);
        rest = rest.map((x, k) => x - along * (e[k] as number));
      }
    const size = normFrobenius(rest);
    basis.push(
      size > 1e-12 * (1 + normFrobenius(vector)) ? rest.map((x) => x / size) : b.map(() => 0),
    );
  }
  return (v) => basis.map((e) => dot(e, v));
}
