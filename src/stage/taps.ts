import type { Ray } from 'three';

/** A tap is over within this time and this far from where it began. */
const longestMs = 400;
const farthestPixels = 5;

/**
 * Tells plain clicks and taps on an element from drags, long presses and pinches. It only listens:
 * whatever else hears the same events goes on as before.
 */
export class Taps {
  private readonly listeners = new Set<(ray: Ray) => void>();
  private begun: { id: number; x: number; y: number; time: number } | null = null;

  /** @param rayAt the ray under a place of the page, in CSS pixels */
  constructor(
    private readonly element: HTMLElement,
    private readonly rayAt: (clientX: number, clientY: number) => Ray,
  ) {
    element.addEventListener('pointerdown', this.onDown);
    element.addEventListener('pointermove', this.onMove);
    element.addEventListener('pointerup', this.onUp);
    element.addEventListener('pointercancel', this.forget);
  }

  /** @returns what ends the listening */
  listen(listener: (ray: Ray) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private readonly onDown = (event: PointerEvent) => {
    const { pointerId: id, clientX: x, clientY: y, timeStamp: time } = event;
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.altKey);
    // A second finger makes it a pinch, for both.
    this.begun = plain && event.isPrimary ? { id, x, y, time } : null;
  };

  private readonly onMove = (event: PointerEvent) => {
    const { begun } = this;
    if (begun?.id !== event.pointerId) return;
    if (Math.hypot(event.clientX - begun.x, event.clientY - begun.y) >= farthestPixels)
      this.begun = null;
  };

  private readonly onUp = (event: PointerEvent) => {
    const { begun } = this;
    this.onMove(event);
    if (begun === null || this.begun !== begun || begun.id !== event.pointerId) return;
    this.begun = null;
    if (event.timeStamp - begun.time >= longestMs) return;
    const ray = this.rayAt(event.clientX, event.clientY);
    for (const listener of [...this.listeners]) listener(ray);
  };

  private readonly forget = () => {
    this.begun = null;
  };

  dispose(): void {
    this.listeners.clear();
    this.element.removeEventListener('pointerdown', this.onDown);
    this.element.removeEventListener('pointermove', this.onMove);
    this.element.removeEventListener('pointerup', this.onUp);
    this.element.removeEventListener('pointercancel', this.forget);
  }
}
