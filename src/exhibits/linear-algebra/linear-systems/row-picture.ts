import { Vector3 } from 'three';
import type { SystemSolution } from '../../../math/systems/solution-set';
import type { Handle } from '../../../stage/handles';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { equationText } from './equation-text';
import { gripOptions, rowGrip } from './grips';
import { rowProperty } from './row-colours';
import { RowSet } from './row-set';
import { SolutionMark } from './solution-mark';
import { Space, worldRadius } from './space';
import type { System } from './system';
import { words } from './words';

/** Handles stand this far from the foot of the normal, so that they keep off the solution. */
const aside = 0.46 * worldRadius;

/** The point of a line or plane that is nearest to the origin; none where the row is 0. */
function feetOf(
  rows: readonly (readonly number[])[],
  b: readonly number[],
): readonly (readonly number[])[] {
  return rows
    .map((row, i) => {
      const square = row.reduce((sum, a) => sum + a * a, 0);
      return row.map((a) => (a * (b[i] as number)) / square);
    })
    .filter((foot) => foot.every(Number.isFinite));
}

/** How much larger than what must be seen a picture is: more of it where nothing meets in a point. */
export function rowMargin({ decided: { kind } }: System): number {
  return kind === 'point' ? 1.45 : 2;
}

/** What a picture of the unknowns must show: the origin, each line or plane, and the solution. */
export function rowPoints(
  { rows, b, decided, n }: System,
  nearest: readonly number[] = decided.nearest,
): readonly (readonly number[])[] {
  const feet = feetOf(rows, b);
  const size = Math.hypot(...nearest);
  const most = Math.max(0, ...feet.map((foot) => Math.hypot(...foot)));
  // A point that lies far beyond all lines is not worth a picture in which they all coincide.
  const shown = decided.kind === 'point' || size <= 4 * most ? [nearest] : [];
  return [Array<number>(n).fill(0), ...feet, ...shown];
}

/** The equations as lines or planes, and where they meet. */
export class RowPicture {
  readonly space: Space;
  private readonly rows: RowSet;
  private readonly mark: SolutionMark;
  private readonly handles: readonly Handle[];
  private readonly sides: (1 | -1)[] = [1, 1, 1];
  private readonly worldPoint = new Vector3();
  private readonly worldNormal = new Vector3();
  private readonly worldAside = new Vector3();
  private readonly worldSolution = new Vector3();

  /** @param draggable whether a hand may shift the equations */
  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    dimension: number,
    draggable: boolean,
  ) {
    this.space = new Space(
      context,
      pane,
      Array.from({ length: dimension }, (_, k) => words.marks.unknown(k + 1)),
    );
    this.rows = new RowSet(context, this.space, dimension);
    this.mark = new SolutionMark(context, this.space);
    this.handles = Array.from({ length: draggable ? dimension : 0 }, (_, i) => {
      const colour = `var(--${rowProperty(i)})`;
      return pane.handle(gripOptions(context, this.space, colour, rowGrip(this.space, i)));
    });
  }

  /** @param shown the solution set to mark, or null */
  update(
    rows: readonly (readonly number[])[],
    b: readonly number[],
    shown: SystemSolution | null,
    identity?: readonly number[],
  ): void {
    this.rows.update(rows, b, identity);
    if (shown) this.mark.update(shown);
    else this.mark.hide();
    this.handles.forEach((handle, i) => {
      this.placeHandle(handle, rows[i] as readonly number[], b[i] as number, i, shown?.nearest);
    });
  }

  private placeHandle(
    handle: Handle,
    row: readonly number[],
    b: number,
    i: number,
    solution: readonly number[] | undefined,
  ): void {
    const { worldPoint, worldNormal, worldAside, worldSolution } = this;
    const size = Math.hypot(...row);
    const distance = this.space.worldOffset(row, b) / size;
    if (!(Math.abs(distance) < worldRadius)) {
      handle.hide();
      return;
    }
    worldNormal.set((row[0] ?? 0) / size, (row[1] ?? 0) / size, (row[2] ?? 0) / size);
    // A direction in the line or plane: in the plane z = 0 the quarter turn, in space beside the axis of least share.
    worldAside.set(0, 0, 1);
    if (Math.abs(worldNormal.z) > 0.9) worldAside.set(1, 0, 0);
    worldAside.cross(worldNormal).normalize();
    worldPoint.copy(worldNormal).multiplyScalar(distance);
    // On the side away from the solution; not while a hand holds it.
    if (solution && !this.context.view.isHeld) {
      this.space.toWorld(solution, worldSolution).sub(worldPoint);
      this.sides[i] = worldSolution.dot(worldAside) > 0 ? -1 : 1;
    }
    worldPoint.addScaledVector(worldAside, (this.sides[i] as number) * aside);
    handle.place(worldPoint);
    handle.label = words.handles.equation(i + 1, equationText(row, b));
  }
}
