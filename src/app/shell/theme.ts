import { effect } from '@preact/signals';
import { type Settings, type Theme, themes } from '../settings';

const storageKey = 'vectorium.theme';

/** Chooses a theme and remembers it for the next visit. */
export function chooseTheme(settings: Settings, theme: Theme): void {
  settings.theme.value = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Storage may be refused; the theme then lasts for this visit.
  }
}

export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'dark';
}

/** The remembered theme, else what the system prefers. */
export function startingTheme(): Theme {
  const remembered = rememberedTheme();
  if (remembered) return remembered;
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

function rememberedTheme(): Theme | undefined {
  try {
    const stored = localStorage.getItem(storageKey);
    return themes.find((theme) => theme === stored);
  } catch {
    return undefined;
  }
}

/** Keeps the document's theme, and the colour of the browser's own bars, like the settings. */
export function showTheme(settings: Settings): void {
  effect(() => {
    const root = document.documentElement;
    withoutTransitions(root, () => {
      root.dataset.theme = settings.theme.value;
    });
    const colour = getComputedStyle(root).getPropertyValue('--background-outer').trim();
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', colour);
  });
}

/** Colours change at once: eased, each thing would arrive at its own time. */
function withoutTransitions(root: HTMLElement, change: () => void): void {
  root.toggleAttribute('data-switching', true);
  change();
  requestAnimationFrame(() =>
    requestAnimationFrame(() => root.toggleAttribute('data-switching', false)),
  );
}
