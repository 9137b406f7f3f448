import { type Camera, Group, Vector3 } from 'three';
import type { GraphMap } from './graph-map';
import type { Label } from './labels';
import type { Pane } from './pane';
import { LineSet } from './segments';
import type { FrameUniforms } from './shader';
import type { StageTheme } from './theme';
import { niceTicks, type Tick } from './ticks';

const mostTicks = 7;
const tickLength = 0.07;
/** The floor's lines lie a hair below it, so that a surface that touches it covers them. */
const below = -0.012;

/** The floor of a graph: a frame with a faint grid, ticks on the two edges that face the viewer. */
export class GraphAxes {
  readonly object = new Group();
  private readonly frameLines: LineSet;
  private readonly gridLines: LineSet;
  private readonly labels: { readonly ticks: Label[]; readonly name: Label }[];
  private ticks: [Tick[], Tick[]] = [[], []];
  /** Which edges carry labels: −1 or 1 for y and for x. */
  private readonly facing: [number, number] = [-1, -1];
  private shown = true;
  private readonly anchor = new Vector3();
  private readonly from = new Vector3();

  constructor(
    frame: FrameUniforms,
    theme: StageTheme,
    private readonly map: GraphMap,
    private readonly pane: Pane,
    names: readonly [string, string] = ['*x*', '*y*'],
  ) {
    const colour = theme.grid;
    this.frameLines = new LineSet(frame, 4 + 2 * mostTicks, {
      colour,
      opacity: 0.75,
      widthPixels: 1.2,
      renderOrder: 1,
    });
    this.gridLines = new LineSet(frame, 2 * mostTicks, {
      colour,
      opacity: 0.3,
      widthPixels: 1,
      renderOrder: 1,
    });
    this.object.add(this.gridLines.object, this.frameLines.object);
    const label = () => pane.label({ quiet: true, clearance: 4, pinned: true });
    this.labels = names.map((text) => {
      const name = pane.label({ quiet: true, clearance: 4, pinned: true });
      name.text = text;
      return { ticks: Array.from({ length: mostTicks }, label), name };
    });
    const lines = this.frameLines.object;
    const before = lines.onBeforeRender;
    lines.onBeforeRender = (renderer, scene, camera, geometry, material, group) => {
      before(renderer, scene, camera, geometry, material, group);
      this.face(camera);
    };
    this.update();
  }

  /** After the map was set anew. */
  update(): void {
    const { domain } = this.map.settings;
    const { xMin, xMax, yMin, yMax } = domain;
    this.ticks = [niceTicks(xMin, xMax, mostTicks), niceTicks(yMin, yMax, mostTicks)];
    this.place();
  }

  set visible(visible: boolean) {
    this.shown = visible;
    this.object.visible = visible;
    this.place();
  }

  /** Labels stand on the edges that are nearer to the camera, and change sides as it goes round. */
  private face(camera: Camera): void {
    const x = camera.position.x >= 0 ? 1 : -1;
    const y = camera.position.y >= 0 ? 1 : -1;
    if (y === this.facing[0] && x === this.facing[1]) return;
    this.facing[0] = y;
    this.facing[1] = x;
    this.place();
  }

  private place(): void {
    const [halfX, halfY] = this.map.worldHalfSides;
    const { frameLines: lines, gridLines: grid } = this;
    const edges = [this.facing[0] * halfY, this.facing[1] * halfX] as const;
    lines.begin();
    grid.begin();
    lines.add(-halfX, -halfY, below, halfX, -halfY, below);
    lines.add(halfX, -halfY, below, halfX, halfY, below);
    lines.add(halfX, halfY, below, -halfX, halfY, below);
    lines.add(-halfX, halfY, below, -halfX, -halfY, below);
    const [xTicks, yTicks] = this.ticks;
    const out = [edges[0] + this.facing[0] * tickLength, edges[1] + this.facing[1] * tickLength];
    for (const { value } of xTicks) {
      const [x] = this.floor(value, 0);
      grid.add(x, -halfY, below, x, halfY, below);
      lines.add(x, edges[0], below, x, out[0] as number, below);
    }
    for (const { value } of yTicks) {
      const [, y] = this.floor(0, value);
      grid.add(-halfX, y, below, halfX, y, below);
      lines.add(edges[1], y, below, out[1] as number, y, below);
    }
    lines.finish();
    grid.finish();
    this.placeLabels(edges);
  }

  private placeLabels(edges: readonly [number, number]): void {
    this.labels.forEach(({ ticks, name }, axis) => {
      const given = this.ticks[axis] ?? [];
      const side = this.facing[axis] ?? -1;
      const edge = edges[axis] ?? 0;
      const put = (label: Label, along: number, distance: number) => {
        // The line that a label names is short: other labels keep off it.
        const beyond = edge + side * distance;
        const from = beyond - (side * tickLength) / 2;
        if (axis === 0)
          label.place(this.anchor.set(along, beyond, 0), this.from.set(along, from, 0));
        else label.place(this.anchor.set(beyond, along, 0), this.from.set(from, along, 0));
      };
      ticks.forEach((label, k) => {
        const tick = given[k];
        label.text = tick?.text ?? '';
        if (!tick || !this.shown) label.hide();
        else put(label, this.floor(tick.value, tick.value)[axis] as number, tickLength);
      });
      if (this.shown) put(name, 0, 5.5 * tickLength);
      else name.hide();
    });
  }

  /** World x and y of a place in the data. */
  private floor(x: number, y: number): [number, number] {
    const { x: worldX, y: worldY } = this.map.toWorld(x, y, 0, this.anchor);
    return [worldX, worldY];
  }

  dispose(): void {
    for (const { ticks, name } of this.labels)
      for (const label of [...ticks, name]) this.pane.labels.remove(label);
    this.frameLines.dispose();
    this.gridLines.dispose();
  }
}
