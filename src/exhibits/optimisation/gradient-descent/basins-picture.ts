import { DataTexture, FloatType, type Texture } from 'three';
import { coarseBasins } from '../../../compute/descent/coarse-basins';
import { computeMap, levelsOf } from '../../../compute/descent/compute-map';
import { MapKernels } from '../../../compute/descent/descent-kernels';
import { DescentMap } from '../../../compute/descent/descent-map';
import { cellCentres } from '../../../compute/descent/descents';
import { type MinimaTexture, minimaTexture } from '../../../compute/descent/minima-texture';
import { functionText } from '../../../compute/function-text';
import { letterValues } from '../../../core/parameter';
import { ExternalData } from '../../../stage/external-data';
import type { ExhibitContext, Task } from '../../contract';
import type { FunctionSurface } from '../../surfaces/function-surface';
import { basinRadius, basinsOf } from './critical';
import { type Crowd, crowdOf } from './crowd';
import { shownDomain } from './domain';
import { lettersOf } from './functions';
import type { Values } from './parameters';
import { words } from './words';

/** Every start goes so many steps. */
export const basinSteps = 500;
/** Cells along each side of the first map. */
const coarseSide = 24;
/** After so many milliseconds of work the page gets its turn. */
const slice = 12;
/** How much the basins hide the colours of the height. */
const weight = 0.78;

interface Made {
  readonly values: Values;
  readonly crowd: Crowd;
  readonly minima: MinimaTexture;
  readonly task: Task;
  readonly abort: AbortController;
  kernels: MapKernels | null;
  /** Frees what is shown. */
  forget: () => void;
  isDone: boolean;
}

/**
 * Each start coloured by the minimum that it reaches, laid over the surface: coarsely at once,
 * and finer when the kernels are compiled.
 */
export class BasinsPicture {
  private made: Made | null = null;
  /** Whether none were wanted in the last frame. */
  private isOff = true;
  private isVisible = false;
  /** Called when a frame is about to be drawn. */
  private onFrame = () => {};

  constructor(
    private readonly context: ExhibitContext,
    private readonly surface: FunctionSurface,
  ) {
    context.scope.own(() => this.clear());
  }

  get isBusy(): boolean {
    return this.made !== null && !this.made.isDone;
  }

  /**
   * Whether a frame would show what is wanted: not when basins have just been switched on and the first map
   * is on its way, which takes no longer than the frame would. Later, frames go on while the next map comes.
   */
  canShow(values: Values): boolean {
    const crowd = crowdFor(values);
    if (!crowd || !this.isOff) return true;
    return this.madeFor(values, crowd).isDone || this.isVisible;
  }

  /** @param isSearched whether the minima of these values are known */
  update(values: Values, isSearched: boolean): void {
    if (!isSearched) {
      if (this.made?.values.function !== values.function) this.clear();
      return;
    }
    const crowd = crowdFor(values);
    this.isOff = !crowd;
    if (!crowd) {
      if (this.made) this.context.publish('basins', undefined);
      this.clear();
      return;
    }
    this.onFrame();
    this.madeFor(values, crowd);
  }

  /** What is made for these values; begun if it is not. */
  private madeFor(values: Values, crowd: Crowd): Made {
    if (this.made && sameMap(this.made.values, values)) return this.made;
    this.clear();
    const made = this.begin(values, crowd);
    this.made = made;
    this.surface.coarsen();
    const { signal } = made.abort;
    this.showCoarse(made)
      .then(() => this.compute(made))
      .catch((error: unknown) => {
        if (!signal.aborted) reportError(error);
      })
      .finally(() => {
        made.isDone = true;
        made.task.finish();
        this.context.invalidate('basins');
      });
    return made;
  }

  private begin(values: Values, crowd: Crowd): Made {
    const { engine, task } = this.context;
    const abort = new AbortController();
    const made: Made = {
      values,
      crowd,
      minima: minimaTexture(engine, basinsOf(values)),
      task: task(words.tasks.basins),
      abort,
      kernels: null,
      forget: () => {},
      isDone: false,
    };
    made.task.signal.addEventListener('abort', () => abort.abort());
    return made;
  }

