import { ReadoutRow } from './readout-row';
import { useReadouts } from './use-readouts';

/** The exhibit's live numbers. */
export function Readouts() {
  const readouts = useReadouts();
  return (
    <ul class="readouts">
      {readouts.map((readout) => (
        <ReadoutRow key={readout.id} readout={readout} />
      ))}
    </ul>
  );
}
