import type { About } from '../../exhibits/contract';
import type { Notices } from '../notices';
import type { Session } from '../session';
import type { Settings } from '../settings';
import { sentences } from '../words';
import { togglePresenting } from './presenting';
import { listOf, type Offer, presetInView, presetLists } from './preset-lists';
import { neighbourPreset } from './preset-match';
import type { DialogName, ShellState } from './shell-state';
import { chooseTheme, nextTheme } from './theme';

/** What buttons and keys do alike. */
export interface Actions {
  togglePlay(): void;
  /** Of several lenses, all play, or all that play pause. */
  togglePlayAll(): void;
  /** Gives the focused one of several lenses the stage to itself, and takes it back. */
  toggleEnlarged(): void;
  step(count: number): void;
  undo(): void;
  redo(): void;
  reset(): void;
  resetCamera(): void;
  openDialog(name: DialogName): void;
  nextTheme(): void;
  togglePresenting(): void;
  /** Ends what Esc ends: a peek first, then an enlarged lens, then the presentation. @returns whether there was anything */
  leave(): boolean;
  /** Fetches an exhibit where that is still to be done, and opens it. */
  openExhibit(about: About): Promise<void>;
  applyPreset(preset: Offer): void;
  stepPreset(step: 1 | -1): void;
}

export function createActions(
  session: Session,
  settings: Settings,
  notices: Notices,
  state: ShellState,
): Actions {
  const attempt = (change: () => void) => {
    try {
      change();
    } catch (error) {
      notices.add((error as Error).message);
    }
  };
  const applyPreset = (preset: Offer) =>
    attempt(() => {
      session.applyPreset(preset.id);
      state.lastPreset.value = preset.id;
    });
  return {
    togglePlay: () => (session.playing.value ? session.pause() : session.play()),
    togglePlayAll: () => {
      const lenses = session.lenses.value;
      const playing = lenses.filter((lens) => lens.playing.value);
      if (playing.length > 0) for (const lens of playing) lens.pause();
      else for (const lens of lenses) lens.play();
    },
    toggleEnlarged: () => {
      if (session.isSeveral) session.enlarged.value = !session.enlarged.value;
    },
    step: (count) => attempt(() => session.step(count)),
    undo: () => session.undo(),
    redo: () => session.redo(),
    reset: () => session.reset(),
    resetCamera: () => session.setCamera(null),
    openDialog: (name) => {
      state.dialog.value = name;
    },
    nextTheme: () => chooseTheme(settings, nextTheme(settings.theme.value)),
    togglePresenting: () => {
      state.peek.value = null;
      togglePresenting(settings);
    },
    leave: () => {
      if (state.peek.value) state.peek.value = null;
      else if (session.isSeveral && session.enlarged.value) session.enlarged.value = false;
      else if (settings.presenting.value) settings.presenting.value = false;
      else return false;
      return true;
    },
    openExhibit: async ({ id, title }) => {
      try {
        await session.shelf.bring(...session.shelf.idsOf(id));
      } catch {
        notices.add(sentences.cannotFetch(title));
        return;
      }
      attempt(() => session.open(id));
    },
    applyPreset,
    stepPreset: (step) => {
      const current = presetInView(session, state.lastPreset.value);
      const next = neighbourPreset(listOf(presetLists(session), current), current, step);
      if (next) applyPreset(next);
    },
  };
}
