import { useComputed } from '@preact/signals';
import type { ChoiceParameter } from '../../core/parameter';
import { RadioRow } from '../radio-row';
import { subjectKey } from './editables';
import { useShell } from './shell-context';

/** The subjects of the open exhibit, one at a time; nothing where it has but one. */
export function Subjects() {
  const { session } = useShell();
  const found = useComputed(() => subjectKey(session.exhibit.value));
  const current = useComputed(() =>
    found.value === undefined ? '' : String(session.values.value[found.value]),
  );
  const key = found.value;
  if (key === undefined) return null;
  const exhibit = session.exhibit.value;
  const { label, options, names } = exhibit.params[key] as unknown as ChoiceParameter;
  const name = `${exhibit.id} ${key}`;
  return (
    <RadioRow
      key={name}
      label={label}
      name={name}
      options={options.map((option) => ({ value: option, label: names[option] ?? option }))}
      current={current.value}
      onChoose={(option) => session.set({ [key]: option })}
    />
  );
}
