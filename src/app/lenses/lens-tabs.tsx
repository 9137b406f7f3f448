import { RadioRow } from '../radio-row';
import type { Session } from '../session';
import { words } from './words';

/** Which lens the controls speak of; nothing where there is but one exhibit. */
export function LensTabs({ session }: { readonly session: Session }) {
  const exhibits = session.lenses.value.map(({ exhibit }) => exhibit);
  if (exhibits.length < 2) return null;
  return (
    <RadioRow
      class="lens-tabs"
      label={words.title}
      name="lens"
      options={exhibits.map(({ id, title }) => ({ value: id, label: title }))}
      current={session.lens.value.exhibit.id}
      onChoose={(id) => session.focus(id)}
    />
  );
}
