import type { Color } from 'three';
import type { GraphMap } from '../../../stage/graph-map';
import type { Pane } from '../../../stage/pane';
import { Trail, type TrailOptions } from '../../../stage/trail';
import type { ExhibitContext } from '../../contract';
import type { Along, Analysis } from './analysis';
import type { Values } from './parameters';

/** What every part of the picture draws with. */
export interface Tools {
  readonly context: ExhibitContext;
  readonly pane: Pane;
  readonly map: GraphMap;
}

/** What is drawn at one moment. */
export interface Moment {
  readonly values: Values;
  readonly analysis: Analysis;
  readonly position: number;
  /** Along the direction of this moment. */
  readonly along: Along;
  /** The direction of this moment, in radians. */
  readonly radians: number;
  /** The secants' step at this moment. */
  readonly h: number;
  /** Whether the point lies in what is shown, with a value that is not cut off. */
  readonly isSeen: boolean;
}

export interface Part {
  update(moment: Moment): void;
}

/** A polyline that is drawn anew whenever something changes. World coordinates. */
export class Curve {
  private readonly trail: Trail;
  private readonly points: Float32Array;
  private count = 0;

  constructor({ context, pane }: Tools, options: TrailOptions & { colour: Color }) {
    const capacity = options.capacity ?? 512;
    const { frame, theme } = context.view;
    this.trail = context.scope.own(new Trail(frame, theme, { ...options, capacity }));
    this.points = new Float32Array(3 * capacity);
    pane.add(this.trail.object);
    this.hide();
  }

  begin(): void {
    this.count = 0;
  }

  /** Points beyond its capacity are left out. */
  add(x: number, y: number, z: number): void {
    if (3 * this.count >= this.points.length) return;
    this.points[3 * this.count] = x;
    this.points[3 * this.count + 1] = y;
    this.points[3 * this.count + 2] = z;
    this.count++;
  }

  finish(): void {
    this.trail.set(this.points, this.count);
  }

  hide(): void {
    this.trail.set(this.points, 0);
  }
}
