import { Vector3 } from 'three';
import type { Box } from '../../../math/flow/equilibria';
import { levelCurve } from '../../../math/flow/level-curve';
import { type Streamline, streamlines } from '../../../math/flow/streamlines';
import type { VectorField } from '../../../math/flow/vector-field';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { isLinear, matrixOf, orderOf } from './analysis';
import { linearBox } from './extent';
import { fieldOf } from './field';
import { planar, type Values } from './parameters';
import { words } from './words';

/** Lines at most; a set of them is one row of a texture. */
const mostLines = 2000;
const mostNullLines = 500;
/** Nullclines bear their names where they reach farthest this way, inside what is framed. */
const nameTowards = [
  [0.6, 1],
  [-1, 0.4],
] as const;
const nameReach = 0.8;
/** Cosine of the turn up to which pieces of a flow line are drawn as one. */
const straight = Math.cos(0.1);
/** World length of the arrowheads on flow lines. */
const headLength = 0.055;

/** The planar field of a matrix, for drawing. */
function fieldOfMatrix([a = 0, b = 0, c = 0, d = 0]: readonly number[]): VectorField {
  return {
    dimension: 2,
    velocity(point, out) {
      const [x, y] = [point[0] as number, point[1] as number];
      out[0] = a * x + b * y;
      out[1] = c * x + d * y;
      return out;
    },
    jacobian: () => [a, b, c, d],
  };
}

