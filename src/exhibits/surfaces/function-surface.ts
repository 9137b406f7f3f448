import type { Texture, Vector3 } from 'three';
import { type ExpressionValue, type LetterValues, letterValues } from '../../core/parameter';
import type { CompiledFunction } from '../../math/expression';
import { formatNumber } from '../../math/format';
import { ColourMap } from '../../stage/colour-map';
import { GraphAxes } from '../../stage/graph-axes';
import { GraphMap } from '../../stage/graph-map';
import { GraphSurface } from '../../stage/graph-surface';
import type { Pane } from '../../stage/pane';
import type { ExhibitContext, Task } from '../contract';
import type { Domain } from './domain';
import { FunctionGrids, sizes } from './function-grids';
import { type HeightRange, type HeightScale, heightRange, isLogarithmic } from './height-range';
import { words } from './words';

/** Nothing changes for so long, in milliseconds, before the surface is refined. */
const calmBeforeRefining = 180;
const contourSteps = 24;

/** A texture of nodes: (f, ∂f/∂x, ∂f/∂y, inside). */
export interface SurfaceData {
  readonly texture: Texture;
  readonly columns: number;
  readonly rows: number;
}

/** What a surface shows. */
export interface SurfaceState {
  readonly function: ExpressionValue;
  readonly letters: LetterValues;
  readonly domain: Domain;
  readonly height: HeightScale;
  readonly contours: boolean;
}

/**
 * The graph of a visitor's function: kernels, the map from data to world, the surface and its axes. It
 * appears on a coarse grid at once and is refined when nothing has changed for a moment.
 */
export class FunctionSurface {
  readonly map = new GraphMap();
  readonly surface: GraphSurface;
  readonly colours: ColourMap;
  private readonly axes: GraphAxes;
  private grids: FunctionGrids;
  /** Those of a function that is to be shown next, while they compile. */
  private next: { readonly grids: FunctionGrids; readonly task: Task } | null = null;
  private shown: SurfaceState;
  private letters: Readonly<Record<string, number>> = {};
  private letterList: readonly number[] = [];
  private heights: HeightRange;
  private refining: { task: Task; timer: ReturnType<typeof setTimeout> } | null = null;
  /** Its nodes, which arrows read too. */
  data: SurfaceData;
  /** Called when the nodes lie in another texture. */
  onData: (data: SurfaceData) => void = () => {};

  /** Opens it once its kernels are compiled, without holding up the page. */
  static async open(
    context: ExhibitContext,
    pane: Pane,
    first: SurfaceState,
  ): Promise<FunctionSurface> {
    const grids = new FunctionGrids(context, first.function.compiled);
    try {
      await grids.ready();
      return new FunctionSurface(context, pane, first, grids);
    } catch (error) {
      grids.dispose();
      throw error;
    }
  }

