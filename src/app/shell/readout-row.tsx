import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Readout } from '../../core/readout';
import { copyText } from '../clipboard';
import { liveReadout } from './live-readout';
import { ReadoutTable } from './readout-table';
import { useShell } from './shell-context';
import { words } from './words';

/** Milliseconds that 'copied' stays. */
const copiedFor = 1400;

/** One number: its name, its value, the exact value where that says more. A click copies all digits. */
export function ReadoutRow({ readout }: { readonly readout: Readout<never> }) {
  const { session, notices } = useShell();
  const live = useMemo(() => liveReadout(session, readout), [session, readout]);
  const copied = useSignal(false);
  const number = useComputed(() => inRows(live.text.value));
  const isTable = useComputed(() => live.text.value.includes('\n'));
  const exact = useComputed(() => inRows(live.exact.value));
  const hasExact = useComputed(() => live.exact.value !== '');

  useEffect(() => {
    if (!copied.value) return;
    const timer = setTimeout(() => {
      copied.value = false;
    }, copiedFor);
    return () => clearTimeout(timer);
  }, [copied.value]);

  const copy = async () => {
    copied.value = await copyText(live.copyText());
    if (!copied.value) notices.add(words.panels.copyFailed);
  };

  return (
    <li class="readout">
      <button
        type="button"
        class="readout-button"
        data-table={isTable.value ? '' : undefined}
        onClick={() => void copy()}
      >
        <span class="readout-label">{readout.label}</span>
        <span class="readout-value figures">
          {isTable.value ? (
            <ReadoutTable text={live.text} />
          ) : (
            <span class="readout-number">{number}</span>
          )}
          {hasExact.value && (
            <span class="readout-exact">
              {words.panels.exact} {exact}
            </span>
          )}
        </span>
        {copied.value && (
          <span class="readout-copied" role="status">
            {words.panels.copiedShort}
          </span>
        )}
      </button>
    </li>
  );
}

/** A matrix in one line of text becomes one line a row. */
function inRows(text: string): string {
  return text.replaceAll('; ', ';\n');
}
