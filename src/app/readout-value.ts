import type { ReadonlySignal } from '@preact/signals';
import type { Readout, Results } from '../core/readout';

/** Whose numbers they are: a lens, or the session's focused one. */
export interface ReadoutSource {
  readonly values: ReadonlySignal<Readonly<Record<string, unknown>>>;
  readonly position: ReadonlySignal<number>;
  readonly results: ReadonlySignal<Results>;
}

/**
 * A readout's value now. To be asked in a `computed`: where its function takes no position it is left
 * alone while only time passes, and where it takes no results while those come in.
 */
export function readoutValue(source: ReadoutSource, readout: Readout<never>): unknown {
  const { values, position, results } = source;
  return readout.value(
    values.value as never,
    readout.value.length > 1 ? position.value : position.peek(),
    readout.value.length > 2 ? results.value : results.peek(),
  );
}

/** The value as it is read, with its unit. */
export function readoutText({ values }: ReadoutSource, readout: Readout<never>, value: unknown) {
  const formatted = readout.format(value as never, values.value as never);
  return readout.unit === '' ? formatted : `${formatted} ${readout.unit}`;
}
