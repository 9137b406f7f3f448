import { ChevronLeft, ChevronRight } from './icons';
import { useShell } from './shell-context';
import type { Side } from './shell-state';
import { words } from './words';

/** While presenting: a thin handle at one side that brings its panel back. */
export function Peek({ side }: { readonly side: Side }) {
  const { state } = useShell();
  const { presenting } = words;
  const open = state.peek.value === side;
  const left = side === 'left';
  const label = left
    ? open
      ? presenting.hideLesson
      : presenting.peekLesson
    : open
      ? presenting.hideValues
      : presenting.peekValues;
  return (
    <button
      type="button"
      class={`peek peek-${side}`}
      aria-label={label}
      aria-expanded={open}
      onClick={() => {
        state.peek.value = open ? null : side;
      }}
    >
      {left !== open ? <ChevronRight /> : <ChevronLeft />}
    </button>
  );
}
