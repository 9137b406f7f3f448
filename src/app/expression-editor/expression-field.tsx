import type { ReadonlySignal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { ExpressionEditing } from './expression-editing';
import { markText } from './marked-text';
import { words } from './words';

/**
 * Spelt so that it is set as an attribute: as a property it is a boolean in newer browsers, where the text
 * 'off' counts as true.
 */
const noCorrections = { autoCorrect: 'off' };

interface Props {
  readonly label: string;
  readonly editing: ExpressionEditing;
  /** The session's text. */
  readonly text: ReadonlySignal<string>;
}

/** The text of the expression, as many lines as it needs, and what is wrong with it, where it is wrong. */
export function ExpressionField({ label, editing, text }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const helpId = `${id}-help`;
  const problemId = `${id}-problem`;
  const shown = editing.draft.value ?? text.value;
  const problem = editing.problem.value;
  const { before, wrong, after } = markText(shown, problem?.place ?? null);

  const keyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      if (!editing.commit()) selectFault();
    } else if (event.key === 'Escape' && (editing.touched || editing.problem.peek())) {
      editing.cancel();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const selectFault = () => {
    const place = editing.problem.peek()?.place;
    if (place) field.current?.setSelectionRange(place.at, place.at + place.length);
  };
  /** What would be too long never enters the field: laying it out alone would freeze the page. */
  const guard = (event: Event, data: DataTransfer | null) => {
    if (editing.refuses(data?.getData('text/plain') ?? '')) event.preventDefault();
  };

  return (
    <>
      <div class="expression-box scrolls">
        <div class="expression-mirror" aria-hidden="true">
          {before}
          {wrong !== '' && <mark>{wrong}</mark>}
          {after}
          {'\u200b'}
        </div>
        <textarea
          ref={field}
          class="expression-field"
          rows={1}
          autocomplete="off"
          autocapitalize="off"
          {...noCorrections}
          spellcheck={false}
          enterkeyhint="done"
          placeholder={words.placeholder}
          aria-label={words.field(label)}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${problemId} ${helpId}` : helpId}
          value={shown}
          onInput={(event) => editing.type(event.currentTarget.value)}
          onBlur={() => editing.blur()}
          onKeyDown={keyDown}
          onPaste={(event) => guard(event, event.clipboardData)}
          onDrop={(event) => guard(event, event.dataTransfer)}
        />
      </div>
      <p class="expression-problem" id={problemId} role="alert">
        {problem?.message}
      </p>
      <span id={helpId} hidden>
        {words.help}
      </span>
    </>
  );
}
