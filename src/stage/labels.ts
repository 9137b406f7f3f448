import { type Camera, Vector3 } from 'three';
import { type Bounds, type Box, type LabelBox, layOutLabels } from './label-layout';
import { parseLabel } from './label-markup';

/** CSS pixels of a pane's width for each letter of a label; where there are fewer it is brief. */
const roomForLetter = 20;

export interface LabelOptions {
  /** CSS colour; by default the text colour of the theme. */
  readonly colour?: string;
  /** Distance from the anchor in CSS pixels. */
  readonly clearance?: number;
  readonly quiet?: boolean;
  /** Not shown at all where its anchor is covered or out of sight, as a tick's number would mislead elsewhere. */
  readonly pinned?: boolean;
  /** Left out where there is no room for it, rather than laid over others. */
  readonly optional?: boolean;
}

/** A piece of text that stays beside a point of the picture. */
export class Label implements LabelBox {
  readonly element: HTMLSpanElement;
  readonly worldAnchor = new Vector3();
  /** The label stands off away from this point, or beside the line from here to `worldTo`. */
  readonly worldFrom = new Vector3();
  readonly worldTo = new Vector3();
  /** Whether it stands beside its line rather than beyond its end. */
  beside = false;
  /** Whether it may as well stand at the line's other end, where that is nearer to the eye. */
  eitherEnd = false;
  readonly quiet: boolean;
  readonly pinned: boolean;
  readonly optional: boolean;
  anchorX = 0;
  anchorY = 0;
  fromX = 0;
  fromY = 0;
  toX = 0;
  toY = 0;
  towardX = 0;
  towardY = 0;
  width = 0;
  height = 0;
  left = 0;
  top = 0;
  visible = false;
  shown = true;
  clearance: number;
  /** What is shown instead where the pane is narrow; empty where the text itself is short. */
  brief = '';
  private markupGiven = '';
  private markupShown = '';
  private measured = false;

  constructor(container: HTMLElement, options: LabelOptions) {
    this.element = document.createElement('span');
    this.element.className = options.quiet ? 'stage-label stage-label-quiet' : 'stage-label';
    this.element.setAttribute('aria-hidden', 'true');
    if (options.colour) this.element.style.color = options.colour;
    this.quiet = options.quiet ?? false;
    this.pinned = options.pinned ?? false;
    this.optional = options.optional ?? false;
    this.clearance = options.clearance ?? 12;
    container.append(this.element);
  }

  get markup(): string {
    return this.markupShown;
  }

  set text(markup: string) {
    this.markupGiven = markup;
    if (this.brief === '') this.show(markup);
  }

  /** Before it is measured: chooses between the text and what may stand for it. */
  fit(paneWidth: number): void {
    if (this.brief === '') return;
    const letters = this.markupGiven.replace(/[*_^{}]/g, '').length;
    this.show(paneWidth < roomForLetter * letters ? this.brief : this.markupGiven);
  }

  private show(markup: string): void {
    if (markup === this.markupShown) return;
    this.markupShown = markup;
    this.measured = false;
    this.element.replaceChildren(
      ...parseLabel(markup).map((run) => {
        const tag = run.level === 'sub' ? 'sub' : run.level === 'super' ? 'sup' : 'span';
        const piece = document.createElement(tag);
        piece.textContent = run.text;
        if (run.italic) piece.style.fontStyle = 'italic';
        return piece;
      }),
    );
  }

  /** At the end of an arrow, beyond its tip. World coordinates. */
  place(worldAnchor: Vector3, worldFrom: Vector3): void {
    this.worldAnchor.copy(worldAnchor);
    this.worldFrom.copy(worldFrom);
    this.worldTo.copy(worldAnchor);
    this.beside = false;
    this.eitherEnd = false;
    this.shown = true;
  }

  /** At whichever end of a line is nearer to the eye; at the first where both are as near. World coordinates. */
  placeAtEitherEnd(worldEnd: Vector3, worldMiddle: Vector3): void {
    this.place(worldEnd, worldMiddle);
    this.eitherEnd = true;
  }

  /** Beside a line that goes on past the anchor. World coordinates. */
  placeBeside(worldAnchor: Vector3, worldFrom: Vector3, worldTo: Vector3): void {
    this.place(worldAnchor, worldFrom);
    this.worldTo.copy(worldTo);
    this.beside = true;
  }

  hide(): void {
    this.shown = false;
  }

  /** Text size may have changed: measure again before the next layout. */
  forgetSize(): void {
    this.measured = false;
  }

