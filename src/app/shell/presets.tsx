import { IconButton } from './icon-button';
import { ChevronLeft, ChevronRight } from './icons';
import { PresetPicker } from './preset-picker';
import { useShell } from './shell-context';
import { useCurrentPreset } from './use-preset';
import { words } from './words';

/** The preset in view, with what to look for; arrows go through all of them. */
export function Presets() {
  const { session, actions } = useShell();
  const current = useCurrentPreset();
  const { presets } = session.exhibit.value;
  if (presets.length === 0) return null;
  const text = words.presets;
  const index = current.value ? presets.indexOf(current.value) : -1;
  return (
    <section class="panel presets" aria-label={text.title}>
      <div class="presets-row">
        <IconButton label={text.previous} hint="[" onClick={() => actions.stepPreset(-1)}>
          <ChevronLeft />
        </IconButton>
        <PresetPicker presets={presets} current={current} />
        <IconButton label={text.next} hint="]" onClick={() => actions.stepPreset(1)}>
          <ChevronRight />
        </IconButton>
      </div>
      <p class="presets-sentence" aria-live="polite">
        {unbroken(current.value?.sentence ?? text.ownSentence)}
        {index >= 0 && (
          <span class="preset-count figures">{text.count(index + 1, presets.length)}</span>
        )}
      </p>
    </section>
  );
}

/** An equation in a sentence stays in one line. */
function unbroken(sentence: string): string {
  return sentence.replaceAll(' = ', '\u00a0=\u00a0');
}
