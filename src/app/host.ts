import { computed, effect, signal } from '@preact/signals';
import { Engine } from '../compute/engine';
import type { LaneRequest } from '../compute/lanes';
import { type GpuObjects, Ledger } from '../compute/ledger';
import { SteppedClock } from '../core/clock';
import {
  createContext,
  drawsInSoftware,
  rendererName,
  UnsupportedError,
} from '../stage/gl-context';
import { type Place, Stage } from '../stage/stage';
import { followSettings, followSize, readTheme } from './follow';
import type { Host, HostStatus, Insets, Phase } from './host-contract';
import { Openers } from './openers';
import type { Session } from './session';
import type { Settings } from './settings';
import { Tasks } from './tasks';
import { sentences } from './words';

/** How often the status line may change, in milliseconds. */
const statusInterval = 400;
/** A page without panels tells no region; in milliseconds. */
const longestWaitForRegion = 500;
const snapshotScales = [1, 2, 4];

/** What `vectorium.stats()` returns. */
export interface Stats {
  readonly lane: 'gpu' | 'cpu';
  readonly laneReason: string;
  readonly renderer: string;
  readonly frames: number;
  readonly frameMs: { readonly median: number | null; readonly p95: number | null };
  readonly kernelRuns: number;
  readonly readbacks: number;
  readonly gpuObjects: GpuObjects;
}

export interface HostOptions {
  readonly canvas: HTMLCanvasElement;
  readonly overlay: HTMLElement;
  readonly session: Session;
  readonly settings: Settings;
  readonly lane: LaneRequest;
}

/**
 * Keeps the picture in step with the session: opens and closes exhibits, lets time pass, hands
 * changes to the exhibit once a frame, and brings everything back after a lost context.
 */
export class AppHost implements Host {
  readonly phase = signal<Phase>('starting');
  readonly problem = signal('');
  readonly description = signal('');
  readonly status = signal<HostStatus>({
    lane: 'gpu',
    laneReason: '',
    frameMs: null,
    resolution: 1,
    inSoftware: false,
  });

  readonly places = signal<readonly Place[]>([]);
  readonly tasks = new Tasks();
  private readonly clock = new SteppedClock();
  private readonly session: Session;
  private gl: WebGL2RenderingContext | null = null;
  private ledger: Ledger | null = null;
  private stage: Stage | null = null;
  private engine: Engine | null = null;
  private openers: Openers | null = null;
  private kernelRunsBefore = 0;
  private lane: LaneRequest;
  private panelsMeasured: () => Promise<void> = async () => {};
  private regionKnown: () => void = () => {};
  /** The first picture waits for the panels' places: else it would jump under the visitor's hand. */
  private readonly region = new Promise<void>((resolve) => {
    this.regionKnown = resolve;
    setTimeout(resolve, longestWaitForRegion);
  });
  private statusAt = 0;

  /** Whether any of the open exhibits plays. */
  private readonly isPlaying = computed(() =>
    this.session.lenses.value.some(({ playing }) => playing.value),
  );

  constructor(private readonly options: HostOptions) {
    this.session = options.session;
    this.lane = options.lane;
  }

  /** Resolves when the first picture is on screen; where there can be none, the phase says so. */
  async start(): Promise<void> {
    try {
      this.build();
      await this.region;
      this.openers?.start();
      await this.openers?.idle();
      // Work that takes longer goes on under the eyes of the visitor.
      await this.stage?.settled();
      this.becomeReady();
    } catch (error) {
      this.fail(error);
    }
  }

  setFreeRegion(insets: Insets): void {
    this.stage?.setInsets(insets);
    this.regionKnown();
  }

  waitForPanels(measured: () => Promise<void>): void {
    this.panelsMeasured = measured;
  }

  async snapshot(options: { scale?: number } = {}): Promise<Blob> {
    const scale = options.scale ?? 1;
    if (!snapshotScales.includes(scale)) throw new Error(sentences.badScale(scale, snapshotScales));
    if (!this.stage) throw new Error(this.problem.value || sentences.notReady);
    await this.settled();
    return this.stage.snapshot(scale);
  }

  /** Resolves when the picture on screen agrees with the session and nothing moves any more. */
  async settled(): Promise<void> {
    do {
      await this.openers?.idle();
      await this.stage?.settled();
      await this.tasks.idle();
      await this.openers?.idle();
    } while (this.tasks.busy);
    await this.stage?.settled();
    // Panels that have come or gone since give the picture another place.
    await this.panelsMeasured();
    await this.stage?.settled();
    if (document.fonts.status === 'loaded') return;
    // A label has just asked for letters that are not here yet: its place depends on their width.
    await document.fonts.ready;
    this.stage?.forgetLabelSizes();
    await this.stage?.settled();
  }

