import { tinykeys } from 'tinykeys';
import type { Settings } from '../settings';
import type { Actions } from './actions';
import type { ShellState } from './shell-state';

/** Where something is written. */
const text = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable]';
/** Keys that are text there; a list goes to what they begin. */
const typing = `${text}, select`;
/** Things that use Space or Enter themselves. */
const pressable =
  'button, summary, a[href], input, [role=option], [role=tab], [role=menuitemradio]';
/** Things that use the arrow keys themselves: the track, the picture's handles, lists, tabs. */
const movable = `${typing}, input, #views *, [role=slider], [role=tab], [role=listbox], [role=menu] *`;

type Guard = (event: KeyboardEvent) => boolean;

function inside(event: KeyboardEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.matches(selector);
}

/** Buttons that give the keys back once they were clicked, so that Space plays and does not press again. */
const releasing =
  '.presets-row .icon-button, .timeline-steps .icon-button, .lens-tools .icon-button';

function releaseClicked(event: MouseEvent): void {
  if (event.detail === 0) return; // Pressed by key.
  // The path as it was: the icon that was clicked may have given way to another by now.
  for (const node of event.composedPath())
    if (node instanceof HTMLElement && node.matches(releasing)) node.blur();
}

/**
 * The page's keys. A key is left alone while something is typed, while a dialog is open, and where the
 * thing in focus uses it.
 */
export function bindKeys(actions: Actions, state: ShellState, settings: Settings): void {
  document.addEventListener('click', releaseClicked);
  const free: Guard = (event) =>
    !event.defaultPrevented && state.dialog.value === null && !inside(event, typing);
  const notPressable: Guard = (event) => free(event) && !inside(event, pressable);
  const notMovable: Guard = (event) => free(event) && !inside(event, movable);
  /** A clicker types in no field; whatever else was touched last, its keys are meant for the page. */
  const clicked: Guard = (event) =>
    settings.presenting.value && state.dialog.value === null && !inside(event, text);

  const on = (guard: Guard, act: () => unknown) => (event: KeyboardEvent) => {
    if (!guard(event)) return;
    event.preventDefault();
    act();
  };
  const navigation = on(free, () => actions.openDialog('navigation'));
  const previous = on(free, () => actions.stepPreset(-1));
  const next = on(free, () => actions.stepPreset(1));

  tinykeys(window, {
    Space: on(notPressable, actions.togglePlay),
    'Shift+Space': on(notPressable, actions.togglePlayAll),
    ',': on(free, () => actions.step(-1)),
    '.': on(free, () => actions.step(1)),
    'Shift+ArrowLeft': on(notMovable, () => actions.step(-1)),
    'Shift+ArrowRight': on(notMovable, () => actions.step(1)),
    '$mod+z': on(free, actions.undo),
    '$mod+Shift+z': on(free, actions.redo),
    '$mod+y': on(free, actions.redo),
    '$mod+k': on(
      (event) => !event.defaultPrevented && state.dialog.value === null,
      () => actions.openDialog('navigation'),
    ),
    '/': navigation,
    'Shift+/': navigation,
    '?': on(free, () => actions.openDialog('help')),
    'Shift+?': on(free, () => actions.openDialog('help')),
    p: on(free, actions.togglePresenting),
    e: on(free, actions.toggleEnlarged),
    t: on(free, actions.nextTheme),
    s: on(free, () => actions.openDialog('snapshot')),
    r: on(free, actions.reset),
    '0': on(free, actions.resetCamera),
    '[': previous,
    'Control+Alt+[': previous,
    ']': next,
    'Control+Alt+]': next,
    // Esc is not prevented: what is in focus may end something of its own with it.
    Escape: (event) => {
      if (free(event)) actions.leave();
    },
  });
  // Before a handle that was dragged, a slider or a list that was opened last takes them for its own.
  const clicker = (step: 1 | -1) => (event: KeyboardEvent) => {
    if (!clicked(event)) return;
    event.preventDefault();
    event.stopPropagation();
    actions.stepPreset(step);
  };
  tinykeys(window, { PageUp: clicker(-1), PageDown: clicker(1) }, { capture: true });
}
