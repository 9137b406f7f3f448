import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ChoiceParameter } from '../../core/parameter';
import { subjectKey } from './editables';
import { useShell } from './shell-context';

/** The subjects of the open exhibit, one at a time; nothing where it has but one. */
export function Subjects() {
  const { session } = useShell();
  const found = useComputed(() => subjectKey(session.exhibit.value));
  const current = useComputed(() =>
    found.value === undefined ? '' : String(session.values.value[found.value]),
  );
  const row = useRef<HTMLFieldSetElement>(null);
  const shown = current.value;
  useEffect(() => {
    const chosen = row.current?.querySelector(`[value="${shown}"]`);
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  const key = found.value;
  if (key === undefined) return null;
  const parameter = session.exhibit.value.params[key] as unknown as ChoiceParameter;
  const name = `${session.exhibit.value.id} ${key}`;
  return (
    <fieldset class="subjects" key={name} ref={row}>
      <legend class="hidden-visually">{parameter.label}</legend>
      {parameter.options.map((option) => (
        <label key={option} class="subject">
          <input
            type="radio"
            name={name}
            value={option}
            checked={shown === option}
            onChange={() => session.set({ [key]: option })}
          />
          <span>{parameter.names[option] ?? option}</span>
        </label>
      ))}
    </fieldset>
  );
}
