import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { ControlsPanel } from '../controls';
import { LensTabs } from '../lenses';
import { Editors } from './editors';
import { LeftContent } from './left-content';
import { Lesson } from './lesson';
import { FunctionEditors, ListEditors } from './own-editors';
import { sheetTabs } from './panel-tabs';
import { Presets } from './presets';
import { Readouts } from './readouts';
import { SheetHandle } from './sheet-handle';
import { useShell } from './shell-context';
import type { SheetTab } from './shell-state';
import { Subjects } from './subjects';
import { Tabs } from './tabs';
import { useEdge } from './use-edge';
import { words } from './words';

/** On a phone: all panels in one sheet, one at a time. */
export function Sheet() {
  const { session, state, layout } = useShell();
  const ref = useEdge<HTMLElement>(layout.value === 'side' ? 'right' : 'bottom');
  const folded = useComputed(() => state.sheetSize.value === 'folded');
  const shown = useComputed(() => sheetTabs(session.exhibit.value, session.values.value));
  // A text of the tabs changes only when other tabs are needed, and not with every value.
  const names = useComputed(() => shown.value.map(({ id, label }) => `${id} ${label}`).join('\n'));
  const tabs = names.value === '' ? [] : shown.peek();
  const current = tabs.find(({ id }) => id === state.sheetTab.value) ?? tabs[0];
  const choose = (tab: SheetTab) => {
    const again = current?.id === tab && !folded.value;
    state.sheetTab.value = tab;
    state.sheetSize.value = again ? 'folded' : folded.value ? 'half' : state.sheetSize.value;
  };
  return (
    <aside class="sheet panel" ref={ref} data-size={state.sheetSize} aria-label={words.sheet.title}>
      <SheetHandle />
      <LensTabs session={session} />
      <Subjects />
      <Tabs
        label={words.sheet.title}
        class="sheet-tabs"
        tabs={tabs}
        current={folded.value ? null : (current?.id ?? null)}
        panelId="sheet-panel"
        onChoose={choose}
      />
      {!folded.value && current && (
        <div
          key={current.id} // Each begins at its top.
          id="sheet-panel"
          class="sheet-body scrolls"
          role="tabpanel"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
          tabIndex={0}
          aria-label={current.label}
        >
          <SheetContent tab={current.id} />
        </div>
      )}
    </aside>
  );
}

function SheetContent({ tab }: { readonly tab: SheetTab }): JSX.Element {
  const { session, host } = useShell();
  if (tab === 'matrix')
    return (
      <>
        <FunctionEditors />
        <Editors />
      </>
    );
  if (tab === 'list') return <ListEditors />;
  if (tab === 'readouts') return <Readouts />;
  if (tab === 'show')
    return <ControlsPanel session={session} pictureIsOut={host.phase.value !== 'starting'} />;
  if (tab !== 'lesson') return <LeftContent tab={tab} />;
  return (
    <>
      <Presets />
      <Lesson />
    </>
  );
}
