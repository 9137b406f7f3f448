import { computed, type ReadonlySignal } from '@preact/signals';
import type { Readout } from '../../core/readout';
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

/**
 * A readout that follows the session. One whose function takes no position is left alone while only
 * time passes, and one that takes no results while those come in.
 */
export function liveReadout(session: Session, readout: Readout<never>): LiveReadout {
  const evaluate = () => {
    const values = session.values.value as never;
    const position = readout.value.length > 1 ? session.position.value : session.position.peek();
    const results = readout.value.length > 2 ? session.results.value : session.results.peek();
    return readout.value(values, position, results);
  };
  const value = computed(whileOpen(session, evaluate));
  const format = whileOpen(session, () => {
    const formatted = readout.format(value.value, session.values.value as never);
    return readout.unit === '' ? formatted : `${formatted} ${readout.unit}`;
  });
  const text = computed(format);
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