  /** Forces the lane of jobs that produce numbers, or lets calibration choose. */
  setLane(lane: LaneRequest): void {
    this.lane = lane;
    this.engine?.requestLane(lane);
    this.reportStatus();
  }

  stats(): Stats {
    const { stage, engine, ledger, gl } = this;
    if (!stage || !engine || !ledger || !gl)
      throw new Error(this.problem.value || sentences.notReady);
    return {
      lane: engine.lane.lane,
      laneReason: engine.lane.reason,
      renderer: rendererName(gl),
      frames: stage.frames,
      frameMs: stage.frameTimes,
      kernelRuns: this.kernelRunsBefore + engine.kernelRuns,
      readbacks: ledger.readbacks,
      gpuObjects: ledger.objects,
    };
  }

  private build(): void {
    const { canvas, overlay, session } = this.options;
    const gl = createContext(canvas);
    this.gl = gl;
    this.status.value = { ...this.status.peek(), inSoftware: drawsInSoftware(gl) };
    this.ledger = new Ledger(gl);
    const stage = new Stage({
      canvas,
      gl,
      overlay,
      theme: readTheme(),
      beforeFrame: (seconds) => this.beforeFrame(seconds),
      afterFrame: (settled) => this.afterFrame(settled),
      arranged: (places) => {
        this.places.value = places;
      },
      isPlaying: () => this.isPlaying.peek(),
    });
    this.stage = stage;
    this.engine = this.createEngine(gl, stage);
    this.openers = new Openers({
      stage,
      session,
      clock: this.clock,
      tasks: this.tasks,
      engine: () => this.engine as Engine,
      invalidate: stage.invalidate,
      failed: (error) => {
        // What fails on a lost context is opened again when it is restored.
        if (!gl.isContextLost()) this.fail(error);
      },
    });
    this.watchContext(canvas);
    this.watchSession(stage);
    followSize(stage, canvas);
    followSettings(stage, this.options.settings, () => this.openers?.invalidate('theme'));
  }

  private createEngine(gl: WebGL2RenderingContext, stage: Stage): Engine {
    return new Engine(gl, {
      restore: stage.restoreState,
      lane: this.lane,
      now: () => performance.now(),
    });
  }

  private beforeFrame(seconds: number): void {
    if (this.isPlaying.peek()) {
      const { clock } = this;
      const modelSeconds = clock.advance(seconds) * clock.dt;
      if (modelSeconds > 0) this.session.pass(modelSeconds);
    }
    try {
      if (this.openers?.update()) this.describe(this.openers);
    } catch (error) {
      this.fail(error);
    }
  }

  private describe(openers: Openers): void {
    openers.describe();
    this.description.value = openers.focused?.describe() ?? '';
  }

  private afterFrame(settled: boolean): void {
    const now = performance.now();
    if (!settled && now - this.statusAt < statusInterval) return;
    this.statusAt = now;
    this.reportStatus();
  }

  private reportStatus(): void {
    const { stage, engine } = this;
    if (!stage || !engine) return;
    this.status.value = {
      lane: engine.lane.lane,
      laneReason: engine.lane.reason,
      frameMs: stage.frameTimes.median,
      resolution: stage.resolutionScale,
      inSoftware: this.status.peek().inSoftware,
    };
  }

  private watchSession(stage: Stage): void {
    const { session } = this;
    effect(() => {
      if (this.isPlaying.value) this.clock.reset(session.position.peek());
      stage.invalidate('playing');
    });
  }

  private watchContext(canvas: HTMLCanvasElement): void {
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.phase.value = 'recovering';
      // Closed now, while freeing does nothing: after the restoration the handles are strangers.
      this.openers?.close();
      this.ledger?.forgetAll();
    });
    canvas.addEventListener('webglcontextrestored', () => void this.recover());
  }

  /** Kernels and textures died with the context; the session did not. */
  private async recover(): Promise<void> {
    const { gl, stage, engine, openers } = this;
    if (!gl || !stage || !openers) return;
    try {
      this.kernelRunsBefore += engine?.kernelRuns ?? 0;
      this.engine = this.createEngine(gl, stage);
      await openers.reopen();
      await stage.settled();
      this.becomeReady();
    } catch (error) {
      this.fail(error);
    }
  }

  private becomeReady(): void {
    if (this.phase.value !== 'failed') this.phase.value = 'ready';
  }

  private fail(error: unknown): void {
    const unsupported = error instanceof UnsupportedError;
    // The page says it in a sentence; the console keeps the stack for whoever mends it.
    if (!unsupported) reportError(error);
    this.problem.value = unsupported
      ? sentences.unsupported(error.message)
      : sentences.failed((error as Error).message);
    this.phase.value = unsupported ? 'unsupported' : 'failed';
  }
}
