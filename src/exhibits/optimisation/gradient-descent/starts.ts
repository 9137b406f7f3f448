import { type Ray, Vector3 } from 'three';
import type { Patch } from '../../../core/parameter';
import { formatNumber } from '../../../math/format';
import { pickGraph } from '../../../stage/graph-picking';
import type { Handle } from '../../../stage/handles';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { gripActions } from '../../grip';
import { clampTo } from '../../surfaces/domain';
import type { FunctionSurface } from '../../surfaces/function-surface';
import type { Values } from './parameters';
import { mostRacers } from './racer-parameter';
import { racerName } from './racers';
import { words } from './words';

/** A nudge by key moves a start by this part of the domain's width; with Shift ten times as far. */
const nudge = 1 / 200;
/** Snapping goes to this part of the domain's width, rounded to a decimal. */
const snapping = 1 / 40;

/** Where racers start: one handle for all, and one for each that has a start of its own. */
export class Starts {
  private readonly handles: Handle[];
  private readonly worldPoint = new Vector3();
  private readonly hit = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    private readonly surface: FunctionSurface,
  ) {
    const { scope } = context;
    this.handles = Array.from({ length: mostRacers + 1 }, (_, k) => this.makeHandle(pane, k - 1));
    scope.own(
      pane.onTap((ray) => {
        const point = this.pick(ray);
        if (!point) return;
        const gesture = context.gesture();
        const place = this.dataPlace(point.x, point.y, false);
        gesture.set((values) => this.moved(values as Values, -1, ...place));
        gesture.finish();
      }),
    );
  }

  update(values: Values): void {
    this.handles.forEach((handle, k) => {
      const start = startOf(values, k - 1);
      if (!start) {
        handle.hide();
        return;
      }
      const [x, y] = start;
      handle.place(this.surface.worldPoint(x, y, this.worldPoint));
      const [shownX, shownY] = [formatNumber(x, 4), formatNumber(y, 4)];
      handle.label =
        k === 0
          ? words.handles.start(shownX, shownY)
          : words.handles.ownStart(racerName(values, k - 1), shownX, shownY);
    });
  }

  /** @param racer its index, or −1 for the start that they share */
  private makeHandle(pane: Pane, racer: number): Handle {
    return pane.handle({
      colour: racer < 0 ? 'var(--text)' : `var(--racer-${racer + 1})`,
      planar: () => false,
      surfacePoint: (ray) => this.pick(ray),
      actions: gripActions<Values>(this.context, {
        drag: (values, { x, y }, snap) => this.moved(values, racer, ...this.dataPlace(x, y, snap)),
        nudge: (values, [right, up], coarse) => {
          const start = startOf(values, racer);
          if (!start) return {};
          const { xMin, xMax } = this.surface.map.settings.domain;
          const size = (xMax - xMin) * nudge * (coarse ? 10 : 1);
          return this.moved(values, racer, start[0] + right * size, start[1] + up * size);
        },
      }),
    });
  }

  private pick(ray: Ray): Vector3 | null {
    return pickGraph(ray, this.surface.map, this.surface.worldHeight, this.hit);
  }

  private dataPlace(worldX: number, worldY: number, snap: boolean): [number, number] {
    const [x, y] = this.surface.map.toData(worldX, worldY);
    const { xMin, xMax } = this.surface.map.settings.domain;
    const grid = 10 ** Math.floor(Math.log10((xMax - xMin) * snapping));
    const at = (value: number) => (snap ? Math.round(value / grid) * grid : value);
    return [at(x), at(y)];
  }

  private moved({ racers }: Values, racer: number, x: number, y: number): Patch {
    const [insideX, insideY] = clampTo(this.surface.map.settings.domain, x, y);
    // As many digits as a link should have.
    const start = [Number(insideX.toPrecision(6)), Number(insideY.toPrecision(6))];
    if (racer < 0) return { start };
    return { racers: racers.map((item, k) => (k === racer ? { ...item, start } : item)) };
  }
}

/** The start that a handle sets; nothing where there is no such handle. */
function startOf(values: Values, racer: number): readonly [number, number] | null {
  if (racer < 0) return values.start as unknown as readonly [number, number];
  const own = values.racers[racer]?.start as readonly number[] | undefined;
  return own?.length === 2 ? (own as unknown as readonly [number, number]) : null;
}
