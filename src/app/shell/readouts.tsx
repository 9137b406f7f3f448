import { ReadoutRow } from './readout-row';
import { useShell } from './shell-context';
import { useReadouts } from './use-readouts';

/** The exhibit's live numbers. */
export function Readouts() {
  const { session } = useShell();
  const readouts = useReadouts();
  // A row belongs to one exhibit's readout, also where the next exhibit has one of the same name.
  const { id } = session.exhibit.value;
  return (
    <ul class="readouts">
      {readouts.map((readout) => (
        <ReadoutRow key={`${id} ${readout.id}`} readout={readout} />
      ))}
    </ul>
  );
}
