/** What the tests of exhibits share. */
import fc from 'fast-check';
import { acceptAll, defaultsOf } from '../../../src/core/parameter';
import { linearTransformation } from '../../../src/exhibits/linear-algebra/linear-transformation';
import type { Values } from '../../../src/exhibits/linear-algebra/linear-transformation/parameters';

// Seeded, so that a run can be repeated; EXHIBITS_SEED tries another.
fc.configureGlobal({ seed: Number(process.env.EXHIBITS_SEED ?? 2026) });

/** The exhibit's values with these on top of its defaults, checked as if they came from outside. */
export function valuesWith(patch: Record<string, unknown>): Values {
  const { params } = linearTransformation;
  return acceptAll(params, defaultsOf(params), patch) as unknown as Values;
}

const readoutOf = (id: string) => {
  const found = linearTransformation.readouts.find((readout) => readout.id === id);
  if (!found) throw new Error(`There is no readout ${id}.`);
  return found;
};

/** A readout's raw value. */
export function readout(id: string, patch: Record<string, unknown>): unknown {
  return readoutOf(id).value(valuesWith(patch) as never, 1, {});
}

/** A readout as the visitor reads it. */
export function shown(id: string, patch: Record<string, unknown>): string {
  const values = valuesWith(patch) as never;
  const found = readoutOf(id);
  return found.format(found.value(values, 1, {}), values);
}

/** The exact text beside a readout; empty where it would say nothing more. */
export function exact(id: string, patch: Record<string, unknown>): string {
  return readoutOf(id).exact?.(valuesWith(patch) as never) ?? '';
}
