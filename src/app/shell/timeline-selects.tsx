import { useComputed } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import type { ChoiceParameter } from '../../core/parameter';
import { motionKeys } from './editables';
import { ChevronDown } from './icons';
import { useShell } from './shell-context';
import { words } from './words';

const speeds: readonly number[] = [0.25, 0.5, 1, 2, 4];
/** A run of thousands of steps is also watched in a hurry. */
const stepSpeeds: readonly number[] = [...speeds, 16];

interface SelectProps {
  readonly label: string;
  readonly class: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

function Select({ label, value, options, onChoose, class: name }: SelectProps) {
  const choose = (event: TargetedEvent<HTMLSelectElement>) => onChoose(event.currentTarget.value);
  return (
    <span class={`select ${name}`}>
      <select aria-label={label} title={label} value={value} onChange={choose}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      <ChevronDown />
    </span>
  );
}

/** The exhibit's choices of how to move. */
export function MotionSelects() {
  const { session } = useShell();
  const { params } = session.exhibit.value;
  // A text changes only when other choices matter, and not with every value.
  const keys = useComputed(() => motionKeys(session.exhibit.value, session.values.value).join(' '));
  return (
    <>
      {keys.value
        .split(' ')
        .filter((key) => params[key])
        .map((key) => (
          <MotionSelect key={key} id={key} parameter={params[key] as unknown as ChoiceParameter} />
        ))}
    </>
  );
}

function MotionSelect(props: { readonly id: string; readonly parameter: ChoiceParameter }) {
  const { session } = useShell();
  const { id, parameter } = props;
  const value = useComputed(() => String(session.values.value[id]));
  return (
    <Select
      class="select-motion"
      label={parameter.label}
      value={value.value}
      options={parameter.options.map((option) => [option, parameter.names[option] ?? option])}
      onChoose={(option) => session.set({ [id]: option })}
    />
  );
}

export function SpeedSelect() {
  const { session } = useShell();
  const known = useComputed(() => {
    const now = session.speed.value;
    const offered = session.timeline.value.kind === 'step' ? stepSpeeds : speeds;
    return offered.includes(now) ? offered : [...offered, now].sort((a, b) => a - b);
  });
  return (
    <Select
      class="select-speed figures"
      label={words.timeline.speed}
      value={String(session.speed.value)}
      options={known.value.map((speed) => [String(speed), words.timeline.speeds(speed)])}
      onChoose={(speed) => {
        session.speed.value = Number(speed);
      }}
    />
  );
}
