import type { ComponentChildren, JSX } from 'preact';

/** A line icon on a 20×20 field, one stroke weight; filled shapes only where they mean 'go'. */
export function icon(children: ComponentChildren): () => JSX.Element {
  return () => (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      {children}
    </svg>
  );
}

export const CloseIcon = icon(<path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />);