  private constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    first: SurfaceState,
    grids: FunctionGrids,
  ) {
    const { scope, view } = context;
    const { frame, theme } = view;
    this.shown = first;
    this.grids = grids;
    scope.own(() => this.grids.dispose());
    scope.own(() => this.forgetNext());
    scope.own(() => this.stopRefining());
    this.heights = this.place(first);
    this.colours = scope.own(new ColourMap());
    this.data = this.run('coarse');
    this.surface = scope.own(
      new GraphSurface(frame, theme, this.map, this.data, {
        colours: this.colours.texture,
        contours: first.contours ? contourSteps : 0,
      }),
    );
    this.surface.hasRim = this.heights.absent > 0;
    this.axes = scope.own(new GraphAxes(frame, theme, this.map, pane));
    pane.add(this.surface.object);
    pane.add(this.axes.object);
    this.refineSoon();
  }

  /** Which heights are shown, and whether the function goes beyond them. */
  get range(): HeightRange {
    return this.heights;
  }

  /** Whether other work is under way, which the finer surface would only slow down. */
  isBusy: () => boolean = () => false;

  /** What a visitor must know of the picture: holes, heights cut off, differences too small to draw. */
  get note(): string {
    const { absent, clippedAbove, clippedBelow, isFlat } = this.heights;
    const { low, high } = this.map.settings; // A picture may go on below the heights worth showing.
    const notes = [
      absent === 1 ? words.nowhere : absent > 0 ? words.holes : '',
      clippedAbove ? words.clippedAbove(formatNumber(high, 3)) : '',
      clippedBelow ? words.clippedBelow(formatNumber(low, 3)) : '',
      isFlat ? words.flat : '',
    ];
    return notes.filter((note) => note !== '').join(' ');
  }

  /**
   * Whether a state can be shown without holding up the page. If not, its function is compiled, and a
   * frame is asked for when it can: until then the last picture stays as it is.
   */
  canShow({ function: { compiled } }: SurfaceState): boolean {
    const { next } = this;
    if (compiled === this.grids.compiled) this.forgetNext();
    else if (compiled !== next?.grids.compiled) this.compile(compiled);
    return this.next === null || this.next.grids.isReady;
  }

  /** Brings the surface to another state, at once; see `canShow`. @returns whether its shape or its map has changed */
  update(state: SurfaceState): boolean {
    const { shown } = this;
    this.shown = state;
    if (state.contours !== shown.contours)
      this.surface.contours = state.contours ? contourSteps : 0;
    const { compiled } = state.function;
    const isNew = compiled !== shown.function.compiled;
    if (
      !isNew &&
      state.letters === shown.letters &&
      state.domain === shown.domain &&
      state.height === shown.height
    )
      return false;
    const old = this.grids;
    if (isNew) this.grids = this.gridsOf(compiled);
    this.heights = this.place(state);
    this.axes.update();
    this.show('coarse');
    if (isNew) old.dispose();
    this.refineSoon();
    return true;
  }

  /** Goes back to the coarse grid while other work is under way, so that its frames are soon drawn. */
  coarsen(): void {
    if (this.data.columns > sizes.coarse) this.show('coarse');
    this.refineSoon();
  }

  /** f in float64; NaN where it is absent. */
  value(x: number, y: number): number {
    this.point[0] = x;
    this.point[1] = y;
    return this.shown.function.compiled.value(this.point, this.letterList);
  }

  /** World z over a place of the floor, for picking; NaN over a hole and beyond the rim. */
  readonly worldHeight = (worldX: number, worldY: number): number => {
    const [halfX, halfY] = this.map.worldHalfSides;
    if (Math.abs(worldX) > halfX || Math.abs(worldY) > halfY) return Number.NaN;
    const [x, y] = this.map.toData(worldX, worldY);
    return this.map.worldHeight(this.value(x, y));
  };

  /** The point of the surface over (x, y); on the floor where f is absent. */
  worldPoint(x: number, y: number, out: Vector3): Vector3 {
    const f = this.value(x, y);
    return this.map.toWorld(x, y, Number.isNaN(f) ? this.heights.low : f, out);
  }

  private readonly point = [0, 0];

  private compile(compiled: CompiledFunction): void {
    this.forgetNext();
    const { context } = this;
    const next = { grids: new FunctionGrids(context, compiled), task: context.task('') };
    this.next = next;
    next.grids.ready().then(
      // The work goes on until a frame shows the function: only then is its refinement work of its own.
      () => this.next === next && context.invalidate('compiled'),
      (error: unknown) => {
        if (this.next !== next) return;
        // A lost context closes the exhibit, and opens it again when it returns.
        if (!next.task.signal.aborted) reportError(error);
        next.task.finish();
      },
    );
  }

  /** The kernels of a function, which were compiled beforehand if somebody asked whether it can be shown. */
  private gridsOf(compiled: CompiledFunction): FunctionGrids {
    const { next } = this;
    if (next?.grids.compiled !== compiled) return new FunctionGrids(this.context, compiled);
    this.next = null;
    next.task.finish();
    return next.grids;
  }

  private forgetNext(): void {
    const { next } = this;
    this.next = null;
    next?.task.finish();
    next?.grids.dispose();
  }

  private place(state: SurfaceState): HeightRange {
    const { letters: names } = state.function.compiled;
    this.letterList = letterValues(names, state.letters);
    this.letters = Object.fromEntries(names.map((name, k) => [name, this.letterList[k] as number]));
    const heights = heightRange((x, y) => this.value(x, y), state.domain);
    this.map.set({
      domain: state.domain,
      low: heights.low,
      high: heights.high,
      scale: isLogarithmic(state.height, heights) ? 'logarithmic' : 'linear',
    });
    return heights;
  }

  private show(size: keyof typeof sizes): void {
    this.data = this.run(size);
    const { texture, columns, rows } = this.data;
    this.surface.setData(texture, columns, rows);
    this.surface.hasRim = this.heights.absent > 0;
    this.onData(this.data);
  }

  private run(size: keyof typeof sizes): SurfaceData {
    const { texture } = this.grids.run(size, this.shown.domain, this.letters);
    return { texture, columns: sizes[size], rows: sizes[size] };
  }

  private refineSoon(): void {
    const task = this.refining?.task ?? this.context.task('');
    clearTimeout(this.refining?.timer);
    const timer = setTimeout(() => {
      if (this.isBusy()) this.refineSoon();
      else this.refine().catch(this.unlessGivenUp);
    }, calmBeforeRefining);
    this.refining = { task, timer };
  }

  private async refine(): Promise<void> {
    const { context, grids, refining } = this;
    if (!refining) return;
    await context.engine.done(refining.task.signal); // The coarse surface is on screen.
    await grids.rimsReady();
    if (this.refining !== refining) return; // Something has changed meanwhile.
    this.show('fine');
    this.context.invalidate('refined');
    this.stopRefining();
  }

  /** What is compiled for a function that has gone, or on a context that is lost, is not missed. */
  private readonly unlessGivenUp = (error: unknown) => {
    if (
      (error as Error).name !== 'AbortError' &&
      this.refining &&
      !this.refining.task.signal.aborted
    )
      reportError(error);
  };

  private stopRefining(): void {
    clearTimeout(this.refining?.timer);
    this.refining?.task.finish();
    this.refining = null;
  }
}
