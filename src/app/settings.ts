import { signal } from '@preact/signals';

export const themes = ['dark', 'light', 'projector'] as const;
export type Theme = (typeof themes)[number];

export function isTheme(text: unknown): text is Theme {
  return themes.some((theme) => theme === text);
}

/** How the page looks; not part of an exhibit's state. */
export class Settings {
  readonly theme = signal<Theme>('dark');
  /** Panels fold, type and lines grow. */
  readonly presenting = signal(false);
}
