import { cellCentres } from '../../../compute/descent/descents';
import { type MinimaTexture, minimaTexture } from '../../../compute/descent/minima-texture';
import { Swarm, swarmSize } from '../../../compute/descent/swarm';
import { functionText } from '../../../compute/function-text';
import { ExternalData } from '../../../stage/external-data';
import { GraphSwarm } from '../../../stage/graph-swarm';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext, Task } from '../../contract';
import type { FunctionSurface } from '../../surfaces/function-surface';
import { basinRadius, type CriticalPoint } from './critical';
import { crowdOf } from './crowd';
import { shownDomain } from './domain';
import { lettersOf } from './functions';
import type { Values } from './parameters';
import { words } from './words';

/** Descents times steps of one frame: a page in software GL stays alive between two. */
const mostWorkPerFrame = 2 ** 23;
/** Numbers are read back at most so often, in milliseconds. */
const readingInterval = 350;

/** Everything that a change of makes another swarm. */
interface Made {
  readonly compiled: Values['function']['compiled'];
  readonly optimiser: string;
  readonly size: string;
  readonly swarm: Swarm;
  readonly points: ExternalData;
  readonly starts: ExternalData;
  readonly drawn: GraphSwarm;
}

/** Many descents at once: computed, drawn and counted on the GPU, at the step of the timeline. */
export class SwarmPicture {
  private made: Made | null = null;
  private begun: Values | null = null;
  private minima: {
    readonly of: readonly CriticalPoint[];
    readonly texture: MinimaTexture;
  } | null = null;
  private basins: readonly CriticalPoint[] = [];
  private task: Task | null = null;
  /** Who waits for numbers waits for this. */
  private counting: Task | null = null;
  private reading: { stale: boolean } | null = null;
  private readonly abort = new AbortController();

  constructor(
    private readonly context: ExhibitContext,
    private readonly pane: Pane,
    private readonly surface: FunctionSurface,
  ) {
    context.scope.own(() => {
      this.abort.abort();
      this.clear();
    });
  }

  get isBusy(): boolean {
    return this.task !== null;
  }

  /**
   * Goes on towards a step, as far as one frame allows; asks for another frame until it is there.
   * @param basins the minima that descents may reach, as far as they are known
   */
  update(values: Values, step: number, basins: readonly CriticalPoint[]): void {
    this.basins = basins;
    const crowd = values.swarm === '0' ? null : crowdOf(values);
    if (!crowd) {
      if (this.made) this.context.publish('swarm', undefined);
      this.clear();
      return;
    }
    const made = this.make(values, crowd.optimiser);
    const { swarm, drawn } = made;
    drawn.colouring = values.swarmColour;
    if (!this.begun || !sameStart(this.begun, values) || step < swarm.step) this.restart(values);
    const letters = lettersOf(values);
    const left = step - swarm.step;
    const most = Math.max(1, Math.floor(mostWorkPerFrame / (swarm.width * swarm.height)));
    if (left > 0) swarm.advance(Math.min(left, most), { settings: crowd.settings, letters });
    const minima = this.minimaTexture();
    const place = swarm.place({ minima, radius: basinRadius(shownDomain(values)), letters });
    made.points.point(place.handle);
    made.starts.point(swarm.starts.handle);
    drawn.setPoints(made.points.texture, made.starts.texture);
    if (swarm.step < step) {
      this.task ??= this.context.task(words.tasks.swarm);
      this.task.progress(swarm.step / step);
      if (this.task.signal.aborted) return;
      this.context.invalidate('swarm');
    } else {
      this.count(made);
    }
  }

  private make(
    values: Values,
    optimiser: NonNullable<ReturnType<typeof crowdOf>>['optimiser'],
  ): Made {
    const { compiled } = values.function;
    const { made } = this;
    if (
      made &&
      made.compiled === compiled &&
      made.optimiser === optimiser &&
      made.size === values.swarm
    )
      return made;
    this.clear();
    const { engine, view } = this.context;
    const { width, height } = swarmSize(Number(values.swarm));
    const swarm = new Swarm(engine, functionText(compiled), optimiser, width, height);
    swarm.restart(this.startGrid(values, width, height));
    const minima = this.minimaTexture();
    const place = swarm.place({
      minima,
      radius: basinRadius(shownDomain(values)),
      letters: lettersOf(values),
    });
    const points = new ExternalData(place.handle);
    const starts = new ExternalData(swarm.starts.handle);
    const count = Number(values.swarm);
    const drawn = new GraphSwarm(view.frame, view.theme, this.surface.map, points.texture, count, {
      colours: this.surface.colours.texture,
      starts: starts.texture,
      sizePixels: count > 200_000 ? 1.2 : count > 30_000 ? 1.8 : count > 2_000 ? 2.6 : 4,
    });
    this.pane.add(drawn.object);
    const next = { compiled, optimiser, size: values.swarm, swarm, points, starts, drawn };
    this.made = next;
    this.begun = values;
    return next;
  }

  private startGrid(values: Values, width: number, height: number) {
    return { ...cellCentres(shownDomain(values), width, height), jitter: 1, seed: values.seed };
  }

  private restart(values: Values): void {
    const { swarm } = this.made as Made;
    swarm.restart(this.startGrid(values, swarm.width, swarm.height));
    this.begun = values;
  }

  private minimaTexture(): MinimaTexture {
    if (this.minima?.of === this.basins) return this.minima.texture;
    this.minima?.texture.dispose();
    this.minima = { of: this.basins, texture: minimaTexture(this.context.engine, this.basins) };
    return this.minima.texture;
  }

  /** Reads the swarm's numbers, once at rest, and in its own time while it moves. */
  private count({ swarm }: Made): void {
    this.task?.finish();
    this.task = null;
    this.counting ??= this.context.task('');
    if (this.reading) {
      this.reading.stale = true;
      return;
    }
    const reading = { stale: false };
    this.reading = reading;
    swarm
      .statistics(this.abort.signal)
      .then(({ n, step, medianLoss, convergedShare }) => {
        if (this.made?.swarm !== swarm) return;
        const loss = Number.isFinite(medianLoss) ? medianLoss : null;
        this.context.publish('swarm', { n, step, medianLoss: loss, convergedShare });
      })
      .catch((error: unknown) => {
        if (!this.abort.signal.aborted) reportError(error);
      })
      .finally(() => this.rest(reading));
  }

  /** The next reading comes after a while; nobody waits where nothing has changed since this one. */
  private rest(reading: { readonly stale: boolean }): void {
    if (!reading.stale) this.counted();
    setTimeout(() => {
      if (this.reading === reading) this.reading = null;
      if (reading.stale && !this.abort.signal.aborted) this.context.invalidate('swarm counted');
    }, readingInterval);
  }

  private counted(): void {
    this.counting?.finish();
    this.counting = null;
  }

  private clear(): void {
    this.task?.finish();
    this.task = null;
    this.counted();
    this.minima?.texture.dispose();
    this.minima = null;
    this.begun = null;
    const { made } = this;
    this.made = null;
    if (!made) return;
    this.pane.remove(made.drawn.object);
    made.drawn.dispose();
    made.points.dispose();
    made.starts.dispose();
    made.swarm.dispose();
  }
}

/** Whether a swarm that was begun with one may go on with the other. */
function sameStart(a: Values, b: Values): boolean {
  return (
    lettersOf(a) === lettersOf(b) &&
    a.seed === b.seed &&
    shownDomain(a) === shownDomain(b) &&
    a.racers === b.racers &&
    a.like === b.like
  );
}
