import { type Signal, useSignal } from '@preact/signals';
import type { FromHere, ListView } from '../../exhibits/contract';
import type { Session } from '../session';
import { useWhileOpen } from '../while-open';

/** The switch between edits that leave the past alone and edits of the whole run. */
export interface FromHereSwitch {
  readonly on: Signal<boolean>;
  /** How edits are made now, without watching; null: from the start. */
  now(): FromHere<never> | null;
  /** The index of the item whose fields a card shows; watches. */
  shown(index: number): number;
}

export function useFromHere(session: Session, view: ListView<never>): FromHereSwitch {
  const on = useSignal(true);
  const { fromHere = null } = view;
  const exhibit = session.exhibit.peek();
  return {
    on,
    now: () => (on.peek() && !session.playing.peek() ? fromHere : null),
    shown: (index) => {
      // Another exhibit has opened, and this card is about to go.
      if (session.exhibit.value !== exhibit) return index;
      return fromHere && on.value && !session.playing.value
        ? fromHere.heir(session.values.value as never, index, session.position.value)
        : index;
    },
  };
}

interface Props {
  readonly session: Session;
  readonly fromHere: FromHere<never>;
  readonly on: Signal<boolean>;
}

/** Shown where it makes a difference. */
export function FromHereRow({ session, fromHere, on }: Props) {
  const label = useWhileOpen(session, () => {
    const { value: position } = session.position;
    const matters = fromHere.relevant(session.values.value as never, position);
    return matters && !session.playing.value ? fromHere.label(position) : '';
  });
  if (label.value === '') return null;
  return (
    <label class="list-from-here" title={fromHere.hint}>
      {label}
      <input
        type="checkbox"
        role="switch"
        class="item-switch"
        aria-checked={on.value}
        checked={on.value}
        onChange={(event) => {
          on.value = event.currentTarget.checked;
        }}
      />
    </label>
  );
}
