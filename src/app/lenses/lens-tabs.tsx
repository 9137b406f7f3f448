import type { Session } from '../session';
import { words } from './words';

/** Which lens the controls speak of; nothing where there is but one exhibit. */
export function LensTabs({ session }: { readonly session: Session }) {
  const lenses = session.lenses.value;
  if (lenses.length < 2) return null;
  const focused = session.lens.value;
  return (
    <fieldset class="subjects lens-tabs">
      <legend class="hidden-visually">{words.title}</legend>
      {lenses.map((lens) => (
        <label key={lens.exhibit.id} class="subject">
          <input
            type="radio"
            name="lens"
            value={lens.exhibit.id}
            checked={lens === focused}
            onChange={() => session.focus(lens.exhibit.id)}
          />
          <span>{lens.exhibit.title}</span>
        </label>
      ))}
    </fieldset>
  );
}
