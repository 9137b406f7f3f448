import { type Camera, type Object3D, type Ray, Raycaster, Scene, Vector2 } from 'three';
import { Backdrop } from './backdrop';
import type { ColourMap } from './colour-map';
import { Handle, type HandleOptions } from './handles';
import type { Box } from './label-layout';
import type { Label, LabelOptions } from './labels';
import { LabelLayer } from './labels';
import type { Rectangle, Share } from './layout';
import { Legend } from './legend';
import { Taps } from './taps';
import type { StageTheme } from './theme';

const labelMargin = 6;

/** Free regions smaller than these, in CSS pixels, leave large words no room. */
const small = { width: 340, height: 230, tinyHeight: 130 } as const;

/** How much room a pane has, as `data-size` of its element. */
function sizeClassOf({ width, height }: Rectangle): string {
  if (height < small.tinyHeight) return 'tiny';
  return width < small.width || height < small.height ? 'small' : 'full';
}

/** One picture of a view: a scene with its labels and handles. The panes of a view share its camera. */
export class Pane {
  readonly scene = new Scene();
  readonly element: HTMLDivElement;
  readonly labels: LabelLayer;
  readonly titleElement: HTMLParagraphElement;
  /** They lie over a corner of the picture: labels keep off them. */
  readonly legends: Legend[] = [];
  private readonly handles: Handle[] = [];
  /** What labels keep off. */
  private readonly taken: Box[] = [];
  private readonly backdrop = new Backdrop();
  private readonly raycaster = new Raycaster();
  private readonly pointer = new Vector2();
  private readonly taps: Taps;
  share: Share = {
    whole: { x: 0, y: 0, width: 1, height: 1 },
    free: { x: 0, y: 0, width: 1, height: 1 },
  };

  constructor(
    container: HTMLElement,
    private readonly aimedCamera: (pane: Pane) => Camera,
  ) {
    this.element = document.createElement('div');
    this.element.className = 'stage-pane';
    container.append(this.element);
    this.labels = new LabelLayer(this.element);
    this.titleElement = document.createElement('p');
    this.titleElement.className = 'stage-pane-title';
    this.element.append(this.titleElement);
    this.taps = new Taps(this.element, (x, y) => this.rayAt(x, y));
    this.scene.add(this.backdrop.object);
    this.scene.matrixWorldAutoUpdate = false;
  }

  /** What this pane shows, when there are several; empty otherwise. */
  get title(): string {
    return this.titleElement.textContent ?? '';
  }

  set title(text: string) {
    this.titleElement.textContent = text;
  }

  add(object: Object3D): void {
    this.scene.add(object);
  }

  /** Takes something out of the picture; whoever made it still has to dispose of it. */
  remove(object: Object3D): void {
    this.scene.remove(object);
  }

  /** What a colour map's colours stand for, in a corner. */
  legend(map: ColourMap): Legend {
    const legend = new Legend(this.element, map);
    this.legends.push(legend);
    this.taken.push(legend);
    return legend;
  }

  label(options?: LabelOptions): Label {
    return this.labels.add(options);
  }

  handle(options: HandleOptions): Handle {
    const handle = new Handle(this.element, () => this.aimedCamera(this), options);
    this.handles.push(handle);
    if (options.keepsLabelsOff) this.taken.push(handle.ring);
    return handle;
  }

  /**
   * Hears a plain click or tap on the picture: not on a handle, not a drag.
   * @param listener given the ray under the pointer in world coordinates, which is used again later
   * @returns what ends the listening
   */
  onTap(listener: (worldRay: Ray) => void): () => void {
    return this.taps.listen(listener);
  }

  private rayAt(clientX: number, clientY: number): Ray {
    const { left, top, width, height } = this.element.getBoundingClientRect();
    this.pointer.set(((clientX - left) / width) * 2 - 1, 1 - ((clientY - top) / height) * 2);
    this.raycaster.setFromCamera(this.pointer, this.aimedCamera(this));
    return this.raycaster.ray;
  }

  get isHeld(): boolean {
    return this.handles.some((handle) => handle.isHeld);
  }

  setTheme(theme: StageTheme): void {
    this.backdrop.setTheme(theme);
  }

  /** @param viewShare the view's own place, which this pane's element is laid out in */
  place(share: Share, viewShare: Share): void {
    this.share = share;
    const { style } = this.element;
    style.left = `${share.whole.x - viewShare.whole.x}px`;
    style.top = `${share.whole.y - viewShare.whole.y}px`;
    style.width = `${share.whole.width}px`;
    style.height = `${share.whole.height}px`;
    this.sizeClass = sizeClassOf(share.free);
    const title = this.titleElement.style;
    title.left = `${share.free.x - share.whole.x}px`;
    title.top = `${share.free.y - share.whole.y}px`;
    title.width = `${share.free.width}px`;
    // Whatever the page's style sheets put into a corner of the free region follows by itself.
    const below = share.whole.y + share.whole.height - share.free.y - share.free.height;
    style.setProperty('--free-left', title.left);
    style.setProperty('--free-bottom', `${below}px`);
  }

  /** Words in a small pane are smaller, as the page's style sheets say. */
  private set sizeClass(size: string) {
    const { dataset } = this.element;
    if (dataset.size === size) return;
    dataset.size = size;
    this.labels.forgetSizes();
  }

  /** Puts labels and handles where the camera now sees their points. */
  updateOverlay(camera: Camera): void {
    const { whole, free } = this.share;
    const left = free.x - whole.x;
    const top = free.y - whole.y;
    for (const legend of this.legends) legend.measure();
    const bounds = {
      left: left + labelMargin,
      top: top + this.titleElement.offsetHeight + labelMargin,
      right: left + free.width - labelMargin,
      bottom: top + free.height - labelMargin,
    };
    for (const handle of this.handles) handle.update(camera, whole.width, whole.height);
    this.labels.update(camera, whole.width, whole.height, bounds, this.taken);
  }

  dispose(): void {
    for (const handle of this.handles) handle.dispose();
    for (const legend of this.legends) legend.dispose();
    this.taps.dispose();
    this.labels.dispose();
    this.backdrop.dispose();
    this.element.remove();
  }
}
