import { useComputed } from '@preact/signals';
import type { Readout } from '../../core/readout';
import { useShell } from './shell-context';

/** The exhibit's readouts that say something with the present values and that `fits` lets through. */
export function useReadouts(
  fits: (readout: Readout<never>, values: never) => boolean = () => true,
): readonly Readout<never>[] {
  const { session } = useShell();
  // A string, so that the list is made anew only when another set of readouts is shown.
  const shownIds = useComputed(() => {
    const values = session.values.value as never;
    const shown = session.exhibit.value.readouts.filter(
      (readout) => (readout.relevant?.(values) ?? true) && fits(readout, values),
    );
    return shown.map((readout) => readout.id).join(' ');
  });
  const ids = shownIds.value.split(' ');
  return session.exhibit.value.readouts.filter(({ id }) => ids.includes(id));
}
