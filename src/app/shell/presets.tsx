import { useComputed } from '@preact/signals';
import { unbroken } from '../unbroken';
import { IconButton } from './icon-button';
import { ChevronLeft, ChevronRight } from './icons';
import { listOf, lookOf, presetLists } from './preset-lists';
import { PresetPicker } from './preset-picker';
import { useShell } from './shell-context';
import { words } from './words';

/** The preset in view, with what to look for; arrows go through all of them. */
export function Presets() {
  const { session, preset: current } = useShell();
  const presets = listOf(presetLists(session), current.value);
  if (presets.length === 0) return null;
  const text = words.presets;
  const index = current.value ? presets.indexOf(current.value) : -1;
  return (
    <section class="panel presets" aria-label={text.title}>
      <PresetRow />
      <p class="presets-sentence" aria-live="polite">
        {unbroken(current.value?.sentence ?? text.ownSentence)}
        {index >= 0 && (
          <span class="preset-count figures">{text.count(index + 1, presets.length)}</span>
        )}
      </p>
      <Looks />
    </section>
  );
}

/** The preset's name, with arrows to its neighbours. */
export function PresetRow() {
  const { actions } = useShell();
  const text = words.presets;
  return (
    <div class="presets-row">
      <IconButton label={text.previous} hint="[" onClick={() => actions.stepPreset(-1)}>
        <ChevronLeft />
      </IconButton>
      <PresetPicker />
      <IconButton label={text.next} hint="]" onClick={() => actions.stepPreset(1)}>
        <ChevronRight />
      </IconButton>
    </div>
  );
}

/** What to look for in each of several lenses. */
function Looks() {
  const { session, preset: current } = useShell();
  const look = useComputed(() => lookOf(current.value));
  const open = session.lenses.value.filter(({ exhibit }) => look.value[exhibit.id]);
  if (open.length === 0) return null;
  return (
    <dl class="presets-looks">
      {open.map(({ exhibit }) => (
        <div key={exhibit.id}>
          <dt>{exhibit.title}</dt>
          <dd>{unbroken(look.value[exhibit.id] ?? '')}</dd>
        </div>
      ))}
    </dl>
  );
}
