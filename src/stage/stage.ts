import { Vector2, Vector3, WebGLRenderer } from 'three';
import { FrameLoop, type FrameTimes } from './frame-loop';
import { drawsInSoftware } from './gl-context';
import { framed, type Rectangle, tile } from './layout';
import { paintLabels, paintLegend, paintTitle } from './paint-labels';
import { Resolution } from './resolution';
import type { Detail, FrameUniforms } from './shader';
import type { StageTheme } from './theme';
import { View } from './view';

/** Distances that the panels reach in from each side, in CSS pixels. */
export interface StageInsets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface StageOptions {
  readonly canvas: HTMLCanvasElement;
  readonly gl: WebGL2RenderingContext;
  /** Holds the views' elements: labels, handles, and what the pointer meets. */
  readonly overlay: HTMLElement;
  readonly theme: StageTheme;
  /** Before each frame; time has passed, in seconds. */
  readonly beforeFrame: (seconds: number) => void;
  /** After each frame; `settled` when none need follow. */
  readonly afterFrame: (settled: boolean) => void;
  /** After places were given out, to those that are on the stage. */
  readonly arranged?: (places: readonly Place[]) => void;
  /** Whether the picture moves by itself just now. */
  readonly isPlaying: () => boolean;
}

/** Where a view stands, by name, in CSS pixels. */
export interface Place extends Rectangle {
  readonly name: string;
}

/** The three.js side: one renderer on a shared context, several views of one frame, drawn on demand. */
export class Stage {
  readonly renderer: WebGLRenderer;
  readonly frame: FrameUniforms = {
    eye: { value: new Vector3() },
    viewportPixels: { value: new Vector2(1, 1) },
    pixelRatio: { value: 1 },
    near: { value: 0.05 },
    lineScale: { value: 1 },
    detail: { value: 'full' },
  };
  private readonly views: View[] = [];
  /** Names of the views on the stage, in the order of their places; null for all as they came. */
  private order: readonly string[] | null = null;
  private inFrames = false;
  private shownViews: View[] = [];
  private readonly loop: FrameLoop;
  private readonly resolution = new Resolution();
  private insets: StageInsets = { top: 0, right: 0, bottom: 0, left: 0 };
  private width = 1;
  private height = 1;
  private eases = true;
  private readonly inSoftware: boolean;

  constructor(private readonly options: StageOptions) {
    const { canvas, gl } = options;
    this.renderer = new WebGLRenderer({ canvas, context: gl, antialias: true });
    this.renderer.setScissorTest(true);
    this.inSoftware = drawsInSoftware(gl);
    this.loop = new FrameLoop(
      {
        before: (seconds) => this.before(seconds),
        draw: () => this.draw(),
        goesOn: () => this.isMoving || this.resolution.scale < 1,
      },
      () => options.isPlaying() || (!this.isMoving && this.resolution.scale === 1),
    );
  }

  get theme(): StageTheme {
    return this.options.theme;
  }

  get frames(): number {
    return this.loop.frames;
  }

  get frameTimes(): FrameTimes {
    return this.loop.times;
  }

  get resolutionScale(): number {
    return this.resolution.scale;
  }

  /** Gives three.js its state back after somebody else used the context. */
  readonly restoreState = (): void => {
    const target = this.renderer.getRenderTarget();
    this.renderer.resetState();
    this.renderer.setRenderTarget(target);
  };

  /** @param name the place it takes, among those that `arrange` has named */
  openView(name = ''): View {
    const view = new View(name, this.options.overlay, this);
    view.rig.eases = this.eases;
    this.views.push(view);
    this.layOut();
    return view;
  }

  closeView(view: View): void {
    const at = this.views.indexOf(view);
    if (at < 0) return;
    this.views.splice(at, 1);
    view.dispose();
    this.renderer.renderLists.dispose();
    this.layOut();
  }

  /**
   * Says which views are on the stage, and in which order; others are kept and not drawn.
   * @param inFrames whether room is left around each
   */
  arrange(names: readonly string[], inFrames: boolean): void {
    this.order = names;
    this.inFrames = inFrames;
    this.layOut();
  }

  readonly invalidate = (reason: string): void => this.loop.request(reason);

  settled(): Promise<void> {
    return this.loop.settled();
  }

  /** @param theme its colours are copied into the live theme, so that materials follow at once */
  setTheme(theme: StageTheme): void {
    const live = this.options.theme as { -readonly [Key in keyof StageTheme]: StageTheme[Key] };
    for (const key of [
      'inner',
      'outer',
      'text',
      'grid',
      'accent',
      'volume',
      'volumeNegative',
      'eigen',
      'solid',
    ] as const)
      live[key].copy(theme[key]);
    for (const key of ['basis', 'racers', 'categories'] as const)
      theme[key].forEach((colour, k) => {
        live[key][k]?.copy(colour);
      });
    live.isLight = theme.isLight;
    for (const view of this.views) view.setTheme(live);
    this.invalidate('theme');
  }

  /** @param scale 1 on a desk, more for a projector */
  setLineScale(scale: number): void {
    this.frame.lineScale.value = scale;
    this.forgetLabelSizes();
  }

  /** After fonts arrived or type grew. */
  forgetLabelSizes(): void {
    for (const view of this.views) for (const pane of view.panes) pane.labels.forgetSizes();
    this.invalidate('labels');
  }

