import type { CellEditing } from './cell-editing';
import type { CellSource } from './cell-source';
import { arrowTarget, type CellPlace } from './navigation';

interface KeyContext {
  readonly source: CellSource;
  readonly editing: CellEditing;
  readonly place: CellPlace;
}

type CellKeyEvent = KeyboardEvent & { readonly currentTarget: HTMLInputElement };

/** What keys do in a cell, apart from typing. */
export function cellKeyDown(event: CellKeyEvent, context: KeyContext): void {
  if (event.isComposing) return;
  const handled =
    event.key === 'Enter'
      ? commit(event, context)
      : event.key === 'Escape'
        ? cancel(event, context)
        : event.key.startsWith('Arrow')
          ? arrow(event, context)
          : (event.ctrlKey || event.metaKey) && timeTravel(event, context);
  if (!handled) return;
  event.preventDefault();
  event.stopPropagation();
}

function commit(event: CellKeyEvent, { editing }: KeyContext): boolean {
  if (editing.commit()) event.currentTarget.select();
  return true;
}

function cancel(event: CellKeyEvent, { editing }: KeyContext): boolean {
  if (!editing.touched) return false;
  editing.cancel();
  const input = event.currentTarget;
  queueMicrotask(() => input.select());
  return true;
}

function arrow(event: CellKeyEvent, { source, editing, place }: KeyContext): boolean {
  const vertical = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  if (event.ctrlKey || event.metaKey) return false;
  if (event.altKey) {
    if (!vertical) return false;
    editing.nudge(place, event.key === 'ArrowUp' ? 1 : -1, event.shiftKey);
    return true;
  }
  if (event.shiftKey) return false;
  const input = event.currentTarget;
  const caret = {
    start: input.selectionStart ?? 0,
    end: input.selectionEnd ?? 0,
    length: input.value.length,
  };
  const target = arrowTarget(event.key, place, caret, source.rows, source.columns);
  if (target) focusCell(input, target);
  return target !== null || vertical;
}

function focusCell(from: HTMLElement, { row, column }: CellPlace): void {
  const grid = from.closest('.cell-grid');
  grid
    ?.querySelector<HTMLInputElement>(`[data-row="${row + 1}"][data-column="${column + 1}"]`)
    ?.focus();
}

/** Undo and redo reach the whole session unless a text is being typed. */
function timeTravel(event: CellKeyEvent, { editing, place }: KeyContext): boolean {
  if (event.key.toLowerCase() !== 'z' && event.key.toLowerCase() !== 'y') return false;
  if (editing.isTyping(place)) return false;
  const redo = event.shiftKey || event.key.toLowerCase() === 'y';
  editing.travel(redo ? 'redo' : 'undo');
  return true;
}
