import { useEffect, useRef } from 'preact/hooks';

export interface RadioRowProps {
  /** What is chosen between; heard, not seen. */
  readonly label: string;
  /** Of the group, on the page. */
  readonly name: string;
  readonly class?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly current: string;
  readonly onChoose: (value: string) => void;
}

/** One of several, side by side; the chosen one is scrolled into sight. */
export function RadioRow(props: RadioRowProps) {
  const { label, name, options, current, onChoose } = props;
  const row = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const chosen = row.current?.querySelector(`[value="${current}"]`);
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <fieldset class={`subjects ${props.class ?? ''}`} ref={row}>
      <legend class="hidden-visually">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="subject">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === current}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
