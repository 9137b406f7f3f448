import { Vector3 } from 'three';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { rowColour } from './row-colours';
import type { Space } from './space';

/** World length of a dot with its gap. */
const dot = 0.07;

/** The point of the line or plane row · x = b that is nearest to x; not finite where the row is 0. */
export function footFrom(row: readonly number[], b: number, x: readonly number[]): number[] {
  let [square, image] = [0, 0];
  row.forEach((a, k) => {
    square += a * a;
    image += a * (x[k] as number);
  });
  return row.map((a, k) => (x[k] as number) + (a * (b - image)) / square);
}

/** From x the shortest way to each line or plane: |rᵢ| / ‖aᵢ‖ long. */
export class Rods {
  private readonly rods: readonly LineSet[];
  private readonly worldPoint = new Vector3();
  private readonly worldFoot = new Vector3();

  constructor(
    { scope, view }: ExhibitContext,
    private readonly space: Space,
    capacity: number,
  ) {
    this.rods = Array.from({ length: capacity }, (_, i) => {
      const colour = rowColour(view.theme, i);
      const rod = scope.own(
        new LineSet(view.frame, 1, { colour, widthPixels: 3.2, dash: dot, renderOrder: 5 }),
      );
      space.pane.add(rod.object);
      return rod;
    });
  }

  /** @param x n numbers */
  update(rows: readonly (readonly number[])[], b: readonly number[], x: readonly number[]): void {
    const from = this.space.toWorld(x, this.worldPoint);
    this.rods.forEach((rod, i) => {
      rod.begin();
      const row = rows[i];
      if (row) {
        const foot = this.space.toWorld(footFrom(row, b[i] as number, x), this.worldFoot);
        if (Number.isFinite(foot.lengthSq()))
          rod.add(from.x, from.y, from.z, foot.x, foot.y, foot.z);
      }
      rod.finish();
    });
  }
}
