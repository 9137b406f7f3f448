import { Vector3 } from 'three';
import { recordOf } from '../../../math/descent/racer';
import { Balls } from '../../../stage/balls';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { Trail } from '../../../stage/trail';
import type { ExhibitContext } from '../../contract';
import type { FunctionSurface } from '../../surfaces/function-surface';
import type { Values } from './parameters';
import type { Lane, Race } from './race-state';
import { mostRacers } from './racer-parameter';
import { racerColour, racerName } from './racers';
import { Way } from './way';

/** Points of a trail, and its steps: a longer run shows every second, third, … step. */
const capacity = 60_000;
const mostSteps = 20_000;
/** A step is drawn in pieces about so long, so that it lies on the surface. World units. */
const worldPiece = 0.06;
const mostPieces = 24;
/** A racer that has left the floor is drawn at most this far from it, as a multiple of its half side. */
const leash = 1.2;
/** Names are written beside so many racers; more would only hide the surface. */
const mostNames = 5;

/** The way of each racer on the surface, and where it is now. */
export class Trails {
  private readonly trails: Trail[];
  private readonly labels: Label[];
  private readonly balls: Balls;
  private readonly ways = Array.from({ length: mostRacers }, () => new Way());
  private readonly drawn: (Lane['run'] | null)[] = new Array(mostRacers).fill(null);
  private readonly worldPoint = new Vector3();
  private readonly worldAbove = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    private readonly surface: FunctionSurface,
  ) {
    const { scope, view } = context;
    const { frame, theme } = view;
    this.trails = theme.racers.map((colour) =>
      scope.own(new Trail(frame, theme, { colour, capacity })),
    );
    this.labels = theme.racers.map((_, k) =>
      pane.label({ colour: `var(--racer-${k + 1})`, clearance: 14, optional: true }),
    );
    this.balls = scope.own(new Balls(frame, theme, { capacity: mostRacers }));
    for (const { object } of this.trails) pane.add(object);
    pane.add(this.balls.object);
  }

  /** The surface has another shape: every point lies elsewhere. */
  forget(): void {
    this.drawn.fill(null);
  }

  /** @param step that the timeline stands at */
  update(values: Values, race: Race, step: number): void {
    const { theme } = this.context.view;
    this.balls.begin();
    for (let index = 0; index < mostRacers; index++) {
      const trail = this.trails[index] as Trail;
      const label = this.labels[index] as Label;
      const lane = race.lanes[index];
      if (!lane) {
        trail.object.visible = false;
        this.drawn[index] = null;
        label.hide();
        continue;
      }
      lane.run.seek(step);
      this.extend(index, lane, trail);
      const way = this.ways[index] as Way;
      const every = lane.run.records.every * way.stride;
      trail.shown = way.pointOf(step / every - firstRow(lane, every));
      const ghost = race.lanes.some(({ parent }) => parent === index);
      trail.opacity = ghost ? 0.45 : 1;
      const { state } = lane.run;
      const point = this.place(state[0] as number, state[1] as number);
      const colour = theme.racers[racerColour(index)] as (typeof theme.racers)[number];
      this.balls.add(point.x, point.y, point.z, colour, 'ball', ghost ? 0.8 : 1);
      if (race.lanes.length > mostNames || isShadowed(race, index, step)) label.hide();
      else {
        label.text = racerName(values, index);
        label.place(point, this.worldAbove.set(point.x, point.y, point.z - 1));
      }
    }
    this.balls.finish();
  }

  /** Writes what the run has recorded since, or all of it when it is another run. */
  private extend(index: number, lane: Lane, trail: Trail): void {
    const { run } = lane;
    const way = this.ways[index] as Way;
    const { records } = run;
    const stride = Math.max(1, Math.ceil(records.length / mostSteps));
    const before = firstRow(lane, records.every * stride);
    const rows = Math.max(0, Math.ceil(records.length / stride) - before);
    if (this.drawn[index] !== run || stride !== way.stride) way.clear(stride);
    this.drawn[index] = run;
    if (way.rows === rows) return;
    for (let row = way.rows; row < rows; row++) {
      const at = (before + row) * stride * records.width;
      const x = this.within(records.data[at + recordOf.x] as number, 0);
      const y = this.within(records.data[at + recordOf.y] as number, 1);
      const room = capacity - way.count - (mostSteps - row); // Every step to come has its point.
      const most = Math.min(mostPieces, Math.max(1, room));
      const length = Math.hypot(x - way.x, y - way.y) * this.surface.map.worldPerUnit;
      const pieces = row === 0 ? 1 : Math.min(most, Math.max(1, Math.ceil(length / worldPiece)));
      const [fromX, fromY] = [way.x, way.y];
      for (let piece = 1; piece <= pieces; piece++) {
        const share = piece / pieces;
        const point = this.surface.worldPoint(
          piece === pieces ? x : fromX + (x - fromX) * share,
          piece === pieces ? y : fromY + (y - fromY) * share,
          this.worldPoint,
        );
        way.add(point);
      }
      way.endRow(x, y);
    }
    trail.set(way.points, way.count);
  }

  /** The point of the surface where a racer is; what is far outside is kept on a leash. */
  private place(x: number, y: number): Vector3 {
    return this.surface.worldPoint(this.within(x, 0), this.within(y, 1), this.worldPoint);
  }

  private within(value: number, axis: 0 | 1): number {
    const { xMin, xMax, yMin, yMax } = this.surface.map.settings.domain;
    const [from, to] = axis === 0 ? [xMin, xMax] : [yMin, yMax];
    const middle = (from + to) / 2;
    const reach = (leash * (to - from)) / 2;
    return Math.min(Math.max(value, middle - reach), middle + reach);
  }
}

/** Whether a branch stands on the same point and says its name there. */
function isShadowed({ lanes }: Race, index: number, step: number): boolean {
  const state = lanes[index]?.run.seek(step);
  return lanes.some(({ parent, run }) => {
    if (parent !== index) return false;
    const other = run.seek(step);
    return other[0] === state?.[0] && other[1] === state?.[1];
  });
}

/** A branch is drawn from where it leaves its parent. @param every steps from one row to the next */
function firstRow({ parent, spec }: Lane, every: number): number {
  return parent === null ? 0 : Math.floor((spec.at ?? 0) / every);
}
