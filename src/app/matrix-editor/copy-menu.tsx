import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { formatMatrix, type MatrixFormat } from '../../math/matrix-text';
import { copyText } from '../clipboard';
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
  readonly button: RefObject<HTMLButtonElement | null>;
  /** The browser keeps the clipboard shut; the visitor has to copy by hand. */
  readonly onShut: (copy: Copy) => void;
}

/** A matrix as text, in the format of that name. */
export interface Copy {
  readonly name: string;
  readonly text: string;
}

/** A button with a menu of formats. */
export function CopyMenu({ source, editing, button, onShut }: CopyMenuProps) {
  const menuId = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const choose = async (format: MatrixFormat) => {
    const text = formatMatrix(shownValues(source), source.rows, format);
    const name = words.formats[format];
    menu.current?.hidePopover();
    button.current?.focus();
    if (await copyText(text)) editing.notice.value = { text: words.copied(name), tone: 'news' };
    else onShut({ name, text });
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
