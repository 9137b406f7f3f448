import { type Ray, Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { Balls } from '../../../stage/balls';
import type { Handle } from '../../../stage/handles';
import type { Pane } from '../../../stage/pane';
import { Trail } from '../../../stage/trail';
import type { ExhibitContext } from '../../contract';
import { isOnPath, orderOf } from './analysis';
import { rounded, startHandle } from './grips';
import type { Values } from './parameters';
import { indexAt, pathTime, stateAt, type Track, trackOf } from './released';
import { words } from './words';

/** Points that are drawn of a trajectory. */
const capacity = 12_000;
/** Iterates that are marked by a ball each. */
const mostIterates = 60;
/** World distance from the origin beyond which a trajectory is not drawn on. */
const farthest = 300;
/** World distance within which a trajectory has come to rest: what follows would only pile up. */
const atRest = 0.002;

/** The released trajectory: what lies behind, what lies ahead, and where it is. */
export class Trajectory {
  private readonly behind: Trail;
  private readonly ahead: Trail;
  private readonly balls: Balls;
  private readonly handle: Handle;
  private readonly worldPoints = new Float32Array(3 * capacity);
  private readonly worldPoint = new Vector3();
  private drawn: { track: Track; scale: number } | null = null;
  private count = 0;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
  ) {
    const { scope, view } = context;
    const { frame, theme } = view;
    this.behind = scope.own(
      new Trail(frame, theme, { colour: theme.volume, capacity, widthPixels: 3 }),
    );
    this.ahead = scope.own(
      new Trail(frame, theme, {
        colour: theme.volume,
        capacity,
        widthPixels: 1.6,
        opacity: 0.4,
        renderOrder: 6.5,
      }),
    );
    this.balls = scope.own(new Balls(frame, theme, { capacity: mostIterates + 2 }));
    for (const { object } of [this.ahead, this.behind, this.balls]) pane.add(object);
    this.handle = pane.handle(startHandle(context));
    scope.own(pane.onTap((ray) => this.release(ray)));
  }

  update(values: Values, position: number): void {
    const { map, theme } = this.context.view;
    const n = orderOf(values);
    const start = [...values.vector.slice(0, n), 0].slice(0, 3);
    this.handle.place(map.toWorld(start, this.worldPoint));
    const shownStart = start.slice(0, n).map((c) => formatNumber(c, 3));
    this.handle.label = words.handles.start(`(${shownStart.join(', ')})`);
    this.balls.begin();
    const { trajectory } = values;
    this.handle.shown = trajectory;
    if (trajectory) this.draw(values, position);
    this.behind.object.visible &&= trajectory;
    this.ahead.object.visible &&= trajectory;
    const { x, y, z } = map.toWorld(start, this.worldPoint);
    if (trajectory) this.balls.add(x, y, z, theme.volume, 'ball', 0.7);
    this.balls.finish();
  }

  private draw(values: Values, position: number): void {
    const { map, theme } = this.context.view;
    const track = trackOf(values, position);
    this.write(track, map.worldPerUnit);
    const onPath = isOnPath(values);
    const discrete = values.mode === 'discrete';
    const at = onPath ? (discrete ? track.times.length - 1 : pathTime) : position;
    const index = indexAt(track, at);
    this.behind.shown = index;
    this.ahead.shown = Number.POSITIVE_INFINITY;
    if (discrete) {
      const last = Math.min(Math.floor(index), this.count - 1);
      for (let k = Math.max(0, last - mostIterates + 1); k <= last; k++) this.ball(k, k === last);
      return;
    }
    if (index > this.count - 1) return;
    const state = onPath ? null : stateAt(values, position);
    if (state?.every(Number.isFinite)) {
      const { x, y, z } = map.toWorld(state, this.worldPoint);
      if (Math.hypot(x, y, z) < farthest) this.balls.add(x, y, z, theme.text, 'ball');
    }
  }

  private ball(k: number, newest: boolean): void {
    const { theme } = this.context.view;
    const [x, y, z] = this.worldPoints.subarray(3 * k, 3 * k + 3) as unknown as [
      number,
      number,
      number,
    ];
    this.balls.add(x, y, z, newest ? theme.text : theme.volume, 'ball', newest ? 1 : 0.65);
  }

  private write(track: Track, scale: number): void {
    if (this.drawn?.track === track && this.drawn.scale === scale) return;
    this.drawn = { track, scale };
    this.count = 0;
    const { points } = track;
    for (let k = 0; 3 * k < points.length && k < capacity; k++) {
      const at = [0, 1, 2].map((i) => (points[3 * k + i] as number) * scale);
      if (!(Math.hypot(...at) < farthest)) break;
      this.worldPoints.set(at, 3 * k);
      this.count++;
    }
    const drawn = this.drawnCount();
    this.behind.set(this.worldPoints, drawn);
    this.ahead.set(this.worldPoints, drawn);
  }

  /** Points up to where it stays beside its last one. */
  private drawnCount(): number {
    const { worldPoints, count } = this;
    const last = 3 * (count - 1);
    let k = count - 1;
    const isBeside = (at: number) =>
      Math.abs((worldPoints[at] as number) - (worldPoints[last] as number)) < atRest &&
      Math.abs((worldPoints[at + 1] as number) - (worldPoints[last + 1] as number)) < atRest &&
      Math.abs((worldPoints[at + 2] as number) - (worldPoints[last + 2] as number)) < atRest;
    while (k > 0 && isBeside(3 * (k - 1))) k--;
    return Math.min(count, k + 1);
  }

  /** A click releases the trajectory there: on the plane, or as deep as the present start is. */
  private release(ray: Ray): void {
    const { view, gesture } = this.context;
    const { origin, direction } = ray;
    const normal = view.isPlanar ? new Vector3(0, 0, 1) : direction.clone();
    const depth = view.isPlanar ? new Vector3() : this.handle.worldPoint;
    const along = depth.clone().sub(origin).dot(normal) / direction.dot(normal);
    if (!(along > 0)) return;
    const hit = direction.clone().multiplyScalar(along).add(origin);
    const point = view.map.toData(hit).map((c) => rounded(c, view.map.unitsPerWorld));
    const made = gesture();
    made.set({ vector: view.isPlanar ? point.slice(0, 2) : point });
    made.finish();
  }
}
