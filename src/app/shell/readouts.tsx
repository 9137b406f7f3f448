import { useComputed } from '@preact/signals';
import { ReadoutRow } from './readout-row';
import { useShell } from './shell-context';

/** The exhibit's live numbers. */
export function Readouts() {
  const { session } = useShell();
  // A string, so that the list is made anew only when another set of readouts is shown.
  const shownIds = useComputed(() => {
    const values = session.values.value as never;
    const relevant = session.exhibit.value.readouts.filter((r) => r.relevant?.(values) ?? true);
    return relevant.map((readout) => readout.id).join(' ');
  });
  const ids = shownIds.value.split(' ');
  const readouts = session.exhibit.value.readouts.filter(({ id }) => ids.includes(id));
  return (
    <ul class="readouts">
      {readouts.map((readout) => (
        <ReadoutRow key={readout.id} readout={readout} />
      ))}
    </ul>
  );
}
