import { useComputed } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import type { ChoiceParameter } from '../../core/parameter';
import { ChevronDown } from './icons';
import { useShell } from './shell-context';
import { words } from './words';

const speeds: readonly number[] = [0.25, 0.5, 1, 2, 4];
/** A run of thousands of steps is also watched in a hurry. */
const stepSpeeds: readonly number[] = [...speeds, 16];
/** The group of the choices that say how an exhibit moves. */
const timelineGroup = 'timeline';

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
  const choices = useComputed(() =>
    Object.entries(session.exhibit.value.params).filter(
      ([, { kind, group }]) => kind === 'choice' && group === timelineGroup,
    ),
  );
  return (
    <>
      {choices.value.map(([key, parameter]) => (
        <MotionSelect key={key} id={key} parameter={parameter as unknown as ChoiceParameter} />
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
    const offered = session.exhibit.value.timeline.kind === 'step' ? stepSpeeds : speeds;
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
