import { effect, useComputed } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Session, Values } from '../session';
import { CellEditing } from './cell-editing';
import type { CellSource } from './cell-source';

type Params = Readonly<Record<string, { readonly kind: string }>>;
type MakeSource = (params: Params, values: Values, key: string) => CellSource;

/** The cells of a parameter and their editing, for as long as the component lives. */
export function useCells(session: Session, key: string, kind: string, makeSource: MakeSource) {
  const latest = useRef<CellSource | null>(null);
  const source = useComputed(() => {
    const { params } = session.exhibit.value;
    const values = session.values.value;
    // Another exhibit may have opened, and this component is about to go.
    if (!latest.current || params[key]?.kind === kind)
      latest.current = makeSource(params, values, key);
    return latest.current;
  });
  const editing = useMemo(() => new CellEditing(session, source), [session, source]);
  // Not useSignalEffect, which waits for the next frame.
  useEffect(
    () =>
      effect(() => {
        source.value;
        editing.noticeChange();
      }),
    [source, editing],
  );
  useEffect(() => () => editing.blur(), [editing]);
  return { source: source.value, editing };
}
