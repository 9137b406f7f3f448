import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { ControlsPanel } from '../controls';
import { Editors } from './editors';
import { Lesson } from './lesson';
import { Presets } from './presets';
import { Readouts } from './readouts';
import { SheetHandle } from './sheet-handle';
import { useShell } from './shell-context';
import type { SheetTab } from './shell-state';
import { Tabs } from './tabs';
import { useEdge } from './use-edge';
import { words } from './words';

const tabs = (['matrix', 'readouts', 'lesson', 'show'] as const).map((id) => ({
  id,
  label: words.sheet.tabs[id],
}));

/** On a phone: all panels in one sheet, one at a time. */
export function Sheet() {
  const { state, layout } = useShell();
  const ref = useEdge<HTMLElement>(layout.value === 'side' ? 'right' : 'bottom');
  const folded = useComputed(() => state.sheetSize.value === 'folded');
  const choose = (tab: SheetTab) => {
    const again = state.sheetTab.value === tab && !folded.value;
    state.sheetTab.value = tab;
    state.sheetSize.value = again ? 'folded' : folded.value ? 'half' : state.sheetSize.value;
  };
  return (
    <aside class="sheet panel" ref={ref} data-size={state.sheetSize} aria-label={words.sheet.title}>
      <SheetHandle />
      <Tabs
        label={words.sheet.title}
        class="sheet-tabs"
        tabs={tabs}
        current={folded.value ? null : state.sheetTab.value}
        panelId="sheet-panel"
        onChoose={choose}
      />
      {!folded.value && (
        <div
          id="sheet-panel"
          class="sheet-body scrolls"
          role="tabpanel"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
          tabIndex={0}
          aria-label={words.sheet.tabs[state.sheetTab.value]}
        >
          <SheetContent tab={state.sheetTab.value} />
        </div>
      )}
    </aside>
  );
}

function SheetContent({ tab }: { readonly tab: SheetTab }): JSX.Element {
  const { session } = useShell();
  if (tab === 'matrix') return <Editors />;
  if (tab === 'readouts') return <Readouts />;
  if (tab === 'show') return <ControlsPanel session={session} />;
  return (
    <>
      <Presets />
      <Lesson />
    </>
  );
}
