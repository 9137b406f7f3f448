import { Vector3 } from 'three';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { type Space, worldRadius } from './space';

/** The lines in which two planes meet, as far as they lie in the ball. */
export class Meetings {
  private readonly lines: LineSet;
  private readonly first = new Vector3();
  private readonly second = new Vector3();
  private readonly along = new Vector3();

  /** @param capacity planes */
  constructor(
    { scope, view }: ExhibitContext,
    private readonly space: Space,
    capacity: number,
  ) {
    const { frame, theme } = view;
    this.lines = scope.own(
      new LineSet(frame, (capacity * (capacity - 1)) / 2, {
        colour: theme.text,
        opacity: 0.7,
        widthPixels: 1.6,
        renderOrder: 4,
      }),
    );
    space.pane.add(this.lines.object);
  }

  /** @param rows normals of three numbers each @param b offsets */
  update(rows: readonly (readonly number[])[], b: readonly number[]): void {
    const { lines } = this;
    lines.begin();
    for (let i = 0; i < rows.length; i++)
      for (let k = i + 1; k < rows.length; k++)
        this.add(
          rows[i] as readonly number[],
          b[i] as number,
          rows[k] as readonly number[],
          b[k] as number,
        );
    lines.finish();
  }

  private add(row: readonly number[], b: number, other: readonly number[], c: number): void {
    const { first: p, second: q, along } = this;
    const [sizeP, sizeQ] = [Math.hypot(...row), Math.hypot(...other)];
    if (sizeP === 0 || sizeQ === 0) return;
    p.fromArray(row as number[]).divideScalar(sizeP);
    q.fromArray(other as number[]).divideScalar(sizeQ);
    along.crossVectors(p, q);
    const sine = along.lengthSq();
    if (sine < 1e-10) return;
    const [d, e] = [
      this.space.worldOffset(row, b) / sizeP,
      this.space.worldOffset(other, c) / sizeQ,
    ];
    const cosine = p.dot(q);
    // The point of both planes that is nearest to the origin.
    p.multiplyScalar((d - e * cosine) / sine).addScaledVector(q, (e - d * cosine) / sine);
    const room = worldRadius ** 2 - p.lengthSq();
    if (room <= 0) return;
    along.normalize().multiplyScalar(Math.sqrt(room));
    this.lines.add(
      p.x - along.x,
      p.y - along.y,
      p.z - along.z,
      p.x + along.x,
      p.y + along.y,
      p.z + along.z,
    );
  }
}
