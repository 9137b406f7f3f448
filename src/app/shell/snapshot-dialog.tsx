import { useSignal } from '@preact/signals';
import { Dialog } from './dialog';
import { useShell } from './shell-context';
import { words } from './words';

const scales = [1, 2, 4] as const;

/** Takes a PNG of the picture. */
export function SnapshotDialog() {
  const { host, session } = useShell();
  const scale = useSignal<number>(2);
  const busy = useSignal(false);
  const told = useSignal('');
  const { snapshot } = words;

  const save = async () => {
    busy.value = true;
    told.value = '';
    try {
      const blob = await host.snapshot({ scale: scale.value });
      download(blob, `vectorium-${session.exhibit.value.id}.png`);
      told.value = snapshot.saved;
    } catch (error) {
      told.value = (error as Error).message;
    }
    busy.value = false;
  };

  const ready = host.phase.value === 'ready';
  return (
    <Dialog name="snapshot" title={snapshot.title}>
      <p class="dialog-text">{snapshot.text}</p>
      <fieldset class="choices">
        <legend class="hidden-visually">{snapshot.size}</legend>
        {scales.map((factor) => (
          <label key={factor} class="choice">
            <input
              type="radio"
              name="snapshot-scale"
              checked={scale.value === factor}
              onChange={() => {
                scale.value = factor;
              }}
            />
            <span class="choice-name">{snapshot.scale(factor)}</span>
            <span class="choice-detail figures">
              {snapshot.pixels(window.innerWidth * factor, window.innerHeight * factor)}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="dialog-actions">
        <p class="dialog-told" role="status">
          {ready ? told : snapshot.notReady}
        </p>
        <button
          type="button"
          class="primary-button"
          autofocus
          disabled={busy.value || !ready}
          aria-busy={busy.value}
          onClick={() => void save()}
        >
          {busy.value ? snapshot.saving : snapshot.save}
        </button>
      </div>
      {busy.value && <div class="dialog-progress" />}
    </Dialog>
  );
}

/** Hands a file to the visitor. */
function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
