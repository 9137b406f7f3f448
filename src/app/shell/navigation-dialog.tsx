import { useComputed, useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { About, Wing } from '../../exhibits/contract';
import { Dialog } from './dialog';
import { SearchIcon } from './icons';
import { searchExhibits } from './search';
import { useShell } from './shell-context';
import { words } from './words';

const optionId = (exhibit: About) => `exhibit-${exhibit.id}`;

/** All exhibits by wing; what is typed narrows them. Arrows choose, Enter opens. */
export function NavigationDialog() {
  const { session, state, actions } = useShell();
  const text = words.navigation;
  const query = useSignal('');
  const at = useSignal(0);
  const field = useRef<HTMLInputElement>(null);
  const found = useComputed(() => searchExhibits(session.shelf.abouts, words.wings, query.value));
  const ordered = useComputed(() => byWing(found.value).flatMap(([, exhibits]) => exhibits));
  const chosen = ordered.value[at.value];

  // Before the first frame: what is typed right after the key that opened it is not lost.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (chosen) document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const open = (exhibit: About | undefined) => {
    if (!exhibit) return;
    state.dialog.value = null;
    if (exhibit.id !== session.about.id) void actions.openExhibit(exhibit);
  };
  const press = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const count = ordered.value.length;
    if (event.key === 'Enter') open(chosen);
    else if (event.key === 'ArrowDown') at.value = (at.value + 1) % Math.max(1, count);
    else if (event.key === 'ArrowUp') at.value = (at.value - 1 + count) % Math.max(1, count);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog name="navigation" title={text.title}>
      <div class="search">
        <SearchIcon />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={text.search}
          aria-expanded="true"
          aria-controls="exhibits"
          aria-activedescendant={chosen ? optionId(chosen) : undefined}
          autocomplete="off"
          spellcheck={false}
          placeholder={text.placeholder}
          value={query}
          onInput={(event) => {
            query.value = event.currentTarget.value;
            at.value = 0;
          }}
          onKeyDown={press}
        />
        <span class="search-count figures">{text.count(found.value.length)}</span>
      </div>
      <div
        id="exhibits"
        class="exhibits scrolls"
        role="listbox"
        tabIndex={-1}
        aria-label={text.title}
      >
        {byWing(found.value).map(([wing, exhibits]) => (
          // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox
          <div key={wing} role="group" aria-labelledby={`wing-${wing}`}>
            <h3 id={`wing-${wing}`} class="wing" role="presentation">
              {words.wings[wing]}
            </h3>
            {exhibits.map((exhibit) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the search field takes the keys
              <div
                key={exhibit.id}
                id={optionId(exhibit)}
                class="exhibit-option"
                role="option"
                tabIndex={-1}
                aria-selected={exhibit === chosen}
                onClick={() => open(exhibit)}
                onPointerMove={() => {
                  at.value = ordered.value.indexOf(exhibit);
                }}
              >
                <span class="exhibit-title">
                  {exhibit.title}
                  {exhibit.id === session.about.id && <span class="here">{text.here}</span>}
                </span>
                <span class="exhibit-summary">{exhibit.summary}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <p class="search-none" role="status">
        {found.value.length === 0 ? text.none(query.value.slice(0, 40)) : ''}
      </p>
    </Dialog>
  );
}

/** Grouped by wing, wings in the order of their best exhibit. */
function byWing(exhibits: readonly About[]): [Wing, About[]][] {
  const groups = new Map<Wing, About[]>();
  for (const exhibit of exhibits) {
    const group = groups.get(exhibit.wing);
    if (group) group.push(exhibit);
    else groups.set(exhibit.wing, [exhibit]);
  }
  return [...groups];
}
