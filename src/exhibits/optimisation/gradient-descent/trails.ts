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

/** Points of a trail; a longer run shows every second, fourth, … step. */
const capacity = 20_000;
/** A racer that has left the floor is drawn at most this far from it, as a multiple of its half side. */
const leash = 1.2;
/** Names are written beside so many racers; more would only hide the surface. */
const mostNames = 5;

/** The way of each racer on the surface, and where it is now. */
export class Trails {
  private readonly trails: Trail[];
  private readonly labels: Label[];
  private readonly balls: Balls;
  private readonly points: Float32Array[] = Array.from(
    { length: mostRacers },
    () => new Float32Array(3 * 256),
  );
  /** Rows of the records that are in `points`. */
  private readonly written = new Array<number>(mostRacers).fill(0);
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
      pane.label({ colour: `var(--racer-${k + 1})`, clearance: 14 }),
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
      trail.shown = Math.min(step / lane.run.records.every, (this.written[index] as number) - 1);
      const ghost = race.lanes.some(({ parent }) => parent === index);
      trail.opacity = ghost ? 0.45 : 1;
      const { state } = lane.run;
      const point = this.place(state[0] as number, state[1] as number);
      const colour = theme.racers[racerColour(index)] as (typeof theme.racers)[number];
      this.balls.add(point.x, point.y, point.z, colour, 'ball', ghost ? 0.8 : 1);
      if (race.lanes.length > mostNames) label.hide();
      else {
        label.text = racerName(values, index);
        label.place(point, this.worldAbove.set(point.x, point.y, point.z - 1));
      }
    }
    this.balls.finish();
  }

  /** Writes what the run has recorded since, or all of it when it is another run. */
  private extend(index: number, { run }: Lane, trail: Trail): void {
    const { records } = run;
    const stride = Math.max(1, Math.ceil(records.length / capacity));
    const rows = Math.min(capacity, Math.ceil(records.length / stride));
    const known = this.drawn[index] === run && stride === 1;
    const first = known ? Math.min(this.written[index] as number, rows) : 0;
    if (known && first === rows) return;
    let points = this.points[index] as Float32Array;
    if (points.length < 3 * rows) {
      const larger = new Float32Array(3 * Math.max(rows, Math.min(2 * rows, capacity)));
      larger.set(points);
      points = larger;
      this.points[index] = points;
    }
    for (let row = first; row < rows; row++) {
      const at = row * stride * records.width;
      const x = records.data[at + recordOf.x] as number;
      const y = records.data[at + recordOf.y] as number;
      this.place(x, y).toArray(points, 3 * row);
    }
    trail.set(points, rows);
    this.written[index] = rows;
    this.drawn[index] = run;
  }

  /** A place on the surface; what is far outside is kept on a leash. */
  private place(x: number, y: number): Vector3 {
    const { map } = this.surface;
    const { xMin, xMax, yMin, yMax } = map.settings.domain;
    const within = (value: number, from: number, to: number) => {
      const middle = (from + to) / 2;
      const reach = (leash * (to - from)) / 2;
      return Math.min(Math.max(value, middle - reach), middle + reach);
    };
    const shownX = within(x, xMin, xMax);
    const shownY = within(y, yMin, yMax);
    return this.surface.worldPoint(shownX, shownY, this.worldPoint);
  }
}
