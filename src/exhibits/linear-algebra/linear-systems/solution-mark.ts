import { Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import type { SystemSolution } from '../../../math/systems/solution-set';
import { Balls } from '../../../stage/balls';
import type { Label } from '../../../stage/labels';
import { PlaneDisc } from '../../../stage/plane-disc';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { farAway, type Space, worldRadius } from './space';
import { words } from './words';

/** Discs at right angles stand for all of space. */
const axes = [
  [0, 0, 1],
  [1, 0, 0],
  [0, 1, 0],
] as const;

/** The solution set in the accent: point, line, plane, or everything; of an empty one, nothing. */
export class SolutionMark {
  private readonly balls: Balls;
  private readonly line: LineSet;
  private readonly discs: readonly PlaneDisc[];
  private readonly label: Label;
  private readonly worldPoint = new Vector3();
  private readonly worldFoot = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    private readonly space: Space,
  ) {
    const { scope, view } = context;
    const { frame, theme } = view;
    const { pane } = space;
    this.balls = scope.own(new Balls(frame, theme, { capacity: 2, sizePixels: 7.5 }));
    this.line = scope.own(
      new LineSet(frame, 1, { colour: theme.accent, widthPixels: 4.5, renderOrder: 6 }),
    );
    this.discs = axes
      .slice(0, space.dimension === 3 ? 3 : 1)
      .map(() => scope.own(new PlaneDisc({ colour: theme.accent, opacity: 0.3, renderOrder: 5 })));
    for (const thing of [this.balls, this.line, ...this.discs]) pane.add(thing.object);
    this.label = pane.label({ colour: 'var(--accent)', clearance: 14 });
  }

  /** @param withNearest whether the point of least residual is marked where there is no solution */
  update(solved: SystemSolution, withNearest = false): void {
    const { kind, nearest, nullspace } = solved;
    this.label.brief = isEverything(solved) ? '' : words.marks.x;
    const { theme } = this.context.view;
    const { worldPoint } = this;
    this.space.toWorld(nearest, worldPoint);
    const { x, y, z } = worldPoint;
    const marked = kind === 'point' || kind === 'line' || (withNearest && kind === 'empty');
    this.balls.begin();
    if (marked && worldPoint.length() < farAway)
      this.balls.add(x, y, z, theme.accent, kind === 'point' ? 'ball' : 'degenerate');
    this.balls.finish();
    this.line.begin();
    const along = nullspace[0];
    if (kind === 'line' && along) this.addLine(along);
    this.line.finish();
    this.placeDiscs(solved);
    if (kind === 'point' || (withNearest && kind === 'empty')) {
      const numbers = nearest.map((value) => formatNumber(value, 3)).join(', ');
      this.label.text = `${words.marks.x} = (${numbers})`;
      this.label.place(worldPoint, this.space.worldOrigin);
    } else if (isEverything(solved)) {
      this.label.text = words.marks.everything;
      this.label.place(worldPoint, this.space.worldOrigin);
    } else this.label.hide();
  }

  hide(): void {
    this.balls.begin();
    this.balls.finish();
    this.line.begin();
    this.line.finish();
    for (const disc of this.discs) disc.hide();
    this.label.hide();
  }

  /** The line through worldPoint, as far as it lies in the ball. */
  private addLine(along: readonly number[]): void {
    const [a = 0, b = 0, c = 0] = along;
    const direction = this.worldFoot.set(a, b, c);
    const nearest = this.worldPoint.clone();
    nearest.addScaledVector(direction, -nearest.dot(direction));
    const room = worldRadius ** 2 - nearest.lengthSq();
    if (room <= 0) return;
    direction.multiplyScalar(Math.sqrt(room));
    const { x, y, z } = nearest;
    const { x: p, y: q, z: r } = direction;
    this.line.add(x - p, y - q, z - r, x + p, y + q, z + r);
  }

  private placeDiscs(solved: SystemSolution): void {
    for (const disc of this.discs) {
      disc.hide();
      disc.spacing = this.space.worldSquare;
    }
    if (isEverything(solved)) {
      this.discs.forEach((disc, k) => {
        disc.place(axes[k] as unknown as number[], 0, worldRadius);
      });
      return;
    }
    const { kind, nearest, nullspace } = solved;
    const [u, v] = nullspace;
    if (kind !== 'plane' || !u || !v) return;
    const [a, b, c] = u as [number, number, number];
    const [d, e, f] = v as [number, number, number];
    const normal = [b * f - c * e, c * d - a * f, a * e - b * d];
    const offset = normal.reduce((sum, n, k) => sum + n * (nearest[k] ?? 0), 0);
    this.discs[0]?.place(normal, this.space.worldOffset(normal, offset), worldRadius);
  }
}

/** Whether every x is a solution: then all of the plane or of space is. */
function isEverything({ kind, rank }: SystemSolution): boolean {
  return kind !== 'empty' && rank === 0;
}
