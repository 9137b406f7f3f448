import { type Camera, Plane, type Ray, Raycaster, Vector2, Vector3 } from 'three';

/** What a handle does when it is taken hold of. All points are world coordinates. */
export interface HandleActions {
  begin(): void;
  /** @param snap whether the snapping modifier is held */
  move(worldPoint: Vector3, snap: boolean): void;
  /** A nudge by key: whole steps along x, y, z. */
  nudge(steps: readonly [number, number, number], coarse: boolean): void;
  end(): void;
  cancel(): void;
}

export interface HandleOptions {
  readonly colour: string;
  readonly planar: () => boolean;
  readonly actions: HandleActions;
  /**
   * Where a ray meets the surface that the point is dragged along, in place of the facing plane; null
   * where it misses, and then the point stays. Nudges by key go along x and y only.
   */
  readonly surfacePoint?: (worldRay: Ray) => Vector3 | null;
  /** Whether labels keep off its ring, where it stands apart from the thing that a label names. */
  readonly keepsLabelsOff?: boolean;
}

/** The ring's radius with a little room, in CSS pixels. */
const ringRoom = 13;
const nowhere = -1e4;

const keySteps: Readonly<Record<string, readonly [number, number, number]>> = {
  ArrowRight: [1, 0, 0],
  ArrowLeft: [-1, 0, 0],
  ArrowUp: [0, 1, 0],
  ArrowDown: [0, -1, 0],
  PageUp: [0, 0, 1],
  PageDown: [0, 0, -1],
};

/**
 * A point of the picture that can be dragged: a real button over the canvas, so that mouse, touch,
 * keyboard and screen reader all reach it. Drags run in the plane that faces the camera, with Alt
 * along z, or along a surface.
 */
export class Handle {
  readonly element: HTMLButtonElement;
  readonly worldPoint = new Vector3();
  /** The place of its ring, in CSS pixels of the pane; far outside while it is not shown. */
  readonly ring = { left: nowhere, top: nowhere, width: 2 * ringRoom, height: 2 * ringRoom };
  shown = true;
  private readonly raycaster = new Raycaster();
  private readonly plane = new Plane();
  private readonly grabbed = new Vector3();
  private readonly offset = new Vector3();
  private readonly hit = new Vector3();
  private readonly pointer = new Vector2();
  /** From the pointer to the point it took hold of, on the screen. */
  private readonly pointerOffset = new Vector2();
  private pointerId: number | null = null;
  private keyed = false;

  constructor(
    private readonly surface: HTMLElement,
    private readonly prepareCamera: () => Camera,
    private readonly options: HandleOptions,
  ) {
    this.element = document.createElement('button');
    this.element.type = 'button';
    this.element.className = 'stage-handle';
    this.element.style.color = options.colour;
    surface.append(this.element);
    const { element } = this;
    element.addEventListener('pointerdown', this.onDown);
    element.addEventListener('pointermove', this.onMove);
    element.addEventListener('pointerup', this.onUp);
    element.addEventListener('pointercancel', this.onUp);
    element.addEventListener('keydown', this.onKey);
    element.addEventListener('blur', this.onBlur);
  }

  get isHeld(): boolean {
    return this.pointerId !== null;
  }

  /** What a screen reader says: which thing, and where it is now. */
  set label(text: string) {
    if (this.element.getAttribute('aria-label') !== text)
      this.element.setAttribute('aria-label', text);
  }

  place(worldPoint: Vector3): void {
    this.worldPoint.copy(worldPoint);
    this.shown = true;
  }

  hide(): void {
    this.shown = false;
  }

  /** Moves the button over its point. Pane size in CSS pixels. */
  update(camera: Camera, width: number, height: number): void {
    this.hit.copy(this.worldPoint).project(camera);
    const inside =
      this.hit.z > -1 && this.hit.z < 1 && Math.abs(this.hit.x) < 1 && Math.abs(this.hit.y) < 1;
    const { style } = this.element;
    const isSeen = this.shown && inside;
    style.display = isSeen ? '' : 'none';
    const x = (this.hit.x + 1) * 0.5 * width;
    const y = (1 - this.hit.y) * 0.5 * height;
    this.ring.left = isSeen ? x - ringRoom : nowhere;
    this.ring.top = isSeen ? y - ringRoom : nowhere;
    if (!isSeen) return;
    style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
  }

