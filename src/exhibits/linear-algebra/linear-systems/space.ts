import { Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { niceCeil } from '../../../stage/data-map';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import type { View } from '../../../stage/view';
import type { ExhibitContext } from '../../contract';
import { words } from './words';

/** All pictures of this exhibit fill a ball of this radius around the origin, in world units. */
export const worldRadius = 3;
/** World distances between which lines fade out. */
export const fade = [2.9, 4.4] as const;
/** Where lines that fade may end. */
export const farAway = 4.4;
/** Scales between two powers of ten; grids have steps of their own. */
const scales = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** Squares of the grid are at least this large, in world units. */
const leastSquare = 0.55;
const mostLines = 48;
/** The middle of the picture moves in steps of this many world units. */
const centreStep = worldRadius / 5;

const middle = new Vector3();

/** Frames the ball that all pictures fill. */
export function frameBall(view: View): void {
  const filling = view.isPlanar ? 1.05 : 0.92;
  view.fitContent({ centre: [0, 0, 0], radius: worldRadius / filling, extent: 1 });
}

/**
 * One pane's coordinates: scale and middle of its own, since unknowns and right-hand sides are different
 * spaces, with axes and a grid. While something is held nothing changes under the visitor's hand.
 */
export class Space {
  /** The data point in the middle of the picture, which is the origin of the world. */
  readonly centre: [number, number, number] = [0, 0, 0];
  /** Where the data's origin is, in world coordinates. */
  readonly worldOrigin = new Vector3();
  unitsPerWorld = 1;
  /** Data units of one square. */
  square = 1;
  private readonly grid: LineSet;
  private readonly axes: LineSet;
  private readonly names: readonly Label[];
  private readonly scaleLabel: Label;
  private readonly worldPoint = new Vector3();
  private drawnState = '';
  private drawnScale = 0;

  /** @param names label markup of the axes; as many as dimensions */
  constructor(
    private readonly context: ExhibitContext,
    readonly pane: Pane,
    names: readonly string[],
  ) {
    const { scope, view } = context;
    const { frame, theme } = view;
    const lines = (opacity: number, widthPixels: number) => {
      const options = { colour: theme.grid, opacity, widthPixels, fade, renderOrder: 1 };
      const set = scope.own(new LineSet(frame, mostLines, options));
      pane.add(set.object);
      return set;
    };
    this.grid = lines(names.length === 3 ? 0.16 : 0.32, 1);
    this.axes = lines(0.95, 1.3);
    this.names = names.map((name) => {
      const label = pane.label({ quiet: true, clearance: 8, optional: true });
      label.text = name;
      return label;
    });
    this.scaleLabel = pane.label({ quiet: true, clearance: 10, optional: true });
  }

  get dimension(): number {
    return this.names.length;
  }

  get worldPerUnit(): number {
    return 1 / this.unitsPerWorld;
  }

  get worldSquare(): number {
    return this.square / this.unitsPerWorld;
  }

  /**
   * Makes room for these data points. @param margin how much larger than their ball the picture is
   * @param centred whether the origin stays in the middle
   */
  fit(points: readonly (readonly number[])[], margin: number, centred = false): void {
    if (this.context.view.isHeld && this.drawnScale > 0) return;
    const { centre } = this;
    for (let axis = 0; axis < 3; axis++) {
      const along = points.map((point) => point[axis] ?? 0);
      centre[axis] = centred ? 0 : (Math.min(...along) + Math.max(...along)) / 2;
    }
    const away = points.map((point) => Math.hypot(...centre.map((c, k) => (point[k] ?? 0) - c)));
    const radius = Math.max(...away) * margin;
    const wanted = radius > 0 && Number.isFinite(radius) ? radius / worldRadius : 1 / 3;
    const power = 10 ** Math.floor(Math.log10(wanted));
    const scale = scales.find((candidate) => candidate >= wanted / power - 1e-9) ?? 10;
    this.unitsPerWorld = scale * power;
    // In steps, so that a small change of the numbers moves nothing but what it is about.
    const step = centreStep * this.unitsPerWorld;
    for (let axis = 0; axis < 3; axis++)
      centre[axis] = Math.round((centre[axis] as number) / step) * step + 0;
    this.square = niceCeil(this.unitsPerWorld * leastSquare);
    this.toWorld([0, 0, 0], this.worldOrigin);
    this.draw();
  }

  /** The world point of a data point; `out` is written. */
  toWorld(dataPoint: readonly number[], out: Vector3): Vector3 {
    const { centre, worldPerUnit } = this;
    return out.set(
      ((dataPoint[0] ?? 0) - centre[0]) * worldPerUnit,
      ((dataPoint[1] ?? 0) - centre[1]) * worldPerUnit,
      ((dataPoint[2] ?? 0) - centre[2]) * worldPerUnit,
    );
  }

  toData(worldPoint: Vector3): [number, number, number] {
    const { centre, unitsPerWorld } = this;
    return [
      worldPoint.x * unitsPerWorld + centre[0],
      worldPoint.y * unitsPerWorld + centre[1],
      worldPoint.z * unitsPerWorld + centre[2],
    ];
  }

  /** a · x = b as a plane of the world: the same normal, and the offset that is returned. */
  worldOffset(normal: readonly number[], b: number): number {
    const { centre } = this;
    const shift = normal.reduce((sum, a, k) => sum + a * (centre[k] ?? 0), 0);
    return (b - shift) * this.worldPerUnit;
  }

  private draw(): void {
    const state = `${this.square} ${this.unitsPerWorld} ${this.centre.join(' ')}`;
    if (this.drawnState === state) return;
    this.drawnState = state;
    this.drawnScale = this.unitsPerWorld;
    this.drawGrid();
    this.drawAxes();
    this.scaleLabel.text = words.scale(formatNumber(this.square));
    if (this.square === 1) this.scaleLabel.hide();
    else {
      const z = Math.min(2, Math.max(-2, this.worldOrigin.z));
      this.scaleLabel.place(this.worldPoint.set(-2, -2.2, z), middle);
    }
  }

  /** Lines at multiples of a square, in the plane through the data's origin. */
  private drawGrid(): void {
    const { grid, worldOrigin, worldSquare } = this;
    const z = worldOrigin.z;
    grid.begin();
    if (Math.abs(z) < farAway) {
      const room = farAway;
      for (const axis of [0, 1]) {
        const from = worldOrigin.getComponent(axis);
        const first = Math.ceil((-room - from) / worldSquare);
        const last = Math.floor((room - from) / worldSquare);
        for (let k = first; k <= last; k++) {
          const at = from + k * worldSquare;
          if (k === 0) continue;
          if (axis === 0) grid.add(at, -room, z, at, room, z);
          else grid.add(-room, at, z, room, at, z);
        }
      }
    }
    grid.finish();
  }

  private drawAxes(): void {
    const { axes, worldOrigin, worldPoint } = this;
    axes.begin();
    this.names.forEach((label, axis) => {
      worldPoint.copy(worldOrigin).setComponent(axis, farAway);
      const { x, y, z } = worldPoint;
      const offAxis = Math.hypot(...[x, y, z].map((c, k) => (k === axis ? 0 : c)));
      label.hide();
      if (offAxis > 0.97 * worldRadius) return;
      worldPoint.setComponent(axis, -farAway);
      axes.add(worldPoint.x, worldPoint.y, worldPoint.z, x, y, z);
      worldPoint.setComponent(axis, Math.sqrt((0.97 * worldRadius) ** 2 - offAxis ** 2));
      label.place(worldPoint, worldOrigin);
    });
    axes.finish();
  }
}
