import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LessonProps } from '../formula';
import { useShell } from './shell-context';
import { words } from './words';

/** The lesson's text. What renders it is fetched once the first picture is on screen. */
export function Lesson() {
  const { session, host } = useShell();
  const view = useSignal<ComponentType<LessonProps> | null>(null);
  const failed = useSignal(false);
  const pictureIsOut = host.phase.value !== 'starting';

  const load = () => {
    failed.value = false;
    import('../formula').then(
      (formula) => {
        view.value = formula.LessonText;
      },
      () => {
        failed.value = true;
      },
    );
  };

  useEffect(() => {
    if (pictureIsOut && !view.peek()) load();
  }, [pictureIsOut]);

  if (failed.value) {
    return (
      <div class="lesson-note">
        <p>{words.lesson.failed}</p>
        <button type="button" class="text-button" onClick={load}>
          {words.lesson.retry}
        </button>
      </div>
    );
  }
  const View = view.value;
  if (!View) return <p class="lesson-note">{words.lesson.loading}</p>;
  const exhibit = session.exhibit.value;
  return <View key={exhibit.id} exhibit={exhibit} session={session} words={words.lesson} />;
}
