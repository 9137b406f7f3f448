import { useId, useRef, useState } from 'preact/hooks';
import { formatMatrix, type MatrixFormat } from '../../math/matrix-text';
import { copyText } from './clipboard';
import type { CellEditing } from './cell-editing';
import type { CellSource } from './cell-source';
import { shownValues } from './copied-text';
import { CopyIcon } from './icons';
import { placeBelow } from './popover';
import { words } from './words';

const formats = Object.keys(words.formats) as MatrixFormat[];

interface CopyMenuProps {
  readonly source: CellSource;
  readonly editing: CellEditing;
}

/** A button with a menu of formats. Where the clipboard is shut, the text is shown to be copied by hand. */
export function CopyMenu({ source, editing }: CopyMenuProps) {
  const menuId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [byHand, setByHand] = useState<{ name: string; text: string } | null>(null);

  const choose = async (format: MatrixFormat) => {
    const text = formatMatrix(shownValues(source), source.rows, format);
    const name = words.formats[format];
    menu.current?.hidePopover();
    button.current?.focus();
    if (await copyText(text)) {
      setByHand(null);
      editing.notice.value = { text: words.copied(name), tone: 'news' };
    } else {
      setByHand({ name, text });
    }
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        class="matrix-tool"
        aria-label={words.copy(source.label)}
        title={words.copy(source.label)}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={menuId}
        popovertarget={menuId}
      >
        <CopyIcon />
      </button>
      <div
        ref={menu}
        id={menuId}
        class="copy-menu"
        role="menu"
        popover="auto"
        aria-label={words.copyAs(source.label)}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') placeBelow(event.currentTarget, button.current);
        }}
        onToggle={(event) => {
          setOpen(event.newState === 'open');
          if (event.newState === 'open') itemsOf(event.currentTarget)[0]?.focus();
        }}
        onKeyDown={moveInMenu}
      >
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            role="menuitem"
            tabIndex={-1}
            class="copy-format"
            onClick={() => void choose(format)}
          >
            {words.formats[format]}
          </button>
        ))}
      </div>
      {byHand && (
        <CopyByHand
          label={words.copyText(source.label, byHand.name)}
          text={byHand.text}
          onClose={() => {
            setByHand(null);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}

function moveInMenu(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const items = itemsOf(event.currentTarget);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const targets: Record<string, number> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at + items.length - 1) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  if (event.key === 'Tab') event.currentTarget.hidePopover();
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  items[target]?.focus();
}

interface CopyByHandProps {
  readonly label: string;
  readonly text: string;
  readonly onClose: () => void;
}

function CopyByHand({ label, text, onClose }: CopyByHandProps) {
  return (
    <div class="matrix-sheet">
      <p class="matrix-sheet-text">{words.copyByHand}</p>
      <textarea
        ref={(field) => field?.select()}
        class="matrix-sheet-field"
        readOnly
        aria-label={label}
        rows={text.split('\n').length}
        value={text}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <div class="matrix-sheet-buttons">
        <button type="button" class="matrix-button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </div>
  );
}
