import { useId, useState } from 'preact/hooks';
import { words } from './words';

interface PasteSheetProps {
  /** @returns a sentence when the text is refused, nothing when it was taken */
  readonly onText: (text: string) => string | null;
  readonly onClose: () => void;
}

/** A field to paste or type a whole matrix into, for where a paste into a cell is awkward. */
export function PasteSheet({ onText, onClose }: PasteSheetProps) {
  const problemId = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const use = (candidate: string) => setProblem(onText(candidate));
  return (
    <div class="matrix-sheet">
      <textarea
        ref={focusOnce}
        class="matrix-sheet-field"
        rows={3}
        spellcheck={false}
        autocomplete="off"
        aria-label={words.pasteField}
        aria-invalid={problem !== null}
        aria-describedby={problemId}
        placeholder={words.pasteField}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          if (event.inputType === 'insertFromPaste') use(event.currentTarget.value);
          else setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onClose();
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) use(text);
        }}
      />
      <p class="cell-note-spoken" id={problemId} role="status" data-tone="problem">
        {problem}
      </p>
      <div class="matrix-sheet-buttons">
        <button type="button" class="matrix-button" onClick={onClose}>
          {words.pasteCancel}
        </button>
        <button type="button" class="matrix-button matrix-button-primary" onClick={() => use(text)}>
          {words.pasteUse}
        </button>
      </div>
    </div>
  );
}

function focusOnce(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
