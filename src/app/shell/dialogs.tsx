import { HelpDialog } from './help-dialog';
import { NavigationDialog } from './navigation-dialog';
import { ShareDialog } from './share-dialog';
import { useShell } from './shell-context';
import { SnapshotDialog } from './snapshot-dialog';

const dialogs = {
  navigation: NavigationDialog,
  help: HelpDialog,
  share: ShareDialog,
  snapshot: SnapshotDialog,
};

/** The dialog that is open, if any. */
export function Dialogs() {
  const { state } = useShell();
  const name = state.dialog.value;
  if (!name) return null;
  const Open = dialogs[name];
  return <Open key={name} />;
}
