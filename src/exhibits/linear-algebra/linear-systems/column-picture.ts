import { type Color, Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { Arrow } from '../../../stage/arrow';
import type { Handle } from '../../../stage/handles';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { PlaneDisc } from '../../../stage/plane-disc';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { columnGrip, gripOptions, vectorGrip } from './grips';
import { fade, farAway, Space, worldRadius } from './space';
import { words } from './words';

/** The framed radius at which arrows have their own thickness. */
const usualRadius = 1.9;
/** Amounts of a column below this need no arrow of their own, in world units. */
const short = 0.02;
/** Tips of arrows that leave the picture; farther ones float32 could not tell apart. World units. */
const farthest = 1e3;

interface Column {
  readonly arrow: Arrow;
  readonly part: Arrow;
  readonly label: Label;
  readonly partLabel: Label;
  readonly handle: Handle | null;
}

/** A x = b by its columns, at some moment. */
export interface Columns {
  /** A by rows. */
  readonly rows: readonly (readonly number[])[];
  readonly b: readonly number[];
  /** Orthonormal: what the columns reach. */
  readonly columnSpace: readonly (readonly number[])[];
}

/** Around what is framed there is this much more. */
export const columnMargin = 1.3;

/**
 * What a picture of the right-hand sides must show: columns, b, and the path that amounts of the columns
 * make. @param amounts n numbers
 */
export function columnPoints(
  { rows, b }: Pick<Columns, 'rows' | 'b'>,
  amounts: readonly number[],
): readonly (readonly number[])[] {
  const plain: (readonly number[])[] = [b.map(() => 0), b];
  const path: (readonly number[])[] = [];
  let sum: readonly number[] = b.map(() => 0);
  for (let j = 0; j < amounts.length; j++) {
    const column = rows.map((row) => row[j] as number);
    const amount = amounts[j] as number;
    sum = sum.map((x, i) => x + amount * (column[i] as number));
    plain.push(column);
    path.push(sum);
  }
  // A path that swings out far beyond what it joins would make everything else invisible.
  const reach = 3 * Math.max(...plain.map((point) => Math.hypot(...point)));
  return [...plain, ...path.filter((point) => Math.hypot(...point) <= reach)];
}

/** The columns of A, b, and the amounts of the columns that lead to b, tip to tail. */
export class ColumnPicture {
  readonly space: Space;
  private readonly columns: readonly Column[];
  private readonly b: Arrow;
  private readonly bLabel: Label;
  private readonly bHandle: Handle | null;
  private readonly gap: LineSet;
  private readonly reach: LineSet;
  private readonly reachPlane: PlaneDisc | null;
  private readonly worldTail = new Vector3();
  private readonly worldTip = new Vector3();
  private readonly worldMiddle = new Vector3();

  /** @param draggable whether a hand may move the columns and b */
  constructor(
    context: ExhibitContext,
    pane: Pane,
    private readonly dimension: number,
    draggable: boolean,
  ) {
    const { scope, view } = context;
    const { frame, theme } = view;
    const names = Array.from({ length: dimension }, (_, k) => words.marks.right(k + 1));
    this.space = new Space(context, pane, names);
    const arrow = (colour: Color, thickness: number, opacity = 1) => {
      const scale = worldRadius / usualRadius;
      const made = scope.own(new Arrow(frame, { colour, opacity }));
      made.thickness = thickness * scale;
      pane.add(made.object);
      return made;
    };
    this.columns = theme.basis.slice(0, dimension).map((colour, j) => {
      const css = `var(--basis-${j + 1})`;
      const column = {
        part: arrow(colour, 0.75, 0.5),
        arrow: arrow(colour, 1.1),
        label: pane.label({ colour: css, clearance: 16 }),
        partLabel: pane.label({ colour: css, clearance: 9, quiet: true, optional: true }),
        handle: draggable
          ? pane.handle(gripOptions(context, this.space, css, columnGrip(j)))
          : null,
      };
      column.label.text = words.marks.column(j + 1);
      return column;
    });
    this.b = arrow(theme.text, 1.1);
    this.bLabel = pane.label({ clearance: 16 });
    this.bLabel.text = words.marks.b;
    this.bHandle = draggable
      ? pane.handle(gripOptions(context, this.space, 'var(--text)', vectorGrip('vector')))
      : null;
    const lines = (colour: Color, widthPixels: number, dash = 0) => {
      const set = scope.own(
        new LineSet(frame, 1, { colour, widthPixels, dash, fade, renderOrder: 3 }),
      );
      pane.add(set.object);
      return set;
    };
    this.gap = lines(theme.volumeNegative, 2.4, 0.14);
    this.reach = lines(theme.accent, 2.2);
    this.reachPlane =
      dimension === 3
        ? scope.own(new PlaneDisc({ colour: theme.accent, opacity: 0.14, renderOrder: 2.5 }))
        : null;
    if (this.reachPlane) pane.add(this.reachPlane.object);
  }

  /** @param amounts of the columns, n numbers */
  update({ rows, b, columnSpace }: Columns, amounts: readonly number[]): void {
    const { worldTail, worldTip, worldMiddle, space } = this;
    worldTail.copy(space.worldOrigin);
    const sum = b.map(() => 0);
    this.columns.forEach((column, j) => {
      const vector = rows.map((row) => row[j] as number);
      this.placeArrow(column.arrow, column.label, vector);
      if (column.handle) {
        column.handle.place(space.toWorld(vector, worldTip));
        column.handle.label = words.handles.column(j + 1, tipText(vector));
      }
      const amount = amounts[j] as number;
      vector.forEach((c, i) => {
        sum[i] = (sum[i] as number) + amount * c;
      });
      space.toWorld(sum, worldTip).clampLength(0, farthest);
      const isShown = worldTip.distanceTo(worldTail) > short;
      if (isShown) {
        column.part.place(worldTail, worldTip);
        column.partLabel.text = `${formatNumber(amount, 3)} ${words.marks.column(j + 1)}`;
        worldMiddle.lerpVectors(worldTail, worldTip, 0.5);
        column.partLabel.placeBeside(worldMiddle, worldTail, worldTip);
      } else {
        column.part.hide();
        column.partLabel.hide();
      }
      worldTail.copy(worldTip);
    });
    this.placeArrow(this.b, this.bLabel, b);
    space.toWorld(b, worldTip).clampLength(0, farthest);
    if (this.bHandle) {
      this.bHandle.place(worldTip);
      this.bHandle.label = words.handles.b(tipText(b));
    }
    this.gap.begin();
    if (worldTail.distanceTo(worldTip) > short)
      this.gap.add(worldTail.x, worldTail.y, worldTail.z, worldTip.x, worldTip.y, worldTip.z);
    this.gap.finish();
    this.placeReach(columnSpace);
  }

  private placeArrow(arrow: Arrow, label: Label, dataTip: readonly number[]): void {
    this.space.toWorld(dataTip, this.worldTip).clampLength(0, farthest);
    arrow.place(this.space.worldOrigin, this.worldTip);
    label.place(this.worldTip, this.space.worldOrigin);
  }

  /** What the columns reach, where that is not everything. */
  private placeReach(basis: readonly (readonly number[])[]): void {
    const { reach, reachPlane } = this;
    reach.begin();
    reachPlane?.hide();
    const [u, v] = basis;
    if (u && basis.length === 1) {
      const { x, y, z } = this.space.worldOrigin;
      const [p, q, r] = [0, 1, 2].map((k) => farAway * (u[k] ?? 0)) as [number, number, number];
      reach.add(x - p, y - q, z - r, x + p, y + q, z + r);
    }
    if (u && v && basis.length === 2 && this.dimension === 3 && reachPlane) {
      const [a, b, c] = u as [number, number, number];
      const [d, e, f] = v as [number, number, number];
      reachPlane.spacing = this.space.worldSquare;
      const normal = [b * f - c * e, c * d - a * f, a * e - b * d];
      reachPlane.place(normal, this.space.worldOffset(normal, 0), worldRadius);
    }
    reach.finish();
  }
}

export function tipText(point: readonly number[]): string {
  return `(${point.map((c) => formatNumber(c, 3)).join(', ')})`;
}
