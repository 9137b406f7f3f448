import { useShell } from './shell-context';
import { words } from './words';

/** In place of a picture that cannot be drawn: why, and what still works. */
export function Cover() {
  const { host } = useShell();
  const phase = host.phase.value;
  if (phase === 'recovering') {
    return (
      <p class="recovering panel" role="status">
        {words.status.recoveringTip}
      </p>
    );
  }
  if (phase !== 'unsupported' && phase !== 'failed') return null;
  const { cover } = words;
  const unsupported = phase === 'unsupported';
  return (
    <section class="cover" aria-live="polite">
      <h2 class="cover-title">{unsupported ? cover.unsupported : cover.failed}</h2>
      <p>{host.problem}</p>
      <p class="cover-help">{unsupported ? cover.unsupportedHelp : cover.failedHelp}</p>
      <button type="button" class="text-button" onClick={() => location.reload()}>
        {cover.reload}
      </button>
    </section>
  );
}
