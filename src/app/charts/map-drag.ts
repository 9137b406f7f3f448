import type { ReadonlySignal } from '@preact/signals';
import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Patch } from '../../core/parameter';
import type { MapChart, MapImage } from '../../exhibits/contract';
import { LiveGesture } from '../live-gesture';
import type { Session } from '../session';
import { MapScale } from './map-scale';

/** Shares of the two axes. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Parts of an axis that one press of an arrow moves the mark, and with Shift. */
const step = 0.01;
const largeStep = 0.1;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const within = (share: number) => Math.min(1, Math.max(0, share));

/**
 * The first mark of a map in the visitor's hand, by pointer or by arrow keys: one gesture, one undo step.
 * All of a gesture is told from the values that it began with.
 */
export class MarkDrag {
  private readonly gesture: LiveGesture;
  private began: unknown = null;
  /** Where the mark was put last, in the axes' units: keys may come faster than pictures. */
  private latest: Place | null = null;
  private pointerId: number | null = null;

  constructor(
    private readonly session: Session,
    private readonly map: MapChart<never>,
    private readonly image: ReadonlySignal<MapImage | null>,
    private readonly valuesAt: (place: Place) => Place | null,
  ) {
    this.gesture = new LiveGesture(session);
  }

  readonly begin = (event: TargetedPointerEvent<HTMLElement>, place: Place | null): void => {
    if (!this.map.drags || event.button !== 0 || this.pointerId !== null || !place) return;
    this.finish();
    this.pointerId = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.put(place);
  };

  readonly move = (event: TargetedPointerEvent<HTMLElement>, place: Place | null): void => {
    if (event.pointerId === this.pointerId && place) this.put(place);
  };

  readonly end = (event: TargetedPointerEvent<HTMLElement>): void => {
    if (event.pointerId === this.pointerId) this.finish();
  };

  readonly cancel = (): void => {
    this.gesture.cancel();
    this.finish();
  };

  /** @returns whether the key was for the mark */
  readonly keyDown = (event: TargetedKeyboardEvent<HTMLElement>): boolean => {
    if (!this.map.drags) return false;
    if (event.key === 'Escape' && this.gesture.begun) this.cancel();
    else if (event.key === 'Enter') this.finish();
    else {
      const arrow = Object.hasOwn(arrows, event.key) ? arrows[event.key] : undefined;
      const now = this.image.peek();
      const mark = this.latest ?? now?.marks?.[0];
      if (!arrow || !now || !mark) return false;
      const by = event.shiftKey ? largeStep : step;
      this.put({
        x: new MapScale(now.x).share(mark.x) + by * arrow[0],
        y: new MapScale(now.y).share(mark.y) + by * arrow[1],
      });
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  /** The next change is an undo step of its own. */
  readonly finish = (): void => {
    this.pointerId = null;
    this.began = null;
    this.latest = null;
    this.gesture.finish();
  };

  private put(place: Place): void {
    const at = this.valuesAt({ x: within(place.x), y: within(place.y) });
    if (!at || !this.map.pick) return;
    if (!this.gesture.begun) this.began = this.session.values.peek();
    this.latest = at;
    const patch: Patch = this.map.pick(this.began as never, at.x, at.y);
    this.gesture.set(patch);
  }
}

export function useMarkDrag(...given: ConstructorParameters<typeof MarkDrag>): MarkDrag {
  const [session, map] = given;
  return useMemo(() => new MarkDrag(...given), [session, map]);
}
