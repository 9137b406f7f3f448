import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './icon-button';
import { CloseIcon } from './icons';
import { useShell } from './shell-context';
import type { DialogName } from './shell-state';
import { words } from './words';

interface Props {
  readonly name: DialogName;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A native modal dialog; Esc, its cross and a click beside it close it, and focus goes back. */
export function Dialog({ name, title, children }: Props) {
  const { state } = useShell();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    ref.current?.showModal();
  }, []);

  const close = () => {
    if (state.dialog.peek() === name) state.dialog.value = null;
  };
  const closeBeside = (event: TargetedMouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) ref.current?.close();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a native dialog
    <dialog
      ref={ref}
      class={`dialog dialog-${name}`}
      aria-labelledby={titleId}
      onClose={close}
      onClick={closeBeside}
    >
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton label={words.dialog.close} onClick={() => ref.current?.close()}>
            <CloseIcon />
          </IconButton>
        </div>
        {children}
      </div>
    </dialog>
  );
}
