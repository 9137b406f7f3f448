import { type ReadonlySignal, useComputed, useSignalEffect } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { ListAction, ListView } from '../../exhibits/contract';
import type { Session } from '../session';
import { useWhileOpen } from '../while-open';
import { CaseSelect } from './case-select';
import { Field } from './field';
import { ChevronIcon, RemoveIcon } from './icons';
import type { ListSource } from './list-source';
import type { VariantSource } from './variant-source';
import { words } from './words';

interface Props {
  readonly session: Session;
  readonly list: ReadonlySignal<ListSource>;
  readonly view: ListView<never>;
  readonly index: number;
  /** The index of the item whose fields the card of another shows. */
  readonly shown: (index: number) => number;
  readonly open: boolean;
  /** Whether the main fields wait for it to be opened too. */
  readonly brief: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
  readonly onAction: (action: ListAction<never>) => void;
}

/** One item: its colour, its case, what it says now; the main fields, and the others behind 'more'. */
export function ItemCard(props: Props) {
  const { session, list, view, index, open } = props;
  const latest = useRef<VariantSource | null>(null);
  const source = useComputed(() => {
    // The item may have been removed, and this card is about to go.
    const { items } = list.value;
    latest.current = items[props.shown(index)] ?? items[index] ?? latest.current;
    return latest.current as VariantSource;
  });
  const moreId = useId();
  const name = useWhileOpen(session, () => {
    const { values, exists } = present(props);
    return (exists && view.title?.(values, index)) || words.item(view.noun, index);
  });
  const note = useWhileOpen(session, () => {
    const { values, exists } = present(props);
    return (exists && view.note?.(values, index, session.position.value)) || '';
  });
  const itemName = name.value;
  const components = useWhileOpen(session, () => view.components?.(session.values.value as never));
  const shown = useWhileOpen(session, () => {
    const { values, exists } = present(props);
    return exists ? view.fields?.(values, index).join(' ') : undefined;
  });
  const hasCases = Object.keys(source.value.parameter.cases).length > 1;
  const matters = shown.value?.split(' ');
  const fields = source.value.fields.filter(([key]) => matters?.includes(key) ?? true);
  const isMain = ([key]: readonly [string, unknown]) => view.main.includes(key);
  const main = fields.filter(isMain);
  const others = fields.filter((field) => !isMain(field));
  const fieldOf = ([field, parameter]: (typeof fields)[number]) => (
    <Field
      key={`${source.value.caseId} ${field}`}
      {...{ session, source, field, parameter, itemName, components: components.value }}
    />
  );
  return (
    <li class="item" data-open={open ? '' : undefined} data-record={hasCases ? undefined : ''}>
      <div class="item-head">
        <ColourDot {...props} />
        {hasCases ? (
          <CaseSelect session={session} source={source} name={itemName} />
        ) : (
          <span class="item-title">{itemName}</span>
        )}
        <button
          type="button"
          class="item-button"
          aria-label={words.moreOf(itemName, open)}
          title={open ? words.less : words.more}
          aria-expanded={open}
          aria-controls={moreId}
          onClick={props.onToggle}
        >
          <ChevronIcon />
        </button>
        {list.value.canRemove && (
          <button
            type="button"
            class="item-button"
            aria-label={words.remove(itemName)}
            title={words.remove(itemName)}
            onClick={props.onRemove}
          >
            <RemoveIcon />
          </button>
        )}
      </div>
      <div class="item-line">
        <p class="item-note figures">{note}</p>
        {(open || !props.brief) && <Actions {...props} name={itemName} />}
      </div>
      {(open || !props.brief) && main.length > 0 && (
        <div class="item-main">{main.map(fieldOf)}</div>
      )}
      <div class="item-others" id={moreId} hidden={!open}>
        {open && others.map(fieldOf)}
      </div>
    </li>
  );
}

/** The values, and whether the item is still among them. */
function present({ session, list, index }: Props) {
  const values = session.values.value as never;
  return { values, exists: index < list.value.list.length };
}

function ColourDot(props: Props) {
  const ref = useRef<HTMLSpanElement>(null);
  const colour = useWhileOpen(props.session, () => {
    const { values, exists } = present(props);
    return (exists && props.view.colour?.(values, props.index)) || 'quiet';
  });
  useSignalEffect(() => {
    ref.current?.style.setProperty('--dot', `var(--${colour.value}, var(--quiet))`);
  });
  return <span class="item-dot" ref={ref} aria-hidden="true" />;
}

function Actions(props: Props & { readonly name: string }) {
  const { session, view, index, name } = props;
  const enabled = useWhileOpen(session, () => {
    const { values, exists } = present(props);
    const { value: position } = session.position;
    const can = (action: ListAction<never>) => action.enabled?.(values, index, position) ?? true;
    return exists
      ? (view.actions ?? [])
          .filter(can)
          .map(({ id }) => id)
          .join(' ')
      : '';
  });
  const ids = enabled.value.split(' ');
  return (
    <div class="item-actions">
      {view.actions
        ?.filter(({ id }) => ids.includes(id))
        .map((action) => (
          <button
            key={action.id}
            type="button"
            class="item-action"
            aria-label={`${action.label}: ${name}`}
            onClick={() => props.onAction(action)}
          >
            {action.label}
          </button>
        ))}
    </div>
  );
}