  private readonly onDown = (event: PointerEvent) => {
    if (event.button !== 0 || this.pointerId !== null) return;
    event.stopPropagation();
    this.finishKeys();
    this.pointerId = event.pointerId;
    this.element.setPointerCapture(event.pointerId);
    // Not every browser focuses a pressed button, and Escape must reach it.
    this.element.focus({ preventScroll: true });
    this.grabbed.copy(this.worldPoint);
    const camera = this.prepareCamera();
    camera.getWorldDirection(this.hit);
    if (this.options.planar()) this.hit.set(0, 0, 1);
    this.plane.setFromNormalAndCoplanarPoint(this.hit, this.grabbed);
    this.offset.set(0, 0, 0);
    this.pointerOffset.set(0, 0);
    if (this.options.surfacePoint) {
      this.hit.copy(this.grabbed).project(camera);
      this.aimAt(event);
      this.pointerOffset.set(this.hit.x, this.hit.y).sub(this.pointer);
    } else if (this.pointAt(event, camera)) this.offset.subVectors(this.grabbed, this.hit);
    this.element.classList.add('is-held');
    this.options.actions.begin();
  };

  private readonly onMove = (event: PointerEvent) => {
    if (event.pointerId !== this.pointerId) return;
    event.stopPropagation();
    if (!this.pointAt(event, this.prepareCamera())) return;
    this.hit.add(this.offset);
    if (event.altKey && !this.options.planar() && !this.options.surfacePoint)
      this.hit.set(this.grabbed.x, this.grabbed.y, this.hit.z);
    this.options.actions.move(this.hit, event.shiftKey);
  };

  private readonly onUp = (event: PointerEvent) => {
    if (event.pointerId !== this.pointerId) return;
    this.pointerId = null;
    this.element.classList.remove('is-held');
    if (event.type === 'pointercancel') this.options.actions.cancel();
    else this.options.actions.end();
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (this.isHeld) {
        this.pointerId = null;
        this.element.classList.remove('is-held');
        this.options.actions.cancel();
      }
      return;
    }
    const steps = Object.hasOwn(keySteps, event.key) ? keySteps[event.key] : undefined;
    if (!steps || event.ctrlKey || event.metaKey) return;
    const { planar, surfacePoint } = this.options;
    if (steps[2] !== 0 && (planar() || surfacePoint)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.keyed) {
      this.keyed = true;
      this.options.actions.begin();
    }
    this.options.actions.nudge(steps, event.shiftKey);
  };

  private readonly onBlur = () => this.finishKeys();

  /** Arrow keys in a row are one undo step; leaving the handle ends it. */
  private finishKeys(): void {
    if (!this.keyed) return;
    this.keyed = false;
    this.options.actions.end();
  }

  /** Puts the point under the pointer, in the drag's plane or on its surface, into `hit`. */
  private pointAt(event: PointerEvent, camera: Camera): boolean {
    this.aimAt(event);
    this.pointer.add(this.pointerOffset);
    this.raycaster.setFromCamera(this.pointer, camera);
    const { ray } = this.raycaster;
    const { surfacePoint } = this.options;
    if (!surfacePoint) return ray.intersectPlane(this.plane, this.hit) !== null;
    const met = surfacePoint(ray);
    if (met) this.hit.copy(met);
    return met !== null;
  }

  /** Puts the pointer's place in the pane, −1 to 1 each way, into `pointer`. */
  private aimAt(event: PointerEvent): void {
    const bounds = this.surface.getBoundingClientRect();
    this.pointer.set(
      ((event.clientX - bounds.left) / bounds.width) * 2 - 1,
      1 - ((event.clientY - bounds.top) / bounds.height) * 2,
    );
  }

  dispose(): void {
    this.element.remove();
  }
}
