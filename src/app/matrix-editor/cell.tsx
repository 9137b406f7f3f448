import { useLayoutEffect, useRef } from 'preact/hooks';
import { type CellEditing, samePlace } from './cell-editing';
import { cellKeyDown } from './cell-keys';
import type { CellSource } from './cell-source';
import { shownText, shrinkLevel, tooltipText } from './cell-text';
import type { CellPlace } from './navigation';
import { useScrub } from './use-scrub';

interface CellProps {
  readonly source: CellSource;
  readonly editing: CellEditing;
  readonly place: CellPlace;
  /** Ids of the texts that explain the cell and what is wrong with it. */
  readonly helpId: string;
  readonly problemId: string;
  /** Takes a paste that is more than one number. @returns whether it was taken */
  readonly onPaste: (text: string) => boolean;
}

/** One number: typed, nudged or scrubbed. */
export function Cell({ source, editing, place, helpId, problemId, onPaste }: CellProps) {
  const input = useRef<HTMLInputElement>(null);
  const scrub = useScrub(editing, place);
  const focused = samePlace(editing.focused.value, place);
  const draft = editing.draft.value;
  const invalid = samePlace(editing.problem.value?.place ?? null, place);
  const text = source.text(place);
  const value = source.value(place);
  const ownDraft = draft && samePlace(draft.place, place) ? draft.text : null;
  const shown = ownDraft ?? (focused ? text : shownText(text, value));

  useLayoutEffect(() => {
    if (focused) input.current?.select();
  }, [focused]);

  return (
    <input
      ref={input}
      class="cell"
      type="text"
      inputMode="text"
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      enterkeyhint="done"
      data-row={place.row + 1}
      data-column={place.column + 1}
      data-shrink={shrinkLevel(shown)}
      aria-label={source.name(place)}
      aria-invalid={invalid}
      aria-describedby={invalid ? `${problemId} ${helpId}` : helpId}
      title={focused ? undefined : tooltipText(text, value)}
      value={shown}
      onFocus={() => editing.focus(place)}
      onBlur={() => editing.blur()}
      onInput={(event) => editing.type(place, event.currentTarget.value)}
      onKeyDown={(event) => cellKeyDown(event, { source, editing, place })}
      onPaste={(event) => {
        if (onPaste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
      }}
      {...scrub}
    />
  );
}
