import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

interface Props {
  /** The button's name; also its tooltip unless `tip` says more. */
  readonly label: string;
  readonly tip?: string;
  /** The key that does the same, as printed. */
  readonly hint?: string;
  readonly disabled?: ReadonlySignal<boolean> | boolean;
  readonly class?: string;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A button that is a picture; its name is said aloud and shown as a tooltip. */
export function IconButton({ label, tip, hint, class: extra = '', children, ...rest }: Props) {
  return (
    <button
      type="button"
      class={`icon-button ${extra}`}
      aria-label={label}
      data-tip={hint ? `${tip ?? label}  ${hint}` : (tip ?? label)}
      {...rest}
    >
      {children}
    </button>
  );
}
