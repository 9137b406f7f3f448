import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { VariantValue } from '../../core/parameter';
import type { FromHere } from '../../exhibits/contract';
import type { Session } from '../session';
import { type CardList, isCardList, ListSource } from './list-source';

/**
 * A list parameter as it is now; the latest while another exhibit opens and this editor is about to go.
 * @param fromHere how edits leave the past alone; null where they do not
 */
export function useList(
  session: Session,
  key: string,
  fromHere: () => FromHere<never> | null,
): ReadonlySignal<ListSource> {
  const latest = useRef<ListSource | null>(null);
  return useComputed(() => {
    const parameter = session.exhibit.value.params[key];
    const values = session.values.value;
    if (parameter && isCardList(parameter)) {
      const list = values[key] as readonly VariantValue[];
      if (latest.current?.list !== list)
        latest.current = new ListSource(
          key,
          parameter as unknown as CardList,
          list,
          (index, input) =>
            fromHere()?.edit(
              session.values.peek() as never,
              index,
              input,
              session.position.peek(),
            ) ?? null,
        );
    }
    return latest.current as ListSource;
  });
}