  /** In float64, a row at a time; resolves when it is on the screen. */
  private async showCoarse(made: Made): Promise<void> {
    const { values, crowd, abort } = made;
    const { compiled } = values.function;
    const domain = shownDomain(values);
    const rows = coarseBasins({
      f: compiled,
      letters: letterValues(compiled.letters, lettersOf(values)),
      ...crowd,
      domain,
      minima: basinsOf(values),
      radius: basinRadius(domain),
      steps: basinSteps,
      side: coarseSide,
    });
    let texels = new Float32Array(0);
    let since = performance.now();
    for (const soFar of rows) {
      texels = soFar;
      if (performance.now() - since < slice) continue;
      await breath();
      abort.signal.throwIfAborted();
      since = performance.now();
    }
    const texture = new DataTexture(texels, coarseSide, coarseSide, undefined, FloatType);
    texture.needsUpdate = true;
    this.show(made, texture, () => texture.dispose());
    // Compiling holds the GPU up.
    await new Promise<void>((resolve) => {
      this.onFrame = resolve;
    });
    await breath();
    await this.context.engine.done(abort.signal);
  }

  private async compute(made: Made): Promise<void> {
    const { values, crowd, minima, task } = made;
    const { engine } = this.context;
    const { signal } = made.abort;
    const f = functionText(values.function.compiled);
    const domain = shownDomain(values);
    const kernels = new MapKernels(engine, f, crowd);
    made.kernels = kernels;
    await kernels.compiled(signal);
    const sides = levelsOf(Number(values.basins));
    for (const side of sides) {
      const size = { width: side, height: side };
      const map = new DescentMap(engine, f, { optimiser: crowd.optimiser, ...size }, kernels);
      map.begin({
        starts: cellCentres(domain, side, side),
        settings: crowd.settings,
        steps: basinSteps,
        minima,
        radius: basinRadius(domain),
        letters: lettersOf(values),
      });
      const isLast = side === sides.at(-1);
      const progress = isLast ? task.progress : () => {};
      try {
        await computeMap(engine, map, basinSteps, signal, progress);
      } catch (error) {
        map.dispose();
        throw error;
      }
      const data = new ExternalData(map.outcome().handle);
      this.show(made, data.texture, () => {
        data.dispose();
        map.dispose();
      });
      if (isLast) await this.count(made, map);
    }
  }

  private async count({ values, abort }: Made, map: DescentMap): Promise<void> {
    const { shares, unassigned } = await map.shares(abort.signal);
    const minima = basinsOf(values).map(({ x, y }, k) => ({ x, y, share: shares[k] ?? 0 }));
    this.context.publish('basins', { minima, unassigned });
  }

  /** @param forget frees what is shown when something else takes its place */
  private show(made: Made, texture: Texture, forget: () => void): void {
    made.forget();
    made.forget = forget;
    this.surface.surface.setOverlay({ texture, kind: 'categories', component: 0 }, weight);
    this.isVisible = true;
    this.context.invalidate('basins');
  }

  private clear(): void {
    const { made } = this;
    this.made = null;
    this.isVisible = false;
    if (!made) return;
    made.abort.abort();
    made.task.finish();
    this.surface.surface.setOverlay(null);
    made.forget();
    made.kernels?.dispose();
    made.minima.dispose();
  }
}

/** Nothing where no basins are wanted, or nobody descends. */
function crowdFor(values: Values): Crowd | null {
  return values.basins === 'off' ? null : crowdOf(values);
}

/** Lets the page do something else. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

function sameMap(a: Values, b: Values): boolean {
  return (
    a.function === b.function &&
    lettersOf(a) === lettersOf(b) &&
    a.basins === b.basins &&
    a.racers === b.racers &&
    a.like === b.like &&
    shownDomain(a) === shownDomain(b)
  );
}
