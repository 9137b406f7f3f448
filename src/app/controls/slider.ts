import { LiveGesture } from '../live-gesture';
import type { Session } from '../session';
import { takeOver } from './row';
import { keyValue, type SliderRange, stepBy, valueAt } from './slider-value';

interface SliderDrive {
  readonly session: Session;
  readonly key: string;
  readonly range: SliderRange;
  readonly signal: AbortSignal;
  /** Runs a change and shows why when it is refused. */
  readonly attempt: (change: () => void) => void;
}

/** Wheel travel for one step, in pixels. */
const wheelPerStep = 40;
/** A wheel that rests this long has ended its gesture, in milliseconds. */
const wheelRest = 400;

/**
 * Pointer, keys and wheel on a slider of dat.gui, whose own listeners it replaces: those know neither
 * cancelled touches nor keys. A drag, a key held down, and a turn of the wheel are one undo step each.
 */
export function driveSlider(slider: HTMLElement, drive: SliderDrive): void {
  const { session, key, range, signal, attempt } = drive;
  const gesture = new LiveGesture(session);
  const set = (value: number) => attempt(() => gesture.set({ [key]: value }));
  const current = () => session.values.peek()[key] as number;
  takeOver(slider, ['mousedown', 'touchstart'], signal);
  signal.addEventListener('abort', () => gesture.finish());

  drag(slider, gesture, (fraction) => set(valueAt(fraction, range)), signal);
  slider.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const value = keyValue(event.key, event.shiftKey, current(), range);
      if (value === null) return;
      event.preventDefault();
      event.stopPropagation();
      set(value);
    },
    { signal },
  );
  slider.addEventListener('keyup', () => gesture.finish(), { signal });
  slider.addEventListener('blur', () => gesture.finish(), { signal });
  wheel(slider, gesture, (steps) => set(stepBy(current(), steps, range)), signal);
}

function drag(
  slider: HTMLElement,
  gesture: LiveGesture,
  moveTo: (fraction: number) => void,
  signal: AbortSignal,
): void {
  let pointer: number | null = null;
  const follow = (event: PointerEvent) => {
    const { left, width } = slider.getBoundingClientRect();
    if (width > 0) moveTo(Math.min(1, Math.max(0, (event.clientX - left) / width)));
  };
  const end = () => {
    pointer = null;
    slider.classList.remove('dragging');
  };
  slider.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || !event.isPrimary) return;
      gesture.finish();
      pointer = event.pointerId;
      slider.setPointerCapture(pointer);
      slider.classList.add('dragging');
      slider.focus({ preventScroll: true });
      follow(event);
    },
    { signal },
  );
  slider.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId === pointer) follow(event);
    },
    { signal },
  );
  for (const type of ['pointerup', 'pointercancel'] as const) {
    slider.addEventListener(
      type,
      () => {
        if (type === 'pointercancel') gesture.cancel();
        else gesture.finish();
        end();
      },
      { signal },
    );
  }
  slider.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || pointer === null) return;
      event.stopPropagation();
      gesture.cancel();
      end();
    },
    { signal },
  );
}

/** The wheel turns a slider only while it has the focus; elsewhere it scrolls the panel. */
function wheel(
  slider: HTMLElement,
  gesture: LiveGesture,
  stepOn: (steps: number) => void,
  signal: AbortSignal,
): void {
  let travel = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  slider.addEventListener(
    'wheel',
    (event) => {
      if (document.activeElement !== slider || event.ctrlKey) return;
      event.preventDefault();
      travel -= event.deltaY;
      const steps = Math.trunc(travel / wheelPerStep);
      travel -= steps * wheelPerStep;
      if (steps !== 0) stepOn(steps);
      clearTimeout(rest);
      rest = setTimeout(() => gesture.finish(), wheelRest);
    },
    { signal, passive: false },
  );
  signal.addEventListener('abort', () => clearTimeout(rest));
}