  measure(): void {
    if (this.measured) return;
    this.width = this.element.offsetWidth;
    this.height = this.element.offsetHeight;
    this.measured = this.width > 0;
  }

  dispose(): void {
    this.element.remove();
  }
}

const anchorOnScreen = new Vector3();
const fromOnScreen = new Vector3();
const otherOnScreen = new Vector3();
/** Depths closer together than this, of −1 to 1, are the same. */
const depthApart = 1e-6;

/** Takes `anchorOnScreen` to the line's other end if that is nearer. @returns whether it was */
function toNearerEnd({ worldAnchor, worldFrom }: Label, camera: Camera): boolean {
  otherOnScreen.copy(worldFrom).multiplyScalar(2).sub(worldAnchor).project(camera);
  const isNearer = otherOnScreen.z < anchorOnScreen.z - depthApart;
  if (isNearer) anchorOnScreen.copy(otherOnScreen);
  return isNearer;
}

function isOutside({ anchorX, anchorY }: LabelBox, { left, top, right, bottom }: Bounds): boolean {
  return anchorX < left || anchorX > right || anchorY < top || anchorY > bottom;
}

/** All labels of one pane. */
export class LabelLayer {
  readonly labels: Label[] = [];
  private readonly element: HTMLDivElement;

  constructor(container: HTMLElement) {
    this.element = document.createElement('div');
    this.element.className = 'stage-labels';
    container.append(this.element);
  }

  add(options: LabelOptions = {}): Label {
    const label = new Label(this.element, options);
    this.labels.push(label);
    return label;
  }

  remove(label: Label): void {
    const at = this.labels.indexOf(label);
    if (at >= 0) this.labels.splice(at, 1);
    label.dispose();
  }

  forgetSizes(): void {
    for (const label of this.labels) label.forgetSize();
  }

  /**
   * Projects, arranges and moves all labels. Pane size in CSS pixels.
   * @param taken places that labels keep off
   */
  update(
    camera: Camera,
    width: number,
    height: number,
    bounds: Bounds,
    taken: readonly Box[],
  ): void {
    for (const label of this.labels) {
      this.project(label, camera, width, height, bounds.right - bounds.left);
      if (label.pinned && isOutside(label, bounds)) label.visible = false;
    }
    layOutLabels(this.labels, bounds, taken);
    for (const label of this.labels) {
      const { style } = label.element;
      style.visibility = label.visible ? 'visible' : 'hidden';
      if (label.visible)
        style.transform = `translate(${Math.round(label.left)}px, ${Math.round(label.top)}px)`;
    }
  }

  private project(
    label: Label,
    camera: Camera,
    width: number,
    height: number,
    paneWidth: number,
  ): void {
    label.fit(paneWidth);
    label.visible = label.shown && label.markup !== '';
    if (!label.visible) return;
    label.measure();
    anchorOnScreen.copy(label.worldAnchor).project(camera);
    const isOther = label.eitherEnd && toNearerEnd(label, camera);
    label.visible = anchorOnScreen.z > -1 && anchorOnScreen.z < 1;
    fromOnScreen.copy(label.worldFrom).project(camera);
    label.anchorX = (anchorOnScreen.x + 1) * 0.5 * width;
    label.anchorY = (1 - anchorOnScreen.y) * 0.5 * height;
    label.fromX = (fromOnScreen.x + 1) * 0.5 * width;
    label.fromY = (1 - fromOnScreen.y) * 0.5 * height;
    if (isOther) fromOnScreen.copy(anchorOnScreen);
    else fromOnScreen.copy(label.worldTo).project(camera);
    label.toX = (fromOnScreen.x + 1) * 0.5 * width;
    label.toY = (1 - fromOnScreen.y) * 0.5 * height;
    const alongX = label.toX - label.fromX;
    const alongY = label.toY - label.fromY;
    const size = Math.hypot(alongX, alongY);
    // Beside a line means at a right angle to it, to the right.
    const side = alongY > 0 ? 1 : -1;
    const [towardX, towardY] = label.beside ? [side * alongY, -side * alongX] : [alongX, alongY];
    label.towardX = size > 0.1 ? towardX / size : 0;
    label.towardY = size > 0.1 ? towardY / size : 0;
    const margin = 30;
    if (
      label.anchorX < -margin ||
      label.anchorY < -margin ||
      label.anchorX > width + margin ||
      label.anchorY > height + margin
    )
      label.visible = false;
  }

  dispose(): void {
    for (const label of this.labels) label.dispose();
    this.labels.length = 0;
    this.element.remove();
  }
}
