import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { copyText } from '../clipboard';
import { Dialog } from './dialog';
import { useShell } from './shell-context';
import { words } from './words';

/** The link to all of this: copied at once, and shown for when the clipboard is refused. */
export function ShareDialog() {
  const { session } = useShell();
  const field = useRef<HTMLInputElement>(null);
  const told = useSignal('');
  const link = `${location.origin}${location.pathname}${session.address()}`;
  const { share } = words;

  const copy = async () => {
    const done = await copyText(link);
    told.value = done ? share.copied : share.refused;
    field.current?.focus();
    field.current?.select();
  };
  useEffect(() => void copy(), []);

  return (
    <Dialog name="share" title={share.title}>
      <p class="dialog-text">{share.text}</p>
      <div class="field-row">
        <input
          ref={field}
          class="field"
          type="text"
          readOnly
          value={link}
          aria-label={share.field}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="primary-button" onClick={() => void copy()}>
          {share.copy}
        </button>
      </div>
      <p class="dialog-told" role="status">
        {told}
      </p>
    </Dialog>
  );
}
