import { computed, type ReadonlySignal } from '@preact/signals';
import type { Readout } from '../../core/readout';
import { readoutText, readoutValue } from '../readout-value';
import type { Session } from '../session';
import { whileOpen } from '../while-open';

export interface LiveReadout {
  /** The value as it is read, with its unit. */
  readonly text: ReadonlySignal<string>;
  /** The exact value; empty where there is none to add. */
  readonly exact: ReadonlySignal<string>;
  /** All digits, for the clipboard. */
  copyText(): string;
}

/** A readout that follows the session. */
export function liveReadout(session: Session, readout: Readout<never>): LiveReadout {
  const value = computed(whileOpen(session, () => readoutValue(session, readout)));
  const text = computed(whileOpen(session, () => readoutText(session, readout, value.value)));
  const findExact = whileOpen(session, () => readout.exact?.(session.values.value as never) ?? '');
  const exact = computed(() => {
    const found = findExact();
    return found === text.value ? '' : found;
  });
  return { text, exact, copyText: () => plainText(value.peek()) };
}

function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : JSON.stringify(value);
}
