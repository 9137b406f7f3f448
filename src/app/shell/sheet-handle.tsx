import type { TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { useShell } from './shell-context';
import type { SheetSize } from './shell-state';
import { words } from './words';

const sizes: readonly SheetSize[] = ['folded', 'half', 'full'];
/** Pixels of a drag that change the size by one. */
const dragPixels = 36;

/** The grip on top of a sheet: a tap opens or folds it, a drag up or down goes through its sizes. */
export function SheetHandle() {
  const { state } = useShell();
  const start = useRef<{ y: number; size: SheetSize } | null>(null);
  const moved = useRef(false);

  const grab = (event: TargetedPointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { y: event.clientY, size: state.sheetSize.peek() };
    moved.current = false;
  };
  const drag = (event: TargetedPointerEvent<HTMLButtonElement>) => {
    if (!start.current) return;
    const steps = Math.round((start.current.y - event.clientY) / dragPixels);
    if (steps !== 0) moved.current = true;
    const index = sizes.indexOf(start.current.size) + steps;
    state.sheetSize.value = sizes[Math.min(2, Math.max(0, index))] ?? 'half';
  };
  const drop = () => {
    start.current = null;
  };
  const tap = () => {
    if (!moved.current)
      state.sheetSize.value = state.sheetSize.peek() === 'folded' ? 'half' : 'folded';
    moved.current = false;
  };

  const folded = state.sheetSize.value === 'folded';
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={folded ? words.sheet.open : words.sheet.fold}
      aria-expanded={!folded}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      onClick={tap}
    >
      <span class="sheet-grip" />
    </button>
  );
}
