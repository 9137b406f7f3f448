import type { Camera } from 'three';
import { CameraRig, type FreeRegion } from './camera-rig';
import type { CameraState } from './camera-state';
import { DataMap } from './data-map';
import { divide, frame, type Rectangle, type Share } from './layout';
import { Pane } from './pane';
import type { FrameUniforms } from './shader';
import type { StageTheme } from './theme';

/** World radii that are framed; a few fixed ones, so that a small change of the content changes nothing. */
const fitRadii = [1.2, 1.5, 1.9, 2.4, 3, 3.8, 4.8];
/** The middle of the picture moves in steps of this part of the radius, for the same reason. */
const centreStep = 1 / 6;
/** Few solids fill the sphere around them; pictures in the plane do. */
const filling = { spatial: 0.92, planar: 1.05 };

/** What a picture must show, in data units. */
export interface ContentBounds {
  /** Three numbers. */
  readonly centre: readonly number[];
  /** Largest distance from the centre. */
  readonly radius: number;
  /** Largest distance from the origin. */
  readonly extent: number;
  /** Whether data much smaller than 1 are magnified; without it their size can be seen. */
  readonly magnifies?: boolean;
}

/** What a view needs of the stage. */
export interface ViewHost {
  readonly frame: FrameUniforms;
  readonly theme: StageTheme;
  invalidate(reason: string): void;
}

/**
 * One exhibit's share of the stage: a camera, a map from data to world, and one or more panes that are
 * drawn with them. Nothing in it assumes the whole canvas.
 */
export class View {
  readonly element: HTMLDivElement;
  /** What this view shows, where several stand beside each other; empty otherwise. */
  readonly titleElement: HTMLParagraphElement;
  readonly map = new DataMap();
  readonly rig: CameraRig;
  private readonly paneList: Pane[] = [];
  private share: Share = {
    whole: { x: 0, y: 0, width: 1, height: 1 },
    free: { x: 0, y: 0, width: 1, height: 1 },
  };
  private planar = false;
  /** The first framing does not glide. */
  private fitted = false;
  /** Called when the visitor has moved the camera. */
  onCameraMoved: (state: CameraState) => void = () => {};

  /** Called when the visitor has taken hold of the picture, by hand or by key. */
  onTouched: () => void = () => {};

  constructor(
    readonly name: string,
    container: HTMLElement,
    private readonly host: ViewHost,
  ) {
    this.element = document.createElement('div');
    this.element.className = 'stage-view';
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'group');
    this.titleElement = document.createElement('p');
    this.titleElement.className = 'stage-view-title';
    this.element.append(this.titleElement);
    container.append(this.element);
    for (const type of ['pointerdown', 'focusin'])
      this.element.addEventListener(type, () => this.onTouched(), { capture: true });
    this.rig = new CameraRig(
      this.element,
      () => host.invalidate('camera'),
      () => this.onCameraMoved(this.rig.state),
    );
    this.setPaneCount(1);
  }

  set title(text: string) {
    this.titleElement.textContent = text;
  }

  get theme(): StageTheme {
    return this.host.theme;
  }

  /** Its place on the stage, in CSS pixels. */
  get whole(): Rectangle {
    return this.share.whole;
  }

  /** Uniforms that every stage material takes. */
  get frame(): FrameUniforms {
    return this.host.frame;
  }

  get panes(): readonly Pane[] {
    return this.paneList;
  }

  /** The only pane, or the first. */
  get pane(): Pane {
    return this.paneList[0] as Pane;
  }

  /** How far from the origin the framed content goes, in world units. */
  get worldReach(): number {
    return this.rig.reach;
  }

  /** The middle of what is framed, in world coordinates. */
  get worldCentre(): readonly [number, number, number] {
    return this.rig.centre;
  }

  /** The world radius that is framed. */
  get fitRadius(): number {
    return this.rig.radius;
  }

  get isPlanar(): boolean {
    return this.planar;
  }

  /** Whether something in the picture is being dragged. */
  get isHeld(): boolean {
    return this.paneList.some((pane) => pane.isHeld);
  }

  setPaneCount(count: number): void {
    while (this.paneList.length > count) this.paneList.pop()?.dispose();
    while (this.paneList.length < count) {
      const pane = new Pane(this.element, (asking) => this.aim(asking));
      pane.setTheme(this.theme);
      this.paneList.push(pane);
    }
    this.place(this.share);
  }

  /** Looks straight down on the plane z = 0, or from the side into space. */
  setPlanar(planar: boolean): void {
    if (planar === this.planar) return;
    this.planar = planar;
    this.rig.setPlanar(planar);
    this.rig.home(false);
  }

  /**
   * Chooses scale and framing for what must be shown. While something is held nothing changes under
   * the visitor's hand.
   */
  fitContent({ centre, radius, extent, magnifies }: ContentBounds): void {
    if (this.isHeld) return;
    this.map.fit(extent, magnifies);
    const scale = this.map.worldPerUnit;
    const needed = radius * scale * (this.planar ? filling.planar : filling.spatial);
    const fitRadius = fitRadii.find((candidate) => candidate >= needed) ?? needed;
    const step = fitRadius * centreStep;
    const [x = 0, y = 0, z = 0] = centre.map((c) => Math.round((c * scale) / step) * step);
    this.rig.setFraming({ radius: fitRadius, centre: [x, y, z] }, this.fitted);
    this.fitted = true;
  }

  place(share: Share): void {
    this.share = share;
    const { style } = this.element;
    style.left = `${share.whole.x}px`;
    style.top = `${share.whole.y}px`;
    style.width = `${share.whole.width}px`;
    style.height = `${share.whole.height}px`;
    const title = this.titleElement.style;
    title.left = `${share.free.x - share.whole.x}px`;
    title.top = `${share.free.y - share.whole.y - frame.head}px`;
    title.width = `${share.free.width}px`;
    const shares = divide(share, this.paneList.length);
    this.paneList.forEach((pane, k) => {
      pane.place(shares[k] as Share, share);
    });
    const first = this.pane.share;
    this.rig.setRegion(first.whole.height, freeIn(first));
  }

  /** The camera, pointed at one of the panes. */
  aim(pane: Pane): Camera {
    const { whole } = pane.share;
    this.rig.aim(whole.width, whole.height, freeIn(pane.share));
    return this.rig.camera;
  }

  setTheme(theme: StageTheme): void {
    for (const pane of this.paneList) pane.setTheme(theme);
  }

  dispose(): void {
    for (const pane of this.paneList) pane.dispose();
    this.rig.dispose();
    this.element.remove();
  }
}

function freeIn(share: Share): FreeRegion {
  const { whole, free } = share;
  return { x: free.x - whole.x, y: free.y - whole.y, width: free.width, height: free.height };
}
