import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Readout } from '../../core/readout';
import type { Lens } from '../lens';
import { readoutText, readoutValue } from '../readout-value';

/** So many numbers fit under a picture at most; what a small one has no room for is left out. */
const shown = 4;

/** The first readouts of a lens, over its picture. */
export function KeyNumbers({ lens }: { readonly lens: Lens }) {
  const ids = useMemo(() => computed(() => prominentIds(lens)), [lens]);
  const readouts = ids.value
    .split(' ')
    .flatMap((id) => lens.exhibit.readouts.filter((readout) => readout.id === id));
  return (
    <dl class="lens-numbers figures">
      {readouts.map((readout) => (
        <KeyNumber key={readout.id} lens={lens} readout={readout} />
      ))}
    </dl>
  );
}

function KeyNumber({ lens, readout }: { readonly lens: Lens; readonly readout: Readout<never> }) {
  const text = useMemo(() => liveText(lens, readout), [lens, readout]);
  return (
    <div class="lens-number">
      <dt>{readout.label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** A text, so that the row is made anew only when other readouts matter. */
function prominentIds({ exhibit, values }: Lens): string {
  const now = values.value as never;
  return exhibit.readouts
    .filter((one) => (one.relevant?.(now) ?? true) && (one.prominent?.(now) ?? true))
    .slice(0, shown)
    .map(({ id }) => id)
    .join(' ');
}

/** One line. */
function liveText(lens: Lens, readout: Readout<never>): ReadonlySignal<string> {
  const value = computed(() => readoutValue(lens, readout));
  return computed(() => {
    const text = readoutText(lens, readout, value.value);
    return text.split('\n')[0]?.replaceAll('\t', '\u2002') ?? '';
  });
}
