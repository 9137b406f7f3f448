import { useComputed, useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { NamedExpression } from '../../core/parameter';
import { placeBelow } from '../matrix-editor/popover';
import { words } from './words';

interface Props {
  readonly label: string;
  readonly named: readonly NamedExpression[];
  /** The id of the present function; null for the visitor's own. */
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
}

/** A button with the present function's name; it opens the list of all known ones, searched by typing. */
export function FunctionMenu({ label, named, current, onChoose }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const open = useSignal(false);
  const query = useSignal('');
  const at = useSignal(0);
  const found = useComputed(() => matching(named, query.value));
  const title = named.find((entry) => entry.id === current)?.title ?? words.own;

  const choose = (entry: NamedExpression | undefined) => {
    if (!entry) return;
    onChoose(entry.id);
    popover.current?.hidePopover();
    button.current?.focus();
  };
  const goTo = (index: number) => {
    const count = found.value.length;
    if (count === 0) return;
    at.value = (index + count) % count;
    popover.current
      ?.querySelector(`[id="${optionId(id, at.value)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  };
  const keyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') goTo(at.value + 1);
    else if (event.key === 'ArrowUp') goTo(at.value - 1);
    else if (event.key === 'Enter') choose(found.value[at.value]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const toggled = (isOpen: boolean) => {
    open.value = isOpen;
    if (!isOpen) return;
    query.value = '';
    goTo(
      Math.max(
        0,
        named.findIndex((entry) => entry.id === current),
      ),
    );
    search.current?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        class="function-button"
        aria-label={`${words.choose(label)}, ${title}`}
        aria-haspopup="listbox"
        aria-expanded={open.value}
        aria-controls={id}
        popovertarget={id}
      >
        <span>{title}</span>
        <Chevron />
      </button>
      <div
        ref={popover}
        id={id}
        class="function-menu"
        popover="auto"
        onBeforeToggle={(event) => {
          if (event.newState === 'open') placeBelow(event.currentTarget, button.current);
        }}
        onToggle={(event) => toggled(event.newState === 'open')}
      >
        <input
          ref={search}
          class="function-search"
          // The popover gives it the focus at once: no key goes astray.
          autofocus
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          placeholder={words.search}
          aria-label={words.search}
          aria-expanded={open.value}
          aria-controls={`${id}-list`}
          aria-activedescendant={found.value.length > 0 ? optionId(id, at.value) : undefined}
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
            at.value = 0;
          }}
          onKeyDown={keyDown}
        />
        <div
          class="function-list scrolls"
          id={`${id}-list`}
          role="listbox"
          tabIndex={-1}
          aria-label={label}
        >
          {inGroups(found.value).map(({ group, first, entries }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox.
            <div key={`${group} ${first}`} role="group" aria-label={group || label}>
              {group && (
                <p class="function-group" aria-hidden="true">
                  {group}
                </p>
              )}
              {entries.map((entry, k) => (
                <button
                  key={entry.id}
                  id={optionId(id, first + k)}
                  type="button"
                  class="function-option"
                  role="option"
                  tabIndex={-1}
                  aria-selected={first + k === at.value}
                  data-current={entry.id === current ? '' : undefined}
                  onClick={() => choose(entry)}
                >
                  {entry.title}
                </button>
              ))}
            </div>
          ))}
        </div>
        {found.value.length === 0 && <p class="function-none">{words.none(query.value.trim())}</p>}
      </div>
    </>
  );
}

function optionId(id: string, index: number): string {
  return `${id}-${index}`;
}

/** Those whose title or id has every word of the query, in their order. */
export function matching(
  named: readonly NamedExpression[],
  query: string,
): readonly NamedExpression[] {
  const parts = plain(query).split(/\s+/);
  return named.filter(({ id, title }) => {
    const text = plain(`${title} ${id}`);
    return parts.every((part) => text.includes(part));
  });
}

/** Runs of entries of one group, in their order. */
export function inGroups(
  entries: readonly NamedExpression[],
): readonly { group: string; first: number; entries: readonly NamedExpression[] }[] {
  const runs: { group: string; first: number; entries: NamedExpression[] }[] = [];
  entries.forEach((entry, index) => {
    const { group = '' } = entry;
    const last = runs.at(-1);
    if (last?.group === group) last.entries.push(entry);
    else runs.push({ group, first: index, entries: [entry] });
  });
  return runs;
}

/** Without accents and dashes: 'levy' finds 'Lévy', 'goldstein price' finds 'Goldstein–Price'. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[-–—]/g, ' ')
    .toLowerCase();
}

function Chevron() {
  return (
    <svg class="function-chevron" viewBox="0 0 20 20" aria-hidden="true">
      <path d="m5.5 8 4.5 4.5L14.5 8" />
    </svg>
  );
}
