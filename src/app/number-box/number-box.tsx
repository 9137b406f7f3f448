import type { ReadonlySignal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { shownText } from '../matrix-editor/cell-text';
import { useScrub } from '../matrix-editor/use-scrub';
import type { NumberEditing, NumberTarget } from './number-editing';
import { words } from './words';

interface Props {
  /** The whole name, for screen readers. */
  readonly label: string;
  readonly target: ReadonlySignal<NumberTarget>;
  readonly editing: NumberEditing;
  /** Where the sentence about what is wrong stands. */
  readonly problemId: string;
}

const anywhere = { row: 0, column: 0 };

/** A box with one number: typed as a number or an expression, nudged by arrows, dragged sideways. */
export function NumberBox({ label, target, editing, problemId }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(false);
  const scrub = useScrub(editing, anywhere);
  const { value } = target.value;
  const text = String(value);
  const invalid = editing.problem.value !== '';

  useLayoutEffect(() => {
    if (focused) input.current?.select();
  }, [focused]);

  return (
    <input
      ref={input}
      class="number-box figures"
      type="text"
      inputMode="text"
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      enterkeyhint="done"
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={invalid ? problemId : undefined}
      title={focused ? undefined : words.help}
      value={editing.draft.value ?? (focused ? text : shownText(text, value))}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        editing.blur();
        setFocused(false);
      }}
      onInput={(event) => editing.type(event.currentTarget.value)}
      onKeyDown={(event) => keyDown(event, editing)}
      onKeyUp={(event) => {
        // One press held down is one step back; the next press is another.
        if (event.key.startsWith('Arrow') && !editing.isTyping()) editing.endScrub();
      }}
      {...scrub}
    />
  );
}

function keyDown(event: TargetedKeyboardEvent<HTMLInputElement>, editing: NumberEditing): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const input = event.currentTarget;
  if (event.key === 'Enter') {
    if (editing.commit()) input.select();
  } else if (event.key === 'Escape') {
    if (!editing.touched) return;
    editing.cancel();
    queueMicrotask(() => input.select());
  } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    editing.nudge(event.key === 'ArrowUp' ? 1 : -1, event.shiftKey);
    queueMicrotask(() => input.select());
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
