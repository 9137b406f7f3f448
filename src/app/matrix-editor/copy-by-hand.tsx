import { words } from './words';

interface CopyByHandProps {
  readonly label: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** The text, selected, for where the clipboard is shut. */
export function CopyByHand({ label, text, onClose }: CopyByHandProps) {
  return (
    <div class="matrix-sheet">
      <p class="matrix-sheet-text">{words.copyByHand}</p>
      <textarea
        ref={selectAll}
        class="matrix-sheet-field"
        readOnly
        aria-label={label}
        rows={text.split('\n').length}
        value={text}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      />
      <div class="matrix-sheet-buttons">
        <button type="button" class="matrix-button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </div>
  );
}

function selectAll(field: HTMLTextAreaElement | null): void {
  field?.select();
}
