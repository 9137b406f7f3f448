import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import type { Host } from '../host-contract';
import type { Notices } from '../notices';
import type { Session } from '../session';
import type { Settings } from '../settings';
import { createActions } from './actions';
import { FreeRegion } from './free-region';
import { bindKeys } from './keys';
import { watchLayout } from './layout';
import { followPresenting } from './presenting';
import { presetInView } from './preset-lists';
import { Shell } from './shell';
import { ShellContext } from './shell-context';
import { ShellState } from './shell-state';
import { showTheme, startingTheme } from './theme';

export interface ShellParts {
  readonly root: HTMLElement;
  readonly session: Session;
  readonly host: Host;
  readonly settings: Settings;
  readonly notices: Notices;
}

/**
 * Builds the page around the picture, once. Sets the theme that was remembered or that the system
 * prefers; a theme from the address is set after this.
 */
export function mountShell({ root, session, host, settings, notices }: ShellParts): void {
  const state = new ShellState();
  const actions = createActions(session, settings, notices, state);
  const layout = watchLayout();
  const freeRegion = new FreeRegion((insets) => host.setFreeRegion(insets));
  host.waitForPanels(() => freeRegion.measured());

  settings.theme.value = startingTheme();
  const several = computed(() => session.lenses.value.length > 1);
  effect(() => {
    document.documentElement.toggleAttribute('data-lenses', several.value);
    // Several pictures above each other need the room.
    state.sheetSize.value = several.value ? 'folded' : 'half';
    // What was chosen of one exhibit was not chosen of several.
    state.lastPreset.value = '';
  });
  effect(() => {
    // Where it would lie over the picture, or leave several too little room, it waits to be asked for.
    state.lessonOpen.value = layout.value === 'wide' && !several.value;
  });
  showTheme(settings);
  followPresenting(settings, state);
  bindKeys(actions, state, settings);
  effect(() => {
    document.documentElement.dataset.phase = host.phase.value;
    document.title = `${session.about.title} · Vectorium`;
  });

  effect(() => {
    // Once frames run long, as they do in software, the panels stop shining through, for the rest of the visit.
    const { resolution, inSoftware } = host.status.value;
    if (resolution < 1 || inSoftware) document.documentElement.dataset.frugal = '';
  });

  const preset = computed(() => presetInView(session, state.lastPreset.value));
  const shell = { session, host, settings, notices, state, actions, layout, freeRegion, preset };
  render(
    <ShellContext.Provider value={shell}>
      <Shell />
    </ShellContext.Provider>,
    root,
  );
}
