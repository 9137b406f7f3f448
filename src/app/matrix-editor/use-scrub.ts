import { useEffect, useRef } from 'preact/hooks';
import type { CellEditing } from './cell-editing';
import type { CellPlace } from './navigation';
import { dragThreshold } from './scrub';

interface Press {
  readonly pointer: number;
  readonly startX: number;
  lastX: number;
  dragging: boolean;
}

/** What a drag changes. */
type Scrubbed = Pick<CellEditing, 'isTyping' | 'beginScrub' | 'moveScrub' | 'endScrub' | 'cancel'>;

type CellEvent<E extends Event> = E & { readonly currentTarget: HTMLInputElement };

/**
 * A press on a cell is a click or, once it has moved sideways, a scrub of its number. A click focuses the
 * cell; a scrub never does. While a text is being typed, the pointer belongs to the text.
 */
export function useScrub(editing: Scrubbed, place: CellPlace) {
  const press = useRef<Press | null>(null);
  const dragged = useRef(false);
  const stopListening = useRef<(() => void) | null>(null);

  const end = (finish: () => void) => {
    stopListening.current?.();
    stopListening.current = null;
    if (press.current?.dragging) finish();
    press.current = null;
  };
  useEffect(() => () => end(() => editing.endScrub()), [editing]);

  const begin = (input: HTMLInputElement, current: Press) => {
    current.dragging = true;
    dragged.current = true;
    input.setPointerCapture(current.pointer);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    editing.beginScrub(place);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end(() => editing.cancel());
    };
    window.addEventListener('keydown', onKey, true);
    stopListening.current = () => window.removeEventListener('keydown', onKey, true);
  };

  return {
    onPointerDown(event: CellEvent<PointerEvent>) {
      dragged.current = false;
      if (event.button !== 0 || !event.isPrimary || editing.isTyping(place)) return;
      const { pointerId: pointer, clientX } = event;
      press.current = { pointer, startX: clientX, lastX: clientX, dragging: false };
    },
    onPointerMove(event: CellEvent<PointerEvent>) {
      const current = press.current;
      if (current?.pointer !== event.pointerId) return;
      if (!current.dragging) {
        if (Math.abs(event.clientX - current.startX) < dragThreshold) return;
        begin(event.currentTarget, current);
      }
      const pixels = event.clientX - current.lastX;
      current.lastX = event.clientX;
      editing.moveScrub(place, pixels, event.shiftKey);
    },
    onPointerUp: () => end(() => editing.endScrub()),
    onPointerCancel: () => end(() => editing.endScrub()),
    /** Keeps a press from focusing: that waits until it turns out to be a click. */
    onMouseDown(event: CellEvent<MouseEvent>) {
      if (event.button === 0 && document.activeElement !== event.currentTarget)
        event.preventDefault();
    },
    onClick(event: CellEvent<MouseEvent>) {
      if (!dragged.current && document.activeElement !== event.currentTarget)
        event.currentTarget.focus();
    },
  };
}
