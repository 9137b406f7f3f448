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
  takeOver(slider, ['mousedown', 'touchstart'], drive.signal);
  drag(slider, drive);
  keys(slider, drive);
  wheel(slider, drive);
}

/** A gesture of its own for each kind of input: one that ends does not cut another short. */
function begin({ session, key, signal, attempt }: SliderDrive) {
  const gesture = new LiveGesture(session);
  signal.addEventListener('abort', () => gesture.finish());
  return {
    gesture,
    set: (value: number) => attempt(() => gesture.set({ [key]: value })),
    current: () => session.values.peek()[key] as number,
  };
}

function keys(slider: HTMLElement, drive: SliderDrive): void {
  const { gesture, set, current } = begin(drive);
  const { range, signal } = drive;
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
}

function drag(slider: HTMLElement, drive: SliderDrive): void {
  const { gesture, set } = begin(drive);
  const { range, signal } = drive;
  let pointer: number | null = null;
  const follow = (event: PointerEvent) => {
    const { left, width } = slider.getBoundingClientRect();
    if (width > 0) set(valueAt((event.clientX - left) / width, range));
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
function wheel(slider: HTMLElement, drive: SliderDrive): void {
  const { gesture, set, current } = begin(drive);
  const { range, signal } = drive;
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
      if (steps !== 0) set(stepBy(current(), steps, range));
      clearTimeout(rest);
      rest = setTimeout(() => gesture.finish(), wheelRest);
    },
    { signal, passive: false },
  );
  signal.addEventListener('abort', () => clearTimeout(rest));
}
