import { Vector3 } from 'three';
import type { Box } from '../../../math/flow/equilibria';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import { niceTicks } from '../../../stage/ticks';
import type { ExhibitContext } from '../../contract';
import { isLinear } from './analysis';
import { type Field, fieldOf } from './field';
import type { Values } from './parameters';
import { words } from './words';

const mostTicks = 5;
/** World length of a tick. */
const tickLength = 0.06;
/** World distances of numbers and names from their edge. */
const numbersOff = 0.1;
const namesOff = 0.45;

/** The two corners of a box that an edge joins: shares of the way from its low to its high side. */
const boxEdges = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((from) =>
  [1, 2, 4].filter((bit) => (from & bit) === 0).map((bit) => [from, from | bit] as const),
);

/** The window of a nonlinear field: its edges, with numbers and the names of what is counted along them. */
export class WindowFrame {
  private readonly lines: LineSet;
  private readonly axes: readonly { readonly name: Label; readonly numbers: readonly Label[] }[];
  private readonly anchor = new Vector3();
  private readonly inner = new Vector3();
  private drawn: { readonly field: Field | null; readonly scale: number } | null = null;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
  ) {
    const { scope, view } = context;
    this.lines = scope.own(
      new LineSet(view.frame, boxEdges.length + 3 * mostTicks, {
        colour: view.theme.grid,
        opacity: 0.7,
        widthPixels: 1.2,
        renderOrder: 0.4,
      }),
    );
    pane.add(this.lines.object);
    const label = () => pane.label({ quiet: true, clearance: 3, pinned: true, optional: true });
    this.axes = [0, 1, 2].map(() => ({
      name: label(),
      numbers: Array.from({ length: mostTicks }, label),
    }));
  }

  update(values: Values): void {
    const field = !isLinear(values) && values.axes ? fieldOf(values) : null;
    const scale = this.context.view.map.worldPerUnit;
    if (this.drawn?.field === field && this.drawn.scale === scale) return;
    this.drawn = { field, scale };
    this.lines.begin();
    for (const { name, numbers } of this.axes) for (const one of [name, ...numbers]) one.hide();
    if (field) {
      this.drawEdges(field.box, scale);
      const names = words.axes[values.system];
      field.box.low.forEach((_, axis) => {
        this.drawAxis(axis, field.box, scale, names[axis] ?? '');
      });
    }
    this.lines.finish();
  }

  private drawEdges({ low, high }: Box, scale: number): void {
    const n = low.length;
    const corner = (bits: number, i: number) =>
      i < n ? (((bits >> i) & 1 ? high : low)[i] as number) * scale : 0;
    for (const [from, to] of boxEdges) {
      if (to >= 2 ** n) continue;
      const ends = [from, to].flatMap((bits) => [0, 1, 2].map((i) => corner(bits, i)));
      this.lines.add(...(ends as [number, number, number, number, number, number]));
    }
  }

  /** Numbers stand outside the edge of the box that goes along the axis, low in the others. */
  private drawAxis(axis: number, { low, high }: Box, scale: number, text: string): void {
    const n = low.length;
    const [from, to] = [low[axis] as number, high[axis] as number];
    const out = edgeOf(axis, n);
    const at = (along: number, off: number, into: Vector3) =>
      into.set(
        ...([0, 1, 2].map((i) => {
          if (i >= n) return 0;
          if (i === axis) return along * scale;
          const side = out.high[i] ? high : low;
          return (side[i] as number) * scale + off * (out.away[i] as number);
        }) as [number, number, number]),
      );
    const { name, numbers } = this.axes[axis] as (typeof this.axes)[number];
    niceTicks(from, to, mostTicks).forEach(({ value, text: number }, k) => {
      const a = at(value, 0, this.inner).clone();
      const b = at(value, tickLength, this.anchor);
      this.lines.add(a.x, a.y, a.z, b.x, b.y, b.z);
      const label = numbers[k];
      if (!label) return;
      label.text = number;
      label.place(at(value, numbersOff, this.anchor), at(value, tickLength, this.inner));
    });
    name.text = text;
    // In the plane the upward axis bears its name on top: beside it there is no room for a long one.
    if (n === 2 && axis === 1) {
      name.place(at(to, 0, this.anchor), at(from, 0, this.inner));
      return;
    }
    const middle = (from + to) / 2;
    name.place(at(middle, namesOff, this.anchor), at(middle, namesOff - tickLength, this.inner));
  }
}

/** Which edge along an axis carries its numbers, as the camera first sees the box, and which way is out. */
function edgeOf(axis: number, n: number): { high: readonly boolean[]; away: readonly number[] } {
  if (n === 2)
    return axis === 0
      ? { high: [false, false], away: [0, -1, 0] }
      : { high: [false, false], away: [-1, 0, 0] };
  const across = Math.SQRT1_2;
  const spatial = [
    { high: [false, false, false], away: [0, -1, 0] },
    { high: [true, false, false], away: [1, 0, 0] },
    { high: [false, false, false], away: [-across, -across, 0] },
  ];
  return spatial[axis] as (typeof spatial)[number];
}
