import { useComputed } from '@preact/signals';
import { ReadoutRow } from './readout-row';
import { useShell } from './shell-context';

/** The exhibit's live numbers. */
export function Readouts() {
  const { session } = useShell();
  const readouts = useComputed(() => session.exhibit.value.readouts);
  return (
    <ul class="readouts">
      {readouts.value.map((readout) => (
        <ReadoutRow key={readout.id} readout={readout} />
      ))}
    </ul>
  );
}
