import { Vector3 } from 'three';
import { besideEquilibrium, curvesBeside } from '../../../math/flow/beside';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { isLinear } from './analysis';
import { equilibriaOf, type Field, fieldOf } from './field';
import type { Values } from './parameters';
import { words } from './words';

/** Pieces of all curves together (they are one row of a texture), and of one. */
const capacity = 2048;
const pieces = { 2: 16, 3: 32 } as const;
/** Distance of the starts from their equilibrium, relative to the window. */
const nearness = 0.09;

/** Around each equilibrium the flow of its Jacobian, and the true one from the same starts. */
export class Linearisation {
  private readonly linear: LineSet;
  private readonly real: LineSet;
  private readonly names: readonly [linear: Label, real: Label];
  private readonly worldEnd = new Vector3();
  private readonly worldBefore = new Vector3();
  private drawn: { readonly field: Field | null; readonly scale: number } | null = null;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
  ) {
    const { scope, view } = context;
    const { frame, theme } = view;
    const lines = (options: ConstructorParameters<typeof LineSet>[2]) => {
      const set = scope.own(new LineSet(frame, capacity, options));
      pane.add(set.object);
      return set;
    };
    this.real = lines({ colour: theme.text, widthPixels: 1.5, opacity: 0.7, renderOrder: 3 });
    this.linear = lines({ colour: theme.eigen, widthPixels: 2, opacity: 0.95, renderOrder: 3.1 });
    const name = (colour: string) => pane.label({ colour, clearance: 6, optional: true });
    this.names = [name('var(--eigen)'), name('var(--text)')];
  }

  update(values: Values): void {
    const field = !isLinear(values) && values.linearisation ? fieldOf(values) : null;
    const scale = this.context.view.map.worldPerUnit;
    if (this.drawn?.field === field && this.drawn.scale === scale) return;
    this.drawn = { field, scale };
    for (const name of this.names) name.hide();
    for (const set of [this.linear, this.real]) set.begin();
    if (field) this.draw(values, field, scale);
    for (const set of [this.linear, this.real]) set.finish();
  }

  private draw(values: Values, { field, box }: Field, scale: number): void {
    const n = field.dimension;
    const size = Math.max(...box.high.map((to, i) => to - (box.low[i] as number)));
    const most = Math.floor(capacity / (curvesBeside[n] * pieces[n]));
    let widest = 0;
    for (const equilibrium of equilibriaOf(values).slice(0, most))
      for (const curves of besideEquilibrium(field, equilibrium, nearness * size, pieces[n])) {
        addCurve(this.linear, curves.linear, n, scale);
        addCurve(this.real, curves.real, n, scale);
        const apart = distance(curves.linear.slice(-n), curves.real.slice(-n));
        if (apart <= widest) continue;
        // The two are named where they part the most.
        widest = apart;
        this.name(0, curves.linear, n, scale);
        this.name(1, curves.real, n, scale);
      }
  }

  private name(which: 0 | 1, curve: readonly number[], n: number, scale: number): void {
    const label = this.names[which];
    const end = [...curve.slice(-n), 0, 0].slice(0, 3);
    const before = [...curve.slice(-2 * n, -n), 0, 0].slice(0, 3);
    label.text = words.beside[which] as string;
    label.place(
      this.worldEnd.fromArray(end).multiplyScalar(scale),
      this.worldBefore.fromArray(before).multiplyScalar(scale),
    );
  }
}

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((x, i) => x - (b[i] as number)));

/** A curve that fades towards its end, the way it goes. */
function addCurve(set: LineSet, curve: readonly number[], n: number, scale: number): void {
  const count = curve.length / n - 1;
  const at = (k: number, i: number) => (i < n ? (curve[k * n + i] as number) * scale : 0);
  for (let k = 0; k < count; k++)
    set.add(
      at(k, 0),
      at(k, 1),
      at(k, 2),
      at(k + 1, 0),
      at(k + 1, 1),
      at(k + 1, 2),
      1 - (0.6 * k) / pieces[n as 2 | 3],
    );
}
