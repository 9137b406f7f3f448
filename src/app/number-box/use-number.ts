import { effect, useComputed } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Session } from '../session';
import { NumberEditing, type NumberTarget } from './number-editing';

/**
 * The editing of one number, for as long as the component lives.
 * @param read the number as it is now; reads signals. Null while the component is about to go
 */
export function useNumber(session: Session, read: () => NumberTarget | null) {
  const latest = useRef<NumberTarget | null>(null);
  const reader = useRef(read);
  reader.current = read;
  const target = useComputed<NumberTarget>(() => {
    const found = reader.current();
    if (found) latest.current = found;
    return latest.current as NumberTarget;
  });
  const editing = useMemo(() => new NumberEditing(session, target), [session, target]);
  // Not useSignalEffect, which waits for the next frame.
  useEffect(
    () =>
      effect(() => {
        target.value;
        editing.noticeChange();
      }),
    [target, editing],
  );
  useEffect(() => () => editing.blur(), [editing]);
  return { target, editing };
}
