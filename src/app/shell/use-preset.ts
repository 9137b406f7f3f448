import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { Preset } from '../../exhibits/contract';
import { matchPreset } from './preset-match';
import { useShell } from './shell-context';

/** The preset that the values show just now; null when they are the visitor's own. */
export function useCurrentPreset(): ReadonlySignal<Preset | null> {
  const { session, state } = useShell();
  return useComputed(() =>
    matchPreset(session.exhibit.value, session.values.value, state.lastPreset.value),
  );
}
