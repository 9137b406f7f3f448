import { IconButton } from './icon-button';
import { ChevronLeft, ChevronRight } from './icons';
import { LeftContent } from './left-content';
import { leftTabs } from './panel-tabs';
import { Presets } from './presets';
import { useShell } from './shell-context';
import { Tabs } from './tabs';
import { useEdge } from './use-edge';
import { words } from './words';

/** On the left: what to look for, and why it is so. */
export function LeftColumn() {
  const { state, settings } = useShell();
  return state.lessonOpen.value || settings.presenting.value ? <OpenLesson /> : <FoldedLesson />;
}

function OpenLesson() {
  const { session, state, layout, settings } = useShell();
  const ref = useEdge<HTMLElement>('left', layout.value === 'wide');
  const tabs = leftTabs(session.exhibit.value);
  const tab = tabs.find((id) => id === state.leftTab.value) ?? 'lesson';
  const tabbed = tabs.length > 1;
  return (
    <aside class="column column-left" ref={ref} aria-label={words.lesson.title}>
      <Presets />
      <div class="panel panel-lesson" data-tabs={tabbed ? '' : undefined}>
        {tabbed && (
          <Tabs
            label={words.left.title}
            class="left-tabs"
            tabs={tabs.map((id) => ({ id, label: words.left.tabs[id] }))}
            current={tab}
            panelId="left-panel"
            onChoose={(id) => {
              state.leftTab.value = id;
            }}
          />
        )}
        {!settings.presenting.value && (
          <IconButton
            class="lesson-fold"
            label={words.lesson.fold}
            onClick={() => {
              state.lessonOpen.value = false;
            }}
          >
            <ChevronLeft />
          </IconButton>
        )}
        <section
          key={tab} // Each begins at its top.
          class="lesson-scroll scrolls"
          id="left-panel"
          role={tabbed ? 'tabpanel' : undefined}
          tabIndex={0}
          aria-label={words.left.tabs[tab]}
        >
          <LeftContent tab={tab} />
        </section>
      </div>
    </aside>
  );
}

function FoldedLesson() {
  const { session, state } = useShell();
  const ref = useEdge<HTMLButtonElement>('bottom', session.isSeveral); // It waits below lenses.
  return (
    <button
      type="button"
      class="lesson-tab panel"
      ref={ref}
      onClick={() => {
        state.lessonOpen.value = true;
      }}
      aria-label={words.lesson.open}
    >
      <ChevronRight />
      <span>{words.lesson.title}</span>
    </button>
  );
}
