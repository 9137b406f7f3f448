import { HelpIcon, MoreIcon, RedoIcon, ResetIcon, ShareIcon, SnapshotIcon } from './icons';
import { Menu, MenuItem } from './menu';
import { useShell } from './shell-context';
import { ThemeItems } from './theme-menu';
import { words } from './words';

/** On a phone: what the top bar has no room for. */
export function MoreMenu() {
  const { actions, session } = useShell();
  const { topBar } = words;
  return (
    <Menu class="align-right" label={topBar.more} face={<MoreIcon />}>
      <MenuItem disabled={!session.canRedo.value} onClick={actions.redo}>
        <RedoIcon />
        <span class="menu-text">{topBar.redo}</span>
      </MenuItem>
      <MenuItem onClick={() => actions.openDialog('share')}>
        <ShareIcon />
        <span class="menu-text">{topBar.share}</span>
      </MenuItem>
      <MenuItem onClick={() => actions.openDialog('snapshot')}>
        <SnapshotIcon />
        <span class="menu-text">{topBar.snapshot}</span>
      </MenuItem>
      <MenuItem onClick={actions.reset}>
        <ResetIcon />
        <span class="menu-text">{topBar.reset}</span>
      </MenuItem>
      <MenuItem onClick={() => actions.openDialog('help')}>
        <HelpIcon />
        <span class="menu-text">{topBar.help}</span>
      </MenuItem>
      <hr class="menu-line" />
      <ThemeItems />
    </Menu>
  );
}
