import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Session } from './session';

/**
 * Work on the open exhibit's values that stays as it was once another exhibit has opened: whatever shows
 * it is about to go, and the other's values mean nothing to it.
 */
export function whileOpen<T>(session: Session, work: () => T): () => T {
  const exhibit = session.exhibit.peek();
  let latest: { readonly value: T } | null = null;
  return () => {
    if (session.exhibit.value === exhibit || !latest) latest = { value: work() };
    return latest.value;
  };
}

/** The same as a signal, for as long as the component lives. */
export function useWhileOpen<T>(
  session: Session,
  work: () => T,
  about: readonly unknown[] = [],
): ReadonlySignal<T> {
  return useMemo(() => computed(whileOpen(session, work)), [session, ...about]);
}
