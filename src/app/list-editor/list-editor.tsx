import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { ParameterError, type Patch } from '../../core/parameter';
import type { ListView } from '../../exhibits/contract';
import type { Session } from '../session';
import { FromHereRow, useFromHere } from './from-here';
import { AddIcon } from './icons';
import { ItemCard } from './item-card';
import { useList } from './use-list';
import { words } from './words';

export interface ListEditorProps {
  readonly session: Session;
  readonly parameterKey: string;
}

/** More cards than these show their fields only when opened. */
const mostInFull = 4;

const plainView: ListView<never> = { noun: 'item', main: [] };

/** A list of variants or records as a column of cards, to which some can be added and from which some be removed. */
export function ListEditor({ session, parameterKey }: ListEditorProps) {
  const view = (session.exhibit.value.lists?.[parameterKey] ?? plainView) as ListView<never>;
  const fromHere = useFromHere(session, view);
  const source = useList(session, parameterKey, fromHere.now);
  const open = useSignal<ReadonlySet<number>>(new Set());
  const problem = useSignal('');
  const problemId = useId();
  const { items, canAdd, parameter } = source.value;

  const attempt = (patch: () => Patch): boolean => {
    try {
      session.set(patch());
      problem.value = '';
      return true;
    } catch (error) {
      if (!(error instanceof ParameterError)) throw error;
      problem.value = error.message;
      return false;
    }
  };
  const toggle = (index: number) => {
    const next = new Set(open.value);
    if (!next.delete(index)) next.add(index);
    open.value = next;
  };
  const remove = (index: number) => {
    const others = () =>
      view.remove?.(session.values.peek() as never, index) ?? source.peek().without(index);
    if (!attempt(others)) return;
    // The cards after it move up, and stay as open as they were.
    const kept = [...open.value].filter((other) => other !== index);
    open.value = new Set(kept.map((other) => (other > index ? other - 1 : other)));
  };

  return (
    <div class="list-editor">
      {items.length === 0 && <p class="list-empty">{words.none(view.noun)}</p>}
      {view.fromHere && items.length > 0 && (
        <FromHereRow session={session} fromHere={view.fromHere} on={fromHere.on} />
      )}
      <ul class="items">
        {items.map((_, index) => (
          <ItemCard
            key={index}
            {...{ session, list: source, view, index }}
            open={open.value.has(index)}
            shown={fromHere.shown}
            brief={items.length > mostInFull}
            onToggle={() => toggle(index)}
            onRemove={() => remove(index)}
            onAction={(action) =>
              attempt(() =>
                action.apply(session.values.peek() as never, index, session.position.peek()),
              )
            }
          />
        ))}
      </ul>
      <p class="number-problem" id={problemId} role="alert">
        {problem}
      </p>
      <button
        type="button"
        class="list-add"
        disabled={!canAdd}
        title={canAdd ? undefined : words.full(parameter.max, view.noun)}
        onClick={() =>
          attempt(() => view.add?.(session.values.peek() as never) ?? source.peek().withAdded())
        }
      >
        <AddIcon />
        {canAdd ? words.add(view.noun) : words.full(parameter.max, view.noun)}
      </button>
    </div>
  );
}
