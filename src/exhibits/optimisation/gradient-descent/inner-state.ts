import { Vector3 } from 'three';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import type { FunctionSurface } from '../../surfaces/function-surface';
import type { Values } from './parameters';
import type { Lane, Race } from './race-state';

/** World lengths between which what is drawn stays. */
const longest = 0.9;
const crossArm = 0.22;
/** Pieces of a line that follows the surface. */
const pieces = 12;

/**
 * What an optimiser remembers: its velocity as a line ahead of it (where it would go with no new
 * gradient), and the step that each axis gets as the arms of a cross, the longer one given a fixed length.
 */
export class InnerState {
  private readonly sets: LineSet[];
  private readonly from = new Vector3();
  private readonly to = new Vector3();

  constructor(
    context: ExhibitContext,
    pane: Pane,
    private readonly surface: FunctionSurface,
  ) {
    const { scope, view } = context;
    this.sets = view.theme.racers.map((colour) => {
      const set = scope.own(
        new LineSet(view.frame, pieces + 2, { colour, widthPixels: 2.4, renderOrder: 8 }),
      );
      pane.add(set.object);
      return set;
    });
  }

  update(values: Values, race: Race, step: number): void {
    this.sets.forEach((set, index) => {
      set.begin();
      const lane = race.lanes[index];
      if (values.inner && lane && step > 0) this.draw(set, lane, step);
      set.finish();
    });
  }

  private draw(set: LineSet, { racer, run }: Lane, step: number): void {
    const state = run.seek(step);
    const [x, y] = [state[0] as number, state[1] as number];
    const { optimiser, settings } = racer.leg(step);
    const own = racer.ownStep(step);
    const velocity = optimiser.inner.velocity?.(state, own, settings);
    const scale = optimiser.inner.scale?.(state, own, settings);
    const unit = this.surface.map.worldPerUnit;
    if (velocity) {
      const rate = racer.rate(step);
      const [vx, vy] = [velocity[0] * rate, velocity[1] * rate];
      const size = Math.hypot(vx, vy) * unit;
      const factor = size > longest ? longest / size : 1;
      this.line(set, x, y, x + vx * factor, y + vy * factor, pieces);
    }
    if (!scale) return;
    const most = Math.max(scale[0], scale[1]);
    if (!(most > 0) || !Number.isFinite(most)) return;
    const [armX, armY] = [scale[0], scale[1]].map((arm) => (crossArm * arm) / most / unit);
    this.line(set, x - (armX as number), y, x + (armX as number), y, 1);
    this.line(set, x, y - (armY as number), x, y + (armY as number), 1);
  }

  private line(set: LineSet, ax: number, ay: number, bx: number, by: number, count: number): void {
    this.surface.worldPoint(ax, ay, this.from);
    for (let k = 1; k <= count; k++) {
      const share = k / count;
      this.surface.worldPoint(ax + (bx - ax) * share, ay + (by - ay) * share, this.to);
      const { from, to } = this;
      set.add(from.x, from.y, from.z, to.x, to.y, to.z);
      this.from.copy(this.to);
    }
  }
}