  set easing(eases: boolean) {
    this.eases = eases;
    for (const view of this.views) view.rig.eases = eases;
  }

  resize(width: number, height: number): void {
    this.width = Math.max(1, width);
    this.height = Math.max(1, height);
    this.applySize(this.screenRatio);
    this.layOut();
  }

  setInsets(insets: StageInsets): void {
    this.insets = insets;
    this.layOut();
  }

  /**
   * A picture of the stage with its labels.
   * @param scale pixels of the picture for each CSS pixel
   * @throws Error when the graphics driver cannot make a picture that large
   */
  async snapshot(scale: number): Promise<Blob> {
    const paper = document.createElement('canvas');
    paper.width = Math.round(this.width * scale);
    paper.height = Math.round(this.height * scale);
    const context = paper.getContext('2d');
    const { gl, canvas } = this.options;
    if (!context) throw new Error('This browser gives no canvas to paint the picture on.');
    context.fillStyle = `#${this.theme.outer.getHexString()}`;
    context.fillRect(0, 0, paper.width, paper.height);
    this.options.beforeFrame(0);
    this.applySize(scale);
    try {
      if (gl.drawingBufferWidth < paper.width || gl.drawingBufferHeight < paper.height)
        throw new Error(
          `A picture of ${paper.width} × ${paper.height} pixels is more than this graphics driver can draw.`,
        );
      this.drawPanes(scale);
      context.drawImage(canvas, 0, 0);
    } finally {
      this.applySize(this.screenRatio);
      this.drawPanes(this.screenRatio, this.screenDetail);
    }
    context.scale(scale, scale);
    for (const view of this.shownViews) {
      const { x, y } = view.whole;
      paintTitle(context, view.titleElement, x, y);
      for (const pane of view.panes) {
        const { x, y } = pane.share.whole;
        paintLabels(context, pane.labels.labels, x, y);
        for (const legend of pane.legends) paintLegend(context, legend, x, y);
        paintTitle(context, pane.titleElement, x, y);
      }
    }
    const blob = await new Promise<Blob | null>((resolve) => paper.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('The picture could not be written as a PNG.');
    return blob;
  }

  dispose(): void {
    this.loop.stop();
    for (const view of [...this.views]) this.closeView(view);
    this.renderer.dispose();
  }

  private get isMoving(): boolean {
    return this.options.isPlaying() || this.views.some((view) => view.rig.isMoving || view.isHeld);
  }

  private get screenRatio(): number {
    return Math.min(window.devicePixelRatio || 1, 2) * this.resolution.scale;
  }

  private get screenDetail(): Detail {
    if (this.resolution.scale < 1) return 'coarse';
    return this.inSoftware ? 'half' : 'full';
  }

  private before(seconds: number): void {
    this.options.beforeFrame(seconds);
    for (const view of this.views) view.rig.advance(Math.min(seconds || 1 / 60, 0.1));
    const changed = this.isMoving
      ? this.resolution.moving(this.loop.lastInterval)
      : this.resolution.atRest();
    if (changed) this.applySize(this.screenRatio);
  }

  private draw(): void {
    this.drawPanes(this.screenRatio, this.screenDetail);
    for (const view of this.shownViews)
      for (const pane of view.panes) pane.updateOverlay(view.aim(pane));
    this.options.afterFrame(!this.isMoving && this.resolution.scale === 1);
  }

  private drawPanes(ratio: number, detail: Detail = 'full'): void {
    const { frame, renderer } = this;
    frame.detail.value = detail;
    frame.pixelRatio.value = ratio;
    if (this.inFrames) this.paintGround();
    for (const view of this.shownViews) {
      for (const pane of view.panes) {
        const { x, y, width, height } = pane.share.whole;
        const camera = view.aim(pane);
        (frame.eye.value as Vector3).copy(camera.position);
        (frame.viewportPixels.value as Vector2).set(width * ratio, height * ratio);
        renderer.setViewport(x, this.height - y - height, width, height);
        renderer.setScissor(x, this.height - y - height, width, height);
        renderer.render(pane.scene, camera);
      }
    }
  }

  /** What no frame covers. */
  private paintGround(): void {
    const { renderer } = this;
    renderer.setScissor(0, 0, this.width, this.height);
    renderer.setClearColor(this.theme.outer);
    renderer.clear();
  }

  private applySize(ratio: number): void {
    this.renderer.setPixelRatio(ratio);
    this.renderer.setSize(this.width, this.height, false);
  }

  private layOut(): void {
    const { top, right, bottom, left } = this.insets;
    const whole: Rectangle = { x: 0, y: 0, width: this.width, height: this.height };
    const free: Rectangle = {
      x: left,
      y: top,
      width: Math.max(60, this.width - left - right),
      height: Math.max(60, this.height - top - bottom),
    };
    const order = this.order ?? this.views.map(({ name }) => name);
    const shares = tile({ whole, free }, Math.max(1, order.length));
    this.shownViews = [];
    this.views.forEach((view, k) => {
      const share = shares[this.order ? this.order.indexOf(view.name) : k];
      view.element.hidden = !share;
      if (!share) return;
      view.place(this.inFrames ? framed(share) : share);
      this.shownViews.push(view);
    });
    this.options.arranged?.(this.shownViews.map(({ name, whole }) => ({ name, ...whole })));
    this.invalidate('layout');
  }
}
