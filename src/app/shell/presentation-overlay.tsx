import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Readout } from '../../core/readout';
import { lazily } from './lazily';
import { liveReadout } from './live-readout';
import { useShell } from './shell-context';
import { useEdge } from './use-edge';
import { useReadouts } from './use-readouts';
import { words } from './words';

const PresentedFormula = lazily(() =>
  import('./presented-formula').then((part) => part.PresentedFormula),
);

/** So many numbers can be read from the back of a room. */
const shown = 3;

const isProminent = (readout: Readout<never>, values: never) => readout.prominent?.(values) ?? true;

/** While presenting: the title or the preset's, the formula and the first readouts, large, over the picture. */
export function PresentationOverlay() {
  const { session } = useShell();
  return session.isSeveral ? <SharedFormula /> : <Overlay />;
}

/** Lenses carry their titles and numbers themselves; the matrix that all share stands below them. */
function SharedFormula() {
  const ref = useEdge<HTMLElement>('bottom');
  return (
    <section class="presentation-shared" ref={ref} aria-label={words.presenting.title}>
      <PresentedFormula />
    </section>
  );
}

function Overlay() {
  const { session, layout, preset } = useShell();
  const ref = useEdge<HTMLElement>(layout.value === 'sheet' ? 'top' : 'left');
  const readouts = useReadouts(isProminent).slice(0, shown);
  return (
    <section class="presentation" ref={ref} aria-label={words.presenting.title}>
      <p class="presentation-title">{preset.value?.title ?? session.exhibit.value.title}</p>
      <PresentedFormula />
      <dl class="presentation-numbers figures">
        {readouts.map((readout) => (
          <KeyNumber key={readout.id} readout={readout} />
        ))}
      </dl>
    </section>
  );
}

function KeyNumber({ readout }: { readonly readout: Readout<never> }) {
  const { session } = useShell();
  const live = useMemo(() => liveReadout(session, readout), [session, readout]);
  const text = useComputed(() => live.text.value.replaceAll('\t', '\u2002'));
  // A list is one even where it has but one item.
  const lines = useComputed(() => /[\n\t]/.test(live.text.value));
  return (
    <div class="key-number">
      <dt>{readout.label}</dt>
      <dd data-lines={lines.value ? '' : undefined}>{text}</dd>
    </div>
  );
}