/** What of the plane belongs to the whole field: its flow lines and its nullclines. */
export class Portrait {
  private readonly flowLines: LineSet;
  private readonly nullLines: readonly [LineSet, LineSet];
  private readonly nullNames: readonly [Label, Label];
  private readonly worldPlace = new Vector3();
  private readonly worldAlong = new Vector3();
  private drawn: readonly unknown[] = [];

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
  ) {
    const { scope, view } = context;
    const { frame, theme } = view;
    const lines = (capacity: number, options: ConstructorParameters<typeof LineSet>[2]) => {
      const set = scope.own(new LineSet(frame, capacity, options));
      pane.add(set.object);
      return set;
    };
    this.flowLines = lines(mostLines, {
      colour: theme.grid,
      opacity: 0.75,
      widthPixels: 1.2,
      renderOrder: 0.5,
    });
    const nullLine = (axis: 0 | 1) =>
      lines(mostNullLines, {
        colour: theme.basis[axis],
        opacity: 0.95,
        widthPixels: 2,
        renderOrder: 2,
      });
    this.nullLines = [nullLine(0), nullLine(1)];
    const name = (axis: 0 | 1) => {
      const label = pane.label({ colour: `var(--basis-${axis + 1})`, clearance: 7 });
      label.text = words.nullclines[axis];
      return label;
    };
    this.nullNames = [name(0), name(1)];
  }

  update(values: Values, position: number): void {
    const { worldPerUnit } = this.context.view.map;
    const linear = isLinear(values);
    const flat = planar(values);
    const source = linear ? matrixOf(values, position) : fieldOf(values);
    const { portrait, nullclines } = values;
    const [wide = 0, high = 0] = linear ? linearBox(values) : [];
    const key = [
      ...(linear ? (source as readonly number[]) : [source]),
      portrait,
      nullclines,
      wide,
      high,
      worldPerUnit,
      this.context.view.fitRadius,
    ];
    if (key.length === this.drawn.length && key.every((part, k) => part === this.drawn[k])) return;
    this.drawn = key;
    const field = linear ? fieldOfMatrix(source as readonly number[]) : fieldOf(values).field;
    const shown: Box = linear
      ? { low: [-wide, -high], high: [wide, high] }
      : widened(fieldOf(values).box);
    const flows = portrait && flat && values.mode !== 'discrete';
    this.drawFlow(flows ? streamlines(field, shown) : [], worldPerUnit);
    const nullFlat = nullclines && flat && values.mode !== 'discrete' && orderOf(values) === 2;
    this.nullLines.forEach((set, axis) => {
      this.nullNames[axis as 0 | 1].hide();
      set.begin();
      if (nullFlat) this.drawNullcline(set, field, axis, shown, worldPerUnit);
      set.finish();
    });
  }

  private drawFlow(curves: readonly Streamline[], scale: number): void {
    const { flowLines } = this;
    let room = mostLines;
    flowLines.begin();
    for (const { points } of curves) {
      const count = points.length / 2;
      for (let k = 0; k + 1 < count && room > 0; room--) {
        const next = straightFrom(points, k, count);
        flowLines.add(
          (points[2 * k] as number) * scale,
          (points[2 * k + 1] as number) * scale,
          0,
          (points[2 * next] as number) * scale,
          (points[2 * next + 1] as number) * scale,
          0,
        );
        k = next;
      }
      if (room >= 2 && count > 12) {
        this.addHead(points, Math.floor(count / 2), scale);
        room -= 2;
      }
    }
    flowLines.finish();
  }

  private addHead(points: Float64Array, k: number, scale: number): void {
    const at = (i: number) => [
      (points[2 * i] as number) * scale,
      (points[2 * i + 1] as number) * scale,
    ];
    const [x = 0, y = 0] = at(k);
    const [px = 0, py = 0] = at(k - 2);
    const angle = Math.atan2(y - py, x - px);
    for (const side of [2.6, -2.6]) {
      const turned = angle + side;
      this.flowLines.add(
        x,
        y,
        0,
        x + headLength * Math.cos(turned),
        y + headLength * Math.sin(turned),
        0,
      );
    }
  }

  private drawNullcline(
    set: LineSet,
    field: VectorField,
    axis: number,
    box: Box,
    scale: number,
  ): void {
    const at = new Float64Array(3);
    const velocity = new Float64Array(3);
    const component = (x: number, y: number) => {
      at[0] = x;
      at[1] = y;
      return field.velocity(at, velocity)[axis] as number;
    };
    const segments = levelCurve(component, box, mostNullLines);
    for (let k = 0; k < segments.length; k++) segments[k] = (segments[k] as number) * scale;
    for (let k = 0; k < segments.length; k += 4) {
      const [ax, ay, bx, by] = segments.slice(k, k + 4) as [number, number, number, number];
      set.add(ax, ay, 0, bx, by, 0);
    }
    this.nameNullcline(axis as 0 | 1, segments);
  }

  /** @param segments (x, y, x, y) each, world units */
  private nameNullcline(axis: 0 | 1, segments: readonly number[]): void {
    const { worldCentre, fitRadius } = this.context.view;
    const [towardsX, towardsY] = nameTowards[axis];
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < segments.length; k += 4) {
      const [ax, ay, bx, by] = segments.slice(k, k + 4) as [number, number, number, number];
      if (Math.hypot(bx - worldCentre[0], by - worldCentre[1]) > nameReach * fitRadius) continue;
      const along = towardsX * bx + towardsY * by;
      if (along <= most) continue;
      most = along;
      this.worldPlace.set(bx, by, 0);
      this.worldAlong.set(bx - ax, by - ay, 0);
    }
    if (most === Number.NEGATIVE_INFINITY) return;
    // The line goes on both ways: the name keeps off it.
    const { worldPlace, worldAlong } = this;
    worldAlong.normalize();
    const after = worldAlong.clone().add(worldPlace);
    this.nullNames[axis].placeBeside(worldPlace, worldAlong.negate().add(worldPlace), after);
  }
}

/** The last point up to which pieces from point k on turn so little that one line shows them. */
function straightFrom(points: Float64Array, k: number, count: number): number {
  const along = (from: number) => [
    (points[2 * from + 2] as number) - (points[2 * from] as number),
    (points[2 * from + 3] as number) - (points[2 * from + 1] as number),
  ];
  const [ax = 0, ay = 0] = along(k);
  let next = k + 1;
  while (next + 1 < count) {
    const [bx = 0, by = 0] = along(next);
    if (ax * bx + ay * by < straight * Math.hypot(ax, ay) * Math.hypot(bx, by)) break;
    next++;
  }
  return next;
}

/** The picture shows somewhat more than the box. */
function widened({ low, high }: Box): Box {
  const margin = high.map((to, i) => 0.15 * (to - (low[i] as number)));
  return {
    low: low.map((x, i) => x - (margin[i] as number)),
    high: high.map((x, i) => x + (margin[i] as number)),
  };
}
