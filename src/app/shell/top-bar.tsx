import { useComputed } from '@preact/signals';
import { Breadcrumb } from './breadcrumb';
import { IconButton } from './icon-button';
import { HelpIcon, RedoIcon, ResetIcon, ShareIcon, SnapshotIcon, UndoIcon } from './icons';
import { keyText } from './key-names';
import { isSheet } from './layout';
import { MoreMenu } from './more-menu';
import { PresetRow } from './presets';
import { useShell } from './shell-context';
import { ThemeMenu } from './theme-menu';
import { useEdge } from './use-edge';
import { words } from './words';

/** Along the top: where one is, what was done, what to take away, how it looks. */
export function TopBar() {
  const ref = useEdge<HTMLElement>('top');
  const { layout, settings } = useShell();
  const presenting = settings.presenting.value;
  return (
    <header class="top-bar" ref={ref}>
      <Breadcrumb />
      <div class="top-bar-space" />
      <LensPresets />
      {!presenting && (isSheet(layout.value) ? <ShortTools /> : <Tools />)}
      <PresentButton />
    </header>
  );
}

/** Lenses leave the lesson no room beside them; the preset in view is named here while it is folded. */
function LensPresets() {
  const { session, state, settings, layout } = useShell();
  const lessonShown = settings.presenting.value
    ? state.peek.value === 'left'
    : state.lessonOpen.value;
  if (!session.isSeveral || isSheet(layout.value) || lessonShown) return null;
  return (
    <>
      <PresetRow />
      <div class="top-bar-space" />
    </>
  );
}

function Undo() {
  const { session, actions } = useShell();
  const none = useComputed(() => !session.canUndo.value);
  const label = words.topBar.undo;
  return (
    <IconButton label={label} hint={keyText('Mod Z')} disabled={none} onClick={actions.undo}>
      <UndoIcon />
    </IconButton>
  );
}

function Redo() {
  const { session, actions } = useShell();
  const none = useComputed(() => !session.canRedo.value);
  const label = words.topBar.redo;
  return (
    <IconButton label={label} hint={keyText('Mod Shift Z')} disabled={none} onClick={actions.redo}>
      <RedoIcon />
    </IconButton>
  );
}

function Tools() {
  const { actions } = useShell();
  const { topBar } = words;
  return (
    <>
      <Undo />
      <Redo />
      <IconButton label={topBar.reset} tip={topBar.resetTip} hint="R" onClick={actions.reset}>
        <ResetIcon />
      </IconButton>
      <span class="top-bar-line" />
      <button
        type="button"
        class="text-button"
        aria-label={topBar.share}
        onClick={() => actions.openDialog('share')}
      >
        <ShareIcon />
        <span class="text-button-label">{topBar.share}</span>
      </button>
      <button
        type="button"
        class="text-button"
        aria-label={topBar.snapshot}
        data-tip={`${topBar.snapshot}  S`}
        onClick={() => actions.openDialog('snapshot')}
      >
        <SnapshotIcon />
        <span class="text-button-label">{topBar.snapshot}</span>
      </button>
      <ThemeMenu />
      <IconButton label={topBar.help} hint="?" onClick={() => actions.openDialog('help')}>
        <HelpIcon />
      </IconButton>
    </>
  );
}

function ShortTools() {
  return (
    <>
      <Undo />
      <MoreMenu />
    </>
  );
}

function PresentButton() {
  const { settings, actions } = useShell();
  const presenting = settings.presenting.value;
  const { topBar } = words;
  return (
    <button
      type="button"
      class={presenting ? 'text-button end-presenting' : 'primary-button'}
      data-tip={presenting ? `${topBar.endPresentingTip}  Esc` : `${topBar.present}  P`}
      data-tip-side="left"
      onClick={actions.togglePresenting}
    >
      {presenting ? topBar.endPresenting : topBar.present}
    </button>
  );
}
