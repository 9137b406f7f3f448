import { Vector3 } from 'three';
import type { Box } from '../../../math/flow/equilibria';
import { type LevelSurface, latticeOf, levelSurface } from '../../../math/flow/level-surface';
import type { VectorField } from '../../../math/flow/vector-field';
import type { Label } from '../../../stage/labels';
import { LevelSheet } from '../../../stage/level-sheet';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { isLinear } from './analysis';
import { type Field, fieldOf } from './field';
import { planar, type Values } from './parameters';
import { words } from './words';

/** Cells along each side while a slider may still be moving, and at rest. */
const cells = { coarse: 11, fine: 24 } as const;
/** So that a surface that lies in a side of the box is seen, relative to the box. */
const margin = 0.04;
const opacity = 0.2;
/** Names stand where their surfaces reach farthest this way: apart from each other. */
const nameTowards = [
  [1, 0.2, 1],
  [-1, -0.2, 1],
  [0.2, -1, -1],
] as const;

/** In space the nullclines of a nonlinear field are surfaces; they meet in its equilibria. */
export class NullSurfaces {
  private readonly sheets: readonly LevelSheet[];
  private readonly names: readonly Label[];
  private readonly anchor = new Vector3();
  private readonly middle = new Vector3();
  private drawn: { readonly field: Field; readonly scale: number; fine: boolean } | null = null;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
  ) {
    const { scope, view } = context;
    this.sheets = view.theme.basis.map((colour) => {
      const sheet = scope.own(new LevelSheet(view.frame, { colour, opacity }));
      pane.add(sheet.object);
      return sheet;
    });
    this.names = [1, 2, 3].map((axis) =>
      pane.label({ colour: `var(--basis-${axis})`, clearance: 6, optional: true }),
    );
  }

  /** Coarse at first; fine in the next frame if the field is still the same. */
  update(values: Values): void {
    if (isLinear(values) || planar(values) || !values.nullclines) {
      if (this.drawn) this.hide();
      return;
    }
    const field = fieldOf(values);
    const scale = this.context.view.map.worldPerUnit;
    const { drawn } = this;
    const known = drawn?.field === field && drawn.scale === scale;
    if (known && drawn.fine) return;
    this.draw(field, scale, known ? cells.fine : cells.coarse);
    this.drawn = { field, scale, fine: known };
    if (!known) this.context.invalidate('nullclines');
  }

  private hide(): void {
    this.drawn = null;
    for (const sheet of this.sheets) sheet.hide();
    for (const name of this.names) name.hide();
  }

  private draw({ field, box }: Field, scale: number, count: number): void {
    const shown = widened(box);
    const components = sampled(field, shown, count);
    this.sheets.forEach((sheet, axis) => {
      const values = components[axis] as Float64Array;
      const surface = levelSurface(componentOf(field, axis, values), shown, count);
      sheet.set(surface, scale);
      this.name(axis, surface, shown, scale);
    });
  }

  private name(axis: number, { points }: LevelSurface, { low, high }: Box, scale: number): void {
    const name = this.names[axis];
    const towards = nameTowards[axis];
    if (!name || !towards) return;
    name.hide();
    if (points.length === 0) return;
    const centre = low.map((from, i) => (from + (high[i] as number)) / 2);
    const [best] = farthestAlong(points, towards);
    name.text = words.nullclines[axis] as string;
    this.anchor.fromArray(points, 3 * best).multiplyScalar(scale);
    name.place(this.anchor, this.middle.fromArray(centre).multiplyScalar(scale));
  }
}

function farthestAlong(points: Float32Array, towards: readonly number[]): [number, number] {
  let [best, most] = [0, Number.NEGATIVE_INFINITY];
  for (let k = 0; 3 * k < points.length; k++) {
    const along = towards.reduce((sum, t, i) => sum + t * (points[3 * k + i] as number), 0);
    if (along > most) [best, most] = [k, along];
  }
  return [best, most];
}

function widened({ low, high }: Box): Box {
  const more = low.map((from, i) => margin * ((high[i] as number) - from));
  return {
    low: low.map((x, i) => x - (more[i] as number)),
    high: high.map((x, i) => x + (more[i] as number)),
  };
}

/** All components at the nodes of a lattice: they are evaluated together. */
function sampled(field: VectorField, box: Box, count: number): Float64Array[] {
  const nodes = (count + 1) ** 3;
  const place = latticeOf(box, count);
  const velocity = new Float64Array(3);
  const components = [0, 1, 2].map(() => new Float64Array(nodes));
  for (let node = 0; node < nodes; node++) {
    field.velocity(place(node), velocity);
    components.forEach((values, axis) => {
      values[node] = velocity[axis] as number;
    });
  }
  return components;
}

function componentOf(field: VectorField, axis: number, values: Float64Array) {
  const velocity = new Float64Array(3);
  return {
    values,
    value: (point: readonly number[]) => field.velocity(point, velocity)[axis] as number,
    gradient: (point: readonly number[]) => field.jacobian(point).slice(3 * axis, 3 * axis + 3),
  };
}
