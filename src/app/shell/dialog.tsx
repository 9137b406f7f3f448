import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { CloseIcon } from '../icon';
import { IconButton } from './icon-button';
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

  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Closing, unlike mere removal, gives the focus back to where it was.
    return () => dialog?.close();
  }, []);

  const close = () => {
    if (state.dialog.peek() === name) state.dialog.value = null;
  };
  const closeBeside = (event: TargetedMouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) close();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a native dialog
    <dialog
      ref={ref}
      class={`dialog dialog-${name}`}
      aria-labelledby={titleId}
      onCancel={close}
      onClose={(event) => {
        // Told late, it may speak of a dialog that is gone while the next stands open.
        if (event.currentTarget.isConnected) close();
      }}
      onClick={closeBeside}
    >
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton label={words.dialog.close} onClick={close}>
            <CloseIcon />
          </IconButton>
        </div>
        {children}
      </div>
    </dialog>
  );
}
