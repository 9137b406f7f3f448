import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useShell } from './shell-context';

/** Milliseconds of quiet after which a new picture is described. */
const quiet = 900;

/** The picture in words, for screen readers; spoken once it has settled. */
export function Description() {
  const { host } = useShell();
  const spoken = useSignal('');
  const latest = host.description.value;
  useEffect(() => {
    const timer = setTimeout(() => {
      spoken.value = latest;
    }, quiet);
    return () => clearTimeout(timer);
  }, [latest, spoken]);
  return (
    <p id="picture-description" class="hidden-visually" aria-live="polite">
      {spoken}
    </p>
  );
}
