import { IconButton } from './icon-button';
import { ChevronLeft, ChevronRight } from './icons';
import { Lesson } from './lesson';
import { Presets } from './presets';
import { useShell } from './shell-context';
import { useEdge } from './use-edge';
import { words } from './words';

/** On the left: what to look for, and why it is so. */
export function LeftColumn() {
  const { state, layout, settings } = useShell();
  const ref = useEdge<HTMLElement>('left', layout.value === 'wide');
  const open = state.lessonOpen.value || settings.presenting.value;
  if (!open) return <FoldedLesson />;
  return (
    <aside class="column column-left" ref={ref} aria-label={words.lesson.title}>
      <Presets />
      <div class="panel panel-lesson">
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
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key */}
        <section class="lesson-scroll scrolls" tabIndex={0} aria-label={words.lesson.title}>
          <Lesson />
        </section>
      </div>
    </aside>
  );
}

function FoldedLesson() {
  const { state } = useShell();
  return (
    <button
      type="button"
      class="lesson-tab panel"
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
