import { type Ray, Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { pickGraph } from '../../../stage/graph-picking';
import type { Handle } from '../../../stage/handles';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext, Gesture } from '../../contract';
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
  private values: Values;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    private readonly surface: FunctionSurface,
    first: Values,
  ) {
    this.values = first;
    const { scope } = context;
    this.handles = Array.from({ length: mostRacers + 1 }, (_, k) => this.makeHandle(pane, k - 1));
    scope.own(
      pane.onTap((ray) => {
        const point = this.pick(ray);
        if (!point) return;
        const gesture = context.gesture();
        this.put(gesture, -1, point.x, point.y, false);
        gesture.finish();
      }),
    );
  }

  update(values: Values): void {
    this.values = values;
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
    let gesture: Gesture | null = null;
    return pane.handle({
      colour: racer < 0 ? 'var(--text)' : `var(--racer-${racer + 1})`,
      planar: () => false,
      surfacePoint: (ray) => this.pick(ray),
      actions: {
        begin: () => {
          gesture = this.context.gesture();
        },
        move: (point, snap) => {
          if (gesture) this.put(gesture, racer, point.x, point.y, snap);
        },
        nudge: ([right, up], coarse) => {
          const start = startOf(this.values, racer);
          if (!gesture || !start) return;
          const { xMin, xMax } = this.surface.map.settings.domain;
          const size = (xMax - xMin) * nudge * (coarse ? 10 : 1);
          this.set(gesture, racer, start[0] + right * size, start[1] + up * size);
        },
        end: () => gesture?.finish(),
        cancel: () => gesture?.cancel(),
      },
    });
  }

  private pick(ray: Ray): Vector3 | null {
    return pickGraph(ray, this.surface.map, this.surface.worldHeight, this.hit);
  }

  private put(
    gesture: Gesture,
    racer: number,
    worldX: number,
    worldY: number,
    snap: boolean,
  ): void {
    const [x, y] = this.surface.map.toData(worldX, worldY);
    const { xMin, xMax } = this.surface.map.settings.domain;
    const grid = 10 ** Math.floor(Math.log10((xMax - xMin) * snapping));
    const at = (value: number) => (snap ? Math.round(value / grid) * grid : value);
    this.set(gesture, racer, at(x), at(y));
  }

  private set(gesture: Gesture, racer: number, x: number, y: number): void {
    const [insideX, insideY] = clampTo(this.surface.map.settings.domain, x, y);
    // As many digits as a link should have.
    const start = [Number(insideX.toPrecision(6)), Number(insideY.toPrecision(6))];
    gesture.set((values) => {
      if (racer < 0) return { start };
      const racers = values.racers as Values['racers'];
      return { racers: racers.map((item, k) => (k === racer ? { ...item, start } : item)) };
    });
  }
}

/** The start that a handle sets; nothing where there is no such handle. */
function startOf(values: Values, racer: number): readonly [number, number] | null {
  if (racer < 0) return values.start as unknown as readonly [number, number];
  const own = values.racers[racer]?.start as readonly number[] | undefined;
  return own?.length === 2 ? (own as unknown as readonly [number, number]) : null;
}
