import type { ComponentChildren, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly tip?: string;
  /** What the button shows. */
  readonly face: ComponentChildren;
  readonly class?: string;
  /** The items: buttons with a role of `menuitem` or `menuitemradio`. */
  readonly children: ComponentChildren;
}

const itemSelector = '[role^="menuitem"]:not([disabled])';

/** A button that opens a list of actions. Arrows move, Enter chooses, Esc and a click outside close. */
export function Menu({ label, tip, face, class: extra = '', children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    if (!open) return;
    const items = () => [...(root.current?.querySelectorAll<HTMLElement>(itemSelector) ?? [])];
    (items().find((item) => item.ariaChecked === 'true') ?? items()[0])?.focus();
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  // After a choice by pointer the keys go back to the picture: Space plays.
  const choose = (event: TargetedMouseEvent<HTMLElement>) => {
    if (event.detail === 0) close();
    else setOpen(false);
  };

  const move = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>(itemSelector)];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: -1,
    };
    const target = targets[event.key];
    if (event.key === 'Escape') close();
    else if (target !== undefined) items.at(target % items.length)?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <div class={`menu ${extra}`} ref={root}>
      <button
        ref={button}
        type="button"
        class="menu-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        data-tip={open ? undefined : (tip ?? label)}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <div
          id={id}
          class="menu-list scrolls"
          role="menu"
          tabIndex={0}
          aria-label={label}
          onKeyDown={move}
          onClick={choose}
        >
          {children}
        </div>
      )}
    </div>
  );
}

interface ItemProps {
  readonly onClick: () => void;
  /** Given for one choice of several. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

export function MenuItem({ onClick, checked, disabled = false, children }: ItemProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is a radio item's where it is checked
    <button
      type="button"
      class="menu-item"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      tabIndex={-1}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
