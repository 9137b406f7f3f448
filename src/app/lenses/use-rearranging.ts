import { useSignal } from '@preact/signals';
import type { TargetedPointerEvent } from 'preact';
import type { Place } from '../../stage/stage';

/** Less than this is a click that trembled, in pixels. */
const leastWay = 6;

/**
 * Dragging a lens by its head onto another's place.
 * @param moved called with the two ids once it was dropped
 */
export function useRearranging(
  places: readonly Place[],
  moved: (id: string, onto: string) => void,
) {
  const over = useSignal<string | null>(null);
  const held = useSignal<{ id: string; x: number; y: number } | null>(null);
  const begin = (id: string) => (event: TargetedPointerEvent<HTMLElement>) => {
    if (event.button !== 0 || (event.target as Element).closest('button, select')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.value = { id, x: event.clientX, y: event.clientY };
  };
  const move = ({ clientX, clientY }: TargetedPointerEvent<HTMLElement>) => {
    const { value: from } = held;
    if (!from || Math.hypot(clientX - from.x, clientY - from.y) < leastWay) return;
    const place = places.find(
      ({ x, y, width, height }) =>
        clientX >= x && clientX < x + width && clientY >= y && clientY < y + height,
    );
    over.value = place && place.name !== from.id ? place.name : null;
  };
  const end = () => {
    const { value: from } = held;
    const { value: onto } = over;
    held.value = null;
    over.value = null;
    if (from && onto !== null) moved(from.id, onto);
  };
  const cancel = () => {
    held.value = null;
    over.value = null;
  };
  const handlers = (id: string) => ({
    onPointerDown: begin(id),
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: cancel,
  });
  return { over, handlers };
}
