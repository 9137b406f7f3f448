import { Vector3 } from 'three';
import type { Label } from '../../../stage/labels';
import { PlaneDisc } from '../../../stage/plane-disc';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { equationMarkup } from './equation-text';
import { Meetings } from './meetings';
import { rowColour, rowProperty } from './row-colours';
import { fade, farAway, type Space, worldRadius } from './space';
import { words } from './words';

/** Right, left, and below, as one sees it from the home of the camera. */
const labelSides = [
  [0.88, 0.48, 0.3],
  [-0.88, -0.48, 0.5],
  [0.2, 0.1, -1],
] as const;

/**
 * Equations whose whole text is shown beside them; of more only the name. More planes than these hide each
 * other, and so do the lines in which they meet: of each only a patch beside the best x is drawn.
 */
export const mostWhole = 3;
/** World radius of a patch. */
const patchRadius = 0.16 * worldRadius;

interface Row {
  readonly line: LineSet | null;
  readonly plane: PlaneDisc | null;
  readonly label: Label;
}

/** Equations as lines of the plane or as planes of space, up to twelve. */
export class RowSet {
  private readonly rows: Row[];
  private readonly meetings: Meetings | null;
  private readonly worldAnchor = new Vector3();
  private readonly worldStart = new Vector3();
  private readonly worldEnd = new Vector3();
  private readonly worldBest = new Vector3();

  constructor(
    context: ExhibitContext,
    private readonly space: Space,
    capacity: number,
  ) {
    const { scope, view } = context;
    const { frame, theme } = view;
    const { pane } = space;
    const spatial = space.dimension === 3;
    this.rows = Array.from({ length: capacity }, (_, i) => {
      const colour = rowColour(theme, i);
      const line = spatial
        ? null
        : scope.own(new LineSet(frame, 1, { colour, widthPixels: 2.6, fade, renderOrder: 3 }));
      const plane = spatial
        ? scope.own(new PlaneDisc({ colour, opacity: capacity > 3 ? 0.1 : 0.2, renderOrder: 3 }))
        : null;
      pane.add((line ?? (plane as PlaneDisc)).object);
      const label = pane.label({
        optional: true,
        colour: `var(--${rowProperty(i)})`,
        clearance: 10,
      });
      return { line, plane, label };
    });
    this.meetings = spatial ? new Meetings(context, space, Math.min(capacity, mostWhole)) : null;
  }

  /**
   * @param rows normals, a row of n each @param b offsets
   * @param identity which of the first equations each row comes from: that gives its colour
   * @param quiet whether equations are left unlabelled
   * @param best the x beside which patches of too many planes are drawn
   */
  update(
    rows: readonly (readonly number[])[],
    b: readonly number[],
    identity: readonly number[] = rows.map((_, i) => i),
    quiet = false,
    best: readonly number[] | null = null,
  ): void {
    const isPatchy = best !== null && rows.length > mostWhole;
    if (isPatchy) this.space.toWorld(best, this.worldBest);
    const used = new Set<number>();
    rows.forEach((row, i) => {
      const slot = identity[i] as number;
      used.add(slot);
      const shown = this.rows[slot] as Row;
      shown.label.brief = rows.length <= mostWhole ? words.marks.row(i + 1) : '';
      if (isPatchy && shown.plane)
        this.placePatch(shown.plane, shown.label, row, b[i] as number, i);
      else this.place(shown, row, b[i] as number, i, quiet, rows.length);
    });
    this.rows.forEach((row, slot) => {
      if (used.has(slot)) return;
      row.plane?.hide();
      row.line?.begin();
      row.line?.finish();
      row.label.hide();
    });
    this.meetings?.update(isPatchy ? [] : rows, b);
  }

  private placePatch(
    plane: PlaneDisc,
    label: Label,
    row: readonly number[],
    b: number,
    index: number,
  ): void {
    const { worldAnchor, worldBest } = this;
    const worldOffset = this.space.worldOffset(row, b);
    worldAnchor.fromArray(row as number[]);
    const size = worldAnchor.length();
    const distance = (worldOffset - worldAnchor.dot(worldBest)) / size;
    if (!Number.isFinite(distance)) {
      plane.hide();
      label.hide();
      return;
    }
    plane.spacing = this.space.worldSquare;
    plane.place(row, worldOffset, Math.hypot(patchRadius, distance), worldBest);
    worldAnchor.multiplyScalar(distance / size).add(worldBest);
    label.text = words.marks.row(index + 1);
    label.place(worldAnchor, worldBest);
  }

  private place(
    { line, plane, label }: Row,
    row: readonly number[],
    b: number,
    index: number,
    quiet: boolean,
    count: number,
  ): void {
    const worldOffset = this.space.worldOffset(row, b);
    const size = Math.hypot(...row);
    const distance = size > 0 ? worldOffset / size : Number.POSITIVE_INFINITY;
    label.text = count <= mostWhole ? equationMarkup(row, b) : words.marks.row(index + 1);
    if (plane) {
      plane.spacing = this.space.worldSquare;
      plane.place(row, worldOffset, worldRadius);
      if (quiet || Math.abs(distance) >= worldRadius * 0.97) label.hide();
      else this.labelPlane(label, row, distance, size, index);
      return;
    }
    if (!line) return;
    line.begin();
    if (Math.abs(distance) < farAway) {
      const [nx = 0, ny = 0] = row.map((a) => a / size);
      const half = Math.sqrt(farAway ** 2 - distance ** 2);
      const [x, y] = [nx * distance, ny * distance];
      line.add(x + ny * half, y - nx * half, 0, x - ny * half, y + nx * half, 0);
      this.worldStart.set(x + ny * half, y - nx * half, 0);
      this.worldEnd.set(x - ny * half, y + nx * half, 0);
      const reach = Math.sqrt(Math.max(0, (0.9 * worldRadius) ** 2 - distance ** 2));
      const side = index % 2 === 0 ? 1 : -1;
      this.worldAnchor.set(x + side * ny * reach, y - side * nx * reach, 0);
      if (quiet) label.hide();
      else label.placeBeside(this.worldAnchor, this.worldStart, this.worldEnd);
    } else label.hide();
    line.finish();
  }

  /** At the rim of the disc, each row's on another side as the home camera sees it. */
  private labelPlane(
    label: Label,
    row: readonly number[],
    distance: number,
    size: number,
    index: number,
  ): void {
    const { worldAnchor, worldStart } = this;
    worldStart.set((row[0] ?? 0) / size, (row[1] ?? 0) / size, (row[2] ?? 0) / size);
    worldAnchor.fromArray(labelSides[index % labelSides.length] as unknown as number[]);
    worldAnchor.addScaledVector(worldStart, -worldAnchor.dot(worldStart));
    if (worldAnchor.length() < 0.2) worldAnchor.set(0, 0, 1).cross(worldStart);
    worldAnchor.setLength(Math.sqrt(worldRadius ** 2 - distance ** 2));
    worldStart.multiplyScalar(distance);
    worldAnchor.add(worldStart);
    label.place(worldAnchor, worldStart);
  }
}
