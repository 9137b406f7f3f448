/** A stage and an engine on one real context, drawn frame by frame as the test says. */
import { createContext, Engine, type LaneRequest, Ledger, Stage, themeFrom } from '@built';

const colours: Readonly<Record<string, string>> = {
  'background-inner': '#101827',
  'background-outer': '#05070d',
  text: '#ffffff',
  grid: '#8899bb',
  accent: '#ffcc55',
  'basis-1': '#ff5566',
  'basis-2': '#55dd88',
  'basis-3': '#5599ff',
  volume: '#33bbee',
  'volume-negative': '#ee7733',
  eigen: '#cc88ff',
};

export interface RigOptions {
  readonly width?: number;
  readonly height?: number;
  readonly lane?: LaneRequest;
  readonly now?: () => number;
  /** Whether the picture moves by itself. */
  readonly playing?: boolean;
  /** Called before each frame. */
  readonly beforeFrame?: () => void;
  /** What the engine calls in place of the stage's own restoring; only for negative controls. */
  readonly restore?: () => void;
}

/** Milliseconds between frames, as the fake animation clock counts them. */
const frameMs = 16;

export class Rig {
  readonly canvas: HTMLCanvasElement;
  readonly overlay: HTMLElement;
  readonly gl: WebGL2RenderingContext;
  readonly ledger: Ledger;
  readonly stage: Stage;
  engine: Engine;
  private readonly requests: FrameRequestCallback[] = [];
  private readonly nativeRequest = window.requestAnimationFrame;
  private time = 0;

  constructor(private readonly options: RigOptions = {}) {
    const { width = 320, height = 120 } = options;
    // Frames come when the test says so, at a steady pace: nothing depends on how busy the machine is.
    window.requestAnimationFrame = (callback) => this.requests.push(callback);
    this.canvas = document.createElement('canvas');
    this.overlay = document.createElement('div');
    document.body.append(this.canvas, this.overlay);
    this.gl = createContext(this.canvas);
    this.ledger = new Ledger(this.gl);
    this.stage = new Stage({
      canvas: this.canvas,
      gl: this.gl,
      overlay: this.overlay,
      theme: themeFrom((name) => colours[name] ?? '', false),
      beforeFrame: () => options.beforeFrame?.(),
      afterFrame: () => {},
      isPlaying: () => options.playing ?? false,
    });
    this.stage.easing = false;
    this.stage.resize(width, height);
    this.engine = this.createEngine();
  }

  /** As the app does after a lost context. */
  renewEngine(): void {
    this.engine = this.createEngine();
  }

  /** Draws one frame, now. */
  frame(): void {
    this.stage.invalidate('test');
    this.time += frameMs;
    for (const callback of this.requests.splice(0)) callback(this.time);
  }

  /** @throws Error when something was done to the context that it refused */
  assertNoError(): void {
    const code = this.gl.getError();
    if (code !== this.gl.NO_ERROR) throw new Error(`WebGL error 0x${code.toString(16)}`);
  }

  /** RGBA of part of the canvas, from its lower left corner; at once after a frame. */
  pixels(x: number, y: number, width: number, height: number): Uint8Array {
    const { gl } = this;
    const values = new Uint8Array(4 * width * height);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.readPixels(x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, values);
    return values;
  }

  close(): void {
    this.stage.dispose();
    window.requestAnimationFrame = this.nativeRequest;
    this.canvas.remove();
    this.overlay.remove();
    this.gl.getExtension('WEBGL_lose_context')?.loseContext(); // Browsers keep only some 16 of them.
  }

  private createEngine(): Engine {
    const { lane = 'gpu', now = () => 0, restore = this.stage.restoreState } = this.options;
    return new Engine(this.gl, { restore, lane, now });
  }
}

/** Opens a rig for one piece of work and closes it whatever happens. */
export async function withRig<Result>(
  options: RigOptions,
  work: (rig: Rig) => Result | Promise<Result>,
): Promise<Result> {
  const rig = new Rig(options);
  try {
    const result = await work(rig);
    rig.assertNoError();
    return result;
  } finally {
    rig.close();
  }
}
