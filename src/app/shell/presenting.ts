import { effect } from '@preact/signals';
import type { Settings } from '../settings';
import type { ShellState } from './shell-state';

/** Marks the document while presenting, and leaves presenting when the browser leaves full screen. */
export function followPresenting(settings: Settings, state: ShellState): void {
  let wasFull = false;
  effect(() => {
    const root = document.documentElement;
    root.toggleAttribute('data-presenting', settings.presenting.value);
    root.dataset.peek = state.peek.value ?? 'none';
    if (!settings.presenting.value && document.fullscreenElement) void leaveFullScreen();
  });
  document.addEventListener('fullscreenchange', () => {
    const isFull = document.fullscreenElement !== null;
    if (wasFull && !isFull) settings.presenting.value = false;
    wasFull = isFull;
  });
}

/** Called from a key or a click: browsers allow full screen only then. */
export function togglePresenting(settings: Settings): void {
  settings.presenting.value = !settings.presenting.value;
  if (settings.presenting.value) void enterFullScreen();
}

async function enterFullScreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen?.();
  } catch {
    // Refused or unknown: the page presents inside its window.
  }
}

async function leaveFullScreen(): Promise<void> {
  try {
    await document.exitFullscreen();
  } catch {
    // Already left.
  }
}
