import { words } from './words';

interface Props {
  /** The axis' label. */
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** Makes an axis logarithmic, or linear again. */
export function LogSwitch({ label, on, onSwitch }: Props) {
  return (
    <button
      type="button"
      class="chart-switch"
      aria-pressed={on}
      aria-label={words.logarithmicName(label)}
      onClick={() => onSwitch(!on)}
    >
      {words.logarithmic(label)}
    </button>
  );
}
